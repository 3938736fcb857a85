/** Second step of signing in at the desk. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import { SecondStep, secondStepAction, secondStepLoader } from '../../ui/identity/second-step.tsx';
import { CardPage } from '../card-page.tsx';
import { safeReturn } from '../session.ts';
import { useWords } from '../words.ts';

export const handle = { room: 'desk' };

const door = '/desk/sign-in';

export async function loader(args: LoaderFunctionArgs) {
  const to = safeReturn(new URL(args.request.url).searchParams.get('to'));
  return { ...(await secondStepLoader(args, door)), to };
}

export const action = (args: ActionFunctionArgs) =>
  secondStepAction(args, (kind) =>
    kind === 'applicant' ? '/cases' : safeReturn(new URL(args.request.url).searchParams.get('to')),
  );

export default function Second() {
  const { second, to } = useLoaderData<typeof loader>();
  const failed = useActionData() as { problem: Problem } | undefined; // what the action above returns
  const { say } = useWords();
  return (
    <CardPage title={say('第二步', 'Second step')} query={{ to }}>
      <SecondStep second={second} problem={failed?.problem} door={door} />
    </CardPage>
  );
}

export function meta() {
  return [{ title: '登录 Sign in · Qiao' }];
}
