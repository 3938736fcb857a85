/** The first text of a procedure: every heading of a dossier in its order, the common gate filled in, the rest marked to be written. */

export interface NewProcedure {
  id: string;
  duty: string;
  /** Body that handles it, or the mark. */
  department: string;
  /** Day in force, as ISO date. */
  inForce: string;
}

/** The mark that the check of definitions looks for. */
export const mark = 'TODO';

const text = `{ zh: '${mark}', en: '${mark}' }`;
const basis = `{ text: ${text}, mark: 'law' }`;

const imports = `import { applicantBlock, serviceBlock } from '../../../../src/language/blocks.ts';
import { input, ref } from '../../../../src/language/expression.ts';
import { commonGate } from '../../../../src/language/patterns/common-gate.ts';
import { defineProcedure } from '../../../../src/language/procedure.ts';`;

const gate = `const gate = commonGate({
  matter,
  submit: 'file',
  received: 'filed',
  accepted: 'accepted',
  filers: applicant,
  gate: handlers,
  series: '武外侨许',
  signedBy,
  acceptanceClocks: ['decide'],
  afterAcceptance: { zh: '${mark}：从受理之日起20个工作日内作出决定，最后一天为{clock.decide.due}。', en: '${mark}: the decision is due within 20 working days of acceptance, until {clock.decide.due}.' },
  withdrawFrom: ['accepted'],
  withdrawClocks: ['decide'],
});`;

const flow = `  // Flow
  states: {
    ...gate.states,
    accepted: { title: { zh: '已受理', en: 'Accepted' }, waits: 'office', headline: ${text}, next: ['granted'] },
    granted: { title: { zh: '准予', en: 'Granted' }, waits: 'nobody', headline: ${text}, final: true },
    refused: { title: { zh: '不予', en: 'Refused' }, waits: 'nobody', headline: ${text}, final: true },
  },
  initial: 'draft',
  actions: {
    ...gate.actions,
    grant: {
      title: { zh: '准予', en: 'Grant' }, consequence: ${text},
      from: ['accepted'], by: deciders, notBy: ['accept', 'request-correction'], weight: 'main', happened: { zh: '已准予', en: 'Granted' },
      effects: [
        { do: 'move', to: 'granted' }, { do: 'clock', op: 'stop', clock: 'decide' }, { do: 'issue-paper', paper: 'grant' },
        { do: 'notify', to: [{ role: 'applicant' }], text: ${text} },
      ],
    },
    refuse: {
      title: { zh: '不予', en: 'Refuse' }, consequence: { zh: '决定书写明事实、依据、理由和救济途径。', en: 'The decision states facts, ground, reasons and remedies.' },
      from: ['accepted'], by: deciders, notBy: ['accept', 'request-correction'], weight: 'careful', refuses: true, happened: { zh: '不予', en: 'Refused' },
      input: [
        { key: 'facts', type: 'longtext', min: 4, max: 2000, label: { zh: '事实', en: 'Facts' } },
        { key: 'ground', type: 'text', max: 300, label: { zh: '依据', en: 'Ground' } },
        { key: 'reasons', type: 'longtext', min: 4, max: 2000, label: { zh: '理由', en: 'Reasons' } },
      ],
      effects: [{ do: 'move', to: 'refused' }, { do: 'clock', op: 'stop', clock: 'decide' }, { do: 'issue-paper', paper: 'refusal' }],
    },
  },
  steps: [
    { title: { zh: '您提交', en: 'You apply' }, detail: ${text} },
    { title: { zh: '受理', en: 'Acceptance' }, detail: ${text}, clock: 'c1' },
    { title: { zh: '决定', en: 'Decision' }, detail: ${text}, clock: 'decide' },
  ],

  // Clocks
  clocks: {
    ...gate.clocks,
    decide: {
      title: { zh: '决定', en: 'Decision' }, unit: 'WD', length: 20, whose: 'office', kind: 'statutory', reminders: [3],
      starts: { zh: '受理', en: 'Acceptance' }, until: { zh: '作出决定', en: 'The decision' }, basis: ${basis},
      lapse: { light: 'red', text: { zh: '逾期未决定', en: 'The decision is late' } },
    },
  },
  mainClock: 'decide',`;

const papers = `  // Outputs
  papers: {
    ...gate.papers,
    grant: {
      title: ${text}, kind: 'certificate', layout: 'certificate', lang: 'both', number: { series: '武外侨许' }, addressee: 'applicant', signedBy, verifiable: true,
      fields: [{ label: { zh: '姓名', en: 'Name' }, value: ref('form.name'), public: true, mask: 'name' }],
    },
    refusal: {
      title: { zh: '不予批准决定书', en: 'Decision of refusal' }, kind: 'refusal', layout: 'letter', lang: 'both', number: { series: '武外侨许' }, addressee: 'applicant', signedBy,
      refusal: { facts: input('facts'), ground: input('ground'), reasons: input('reasons'), remedy: 'free' },
    },
  },`;

/** The file `procedure.ts`. It passes the compiler at once and the check of definitions when no mark is left. */
export const procedureText = ({
  id,
  duty,
  department,
  inForce,
}: NewProcedure): string => `/** ${mark}: what it is for, in both languages, and where its facts come from. */
${imports}

const matter = ${text};
const signedBy = ${text};
const applicant = [{ role: 'applicant' }] as const;
const handlers = [{ role: 'handler', body: '${department}' }] as const;
const deciders = [{ role: 'dept_head', body: '${department}' }] as const;

${gate}

export const procedure = defineProcedure({
  id: '${id}',
  edition: 1,
  inForce: '${inForce}',
  title: matter,
  plainTitle: ${text},
  summary: ${text},
  duty: '${duty}',
  clauses: ['${mark}'],
  pattern: 'P1',
  department: '${department}',

  // For
  audience: [{ id: 'applicant', text: ${text} }],
  wish: ${text},
  facts: [{ label: { zh: '多久有结果', en: 'Time to a decision' }, value: ${text} }],

  // Basis
  basis: [${basis}],

  // Conditions
  conditions: [{ id: 'S1', title: ${text}, detail: ${text}, test: { present: ref('form.name') }, basis: ${basis} }],

  // Form
  form: [
    { id: 'applicant', title: { zh: '申请人', en: 'Applicant' }, fields: applicantBlock(), materials: ['identity'] },
    { id: 'service', title: { zh: '送达', en: 'Service' }, fields: serviceBlock() },
  ],
  formChecks: [],
  nameField: 'name',

  // Materials
  materials: [{ key: 'identity', title: { zh: '身份证件', en: 'Identity document' }, form: 'copy', hint: ${text} }],

${flow}

${papers}

  // Registers, publicity, links
  registers: [],
  publicity: ${text},
  links: [],

  // Settings
  settings: [...gate.settings],

  // Data protection
  viewers: [...applicant, ...handlers, ...deciders, { role: 'auditor' }],
  dataProtection: ${text},
  retention: { years: 10, source: 'design', text: ${text} },

  // Fee and remedies
  fee: { zh: '不收费', en: 'Free of charge' },
  remedies: [{ zh: '可以自知道决定之日起 60 日内申请行政复议，或者 6 个月内向法院起诉。', en: 'You can ask for reconsideration within 60 days of learning of it, or go to court within 6 months.' }],

  // Worked examples
  examples: [],
});
`;
