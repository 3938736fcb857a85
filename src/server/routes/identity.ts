/** All routes of identity, in one. */
import type { App } from '../app.ts';
import type { Office } from '../office.ts';
import { accountRoutes } from './accounts.ts';
import { enrolmentRoutes } from './enrolment.ts';
import { linkRoutes } from './links.ts';
import { securityRoutes } from './security.ts';
import { signInRoutes } from './sign-in.ts';
import { staffAccountRoutes } from './staff-accounts.ts';
import { tokenRoutes } from './tokens.ts';

export function identityRoutes(app: App, office: Office): void {
  for (const routes of [
    accountRoutes,
    signInRoutes,
    enrolmentRoutes,
    linkRoutes,
    securityRoutes,
    tokenRoutes,
    staffAccountRoutes,
  ])
    routes(app, office);
}
