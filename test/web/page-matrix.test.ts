/** Every page × everybody, nobody too: shown, sent to sign in, refused or not there, as the table of the API says; no page stands outside. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { cookieName } from '../../src/server/identity.ts';
import { mayCall, routePowers } from '../../src/server/route-powers.ts';
import { again, type Everyone, everybody } from '../support/everybody.ts';
import { root, sampleOffice } from '../support/office.ts';
import { useWebOffice, type WebOffice } from '../support/web-office.ts';

/** `to` leads on without a look at who asks; a route of the API: whoever may call it; `gone`: what the address names is not there. */
type Rule = {
  who: 'anyone' | 'signed-in' | 'desk' | `${'GET'} ${string}`;
  status?: number;
  to?: string;
  /** Where applicants are led instead of the desk's sign-in: a case is theirs to read on the portal. */
  applicants?: string;
};

const open: Rule = { who: 'anyone' };
const gone = (who: Rule['who'], status = 404): Rule => ({ who, status });
const on = (to: string): Rule => ({ who: 'anyone', status: 302, to });
const own: Rule = { who: 'signed-in' };
const desk: Rule = { who: 'desk' };
const api = (route: string, status?: number): Rule => ({ who: `GET /api/v1/${route}`, ...(status ? { status } : {}) });

const absent = '00000000-0000-4000-8000-000000000000';

/** What a page shows by GET, each by its file. Addresses name the sample's procedure, and cases and other things that are not there. */
const pages: { readonly [file: string]: Rule } = {
  'portal/notices/feed': open,
  'portal/home/page': open,
  'portal/guides/list': open,
  'portal/guides/page': open,
  'portal/guides/count': open,
  'portal/account/sign-in': open,
  'portal/account/second': on('/sign-in'),
  'portal/account/sign-in-link': open,
  'portal/account/sign-up': open,
  'portal/account/recover': open,
  'portal/account/link': open,
  'portal/account/security': own,
  'portal/account/sign-out': open,
  'portal/account/mail': own,
  'portal/account/data': own,
  'portal/standing/mandates': own,
  'portal/standing/units': own,
  'portal/standing/unit': gone('signed-in'),
  'portal/demo/mail': open,
  'portal/form/apply': own,
  'portal/cases/list': own,
  'portal/cases/page': gone('signed-in'),
  'portal/form/page': gone('signed-in'),
  'portal/form/check': gone('signed-in'),
  'portal/cases/receipt': gone('signed-in'),
  'portal/cases/act': gone('signed-in'),
  'portal/cases/tell': on(`/cases/${absent}`),
  'portal/signings/gather': gone('signed-in'),
  'portal/signings/sign': gone('anyone', 410),
  'portal/public/track': open,
  'portal/public/verify': open,
  'portal/notices/list': open,
  'portal/notices/page': gone('anyone'),
  'portal/ratings/page': open,
  'portal/ratings/rate': gone('signed-in'),
  'portal/public/help': open,
  'portal/public/accessibility': open,
  'portal/public/privacy': open,
  'portal/public/no-script': open,
  'portal/public/time-zone': open,
  'portal/public/official': open,
  'portal/public/not-found': gone('anyone'),
  'desk/identity/second': on('/desk/sign-in'),
  'desk/identity/welcome': open,
  'desk/identity/enrol': open,
  'desk/sign-out': on('/desk'),
  'desk/case/paper': on(`/desk/cases/${absent}`),
  'desk/admin/audit/export': on('/desk/admin/audit'),
  'desk/admin/calendar/preview': gone('anyone', 400),
  'desk/case/unmask': gone('anyone', 400),
  'desk/case/after-issue': on(`/desk/cases/${absent}`),
  'desk/printing/print': on('/desk/printing'),
  'desk/queue/page': desk,
  'desk/openings/page': desk,
  'desk/case/page': { ...gone('desk'), applicants: `/cases/${absent}` },
  'desk/counter/receipt': gone('desk'),
  'desk/form/section': gone('desk'),
  'desk/form/check': gone('desk'),
  'desk/scan/page': gone('desk'),
  'desk/scan/left': on(`/desk/cases/${absent}/scan/${absent}`),
  'desk/registers/list': desk,
  'desk/registers/page': gone('desk'),
  'desk/boards/page': gone('desk'),
  'desk/boards/report': gone('desk'),
  'desk/printing/page': desk,
  'desk/calendar/page': desk,
  'desk/rules/page': desk,
  'desk/holds/page': api('holds'),
  'desk/identity/security': desk,
  'desk/identity/accounts': api('staff-accounts'),
  'desk/phrases/page': api('me/phrases'),
  'desk/counter/page': desk,
  'desk/admin/calendar/page': api('calendar-years'),
  'desk/admin/calendar/edit': api('calendar-years'),
  'desk/admin/calendar/change': api('calendar-years/{id}', 422),
  'desk/absences/page': api('absences'),
  'desk/admin/page': api('admin/overview'),
  'desk/admin/organisation/page': api('organisation'),
  'desk/admin/people/list': api('admin/people'),
  'desk/admin/people/page': api('admin/people/{id}', 404),
  'desk/admin/powers/page': api('powers'),
  'desk/admin/settings/page': api('settings'),
  'desk/admin/settings/one': api('settings/{key}', 404),
  'desk/admin/audit/page': api('audit'),
  'desk/admin/tokens/page': api('admin/tokens'),
  'desk/admin/jobs/page': api('jobs'),
  'desk/admin/mail/page': api('mail'),
};

/** Whoever is staff already goes on to the desk; the door has no further rule. */
const door = 'desk/sign-in';
const frames = ['root', 'portal/layout', 'desk/layout'];

interface BuiltRoute {
  path?: string;
  parentId?: string;
}

/** All that the table of the API says of a person: who has the same answers everywhere stands in the same class. */
const classOf = ({ person }: Everyone): string =>
  [person?.kind ?? 'nobody', ...[...routePowers.values()].map((who) => Number(mayCall(who, person)))].join('');

describe('pages and who is shown them', () => {
  let office: WebOffice;
  let people: Map<string, Everyone>;
  let built: { [id: string]: BuiltRoute };
  before(async () => {
    office = await useWebOffice('2026-06-02T09:00:00+08:00', sampleOffice);
    people = await everybody(office.running);
    built = (await import(pathToFileURL(join(root, 'build', 'web', 'server', 'index.js')).href)).routes;
  });
  after(() => office.close());

  const addressOf = (id: string): string => {
    const { path, parentId } = built[id] ?? {};
    return `${parentId ? addressOf(parentId) : ''}${path ? `/${path}` : ''}`;
  };

  it('has a line for every page, and no line for none', () => {
    const named = [...Object.keys(pages), door, ...frames];
    assert.deepEqual(Object.keys(built).toSorted(), named.toSorted());
  });

  /** Status and place that the table asks for. */
  const expected = (rule: Rule, { person }: Everyone, id: string): { status: number; to: string } => {
    const there = { status: rule.status ?? 200, to: rule.to ?? '' };
    if (rule.who === 'anyone') return there;
    if (rule.who === 'signed-in') return person ? there : { status: 302, to: '/sign-in' };
    if (!person || person.kind === 'applicant')
      return { status: 302, to: (person && rule.applicants) ?? '/desk/sign-in' };
    if (rule.who === 'desk' || mayCall(routePowers.get(rule.who), person)) return there;
    assert.ok(id.startsWith('desk/'));
    return { status: person.kind === 'staff' ? 403 : 404, to: '' };
  };

  it('answers every cell as the table says', async (context) => {
    // One of each class is asked; the others of it differ in no answer of the API, and pages know nothing but the API.
    const classes = new Map<string, [string, Everyone]>();
    const everyone = [...people].filter(([, who]) => !who.scope);
    for (const one of everyone) if (!classes.has(classOf(one[1]))) classes.set(classOf(one[1]), one);
    const visitors = await Promise.all(
      [...classes.values()].map(async ([name, who]) => ({ name, who, token: await again(office.running, who) })),
    );
    for (const [id, rule] of [...Object.entries(pages), [door, open] as const]) {
      const address = (addressOf(id) || '/')
        .replace('/*', '/nowhere')
        .replace(/(:procedure|(?<=guides\/):id)/, 'honorary-sample')
        .replace(/:\w+/g, absent);
      for (const { name, who, token } of visitors) {
        const headers = { ...(token ? { cookie: `${cookieName}=${token}` } : {}) };
        const response = await fetch(new URL(address, office.url), { redirect: 'manual', headers });
        await response.text();
        const found = { status: response.status, to: (response.headers.get('location') ?? '').replace(/\?.*/, '') };
        const known = who.person !== undefined && who.person.kind !== 'applicant';
        const wanted = id === door && known ? { status: 302, to: '/desk' } : expected(rule, who, id);
        assert.deepEqual(found, wanted, `${address} as ${name}`);
      }
    }
    const count = Object.keys(pages).length + 1;
    context.diagnostic(
      `${count * everyone.length} cells: ${count} pages, ${everyone.length} people in ${classes.size} classes`,
    );
  });
});
