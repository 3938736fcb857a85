/** Second step of signing in on the portal. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import { safeNext } from '../../ui/api.ts';
import { SecondStep, secondStepAction, secondStepLoader } from '../../ui/identity/second-step.tsx';
import { useSay } from '../../ui/lang.ts';
import { Page } from '../../ui/parts/page.tsx';
import styles from './account.module.css';

const door = '/sign-in';

export const loader = (args: LoaderFunctionArgs) => secondStepLoader(args, door);

export const action = (args: ActionFunctionArgs) =>
  secondStepAction(args, (kind) =>
    safeNext(new URL(args.request.url).searchParams.get('next'), kind === 'applicant' ? '/cases' : '/desk'),
  );

export default function Second() {
  const { second } = useLoaderData<typeof loader>();
  const failed = useActionData() as { problem: Problem } | undefined; // what the action above returns
  const say = useSay();
  return (
    <Page title={say('还差一步', 'One more step')} narrow>
      <div className={styles.form}>
        <SecondStep second={second} problem={failed?.problem} door={door} />
      </div>
    </Page>
  );
}
