/** The security page at the desk. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { Security } from '../../ui/identity/security.tsx';
import { type SecurityResult, securityAction } from '../../ui/identity/security-action.ts';
import { DeskError } from '../parts/desk-error.tsx';
import parts from '../parts/parts.module.css';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './desk-identity.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [view, procedures, office] = await Promise.all([api.security(), api.procedures(), api.office()]);
    return { view, procedures: procedures.map(({ id, title }) => ({ id, title })), demo: office.demo };
  });

export const action = ({ context, request }: ActionFunctionArgs) => securityAction(context, request);

export default function DeskSecurity() {
  const { view, procedures, demo } = useLoaderData<typeof loader>();
  const result = useActionData() as SecurityResult | undefined; // what the action above returns
  const { say } = useWords();
  return (
    <div className={css.page}>
      <h1 className={parts.title}>{say('安全', 'Security')}</h1>
      <p className={parts.note}>{view.login}</p>
      <Security view={view} result={result} procedures={procedures} demo={demo} />
    </div>
  );
}

export function meta() {
  return [{ title: '安全 Security · Qiao' }];
}

export { DeskError as ErrorBoundary };
