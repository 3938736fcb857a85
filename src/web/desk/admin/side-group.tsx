/** The administration's part of the side bar: the pages that one's roles open. */
import {
  IconAdjustments,
  IconAlertTriangle,
  IconCalendarCog,
  IconEye,
  IconKey,
  IconLayoutDashboard,
  IconMail,
  IconSitemap,
  IconTable,
  IconUserCog,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useLocation } from 'react-router';
import type { Me } from '../../../client/types.ts';
import { Group, Item, type ItemProps } from '../side-bar-parts.tsx';
import { useWords } from '../words.ts';
import { adminPages } from './pages.ts';

const icons: { readonly [id: string]: ItemProps['icon'] } = {
  organisation: IconSitemap,
  people: IconUsersGroup,
  accounts: IconUserCog,
  powers: IconTable,
  settings: IconAdjustments,
  calendar: IconCalendarCog,
  audit: IconEye,
  tokens: IconKey,
  jobs: IconAlertTriangle,
  mail: IconMail,
};

export function AdminGroup({ me }: { me: Me }) {
  const { say, t } = useWords();
  const { pathname } = useLocation();
  const roles = me.posts.map((post) => post.role);
  // Absences stand among everybody's pages.
  const pages = adminPages.filter((page) => page.id !== 'absences' && page.roles.some((role) => roles.includes(role)));
  if (pages.length === 0) return null;
  return (
    <Group title={say('管理', 'Administration')}>
      {pages.map((page) => (
        <Item
          key={page.id}
          to={page.to}
          icon={icons[page.id] ?? IconLayoutDashboard}
          current={page.id === 'overview' ? pathname === page.to : pathname.startsWith(page.to)}
        >
          {t(page.title)}
        </Item>
      ))}
    </Group>
  );
}
