/** Privacy: what is kept, why, how long; each service's own lines are read off its definition. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiOf } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import { Page } from '../../ui/parts/page.tsx';

export async function loader({ context }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const procedures = await Promise.all((await api.procedures()).map((procedure) => api.procedure(procedure.id)));
  return {
    services: procedures.map(({ id, title, dataProtection, retention }) => ({
      id,
      title,
      dataProtection,
      kept: retention.text,
    })),
  };
}

export default function Privacy() {
  const { services } = useLoaderData<typeof loader>();
  const say = useSay();
  const t = useT();
  return (
    <Page
      title={say('个人信息：留什么、留多久', 'Privacy: what we keep and for how long')}
      lead={say(
        '只收办事要用的，只给办事的人看，到期就删。',
        'We ask for what the matter needs, show it to those who handle it, and erase it when its time is over.',
      )}
      narrow
    >
      <div className={bones.prose}>
        <h2>{say('各事项', 'Service by service')}</h2>
        <ul>
          {services.map((service) => (
            <li key={service.id}>
              <a href={`/guides/${service.id}#data`}>{t(service.title)}</a>
              <p>{t(service.dataProtection)}</p>
              <p>{t(service.kept)}</p>
            </li>
          ))}
        </ul>
        <h2>{say('账号和 Cookie', 'Accounts and cookies')}</h2>
        <p>
          {say(
            '账号存姓名、登录名和密码的摘要，不存密码。Cookie 两个：登录状态，和您选的语言。没有统计、广告和第三方。',
            'An account holds name, login and a digest of the password, never the password. There are two cookies: your session and your language. No statistics, no advertising, no third parties.',
          )}
        </p>
        <h2>{say('谁看过，都有记录', 'Every look is recorded')}</h2>
        <p>
          {say(
            '工作人员默认看到的是掩码；看完整内容要留痕。',
            'Staff see masked values; opening one in full leaves a trace.',
          )}
        </p>
        <h2>{say('您的权利', 'Your rights')}</h2>
        <p>
          {say(
            '查看、更正：在“我的办件”里，提交前自己改，提交后请办理人改。复制、删除、撤回同意：到窗口或打电话。依据《个人信息保护法》第四十四至五十条。',
            'See and correct: under “My applications”, yourself before sending, through the office afterwards. Copy, erase, withdraw consent: at the counter or by telephone. Personal Information Protection Law, articles 44–50.',
          )}
        </p>
        <h2>{say('草稿', 'Drafts')}</h2>
        <p>
          {say(
            '没提交的草稿只有您看得到，过了保留日就整份删除；保留到哪天，写在草稿上。',
            'Only you see a draft. It is erased as a whole after the day written on it.',
          )}
        </p>
      </div>
    </Page>
  );
}
