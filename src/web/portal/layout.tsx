/** The portal's frame: whose site this is, the five ways in, and the foot. In a demo office every page says that it is one. */
import { IconLanguage, IconMenu2, IconUser } from '@tabler/icons-react';
import { Outlet, useLocation } from 'react-router';
import type { Handle } from '../root.tsx';
import { type RootData, useLang, useRoot, useSay, useT } from '../ui/lang.ts';
import { Lockup } from '../ui/wordmark.tsx';
import { ZoneScript } from './enhance/zone-script.tsx';
import styles from './layout.module.css';

export const handle = { room: 'portal' } satisfies Handle;

export default function PortalLayout() {
  const root = useRoot();
  const say = useSay();
  if (!root) return <Outlet />;
  return (
    <>
      <a className={styles.skip} href="#main">
        {say('跳到正文', 'Skip to the text')}
      </a>
      <Masthead root={root} />
      <Header root={root} />
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Footer root={root} />
      <ZoneScript />
    </>
  );
}

function Masthead({ root }: { root: RootData }) {
  const say = useSay();
  const t = useT();
  const name = t(root.office.name);
  return (
    <aside className={`${styles.mast} q-screen`} aria-label={say('这是谁的网站', 'Whose site this is')}>
      <div className={styles.row}>
        {root.office.demo ? (
          <p>
            {say(`演示网站，不是${name}的官方网站`, 'A demonstration, not an official site of any office')}{' '}
            <a href="/official">{say('如何辨认', 'How you know')}</a>
          </p>
        ) : (
          <p>
            {say(`本站由${name}主办`, `An official site of the ${name}`)}{' '}
            <a href="/official">{say('如何辨认', 'How you know')}</a>
          </p>
        )}
        {root.office.demo && <p className={styles.demo}>{say('演示 · 数据均为示例', 'Demo · sample data')}</p>}
      </div>
    </aside>
  );
}

/** Where the reader is: the entry of the menu that owns this address. */
const owns = (path: string, prefixes: readonly string[]) =>
  prefixes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`));

function Header({ root }: { root: RootData }) {
  const say = useSay();
  const t = useT();
  return (
    <header className={`${styles.header} q-screen`}>
      <div className={styles.row}>
        <a href="/" className={styles.home}>
          <Lockup height={46} label={say('侨 Qiao 首页', 'Qiao home')} />
          <span className={styles.office}>
            <strong>{t(root.office.name)}</strong>
            <span>{say('政务服务', 'Public services')}</span>
          </span>
        </a>
        <nav className={styles.wide} aria-label={say('主菜单', 'Main menu')}>
          <Menu />
        </nav>
        <div className={styles.narrow}>
          <LanguageLink short />
          <details className={styles.menu}>
            <summary>
              <IconMenu2 size={22} stroke={1.6} aria-hidden />
              <span className="q-hidden">{say('菜单', 'Menu')}</span>
            </summary>
            <nav aria-label={say('主菜单', 'Main menu')}>
              <Menu />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

function Menu() {
  const say = useSay();
  const { pathname } = useLocation();
  const entries = [
    { to: '/guides', text: say('办事指南', 'Services'), under: ['/guides', '/apply'] },
    { to: '/track', text: say('进度查询', 'Track'), under: ['/track'] },
    { to: '/verify', text: say('证件核验', 'Verify'), under: ['/verify'] },
    { to: '/notices', text: say('公示公告', 'Notices'), under: ['/notices'] },
    { to: '/help', text: say('帮助', 'Help'), under: ['/help'] },
  ];
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.to}>
          <a href={entry.to} aria-current={owns(pathname, entry.under) ? 'page' : undefined}>
            {entry.text}
          </a>
        </li>
      ))}
      <li className={styles.language}>
        <LanguageLink />
      </li>
      <li>
        <a className={styles.mine} href="/cases" aria-current={owns(pathname, ['/cases']) ? 'page' : undefined}>
          <IconUser size={18} stroke={1.75} aria-hidden />
          {say('我的办件', 'My applications')}
        </a>
      </li>
    </ul>
  );
}

/** Each language is offered in its own words. */
const others = {
  zh: { key: 'en', tag: 'en', name: 'English' },
  en: { key: 'zh', tag: 'zh-CN', name: '中文' },
} as const;

/** The same page in the other language; questions in the address stay. */
function LanguageLink({ short }: { short?: boolean }) {
  const other = others[useLang()];
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  query.set('lang', other.key);
  return (
    <a href={`${pathname}?${query}`} lang={other.tag} hrefLang={other.tag}>
      {!short && <IconLanguage size={18} stroke={1.75} aria-hidden />}
      {other.name}
    </a>
  );
}

function Footer({ root }: { root: RootData }) {
  const say = useSay();
  const t = useT();
  const { office } = root;
  return (
    <footer className={`${styles.footer} q-screen`}>
      <div className={styles.row}>
        <div>
          <p>
            <strong>{t(office.name)}</strong>
          </p>
          <p>{t(office.address)}</p>
          <p>{t(office.hours)}</p>
          {office.phone && (
            <p>
              <a href={`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`}>{office.phone}</a>
            </p>
          )}
        </div>
        <ul>
          <li>
            <a href="/accessibility">{say('无障碍声明', 'Accessibility statement')}</a>
          </li>
          <li>
            <a href="/privacy">{say('个人信息：留什么、留多久', 'Privacy: what we keep and for how long')}</a>
          </li>
          <li>
            <a href="/time-zone">{say('您那里的时间', 'Your own time')}</a>
          </li>
          <li>
            <a href="/no-script">{say('不用脚本也能办', 'Use without JavaScript')}</a>
          </li>
        </ul>
        <ul>
          <li>
            <a href="/help#complaints">{say('投诉与建议', 'Complaints and suggestions')}</a>
          </li>
          <li>
            <a href="/ratings">{say('服务评价公开', 'Service ratings')}</a>
          </li>
          <li>
            <a href="/openapi.json">{say('开放数据与接口', 'Open data and API')}</a>
          </li>
          <li>
            <a href="/desk">{say('工作人员入口', 'Staff desk')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
