/** No such page: inside the frame, so that every way on stands around it. */
import { data } from 'react-router';
import { useSay } from '../../ui/lang.ts';
import { Page } from '../../ui/parts/page.tsx';

/** The page is served with its true status. */
export const loader = () => data(null, { status: 404 });

export default function NotFound() {
  const say = useSay();
  return (
    <Page
      title={say('没有这一页', 'There is no such page')}
      lead={say('地址可能抄漏了，或者内容已经移走。', 'The address may be incomplete, or the page has moved.')}
      narrow
    >
      <ul style={{ marginTop: '1.5rem' }}>
        <li>
          <a href="/">{say('首页：我是……我要……', 'Home: I am … I want to …')}</a>
        </li>
        <li>
          <a href="/guides">{say('全部事项', 'All services')}</a>
        </li>
        <li>
          <a href="/track">{say('凭编号查进度', 'Track by number')}</a>
        </li>
        <li>
          <a href="/help">{say('帮助', 'Help')}</a>
        </li>
      </ul>
    </Page>
  );
}
