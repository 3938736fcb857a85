/** Account and security of an applicant. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { apiOf, orPage } from '../../ui/api.ts';
import { Security } from '../../ui/identity/security.tsx';
import { type SecurityResult, securityAction } from '../../ui/identity/security-action.ts';
import { useRoot, useSay } from '../../ui/lang.ts';
import { Page } from '../../ui/parts/page.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const [view, procedures] = await Promise.all([orPage(request, api.security()), api.procedures()]);
  return { view, procedures: procedures.map(({ id, title }) => ({ id, title })) };
}

export const action = ({ context, request }: ActionFunctionArgs) => securityAction(context, request);

export default function Account() {
  const { view, procedures } = useLoaderData<typeof loader>();
  const result = useActionData() as SecurityResult | undefined; // what the action above returns
  const root = useRoot();
  const say = useSay();
  return (
    <Page title={say('账户与安全', 'Account and security')} lead={root?.me?.name ?? ''}>
      <p style={{ margin: '1rem 0 1.5rem' }}>
        <a href="/cases">{say('我的办件', 'My applications')}</a>
        {' · '}
        <a href="/account/data">{say('我的信息', 'My data')}</a>
        {' · '}
        <a href="/account/mail">{say('用邮件接收通知', 'Notices by mail')}</a>
        {' · '}
        <a href="/account/mandates">{say('代办授权', 'Mandates')}</a>
        {' · '}
        <a href="/account/units">{say('我的单位', 'My units')}</a>
        {' · '}
        <a href="/sign-out">{say('退出登录', 'Sign out')}</a>
      </p>
      <Security view={view} result={result} procedures={procedures} demo={root?.office.demo ?? false} />
    </Page>
  );
}
