import type { RouteConfig } from '@react-router/dev/routes';
import { deskRoutes } from './desk/routes.ts';
import { portalRoutes } from './portal/routes.ts';

export default [...portalRoutes, ...deskRoutes] satisfies RouteConfig;
