/** The side bar: work, registers, office. On the case page only icons, whose names appear on focus and under the pointer. */
import {
  IconArchive,
  IconBooks,
  IconCalculator,
  IconCalendar,
  IconCalendarOff,
  IconClockExclamation,
  IconFilePlus,
  IconInbox,
  IconListDetails,
  IconLock,
  IconPrinter,
  IconUserPlus,
  IconUsers,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { Link, useLocation } from 'react-router';
import type { Me, QueueCounts } from '../../client/types.ts';
import { useKeepInSight } from '../ui/keep-in-sight.ts';
import { Lockup, Mark } from '../ui/wordmark.tsx';
import { AdminGroup } from './admin/side-group.tsx';
import { cappedCount } from './queue/filter.ts';
import css from './side-bar.module.css';
import { Group, Item } from './side-bar-parts.tsx';
import { useWords } from './words.ts';

/** Auditor, legality reviewer, director: the API decides, this only shows the way. */
const keepsHolds = (me: Me): boolean =>
  me.posts.some(({ role, body }) => role === 'auditor' || role === 'director' || (role === 'legal' && body === 'd2'));

/** So many registers stand in the bar; of more there only the one that is open, beside the way to all of them. */
const mostRegisters = 6;

function Registers({ registers }: { registers: Me['registers'] }) {
  const { say, t } = useWords();
  const { pathname } = useLocation();
  if (registers.length === 0) return null;
  const isOpen = (id: string) => `${pathname}/`.startsWith(`/desk/registers/${id}/`);
  const many = registers.length > mostRegisters;
  return (
    <Group title={say('台账', 'Registers')}>
      {many && (
        <Item
          to="/desk/registers"
          icon={IconBooks}
          current={pathname === '/desk/registers'}
          count={String(registers.length)}
        >
          {say('全部台账', 'All registers')}
        </Item>
      )}
      {registers
        .filter(({ id }) => !many || isOpen(id))
        .map(({ id, title }) => (
          <Item key={id} to={`/desk/registers/${id}`} icon={IconArchive} current={isOpen(id)}>
            {t(title)}
          </Item>
        ))}
    </Group>
  );
}

/** @param opens has procedures to open for the office */
export function SideBar({
  me,
  counts,
  opens,
  narrow,
}: {
  me: Me;
  counts: QueueCounts;
  opens: boolean;
  narrow: boolean;
}) {
  const { say } = useWords();
  const { pathname, search } = useLocation();
  const bar = useRef<HTMLElement>(null);
  // Narrow, the groups are lines that scroll: the page one is on stays in sight.
  useKeepInSight(bar, '[aria-current]');
  const queue = new URLSearchParams(search).get('queue') ?? 'mine';
  const onQueue = (name: string) => pathname === '/desk' && queue === name;
  const shown = (n: number) => (n ? cappedCount(n, counts.cap) : undefined);
  return (
    <nav className={css.bar} ref={bar} data-narrow={narrow || undefined} aria-label={say('办公桌', 'Desk')}>
      <div className={css.inside}>
        <Link className={css.mark} to="/desk" aria-label={say('Qiao 侨，回到待办', 'Qiao, back to the queue')}>
          {narrow ? <Mark height={36} /> : <Lockup height={40} />}
        </Link>
        <Group title={say('工作', 'Work')}>
          <Item
            to="/desk"
            icon={IconInbox}
            current={onQueue('mine') || pathname.startsWith('/desk/cases/')}
            count={shown(counts.mine)}
          >
            {say('我的待办', 'My queue')}
          </Item>
          <Item to="/desk?queue=late" icon={IconClockExclamation} current={onQueue('late')} count={shown(counts.late)}>
            {say('逾期', 'Late')}
          </Item>
          <Item
            to="/desk?queue=department"
            icon={IconUsers}
            current={onQueue('department')}
            count={shown(counts.department)}
          >
            {say('本处办件', 'Our section')}
          </Item>
          <Item to="/desk?queue=all" icon={IconListDetails} current={onQueue('all')}>
            {say('全部办件', 'All cases')}
          </Item>
          <Item to="/desk/printing" icon={IconPrinter} current={pathname === '/desk/printing'}>
            {say('待打印文书', 'Papers to print')}
          </Item>
          {opens && (
            <Item to="/desk/new" icon={IconFilePlus} current={pathname === '/desk/new'}>
              {say('新办件', 'New case')}
            </Item>
          )}
          {me.posts.some((post) => post.role === 'window' || post.role === 'handler') && (
            <Item to="/desk/counter" icon={IconUserPlus} current={pathname === '/desk/counter'}>
              {say('窗口代办', 'File for somebody')}
            </Item>
          )}
        </Group>
        <Registers registers={me.registers} />
        <Group title={say('办公室', 'Office')}>
          <Item to="/desk/calendar" icon={IconCalendar} current={pathname === '/desk/calendar'}>
            {say('日历与节假日', 'Calendar and holidays')}
          </Item>
          <Item to="/desk/rules" icon={IconCalculator} current={pathname === '/desk/rules'}>
            {say('规则与期限试算', 'Rules and limits')}
          </Item>
          {keepsHolds(me) && (
            <Item to="/desk/holds" icon={IconLock} current={pathname === '/desk/holds'}>
              {say('依法保全', 'Legal holds')}
            </Item>
          )}
          {me.kind === 'staff' && (
            <Item to="/desk/absences" icon={IconCalendarOff} current={pathname === '/desk/absences'}>
              {say('不在岗与代理', 'Absences')}
            </Item>
          )}
        </Group>
        <AdminGroup me={me} />
      </div>
    </nav>
  );
}
