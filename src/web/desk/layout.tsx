/**
 * The frame of the desk: side bar, top bar, and the page. It knows who is signed in and how much waits; it decides nothing: every
 * page asks the API again, and the API is the one that refuses.
 */
import { useEffect } from 'react';
import {
  type LoaderFunctionArgs,
  Outlet,
  type ShouldRevalidateFunctionArgs,
  useLoaderData,
  useLocation,
} from 'react-router';
import { watchIdentifiers } from '../ui/identifier-input.ts';
import { watchMoney } from '../ui/money-input.ts';
import { watchNames } from '../ui/name-input.ts';
import css from './layout.module.css';
import { DeskError } from './parts/desk-error.tsx';
import { SchemeScript } from './scheme.tsx';
import { requireStaff, withDesk } from './session.ts';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useWords } from './words.ts';

export async function loader(args: LoaderFunctionArgs) {
  const me = await requireStaff(args);
  const [office, counts, openings] = await withDesk(args, (api) =>
    Promise.all([api.office(), api.counts(), api.openings()]),
  );
  return { me, counts, opens: openings.length > 0, name: office.name, demo: office.demo, today: office.today };
}

export const handle = { room: 'desk', hydrate: true };

/** Counts change with acts and with the page; not while a preview is read. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formData?.get('intent') === 'preview' ? false : defaultShouldRevalidate;

export default function Desk() {
  const desk = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const { say } = useWords();
  useEffect(watchIdentifiers, []);
  useEffect(watchMoney, []);
  useEffect(watchNames, []);
  const narrow = pathname.startsWith('/desk/cases/');
  return (
    <div className={css.desk} data-narrow={narrow || undefined}>
      <SchemeScript />
      <a className={css.skip} href="#page">
        {say('跳到正文', 'Skip to the page')}
      </a>
      <SideBar me={desk.me} counts={desk.counts} opens={desk.opens} narrow={narrow} />
      <div className={css.right}>
        <TopBar me={desk.me} demo={desk.demo} today={desk.today} />
        <main id="page" className={css.page} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </div>
  );
}

export { DeskError as ErrorBoundary };
