/** Parts of the side bar: a titled group, and a way with icon, name and count. */
import type { ComponentType, ReactNode } from 'react';
import { Link } from 'react-router';
import css from './side-bar.module.css';

export interface ItemProps {
  to: string;
  icon: ComponentType<{ size?: number; stroke?: number }>;
  current: boolean;
  count?: string;
  children: string;
}

export function Item({ to, icon: Icon, current, count, children }: ItemProps) {
  return (
    <li>
      <Link className={css.item} to={to} aria-current={current ? 'page' : undefined}>
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        <span className={css.name}>{children}</span>
        {count && <span className={css.count}>{count}</span>}
      </Link>
    </li>
  );
}

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={css.group}>
      <h2 className={css.groupTitle}>{title}</h2>
      <ul>{children}</ul>
    </div>
  );
}
