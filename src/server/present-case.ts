/** A case as the API tells it to one viewer: masked form, limits, what may be done or why not. */
import type { ActionView, CaseSummary, CaseView, MaterialView, PaperView } from '../client/types.ts';
import { capacityOf, districtOf, isOfUnit, ownsCase, sitsAtCounter } from '../engine/capacity.ts';
import { formProblems } from '../engine/decide.ts';
import { clockStatus, isRunning } from '../engine/due.ts';
import { hasReceipt } from '../engine/filing.ts';
import { refusalOf } from '../engine/permitted.ts';
import { nearestClock } from '../engine/queue.ts';
import type { Actor, CaseRecord } from '../engine/record.ts';
import { scopeOf, settingsOf, type World } from '../engine/world.ts';
import { goesOn, lapseActOf } from '../language/clock.ts';
import { evaluate, holds, type Scope } from '../language/evaluate.ts';
import type { Value } from '../language/expression.ts';
import type { Field } from '../language/field.ts';
import { maskValue } from '../language/masks.ts';
import type { CaseExtras } from '../store/case-extras.ts';
import type { CaseRow } from '../store/list-cases.ts';
import type { LoadedCase } from '../store/load-case.ts';
import { isConcealed, nobody } from './conceal.ts';
import { type Office, worldOf } from './office.ts';
import { presentApprovals } from './present-approvals.ts';
import { presentClock } from './present-clock.ts';
import { presentConditions } from './present-conditions.ts';
import { maskForm, type Sight } from './present-form.ts';
import { presentLive } from './present-live.ts';
import { nextSteps, presentTimeline, type ShownMandates, withChoices } from './present-timeline.ts';
import { readableIds } from './readable-registers.ts';
import { withSignings } from './signings/timeline.ts';
import { countSignings } from './signings/view.ts';

/** Whoever may take some act of the procedure on this case handles it; others only read. */
export function sightOf(world: World, record: CaseRecord, actor: Actor): Sight {
  const district = districtOf(world, record);
  return Object.values(world.procedure.actions).some((action) => capacityOf(action.by, actor, record, district))
    ? 'handler'
    : 'reader';
}

/** Names of those who acted, as this viewer may read them: whoever only reads gets the applicant's masked. */
export function namesFor(
  office: Office,
  actor: Actor,
  record: CaseRecord,
  names: CaseExtras['names'],
): CaseExtras['names'] {
  const name = names[record.applicant];
  const world = worldOf(office, record.procedure, record.edition);
  if (name !== undefined && isConcealed(world, record, actor)) return { ...names, [record.applicant]: nobody };
  if (name === undefined || ownsCase(actor, record) || sightOf(world, record, actor) === 'handler') return names;
  return { ...names, [record.applicant]: maskValue('name', name) };
}

const unknownText = (id: string) => ({ zh: id, en: id });

/** One line of a queue. */
export function presentRow(office: Office, actor: Actor, row: CaseRow): CaseSummary {
  const record: CaseRecord = { ...row.record, form: {}, inputs: {} };
  const world = worldOf(office, row.procedure, row.edition);
  // The district stands in its own column here; the form is not loaded for lists.
  const placed =
    world.procedure.districtField && row.district
      ? { ...record, form: { [world.procedure.districtField]: row.district } }
      : record;
  const clear = ownsCase(actor, record) || sightOf(world, placed, actor) === 'handler';
  return summary(
    office,
    world,
    placed,
    { applicant: clear ? row.name : maskValue('name', row.name), district: row.district ?? undefined },
    actor,
    undefined,
  );
}

function summary(
  office: Office,
  world: World,
  record: CaseRecord,
  given: { applicant: string; district: string | undefined },
  actor: Actor,
  can: ActionView[] | undefined,
): CaseSummary {
  const state = world.procedure.states[record.state];
  const nearest =
    (ownsCase(actor, record) ? decisionClock(world, record) : undefined) ??
    nearestClock(world, record) ??
    lastStopped(record);
  const clock = nearest ? presentClock(world, record, nearest.facts, false) : undefined;
  const main =
    can?.find((entry) => entry.permitted && entry.weight === 'main')?.title ?? nextTitle(world, record, actor);
  const district = given.district ? office.book.names('region', given.district) : undefined;
  return {
    id: record.id,
    number: record.number,
    procedure: { id: record.procedure, title: world.procedure.title },
    edition: record.edition,
    version: record.version,
    state: {
      id: record.state,
      title: state?.title ?? unknownText(record.state),
      waits: state?.waits ?? 'nobody',
      final: state?.final ?? false,
    },
    applicant: given.applicant,
    openedOn: record.openedOn,
    ...(district ? { district } : {}),
    ...(clock ? { clock } : {}),
    ...(main ? { next: main } : {}),
  };
}

/** To the applicant the limit of the decision counts, while it is the office's move; stages within it are the office's business. */
function decisionClock(world: World, record: CaseRecord) {
  if (world.procedure.states[record.state]?.waits === 'applicant') return undefined;
  const running = (clock: string) => record.clocks.findLast((entry) => entry.clock === clock && isRunning(entry));
  // 0 §4: the promised day first; when it has passed, the law's.
  const promise = Object.entries(world.procedure.clocks)
    .filter(([, clock]) => clock.beside === world.procedure.mainClock)
    .flatMap(([id]) => running(id) ?? [])
    .find((entry) => clockStatus(world.calendar, entry, world.at).late === undefined);
  const facts = promise ?? running(world.procedure.mainClock);
  return facts ? { facts } : undefined;
}

/** Does something happen to the case when this limit passes in its present state? */
function endsState(world: World, { state }: CaseRecord, clock: string): boolean {
  const definition = world.procedure.clocks[clock];
  const act = definition && !goesOn(definition) ? lapseActOf(definition) : undefined;
  return act !== undefined && (world.procedure.actions[act]?.from.includes(state) ?? false);
}

const lastStopped = (record: CaseRecord) => {
  const facts = record.clocks.findLast((entry) => entry.stoppedOn !== undefined);
  return facts ? { facts } : undefined;
};

/** Title of the ordinary next act in this state, whoever takes it. */
function nextTitle(world: World, record: CaseRecord, actor: Actor) {
  if (ownsCase(actor, record)) return undefined;
  return Object.values(world.procedure.actions).find(
    (action) => action.weight === 'main' && action.from.includes(record.state),
  )?.title;
}

function presentMaterials(world: World, record: CaseRecord, extras: CaseExtras): MaterialView[] {
  const scope = scopeOf(world, record);
  return world.procedure.materials.map((material) => {
    const facts = record.materials[material.key];
    return {
      ...material,
      demanded: material.required === undefined || holds(material.required, scope),
      atCounter: facts?.atCounter ?? false,
      files: extras.files
        .filter((file) => file.material === material.key)
        .map((file) => ({
          id: file.id,
          name: file.name,
          type: file.type,
          size: file.size,
          receivedOn: file.received_on,
          by: extras.names[file.by_person] ?? '',
          url: `/api/v1/cases/${record.id}/materials/${material.key}/${file.id}`,
        })),
      ...(facts?.checkedBy && facts.checkedOn
        ? { checked: { by: extras.names[facts.checkedBy] ?? '', on: facts.checkedOn } }
        : {}),
    };
  });
}

/** Letters between bodies belong to the file of the office; the applicant gets what is addressed to them. */
export const isForApplicant = (world: World, paper: string): boolean =>
  world.procedure.papers[paper]?.addressee === 'applicant';

/** A slip of hand-over is signed by both sides, so both read it. */
const isSlip = (world: World, paper: string): boolean => world.procedure.papers[paper]?.kind === 'delivery';

function presentPapers(world: World, extras: CaseExtras, staff: boolean): PaperView[] {
  return extras.papers
    .filter(({ paper }) => staff || isForApplicant(world, paper) || isSlip(world, paper))
    .map((paper) => ({
      id: paper.id,
      paper: paper.paper,
      kind: world.procedure.papers[paper.paper]?.kind ?? 'letter',
      title: world.procedure.papers[paper.paper]?.title ?? unknownText(paper.paper),
      number: paper.number,
      issuedOn: paper.issued_on,
      status: paper.status,
      ready: paper.file !== null,
      url: `/api/v1/papers/${paper.id}.pdf`,
      ...(paper.valid_until ? { validUntil: paper.valid_until } : {}),
      ...(paper.verifiable ? { code: paper.code } : {}),
    }));
}

/** What an act offers first, as the case stands now. */
function offeredNow({ offered, ...field }: Field, scope: Scope): Field {
  const value = offered === undefined ? undefined : evaluate(offered, scope);
  return value === undefined || value === null ? field : { ...field, initial: value };
}

function presentActions(office: Office, world: World, record: CaseRecord, actor: Actor): ActionView[] {
  let names: Scope | undefined;
  const scope = (): Scope => {
    names ??= scopeOf(world, record);
    return names;
  };
  return Object.entries(world.procedure.actions)
    .filter(([, action]) => action.by.some((who) => who.role !== 'system'))
    .map(([id, action]) => {
      const refusal = refusalOf(world, record, id, actor, office.book.nameWho);
      return {
        action: id,
        title: action.title,
        permitted: refusal === undefined,
        input: (action.input ?? []).map((field) => offeredNow(field, scope())),
        weight: action.weight ?? 'normal',
        refuses: action.refuses ?? false,
        checksMaterial: action.checksMaterial ?? false,
        adds: [...(action.adds ?? [])],
        ...(action.consequence ? { consequence: action.consequence } : {}),
        ...(refusal ? { refusal } : {}),
      };
    });
}

/** What the latest act that asked for corrections listed: several may ask, the office and others after it. */
const correctionsOf = (world: World, record: CaseRecord): CaseView['corrections'] => {
  const { actions, papers, states } = world.procedure;
  const asks = (action: string) =>
    actions[action]?.effects.some(
      (effect) => effect.do === 'issue-paper' && papers[effect.paper]?.kind === 'correction',
    ) ?? false;
  const asked = record.acts.findLast(({ action }) => asks(action));
  if (!asked || states[record.state]?.waits !== 'applicant') return [];
  const items =
    Object.values(record.inputs[asked.action] ?? {}).find((value): value is readonly Value[] => Array.isArray(value)) ??
    [];
  return items.flatMap((item) =>
    item !== null && typeof item === 'object' && 'item' in item
      ? [{ item: String(item.item), what: 'what' in item ? String(item.what ?? '') : '' }]
      : [],
  );
};

/** Who acted on whose behalf: names as this viewer reads them, and nothing of it where the applicant stays unnamed. */
function presentMandates(world: World, record: CaseRecord, actor: Actor, extras: CaseExtras): ShownMandates {
  if (isConcealed(world, record, actor)) return {};
  const of = record.unit === undefined ? (extras.names[record.applicant] ?? '') : (extras.unit ?? '');
  return Object.fromEntries(
    Object.entries(extras.mandates).map(([id, { unit, deed }]) => [
      id,
      {
        id,
        of,
        ...(unit ? { unit } : {}),
        ...(deed ? { deed: `/api/v1/mandates/${id}/power-of-attorney?case=${record.id}` } : {}),
      },
    ]),
  );
}

/** Acts, and what was signed between them, as this viewer may read it. */
function timelineOf(
  office: Office,
  world: World,
  record: CaseRecord,
  actor: Actor,
  extras: CaseExtras,
  papers: readonly PaperView[],
): CaseView['timeline'] {
  const mandates = presentMandates(world, record, actor, extras);
  const acts = presentTimeline(world, record, office.book, extras.names, papers, isStaff(actor, record), mandates);
  return withSignings(world, record, withChoices(world, record, acts));
}

/** Of the office or another body: not whose file it is, and nobody else of the unit that it belongs to. */
export const isStaff = (actor: Actor, record: CaseRecord): boolean =>
  !ownsCase(actor, record) && !isOfUnit(actor, record);

/** Everything about one case for one viewer. */
export function presentCase(office: Office, actor: Actor, loaded: LoadedCase, found: CaseExtras): CaseView {
  const { record } = loaded;
  const extras = { ...found, names: namesFor(office, actor, record, found.names) };
  const world = worldOf(office, record.procedure, record.edition);
  const state = world.procedure.states[record.state];
  const own = ownsCase(actor, record);
  const staff = isStaff(actor, record);
  const { form, masked } = own
    ? { form: { ...record.form }, masked: [] }
    : maskForm(world.procedure, record.form, sightOf(world, record, actor));
  const can = presentActions(office, world, record, actor);
  const papers = presentPapers(world, extras, staff);
  const fills = own || sitsAtCounter(actor, record);
  const editable = fills && can.some((entry) => entry.permitted && world.procedure.actions[entry.action]?.edits);
  const problems = editable ? formProblems(world, record) : [];
  const draft = state?.draft
    ? record.clocks.find((facts) => isRunning(facts) && endsState(world, record, facts.clock))
    : undefined;
  const keptUntil = draft ? presentClock(world, record, draft, false)?.due : undefined;
  const applicant =
    String(form[world.procedure.nameField] ?? '') || (own ? (extras.names[record.applicant] ?? '') : '');
  const handler = record.handler ? extras.names[record.handler] : undefined;
  return {
    ...summary(office, world, record, { applicant, district: districtOf(world, record) }, actor, can),
    headline: state?.headline ?? unknownText(record.state),
    ...(state?.todo ? { todo: state.todo } : {}),
    own,
    youMustAct: own && state?.waits === 'applicant',
    ...(handler && staff ? { handler } : {}),
    ...(extras.unit && !isConcealed(world, record, actor) ? { unit: extras.unit } : {}),
    ...(record.counter
      ? { counter: office.book.names('body', record.counter.body) ?? unknownText(record.counter.body) }
      : {}),
    approvals: staff ? presentApprovals(world, record, office.book, extras.names) : [],
    form,
    masked,
    numbers: { ...record.numbers },
    signings: countSignings(office, world, record, actor),
    materials: presentMaterials(world, record, extras),
    clocks: record.clocks.flatMap((facts) => presentClock(world, record, facts, true) ?? []),
    conditions: presentConditions(office, world, record, readableIds(office, actor)),
    papers,
    can,
    problems: problems.filter((problem) => (problem.severity ?? 'block') === 'block'),
    warnings: problems.filter((problem) => problem.severity === 'warn' || problem.severity === 'justify'),
    editable,
    live: editable ? presentLive(world, record, masked) : {},
    timeline: timelineOf(office, world, record, actor, extras, papers),
    nextSteps: nextSteps(world, record),
    corrections: correctionsOf(world, record),
    ...(own ? { trackCode: loaded.trackCode } : {}),
    ...(hasReceipt(world, record, actor) ? { receipt: true } : {}),
    ...(keptUntil ? { keptUntil } : {}),
    settings: { ...settingsOf(world, record) },
  };
}
