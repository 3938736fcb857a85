/** A page of the desk before signing in: one card with the office's name. */
import type { ReactNode } from 'react';
import { useRoot } from '../ui/lang.ts';
import { Lockup } from '../ui/wordmark.tsx';
import parts from './parts/parts.module.css';
import { SchemeScript } from './scheme.tsx';
import css from './sign-in.module.css';
import { useWords } from './words.ts';

/** @param props.query what the address of this page in the other language keeps */
export function CardPage({
  title,
  query = {},
  children,
}: {
  title: string;
  query?: { readonly [name: string]: string };
  children: ReactNode;
}) {
  const { say, t, lang } = useWords();
  const office = useRoot()?.office;
  return (
    <main className={css.page}>
      <SchemeScript />
      <div className={css.card}>
        <div className={css.head}>
          <Lockup height={40} label="Qiao 侨" />
          <span>{t(office?.name)}</span>
        </div>
        <h1 className={parts.title}>{title}</h1>
        {children}
        <p className={parts.note}>
          <a
            className={css.link}
            href={`?${new URLSearchParams({ ...query, lang: lang === 'zh' ? 'en' : 'zh' })}`}
            lang={lang === 'zh' ? 'en' : 'zh-CN'}
          >
            {lang === 'zh' ? 'English' : '中文'}
          </a>
          {' · '}
          <a className={css.link} href="/">
            {say('办事门户', 'Public portal')}
          </a>
        </p>
      </div>
    </main>
  );
}
