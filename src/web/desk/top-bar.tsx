/** The top bar: search, demo chip, date, colours, language, who works here, sign out. */
import { IconLogout, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { useRef } from 'react';
import { Form, Link, useLocation } from 'react-router';
import type { Me } from '../../client/types.ts';
import { shortDate, weekdayWord } from '../ui/clock/words.ts';
import { toggleScheme } from '../ui/scheme.ts';
import { useKeys } from './parts/keys.ts';
import parts from './parts/parts.module.css';
import { Kbd } from './parts/parts.tsx';
import css from './top-bar.module.css';
import { useWords } from './words.ts';

function Search() {
  const { say } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const { search } = useLocation();
  const words = say('编号、姓名、事项、拼音；直接粘贴也行', 'Number, name, matter or pinyin; or paste');
  useKeys({ '/': () => field.current?.focus() });
  return (
    <Form className={css.search} role="search" aria-label={say('查办件', 'Find a case')} action="/desk" method="get">
      <IconSearch size={17} stroke={1.75} aria-hidden="true" />
      <input type="hidden" name="queue" value="all" />
      <input
        ref={field}
        key={search}
        name="q"
        type="search"
        aria-label={say('查办件', 'Find a case')}
        placeholder={words}
        defaultValue={new URLSearchParams(search).get('q') ?? ''}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        aria-keyshortcuts="/"
      />
      <Kbd>/</Kbd>
    </Form>
  );
}

export function TopBar({ me, demo, today }: { me: Me; demo: boolean; today: string }) {
  const { lang, say } = useWords();
  const { pathname, search } = useLocation();
  const other = lang === 'zh' ? 'en' : 'zh';
  const query = new URLSearchParams(search);
  query.set('lang', other);
  const post = me.posts[0];
  const absent = [...new Set(me.posts.flatMap((held) => held.for ?? []))];
  return (
    <header className={css.bar}>
      <Search />
      {demo && <span className={css.demo}>{say('演示 · 示例数据', 'Demo · sample data')}</span>}
      {absent.length > 0 && (
        <Link className={css.standsIn} to="/desk/absences">
          {say(`代${absent.join('、')}`, `standing in for ${absent.join(', ')}`)}
        </Link>
      )}
      <div className={css.right}>
        <time className={`${css.date} q-no`} dateTime={today}>
          {shortDate(today, lang)} {weekdayWord(today, lang)}
        </time>
        <a
          className={css.lang}
          href={`${pathname}?${query}`}
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          hrefLang={other === 'zh' ? 'zh-CN' : 'en'}
        >
          {other === 'zh' ? '中文' : 'English'}
        </a>
        <button
          className={parts.button}
          data-kind="quiet"
          data-icon
          type="button"
          onClick={toggleScheme}
          data-scheme-toggle
          aria-label={say('切换浅色和深色', 'Switch between light and dark')}
        >
          <IconMoon className={css.moon} size={18} stroke={1.75} aria-hidden="true" />
          <IconSun className={css.sun} size={18} stroke={1.75} aria-hidden="true" />
        </button>
        <span className={css.avatar} aria-hidden="true">
          {[...me.name][0]}
        </span>
        <Link className={css.who} to="/desk/security" title={say('安全', 'Security')}>
          {me.name}
          {post && (
            <span className={css.post}>
              {say(`・${post.bodyTitle.zh} ${post.roleTitle.zh}`, ` · ${post.roleTitle.en}, ${post.bodyTitle.en}`)}
            </span>
          )}
        </Link>
        <Form method="post" action="/desk/sign-out">
          <button
            className={parts.button}
            data-kind="quiet"
            data-icon
            type="submit"
            aria-label={say('退出', 'Sign out')}
          >
            <IconLogout size={18} stroke={1.75} aria-hidden="true" />
          </button>
        </Form>
      </div>
    </header>
  );
}
