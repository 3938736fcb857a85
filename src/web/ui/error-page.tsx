/** The page for what went wrong: both languages side by side, because the reader's choice may be part of what failed. */
import { isRouteErrorResponse } from 'react-router';
import type { Problem } from '../../client/types.ts';
import type { Text } from '../../language/text.ts';
import styles from './error-page.module.css';
import { Lockup } from './wordmark.tsx';

interface Told {
  title: Text;
  what: Text;
  remedy: Text;
  note?: string;
}

const known: { [status: number]: Told } = {
  403: {
    title: { zh: '这一页不对您开放', en: 'This page is not open to you' },
    what: {
      zh: '它属于另一个人，或者您的岗位看不到它。',
      en: 'It belongs to someone else, or your post does not include it.',
    },
    remedy: { zh: '换一个账号登录，或者回到首页。', en: 'Sign in with another account, or go back to the home page.' },
  },
  404: {
    title: { zh: '没有这一页', en: 'There is no such page' },
    what: { zh: '地址可能抄漏了，或者内容已经移走。', en: 'The address may be incomplete, or the page has moved.' },
    remedy: { zh: '从首页找，或者凭编号查进度。', en: 'Start from the home page, or track by number.' },
  },
};

const broken: Told = {
  title: { zh: '系统这边出了错', en: 'Something failed on our side' },
  what: { zh: '不是您填错了。已经保存的内容都在。', en: 'You did nothing wrong. Everything already saved is safe.' },
  remedy: {
    zh: '过几分钟再试；急事请打窗口电话。',
    en: 'Try again in a few minutes; if it is urgent, call the counter.',
  },
};

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'text' in value && 'remedy' in value;
}

function tell(error: unknown): Told {
  if (!isRouteErrorResponse(error)) return broken;
  if (!isProblem(error.data)) return known[error.status] ?? broken;
  const { text, remedy, requestId } = error.data;
  return { title: known[error.status]?.title ?? text, what: text, remedy, note: requestId };
}

export function ErrorPage({ error }: { error: unknown }) {
  const told = tell(error);
  return (
    <main className={styles.page}>
      <title>{`${told.title.zh} · ${told.title.en}`}</title>
      <a href="/" className={styles.mark}>
        <Lockup height={44} label="侨 Qiao 首页 Home" />
      </a>
      {(['zh', 'en'] as const).map((lang) => (
        <section key={lang} lang={lang === 'zh' ? 'zh-CN' : 'en'} className={styles.half}>
          {lang === 'zh' ? <h1>{told.title.zh}</h1> : <h2>{told.title.en}</h2>}
          <p>{told.what[lang]}</p>
          <p>{told.remedy[lang]}</p>
          <p className={styles.ways}>
            <a href="/">{lang === 'zh' ? '首页' : 'Home'}</a>
            <a href="/track">{lang === 'zh' ? '进度查询' : 'Track'}</a>
            <a href="/help">{lang === 'zh' ? '帮助' : 'Help'}</a>
          </p>
        </section>
      ))}
      {told.note && (
        <p className={styles.note}>
          记录号 Record <span className="q-no">{told.note}</span>
        </p>
      )}
    </main>
  );
}
