/** A forgotten password, of applicants and staff: a letter with a link to choose a new one. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { safeNext } from '../../ui/api.ts';
import { useSay } from '../../ui/lang.ts';
import { type Asked, AskLetter, askLetter } from './ask-letter.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safeNext(new URL(request.url).searchParams.get('next'), '/cases') };
}

export const action = (args: ActionFunctionArgs) => askLetter(args, (api, { login }) => api.askRecovery({ login }));

export default function Recover() {
  const { next } = useLoaderData<typeof loader>();
  const asked = useActionData() as Asked | undefined; // what the action above returns
  const say = useSay();
  return (
    <AskLetter
      asked={asked}
      next={next}
      title={say('设置新密码', 'Choose a new password')}
      lead={say('我们发一封信，点里面的链接设新密码。', 'We send a letter with a link to choose a new password.')}
      button={say('发链接', 'Send me the link')}
    />
  );
}
