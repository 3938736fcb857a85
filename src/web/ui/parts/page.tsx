/** What pages of the portal and of forms are made of: title, way back, messages, empty states. */
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Light } from '../../../client/types.ts';
import { LightShape } from '../clock/light.tsx';
import { useRoot, useT } from '../lang.ts';
import styles from './page.module.css';

/** Title of the window: page, then office. */
export function Title({ children }: { children: string }) {
  const office = useT()(useRoot()?.office.name);
  return <title>{`${children} · ${office}`}</title>;
}

interface Crumb {
  to?: string;
  text: string;
}

export function Crumbs({ label, items }: { label: string; items: readonly Crumb[] }) {
  return (
    <nav className={`${styles.crumbs} q-screen`} aria-label={label}>
      {items.map((item, index) => (
        <span key={item.text}>
          {index > 0 && <span aria-hidden> › </span>}
          {item.to ? <a href={item.to}>{item.text}</a> : <span aria-current="page">{item.text}</span>}
        </span>
      ))}
    </nav>
  );
}

interface PageProps {
  title: string;
  lead?: string;
  narrow?: boolean;
  children: ReactNode;
}

/** An ordinary page: one column under its title. */
export function Page({ title, lead, narrow, children }: PageProps) {
  return (
    <div className={styles.page}>
      <Title>{title}</Title>
      <div className={narrow ? styles.narrow : undefined}>
        <h1 className={styles.h1}>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </div>
    </div>
  );
}

/** One sentence where it arose: a light's shape, or the sign for information. */
export function Message({ light, role, children }: { light?: Light; role?: 'status' | 'alert'; children: ReactNode }) {
  return (
    <div className={styles.message} data-light={light} role={role}>
      {light ? (
        <LightShape light={light === 'ok' ? 'done' : light} size={18} />
      ) : (
        <IconInfoCircle size={18} stroke={1.75} aria-hidden />
      )}
      <div>{children}</div>
    </div>
  );
}

/** What is not there, and what comes next. */
export function Empty({ what, children }: { what: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 100 22" width="100" height="22" aria-hidden>
        <path d="M2 20 Q50 -8 98 20 Q50 -4 2 20 Z" fill="var(--q-qingTint2)" />
      </svg>
      <strong>{what}</strong>
      {children && <p>{children}</p>}
    </div>
  );
}
