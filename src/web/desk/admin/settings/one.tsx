/** One parameter: what it is, who reads it, every value with its days; setting it from a day on. */
import {
  type ActionFunctionArgs,
  data,
  Form,
  Link,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { SettingDetail } from '../../../../client/types-admin.ts';
import type { Value } from '../../../../language/expression.ts';
import { apiOf, orProblem } from '../../../ui/api.ts';
import parts from '../../parts/parts.module.css';
import { Button, Message } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Day, Field, Head, type Outcome, Table, Told } from '../parts.tsx';
import { hints, SourceMark, settingWords } from './words.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [setting, office, me] = await Promise.all([api.setting(args.params.key ?? ''), api.office(), api.me()]);
    return { setting, today: office.today, maySet: me.posts.some((post) => post.role === 'admin') };
  });

const readValue = (type: string | undefined, text: string): Value =>
  type === 'bool' ? text === 'true' : type === 'int' || type === 'decimal' ? Number(text) : text.trim();

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const key = params.key ?? '';
  const { problem } = await orProblem(
    apiOf(context).putSetting(key, {
      value: readValue(String(form.get('type')), String(form.get('value') ?? '')),
      from: String(form.get('from') ?? ''),
      source: String(form.get('source') ?? ''),
    }),
  );
  const outcome: Outcome = problem ? { problem } : { done: true };
  return data(outcome, { status: problem?.status ?? 200 });
}

function ValueField({ setting, outcome }: { setting: SettingDetail; outcome: Outcome | undefined }) {
  const { say, lang } = useWords();
  const number = setting.type === 'int' || setting.type === 'decimal';
  const choices = setting.type === 'bool' ? [true, false] : setting.options?.map((option) => option.value);
  return (
    <Field name="value" label={say('新值', 'New value')} hint={hints[setting.type]?.[lang]} problem={outcome?.problem}>
      {choices ? (
        <select className={parts.control} name="value" defaultValue={String(setting.value)}>
          {choices.map((value) => (
            <option key={String(value)} value={String(value)}>
              {settingWords(setting, value, lang)}
            </option>
          ))}
        </select>
      ) : (
        <input
          className={parts.control}
          name="value"
          {...(number ? { type: 'number', step: setting.type === 'int' ? 1 : 0.01 } : { type: 'text', maxLength: 400 })}
          {...(setting.min === undefined ? {} : { min: setting.min })}
          {...(setting.max === undefined ? {} : { max: setting.max })}
          required
          defaultValue={String(setting.value)}
        />
      )}
    </Field>
  );
}

function SetForm({ setting, today, outcome }: { setting: SettingDetail; today: string; outcome: Outcome | undefined }) {
  const { say, t } = useWords();
  return (
    <section className={`${parts.panel} ${parts.padded}`}>
      <h2 className={parts.panelTitle}>{say('设为', 'Set it')}</h2>
      {setting.fixed ? (
        <Message light="pause">{t(setting.fixed)}</Message>
      ) : (
        <Form method="post" className={css.form} key={setting.history.length}>
          <input type="hidden" name="type" value={setting.type} />
          <ValueField setting={setting} outcome={outcome} />
          <Field
            name="from"
            label={say('生效日', 'Day in force')}
            hint={say('今天或以后', 'Today or later')}
            problem={outcome?.problem}
          >
            <input className={parts.control} type="date" name="from" required min={today} defaultValue={today} />
          </Field>
          <Field
            name="source"
            label={say('依据', 'Source')}
            hint={say('文件名称和文号，或决定的会议', 'Document and number, or the meeting that decided')}
            problem={outcome?.problem}
          >
            <input className={parts.control} name="source" required maxLength={400} />
          </Field>
          <p className={parts.note}>
            {setting.usedBy.length
              ? say(
                  `影响 ${setting.usedBy.length} 个事项新提交的件；在办件不变。`,
                  `Touches new cases of ${setting.usedBy.length} procedure(s); open cases stay as they are.`,
                )
              : say('立即影响全办。', 'Touches the whole office at once.')}
          </p>
          <Button type="submit" kind="main">
            {say('设定', 'Set the value')}
          </Button>
        </Form>
      )}
    </section>
  );
}

function Past({ setting, today }: { setting: SettingDetail; today: string }) {
  const { say, lang } = useWords();
  const states = {
    past: say('已过', 'past'),
    'in-force': say('现行', 'in force'),
    coming: say('将生效', 'to come'),
    replaced: say('当天又改', 'replaced'),
  };
  if (setting.history.length === 0)
    return (
      <p className={`${parts.note} ${css.inset}`}>
        {say('没有改过，一直是默认值。', 'Never set: the default has always held.')}
      </p>
    );
  return (
    <Table
      label={say('历史', 'History')}
      head={[
        say('自', 'From'),
        say('值', 'Value'),
        say('依据', 'Source'),
        say('谁设的', 'Set by'),
        say('状态', 'State'),
      ]}
    >
      {setting.history.map((past) => (
        <tr
          key={`${past.from} ${past.at ?? ''} ${past.state}`}
          className={past.state === 'replaced' ? css.over : undefined}
        >
          <td>
            <Day day={past.from} today={today} />
          </td>
          <td>{settingWords(setting, past.value, lang)}</td>
          <td>{past.source}</td>
          <td>
            {past.by}
            {past.at && (
              <div className={parts.note}>
                <Day day={past.at.slice(0, 10)} today={today} /> {past.at.slice(11, 16)}
              </div>
            )}
          </td>
          <td>
            <span className={parts.chip} data-current={past.state === 'in-force' || undefined}>
              {states[past.state]}
            </span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

export default function OneSetting() {
  const { setting, today, maySet } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { say, t, lang } = useWords();
  return (
    <div className={css.page}>
      <Head
        title={t(setting.title)}
        lead={
          <>
            <SourceMark mark={setting.source.mark} /> {t(setting.source.text)}
          </>
        }
      >
        <Link className={parts.button} to="/desk/admin/settings">
          {say('全部设置', 'All settings')}
        </Link>
      </Head>
      <Told outcome={outcome?.problem?.errors ? undefined : outcome} done={say('已设定。', 'Set.')} />
      <div className={css.columns}>
        <div className={css.side}>
          <section className={`${parts.panel} ${parts.padded}`}>
            <dl className={css.facts}>
              <dt>{say('现值', 'Value')}</dt>
              <dd>
                <strong>{settingWords(setting, setting.value, lang)}</strong>
              </dd>
              <dt>{say('默认', 'Default')}</dt>
              <dd>{settingWords(setting, setting.default, lang)}</dd>
              <dt>{say('用到它的事项', 'Read by')}</dt>
              <dd>
                {setting.usedBy.length
                  ? setting.usedBy.map((procedure) => t(procedure.title)).join(say('、', ', '))
                  : say('全办', 'the office itself')}
              </dd>
            </dl>
          </section>
          <section className={parts.panel}>
            <h2 className={`${parts.panelTitle} ${css.inset}`}>{say('历史', 'History')}</h2>
            <Past setting={setting} today={today} />
          </section>
        </div>
        <div className={css.side}>{maySet && <SetForm setting={setting} today={today} outcome={outcome} />}</div>
      </div>
    </div>
  );
}

export const meta = () => [{ title: '设置 Settings · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
