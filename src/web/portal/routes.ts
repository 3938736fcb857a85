/** The portal's addresses. Every step is a page that works by GET and POST alone. */
import { index, layout, type RouteConfigEntry, route } from '@react-router/dev/routes';

export const portalRoutes: RouteConfigEntry[] = [
  layout('portal/layout.tsx', [
    index('portal/home/page.tsx'),
    route('guides', 'portal/guides/list.tsx'),
    route('guides/:id', 'portal/guides/page.tsx'),
    route('guides/:id/count', 'portal/guides/count.tsx'),
    route('sign-in', 'portal/account/sign-in.tsx'),
    route('sign-up', 'portal/account/sign-up.tsx'),
    route('sign-out', 'portal/account/sign-out.tsx'),
    route('apply/:procedure', 'portal/form/apply.tsx'),
    route('cases', 'portal/cases/list.tsx'),
    route('cases/:id', 'portal/cases/page.tsx'),
    route('cases/:id/form/:section', 'portal/form/page.tsx'),
    route('cases/:id/check', 'portal/form/check.tsx'),
    route('cases/:id/receipt', 'portal/cases/receipt.tsx'),
    route('cases/:id/act/:action', 'portal/cases/act.tsx'),
    route('track', 'portal/public/track.tsx'),
    route('verify', 'portal/public/verify.tsx'),
    route('notices', 'portal/public/notices.tsx'),
    route('help', 'portal/public/help.tsx'),
    route('accessibility', 'portal/public/accessibility.tsx'),
    route('privacy', 'portal/public/privacy.tsx'),
    route('no-script', 'portal/public/no-script.tsx'),
    route('official', 'portal/public/official.tsx'),
    route('*', 'portal/public/not-found.tsx'),
  ]),
];
