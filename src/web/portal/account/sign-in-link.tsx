/** Sign in without a password: a link by mail. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { safeNext } from '../../ui/api.ts';
import { useSay } from '../../ui/lang.ts';
import { type Asked, AskLetter, askLetter } from './ask-letter.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  return { next: safeNext(new URL(request.url).searchParams.get('next'), '/cases') };
}

export const action = (args: ActionFunctionArgs) => askLetter(args, (api, wish) => api.askSignInLink(wish));

export default function SignInLink() {
  const { next } = useLoaderData<typeof loader>();
  const asked = useActionData() as Asked | undefined; // what the action above returns
  const say = useSay();
  return (
    <AskLetter
      asked={asked}
      next={next}
      title={say('用邮件链接登录', 'Sign in by mail link')}
      lead={say(
        '我们发一封信，点里面的链接就登录，不用密码。',
        'We send a letter; its link signs you in without a password.',
      )}
      button={say('发登录链接', 'Send me the link')}
    />
  );
}
