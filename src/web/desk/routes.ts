/** The desk's addresses, all below /desk. The list is spread into the application's `routes.ts`. */
import { index, layout, prefix, type RouteConfigEntry, route } from '@react-router/dev/routes';

export const deskRoutes: RouteConfigEntry[] = prefix('desk', [
  route('sign-in', 'desk/sign-in.tsx'),
  route('sign-out', 'desk/sign-out.ts'),
  route('cases/:id/paper', 'desk/case/paper.ts'),
  layout('desk/layout.tsx', [
    index('desk/queue/page.tsx'),
    route('cases/:id', 'desk/case/page.tsx'),
    route('registers', 'desk/registers/list.tsx'),
    route('registers/:id', 'desk/registers/page.tsx'),
    route('calendar', 'desk/calendar/page.tsx'),
    route('rules', 'desk/rules/page.tsx'),
  ]),
]);
