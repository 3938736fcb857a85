/** Public notices. Which services publish, and what, is read off their definitions. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiOf } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import bones from '../parts/page.module.css';
import { Empty, Page } from '../parts/page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const procedures = await Promise.all((await api.procedures()).map((procedure) => api.procedure(procedure.id)));
  return { rules: procedures.map(({ id, title, publicity }) => ({ id, title, publicity })) };
}

export default function Notices() {
  const { rules } = useLoaderData<typeof loader>();
  const say = useSay();
  const t = useT();
  return (
    <Page
      title={say('公示公告', 'Public notices')}
      lead={say(
        '依法要公示的，在这里写明内容和提意见的最后一天。',
        'What the law asks us to publish stands here, with the last day for objections.',
      )}
      narrow
    >
      <div style={{ marginTop: '1.5rem' }}>
        <Empty what={say('现在没有正在公示的事项', 'Nothing is on public notice now')}>
          {say('有公示时，首页也会写明。', 'When something is, the home page says so too.')}
        </Empty>
      </div>
      <div className={bones.prose}>
        <h2>{say('各事项公示什么', 'What each service publishes')}</h2>
        <ul>
          {rules.map((rule) => (
            <li key={rule.id}>
              <a href={`/guides/${rule.id}`}>{t(rule.title)}</a>
              {say('：', ': ')}
              {t(rule.publicity)}
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
