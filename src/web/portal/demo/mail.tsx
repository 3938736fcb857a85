/** The mailbox of a demo office: letters rest here instead of being sent, and their links can be followed. A real office has no such page. */
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { DemoLetter } from '../../../client/types-mail.ts';
import { visitOf } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import { Day } from '../../ui/parts/day.tsx';
import { Empty, Page } from '../../ui/parts/page.tsx';
import styles from './mail.module.css';

export async function loader({ context }: LoaderFunctionArgs) {
  const answer = await visitOf(context).send('/api/demo/mail');
  if (!answer.ok) throw data(await answer.json(), { status: answer.status });
  return { letters: (await answer.json()) as DemoLetter[] }; // the type that the route is described with
}

/** Only ways into this site are followed from here. */
const pathOf = (url: string) => {
  const { pathname, search, hash } = new URL(url);
  return pathname + search + hash;
};

function Letter({ letter }: { letter: DemoLetter }) {
  const t = useT();
  const say = useSay();
  return (
    <li className={styles.letter}>
      <h2 className={styles.subject}>{letter.subject}</h2>
      <p className={styles.meta}>
        {say('收件人 ', 'To ')}
        {letter.to} · <Day iso={letter.at} /> <span className="q-no">{letter.at.slice(11, 16)}</span>
      </p>
      <p className={styles.text}>{letter.text.trim()}</p>
      {letter.link && <a href={pathOf(letter.link.url)}>{t(letter.link.label)}</a>}
    </li>
  );
}

export default function DemoMail() {
  const { letters } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say('演示邮箱', 'Demo mailbox')}
      lead={say(
        '演示办公室不发邮件：本来要发的信都放在这里，最新的在上面，链接可以点开。真实的办公室没有这一页。',
        'A demo office sends no mail: what it would have sent lies here, newest first, and its links work. A real office has no such page.',
      )}
      narrow
    >
      {letters.length === 0 ? (
        <Empty what={say('还没有信', 'No letters yet')}>
          {say(
            '注册、找回密码，或在账户页选择用邮件接收通知，信就会到这里。',
            'Sign up, recover a password, or choose notices by mail in your account; the letter then comes here.',
          )}
        </Empty>
      ) : (
        <ul className={styles.list}>
          {letters.map((letter) => (
            <Letter key={letter.id} letter={letter} />
          ))}
        </ul>
      )}
    </Page>
  );
}
