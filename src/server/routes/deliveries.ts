/** Delivery of papers and remedies against decisions, on the case they belong to. */
import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { DeliveriesView, RemediesView } from '../../client/types-papers.ts';
import { ownsCase } from '../../engine/capacity.ts';
import { addConsent } from '../../store/deliveries.ts';
import { findPaper } from '../../store/papers.ts';
import { addRemedyLink, addRemedyResult, listRemedyLinks } from '../../store/remedy-links.ts';
import { getLoaded } from '../act.ts';
import { type App, needPerson } from '../app.ts';
import { applyConsent, mayRecord, presentDeliveries, recordDelivery } from '../deliveries.ts';
import type { Office } from '../office.ts';
import { ApiProblem } from '../problems.ts';
import { decisionsOf, presentRemedies, remedyResults } from '../remedy-links.ts';
import { answer, created, daySchema, jsonBody } from '../schemas.ts';

const caseParam = z.object({ id: z.uuid() });
const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes('\0'));

const deliveriesRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/deliveries',
  summary: 'How and when the papers of a case were delivered',
  request: { params: caseParam },
  responses: answer<DeliveriesView>('DeliveriesView', 'Facts, and the day by rule'),
});

const recordRoute = createRoute({
  method: 'post',
  path: '/api/v1/papers/{id}/deliveries',
  summary: 'Record a fact of delivery',
  request: {
    params: caseParam,
    body: jsonBody(
      z.object({
        way: z.enum(['email', 'window', 'left', 'post', 'notice']),
        what: z.enum(['sent', 'received']),
        on: daySchema,
        proof: words(200).optional(),
        attempts: words(1000).optional(),
        abroad: z.boolean().optional(),
      }),
    ),
  },
  responses: created<DeliveriesView>('DeliveriesView', 'Recorded; the day is computed anew'),
});

const consentRoute = createRoute({
  method: 'put',
  path: '/api/v1/cases/{id}/delivery-consent',
  summary: 'Agree to electronic service of this case’s papers, or withdraw it',
  request: { params: caseParam, body: jsonBody(z.object({ agree: z.boolean() })) },
  responses: answer<DeliveriesView>('DeliveriesView', 'From today on'),
});

const remediesRoute = createRoute({
  method: 'get',
  path: '/api/v1/cases/{id}/remedies',
  summary: 'What can be done against each decision, by when, and what was filed',
  request: { params: caseParam },
  responses: answer<RemediesView[]>('RemediesView[]', 'One entry a decision'),
});

const linkRoute = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/remedies',
  summary: 'Link a reconsideration or suit to a decision',
  request: {
    params: caseParam,
    body: jsonBody(
      z.object({
        paper: z.uuid(),
        kind: z.enum(['reconsideration', 'suit']),
        number: words(80).trim().min(1),
        body: words(120).trim().min(1),
        filedOn: daySchema,
      }),
    ),
  },
  responses: created<RemediesView[]>('RemediesView[]', 'Linked'),
});

const resultRoute = createRoute({
  method: 'post',
  path: '/api/v1/cases/{id}/remedies/{link}/results',
  summary: 'Record what became of a reconsideration or suit',
  request: {
    params: caseParam.extend({ link: z.uuid() }),
    body: jsonBody(
      z.object({
        result: z.enum(Object.keys(remedyResults) as [keyof typeof remedyResults]), // the keys of that table
        decidedOn: daySchema,
        note: words(500).optional(),
      }),
    ),
  },
  responses: created<RemediesView[]>('RemediesView[]', 'Recorded'),
});

function deliveryParts(app: App, office: Office): void {
  app.openapi(deliveriesRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    return context.json(await presentDeliveries(office, person, record), 200);
  });

  app.openapi(recordRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const paper = await findPaper(office.pool, context.req.valid('param').id);
    if (!paper) throw new ApiProblem('not-found');
    const { record } = await getLoaded(office, person, paper.case_id);
    await recordDelivery(office, person, record, paper, context.req.valid('json'));
    return context.json(await presentDeliveries(office, person, record), 201);
  });

  app.openapi(consentRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    if (!ownsCase(person, record)) throw new ApiProblem('delivery.consent-own');
    await addConsent(office.pool, {
      caseId: record.id,
      agreed: context.req.valid('json').agree,
      on: office.clock.today(),
      person: person.id,
      at: office.clock.now(),
    });
    await applyConsent(office, person, record);
    return context.json(await presentDeliveries(office, person, record), 200);
  });
}

function remedyParts(app: App, office: Office): void {
  app.openapi(remediesRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    return context.json(await presentRemedies(office, person, record), 200);
  });

  app.openapi(linkRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { record } = await getLoaded(office, person, context.req.valid('param').id);
    const own = ownsCase(person, record);
    if (!own && !mayRecord(office, person, record)) throw new ApiProblem('delivery.not-yours');
    const given = context.req.valid('json');
    const decision = decisionsOf(office, record).find(({ id }) => id === given.paper);
    if (!decision) throw new ApiProblem('remedy.none');
    if (given.filedOn < decision.issuedOn || given.filedOn > office.clock.today()) throw new ApiProblem('remedy.day');
    const fresh = await addRemedyLink(office.pool, {
      id: randomUUID(),
      caseId: record.id,
      paperId: decision.id,
      kind: given.kind,
      number: given.number,
      body: given.body,
      filedOn: given.filedOn,
      toldBy: own ? 'applicant' : 'office',
      person: person.id,
      at: office.clock.now(),
    });
    if (!fresh) throw new ApiProblem('remedy.known');
    return context.json(await presentRemedies(office, person, record), 201);
  });

  app.openapi(resultRoute, async (context) => {
    const person = needPerson(context.get('person'));
    const { id, link } = context.req.valid('param');
    const { record } = await getLoaded(office, person, id);
    if (!mayRecord(office, person, record)) throw new ApiProblem('delivery.not-yours');
    const found = (await listRemedyLinks(office.pool, id)).find((row) => row.id === link);
    if (!found) throw new ApiProblem('not-found');
    const given = context.req.valid('json');
    if (given.decidedOn < found.filed_on || given.decidedOn > office.clock.today()) throw new ApiProblem('remedy.day');
    await addRemedyResult(office.pool, {
      linkId: link,
      result: given.result,
      decidedOn: given.decidedOn,
      note: given.note?.trim() ?? '',
      person: person.id,
      at: office.clock.now(),
    });
    return context.json(await presentRemedies(office, person, record), 201);
  });
}

export function deliveryRoutes(app: App, office: Office): void {
  deliveryParts(app, office);
  remedyParts(app, office);
}
