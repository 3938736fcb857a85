/** Signing: of the filing side on its case, and of whoever holds a link, without session. */
import { createRoute, z } from '@hono/zod-openapi';
import type { SigningView, SignPage } from '../../client/types-signing.ts';
import { ownsCase } from '../../engine/capacity.ts';
import type { CaseRecord } from '../../engine/record.ts';
import { signersGrounds } from '../../language/signing.ts';
import type { Person } from '../../store/people.ts';
import { getLoaded } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { isConcealed } from '../conceal.ts';
import { lookAt } from '../looks.ts';
import { type Office, worldOf } from '../office.ts';
import { sightOf } from '../present-case.ts';
import { ApiProblem } from '../problems.ts';
import { answer, fileAnswer, jsonBody, open } from '../schemas.ts';
import { noteOriginal, sendLinks } from '../signings/gather.ts';
import { signingSheet } from '../signings/sheet.ts';
import { lookToSign, objectToSigning, sign } from '../signings/sign.ts';
import { viewSignings } from '../signings/view.ts';

const caseParam = z.object({ id: z.string() });
const signingParam = caseParam.extend({ signing: z.string().max(80) });
const place = z.number().int().min(0).max(9999);
const token = z.string().min(1).max(100);
/** Text as the database can keep it. */
const name = z
  .string()
  .max(200)
  .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value));

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/signings',
  summary: 'What people named in the form sign, and who has signed',
  request: { params: caseParam },
  responses: answer<SigningView[]>('SigningView[]', 'One entry a signing'),
});

const linksRoute = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/signings/{signing}/links',
  summary: 'Send links to sign, one letter each; a newer link ends the older one',
  request: {
    params: signingParam,
    body: jsonBody(z.object({ signers: z.array(place).min(1).max(1000).optional() })),
  },
  responses: answer<SigningView[]>('SigningView[]', 'Sent'),
});

const originalsRoute = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/signings/{signing}/originals',
  summary: 'Record that the uploaded paper original bears a signature, or take that back',
  request: { params: signingParam, body: jsonBody(z.object({ signer: place, held: z.boolean() })) },
  responses: answer<SigningView[]>('SigningView[]', 'Recorded'),
});

const sheetRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/signings/{signing}/sheet.pdf',
  summary: 'Statements and signatures as a printed table',
  request: { params: signingParam, query: z.object({ lang: z.enum(['zh', 'en']).optional() }) },
  responses: fileAnswer('The table', ['application/pdf']),
});

const lookRoute = createRoute({
  method: 'post',
  path: '/api/v1/signatures/look',
  summary: 'What a link asks to sign, or what was signed by it; changes nothing',
  ...open,
  request: { body: jsonBody(z.object({ token })) },
  responses: answer<SignPage>('SignPage', 'The page of the link'),
});

const signRoute = createRoute({
  method: 'post',
  path: '/api/v1/signatures',
  summary: 'Sign by a link, once',
  ...open,
  request: { body: jsonBody(z.object({ token, name, ticked: z.array(place).max(100) })) },
  responses: answer<SignPage>('SignPage', 'Signed: the receipt'),
});

const objectRoute = createRoute({
  method: 'post',
  path: '/api/v1/signatures/objections',
  summary: 'Say by the link that one has not agreed, or that it is not one',
  ...open,
  request: { body: jsonBody(z.object({ token, ground: z.enum(signersGrounds) })) },
  responses: answer<SignPage>('SignPage', 'Told to whoever sent the link'),
});

/** Names are whole for the own side and for whoever handles the case. */
function seesNames(office: Office, person: Person, record: CaseRecord): boolean {
  const world = worldOf(office, record.procedure, record.edition);
  if (isConcealed(world, record, person)) return false;
  return ownsCase(person, record) || sightOf(world, record, person) === 'handler';
}

function gatherParts(app: App, office: Office): void {
  const view = (person: Person, record: CaseRecord) =>
    viewSignings(office, person, record, seesNames(office, person, record));

  app.openapi(listRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    return context.json(await view(person, record), 200);
  });

  app.openapi(linksRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, signing } = context.req.valid('param');
    await getLoaded(office, person, id);
    const record = await sendLinks(office, person, id, signing, context.req.valid('json').signers);
    return context.json(await view(person, record), 200);
  });

  app.openapi(originalsRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, signing } = context.req.valid('param');
    await getLoaded(office, person, id);
    const record = await noteOriginal(office, person, id, signing, context.req.valid('json'));
    return context.json(await view(person, record), 200);
  });

  app.openapi(sheetRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, signing } = context.req.valid('param');
    const { record } = await getLoaded(office, person, id);
    const found = (await view(person, record)).find((entry) => entry.id === signing);
    if (!found) throw new ApiProblem('not-found');
    await lookAt(office, person, record, `signing.${signing}`);
    const { lang = 'zh' } = context.req.valid('query');
    const bytes = await office.papers.render(signingSheet(office, record, found, lang));
    return context.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${signing}.pdf"`,
    });
  });
}

export function signingRoutes(app: App, office: Office): void {
  gatherParts(app, office);
  app.openapi(lookRoute, async (context) =>
    context.json(await lookToSign(office, context.req.valid('json').token), 200),
  );
  app.openapi(signRoute, async (context) => {
    const given = context.req.valid('json');
    return context.json(await sign(office, given.token, given.name, given.ticked), 200);
  });
  app.openapi(objectRoute, async (context) => {
    const given = context.req.valid('json');
    return context.json(await objectToSigning(office, given.token, given.ground), 200);
  });
}
