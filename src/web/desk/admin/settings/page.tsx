/** Every parameter with its source, default, value in force and since when. One row leads to its history and to setting it. */
import { Form, Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { SettingView } from '../../../../client/types.ts';
import parts from '../../parts/parts.module.css';
import { Button, Empty } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Day, Head, readQuery, Table } from '../parts.tsx';
import { SourceMark, settingWords } from './words.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const { q } = readQuery(args.request, ['q']);
    const [settings, office] = await Promise.all([api.settings(), api.office()]);
    const wanted = (setting: SettingView) =>
      !q || `${setting.title.zh} ${setting.title.en} ${setting.key}`.toLowerCase().includes(q.toLowerCase());
    return { q, today: office.today, settings: settings.filter(wanted) };
  });

export default function Settings() {
  const { q, settings, today } = useLoaderData<typeof loader>();
  const { say, t, lang } = useWords();
  return (
    <div className={css.page}>
      <Head
        title={say('设置', 'Settings')}
        lead={say(
          '每一项写明来源；改动有生效日，在办件沿用提交那天的值。',
          'Each names its source. Changes have a day in force; open cases keep the value of their submission day.',
        )}
      />
      <div className={parts.panel}>
        <Form className={css.filters} method="get" role="search" aria-label={say('找参数', 'Find a parameter')}>
          <label>
            {say('名称', 'Name')}
            <input className={parts.control} name="q" type="search" defaultValue={q ?? ''} key={q ?? ''} />
          </label>
          <Button type="submit">{say('找', 'Find')}</Button>
        </Form>
        {settings.length === 0 ? (
          <Empty title={say('没有这样的参数', 'No such parameter')}>
            <Link to="/desk/admin/settings">{say('看全部', 'Show all')}</Link>
          </Empty>
        ) : (
          <Table
            label={say('参数', 'Parameters')}
            head={[
              say('参数', 'Parameter'),
              say('现值', 'Value'),
              say('默认', 'Default'),
              say('自', 'Since'),
              say('来源', 'Source'),
            ]}
          >
            {settings.map((setting) => (
              <tr key={setting.key}>
                <td>
                  <Link to={`/desk/admin/settings/${setting.key}`}>{t(setting.title)}</Link>
                </td>
                <td>
                  <strong>{settingWords(setting, setting.value, lang)}</strong>
                </td>
                <td className={css.second}>{settingWords(setting, setting.default, lang)}</td>
                <td>
                  {setting.since ? (
                    <Day day={setting.since} today={today} />
                  ) : (
                    <span className={css.none}>{say('默认', 'default')}</span>
                  )}
                </td>
                <td>
                  <SourceMark mark={setting.source.mark} />
                  <div className={parts.note}>{t(setting.source.text)}</div>
                </td>
              </tr>
            ))}
          </Table>
        )}
      </div>
    </div>
  );
}

export const meta = () => [{ title: '设置 Settings · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
