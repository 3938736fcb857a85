/** Ends the session by POST; by GET it asks first, so that a link cannot sign anyone out. */
import { type ActionFunctionArgs, redirect } from 'react-router';
import { apiWithCookies, orProblem } from '../../ui/api.ts';
import { useSay } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Page } from '../../ui/parts/page.tsx';

export async function action({ context }: ActionFunctionArgs) {
  const { api, headers } = apiWithCookies(context);
  await orProblem(api.signOut());
  return redirect('/', { headers });
}

export default function SignOut() {
  const say = useSay();
  return (
    <Page
      title={say('退出登录', 'Sign out')}
      lead={say('草稿都已保存，下次登录接着办。', 'Your drafts are kept; sign in again to go on.')}
      narrow
    >
      <form method="post" style={{ marginTop: '1.5rem' }}>
        <button type="submit" className={`${controls.button} ${controls.main}`}>
          {say('退出登录', 'Sign out')}
        </button>
      </form>
    </Page>
  );
}
