/**
 * Cross-checks of a definition: what they find keeps the office from starting. Every state reachable, every reference resolved,
 * both languages present, every refusing action with ground and remedy, every clock with a stop and a lapse, every basis marked.
 */
import { type Effect, eachable, effectNames, roles } from './action.ts';
import { checkApprovals, effectsOfAct } from './check-approvals.ts';
import { checkClockParts } from './check-clocks.ts';
import { checkDrawings } from './check-drawings.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkPublicity, type KnownForms, noticeClocks } from './check-publicity.ts';
import { checkSignings, namesSigning } from './check-signings.ts';
import { goesOn, lapseActOf } from './clock.ts';
import { type Expr, mentions, operators } from './expression.ts';
import { initialName } from './field.ts';
import { checkFourEyes } from './four-eyes.ts';
import { paperFaults } from './paper-parts.ts';
import type { Procedure } from './procedure.ts';
import { checkScans } from './scan.ts';
import { checkSuggestions } from './suggest.ts';
import { checkFills } from './zone-fills.ts';

/** What else the law book knows. */
export interface Known {
  rules: ReadonlySet<string>;
  registers: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
  /** Keys of every procedure's form, for cases that open others. */
  forms?: KnownForms;
}

type Say = (problem: string) => void;

const isTextLike = (value: object): value is { zh: unknown; en: unknown } => 'zh' in value || 'en' in value;

/** Walks every object of the definition. */
function walk(value: unknown, path: string, visit: (node: object, path: string) => void): void {
  if (value === null || typeof value !== 'object') return;
  visit(value, path);
  for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`, visit);
}

/** What a new definition still leaves open: the mark that `./qiao new` writes. */
const isOpen = (value: string): boolean => /\bTODO\b|待填/.test(value);

function checkTexts(procedure: Procedure, say: Say): void {
  walk(procedure, procedure.id, (node, path) => {
    const texts = isTextLike(node);
    for (const lang of texts ? (['zh', 'en'] as const) : []) {
      const text = texts ? node[lang] : undefined;
      if (typeof text !== 'string' || text.trim() === '') say(`${path}.${lang}: text is missing`);
    }
    for (const [key, value] of Object.entries(node))
      if (typeof value === 'string' && isOpen(value)) say(`${path}.${key}: still to be written`);
  });
}

const marks = ['law', 'guide', 'design'];

function checkSources(procedure: Procedure, say: Say): void {
  walk(procedure, procedure.id, (node, path) => {
    if ('mark' in node && !marks.includes(String(node.mark))) say(`${path}.mark: law, guide or design`);
  });
  if (procedure.basis.length === 0) say(`${procedure.id}.basis: at least one`);
}

function* effectsOf(procedure: Procedure): Generator<[string, Effect]> {
  for (const [id, action] of Object.entries(procedure.actions)) {
    for (const effect of effectsOfAct(procedure, action)) yield [`actions.${id}`, effect];
  }
}

function checkStates(procedure: Procedure, say: Say): void {
  const known = new Set(Object.keys(procedure.states));
  const reached = new Set([procedure.initial]);
  const moves = Object.values(procedure.actions).map((action) => ({
    from: action.from,
    to: effectsOfAct(procedure, action).flatMap((effect) => (effect.do === 'move' ? [effect.to] : [])),
  }));
  for (let grown = -1; grown !== reached.size; ) {
    grown = reached.size;
    for (const move of moves)
      if (move.from.some((state) => reached.has(state))) for (const to of move.to) reached.add(to);
  }
  for (const state of known) if (!reached.has(state)) say(`states.${state}: cannot be reached`);
  for (const [id, action] of Object.entries(procedure.actions)) {
    if (action.from.length === 0) say(`actions.${id}.from: at least one state`);
    for (const key of action.adds ?? [])
      if (!procedure.materials.some((material) => material.key === key)) say(`actions.${id}.adds: no material ${key}`);
    for (const key of action.happenedWith ?? [])
      if (!action.input?.some((field) => field.key === key && field.type === 'enum' && !field.mask))
        say(`actions.${id}.happenedWith: no choice ${key}`);
    for (const state of action.from) if (!known.has(state)) say(`actions.${id}.from: no state ${state}`);
    if (action.by.length === 0) say(`actions.${id}.by: at least one role`);
  }
  for (const [id, state] of Object.entries(procedure.states)) {
    const leaves = Object.values(procedure.actions).some((action) => action.from.includes(id));
    if (!state.final && !leaves) say(`states.${id}: no action leaves it and it is not final`);
    for (const next of state.next ?? []) if (!known.has(next)) say(`states.${id}.next: no state ${next}`);
  }
}

function checkEffects(procedure: Procedure, known: Known, say: Say): void {
  const names: readonly string[] = effectNames;
  for (const [path, effect] of effectsOf(procedure)) {
    if (!names.includes(effect.do)) say(`${path}: no effect ${effect.do}`);
    if (effect.each !== undefined && !eachable.includes(effect.do))
      say(`${path}: ${effect.do} cannot be done for each`);
    if (effect.do === 'move' && !procedure.states[effect.to]) say(`${path}: no state ${effect.to}`);
    if ((effect.do === 'clock' || effect.do === 'lapse') && !procedure.clocks[effect.clock])
      say(`${path}: no clock ${effect.clock}`);
    if ((effect.do === 'issue-paper' || effect.do === 'void-paper') && !procedure.papers[effect.paper])
      say(`${path}: no paper ${effect.paper}`);
    if (effect.do === 'erase' && typeof effect.what === 'object')
      for (const key of effect.what.materials)
        if (!procedure.materials.some((material) => material.key === key)) say(`${path}: no material ${key}`);
    if (effect.do === 'write-row' && !known.registers.has(effect.register))
      say(`${path}: no register ${effect.register}`);
    if (effect.do === 'clock' && effect.op === 'pause') {
      const grounds = procedure.clocks[effect.clock]?.pauses?.map((ground) => ground.id) ?? [];
      if (typeof effect.ground === 'string' && !grounds.includes(effect.ground))
        say(`${path}: clock ${effect.clock} has no pause ground ${effect.ground}`);
    }
  }
}

function checkClocks(procedure: Procedure, say: Say): void {
  const effects = [...effectsOf(procedure)].map(([, effect]) => effect);
  for (const [id, clock] of Object.entries(procedure.clocks)) {
    const ops = effects.flatMap((effect) => (effect.do === 'clock' && effect.clock === id ? [effect.op] : []));
    const actName = lapseActOf(clock);
    const lapseAct = procedure.actions[actName ?? ''];
    const startsWithDraft = lapseAct?.from.length === 1 && lapseAct.from[0] === procedure.initial;
    const ofNotice = noticeClocks(procedure).includes(id); // goes up and comes down with its notice
    if (!ops.includes('start') && !ops.includes('restart') && !startsWithDraft && !ofNotice)
      say(`clocks.${id}: nothing starts it`);
    // A time that runs in ended cases alone runs out, into the act of its lapse.
    const runsOut = lapseAct?.from.every((state) => procedure.states[state]?.final);
    if (!ops.includes('stop') && !ofNotice && !clock.deliveredBy && !runsOut) say(`clocks.${id}: nothing stops it`);
    for (const paper of clock.deliveredBy ?? [])
      if (!procedure.papers[paper]) say(`clocks.${id}.deliveredBy: no paper ${paper}`);
    if (actName !== undefined && !lapseAct) say(`clocks.${id}.lapse: no action ${actName}`);
    if (lapseAct && !lapseAct.by.some((who) => who.role === 'system'))
      say(`clocks.${id}.lapse: the system may not do ${actName}`);
    if (goesOn(clock) && lapseAct?.effects.some((effect) => effect.do === 'lapse' && effect.clock === id))
      say(`clocks.${id}.lapse: it goes on in red, so ${actName} may not end it`);
  }
  if (!procedure.clocks[procedure.mainClock]) say(`mainClock: no clock ${procedure.mainClock}`);
}

function checkRefusals(procedure: Procedure, say: Say): void {
  for (const [id, action] of Object.entries(procedure.actions)) {
    if (!action.refuses) continue;
    const papers = action.effects.flatMap((effect) =>
      effect.do === 'issue-paper' ? [procedure.papers[effect.paper]] : [],
    );
    if (!papers.some((paper) => paper?.refusal))
      say(`actions.${id}: refuses without a paper that carries facts, ground, reasons and remedy`);
  }
}

function checkWho(procedure: Procedure, known: Known, say: Say): void {
  const names: readonly string[] = roles;
  if (!known.bodies.has(procedure.department)) say(`department: no body ${procedure.department}`);
  for (const [id, action] of Object.entries(procedure.actions)) {
    for (const who of action.by) {
      if (!names.includes(who.role)) say(`actions.${id}.by: no role ${who.role}`);
      if (who.body !== undefined && who.body !== 'district' && who.body !== 'unit' && !known.bodies.has(who.body))
        say(`actions.${id}.by: no body ${who.body}`);
    }
    for (const other of action.notBy ?? [])
      if (!procedure.actions[other]) say(`actions.${id}.notBy: no action ${other}`);
  }
}

const isExprNode = (node: object): node is Exclude<Expr, string | number | boolean | null> => {
  const keys = Object.keys(node);
  const names: readonly string[] = operators;
  return (keys.length === 1 && names.includes(keys[0] ?? '')) || ('rule' in node && 'with' in node);
};

/** Columns of a look whose list holds what would have to be worked out. */
function choicesWithExpressions(node: object): string[] {
  const { look, where } = node as { look?: unknown; where?: { [column: string]: unknown } }; // any node of the definition
  if (typeof look !== 'string' || typeof where !== 'object' || where === null) return [];
  const worked = (value: unknown) =>
    Array.isArray(value) && value.some((one) => typeof one === 'object' && one !== null);
  return Object.keys(where).filter((column) => worked(where[column]));
}

/** What every house has beside its registers and ledgers: what is locked, and which cases a case opened. */
const ownLooks = ['locks', 'opened'];

function checkNames(procedure: Procedure, known: Known, say: Say): void {
  const fields = new Set(procedure.form.flatMap((section) => section.fields.map((field) => field.key)));
  const materials = new Set(procedure.materials.map((material) => material.key));
  const settings = new Set(procedure.settings.map((setting) => setting.key));
  const has: { [root: string]: (tail: string) => boolean } = {
    form: (tail) => fields.has(tail.split('.')[0] ?? ''),
    old: (tail) => fields.has(tail),
    material: (tail) => materials.has(tail),
    setting: (tail) => settings.has(tail),
    done: (tail) => tail in procedure.actions,
    on: (tail) => tail in procedure.actions,
    last: (tail) => (tail.split('.')[0] ?? '') in procedure.actions,
    clock: (tail) => (tail.split('.')[0] ?? '') in procedure.clocks,
    finding: (tail) => procedure.conditions.some((condition) => condition.id === tail),
    input: () => true,
    item: () => true,
    today: () => true,
    state: () => true,
    case: () => true,
    number: () => true,
    approval: (tail) => (tail.split('.')[0] ?? '') in (procedure.approvals ?? {}),
    notice: (tail) => (tail.split('.')[0] ?? '') in (procedure.notices ?? {}),
    signing: (tail) => namesSigning(procedure, tail),
  };
  walk(procedure, procedure.id, (node, path) => {
    for (const column of choicesWithExpressions(node))
      say(`${path}.where.${column}: a list holds plain values; for values of the case name a list (ref)`);
    const initial = initialName(node);
    const [root = '', ...rest] = (initial ?? '').split('.');
    if (initial !== undefined && !has[root]?.(rest.join('.'))) say(`${path}.initial: no name ${initial}`);
    if (!isExprNode(node)) return;
    const { refs, rules, looks } = mentions(node);
    for (const name of refs) {
      const [root = '', ...rest] = name.split('.');
      if (!has[root]?.(rest.join('.'))) say(`${path}: no name ${name}`);
    }
    for (const rule of rules) if (!known.rules.has(rule)) say(`${path}: no rule ${rule}`);
    for (const look of looks)
      if (!ownLooks.includes(look) && !look.startsWith('ledger:') && !known.registers.has(look))
        say(`${path}: no register ${look}`);
  });
  for (const section of procedure.form)
    for (const key of section.materials ?? []) if (!materials.has(key)) say(`form.${section.id}: no material ${key}`);
  if (!fields.has(procedure.nameField)) say(`nameField: no field ${procedure.nameField}`);
  for (const key of procedure.numberFields ?? []) if (!fields.has(key)) say(`numberFields: no field ${key}`);
}

function checkForbidden(procedure: Procedure, say: Say): void {
  const fields = procedure.form.flatMap((section) => section.fields.map((field) => field.key));
  for (const action of procedure.forbidden?.actions ?? [])
    if (procedure.actions[action]) say(`actions.${action}: must not exist`);
  for (const field of procedure.forbidden?.fields ?? [])
    if (fields.includes(field)) say(`form.${field}: must not exist`);
}

/** Everything wrong with a definition; an empty list lets it in. */
export function checkProcedure(procedure: Procedure, known: Known): string[] {
  const problems = new Set<string>();
  const say: Say = (problem) => problems.add(problem.startsWith(procedure.id) ? problem : `${procedure.id}.${problem}`);
  checkTexts(procedure, say);
  checkSources(procedure, say);
  checkStates(procedure, say);
  checkEffects(procedure, known, say);
  checkClocks(procedure, say);
  checkClockParts(procedure, say);
  checkRefusals(procedure, say);
  checkWho(procedure, known, say);
  checkApprovals(procedure, known.bodies, say);
  checkFourEyes(procedure, say);
  checkNames(procedure, known, say);
  checkForbidden(procedure, say);
  checkDrawings(procedure, say);
  checkFills(procedure, say);
  checkSuggestions(procedure, say);
  checkScans(procedure, say);
  checkPublicity(procedure, known.forms, say);
  checkPrivacy(procedure, say);
  checkSignings(procedure, say);
  for (const [id, paper] of Object.entries(procedure.papers)) for (const fault of paperFaults(id, paper)) say(fault);
  for (const register of procedure.registers)
    if (!known.registers.has(register)) say(`registers: no register ${register}`);
  return [...problems];
}
