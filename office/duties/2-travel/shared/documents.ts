/** What the procedures of travel documents share: who takes part, words, short effects, the grounds in law (dossier 2, §7). */
import type { Effect, Who } from '../../../../src/language/action.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Setting, State } from '../../../../src/language/procedure.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';

export const both = (zh: string, en: string): Text => ({ zh, en });

/** Clerks and leaders of the unit that files. */
export const filer: readonly Who[] = [{ role: 'applicant' }];
export const window: readonly Who[] = [{ role: 'window', body: 'd1' }];
export const officer: readonly Who[] = [{ role: 'handler', body: 'outbound' }];
export const chief: readonly Who[] = [{ role: 'dept_head', body: 'outbound' }];
export const custodian: readonly Who[] = [{ role: 'custodian', body: 'outbound' }];
export const leader: readonly Who[] = [
  { role: 'deputy_director', body: 'office' },
  { role: 'director', body: 'office' },
];
/** The issuing authority answers itself, or the liaison officer records what it decided. */
export const authority: readonly Who[] = [
  { role: 'superior', body: 'province' },
  { role: 'superior', body: 'mfa' },
  ...officer,
];
export const auditor: readonly Who[] = [{ role: 'auditor' }];

export const office: Text = both('武汉市外事侨务办公室', 'Wuhan Foreign and Overseas Chinese Affairs Office');

const law = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'law' });
const guide = (zh: string, en: string): Basis => ({ text: both(zh, en), mark: 'guide' });
export const passportLaw = (articles: string, en: string): Basis =>
  law(`《中华人民共和国护照法》第${articles}`, `Passport Law 《中华人民共和国护照法》, ${en}`);
export const mfaGuide = guide('外交部因公护照办事指南', 'Ministry of Foreign Affairs, guide to official passports');
export const fujianNotice = guide(
  '福建省外办闽政外管〔2012〕24号',
  'Fujian notice of 2012 on lost documents (闽政外管〔2012〕24号)',
);
export const hubeiGuide = guide(
  '湖北省外办因公护照、出境证明办事指南',
  'Hubei guide to official passports and exit certificates',
);
export const hkMacaoGuide = guide(
  '国务院港澳办因公往来港澳签注说明；湖南省办事指南',
  'Notes of the Hong Kong and Macao Affairs Office on endorsements; guide of Hunan',
);
export const design: Basis = { text: both('本办证照办理规则', 'The office’s own rules on documents'), mark: 'design' };

export const move = (to: string, when?: Expr): Effect => ({ ...(when === undefined ? {} : { when }), do: 'move', to });
export const start = (clock: string, on?: Expr): Effect => ({
  do: 'clock',
  op: 'start',
  clock,
  ...(on === undefined ? {} : { on }),
});
export const stop = (clock: string): Effect => ({ do: 'clock', op: 'stop', clock });
export const issue = (paper: string): Effect => ({ do: 'issue-paper', paper });
export const tell = (to: readonly Who[], zh: string, en: string): Effect => ({ do: 'notify', to, text: { zh, en } });
export const row = (register: string, columns: { readonly [column: string]: Expr }): Effect => ({
  do: 'write-row',
  register,
  row: columns,
});

export const is = (key: string, ...values: readonly string[]): Expr => ({ in: [field(key), values] });

/** Registers are known to the server alone; where they cannot be read the test is left to it. */
export const onServer = (known: Expr, test: Expr): Expr => ({ any: [{ not: { present: known } }, test] });

/** The case in custody of the document with this number: acts of the ledger go there. */
export const custodyCase = (number: Expr): Expr => ({
  look: 'document-register',
  where: { document: number },
  take: { column: 'case' },
});
export const inRegister = (number: Expr, column: string): Expr => ({
  look: 'document-register',
  where: { document: number },
  take: { column },
});
/** Where the ledger says the document is. */
export const whereabouts = (number: Expr): Expr => ({
  look: 'ledger:documents',
  where: { thing: number },
  take: { column: 'holder' },
});

const lockRows: Expr = { look: 'locks', where: { what: ref('case.unit') }, take: 'count' };
/** D8, H5: a unit with documents more than 30 days overdue files nothing new until they are back (§8, §13.2). */
export const unitNotLocked: Check = {
  code: 'documents.unit-locked',
  test: onServer(lockRows, { eq: [lockRows, 0] }),
  text: both(
    '本单位有证照逾期30日以上没有交回，暂停新的申请',
    'Documents of this unit are more than 30 days overdue; new filings wait',
  ),
  remedy: both(
    '交回证照，或者报失并被受理，当天自动恢复。',
    'Return them, or report the loss and have it accepted; it opens again the same day.',
  ),
  basis: {
    text: both('北京市因公证照管理通知（2014年）', 'Beijing notice of 2014 on official documents'),
    mark: 'guide',
  },
};

export const check = (
  code: string,
  key: string | undefined,
  test: Expr,
  zh: readonly [text: string, remedy: string],
  en: readonly [text: string, remedy: string],
  more: Partial<Check> = {},
): Check => ({
  code,
  test,
  text: both(zh[0], en[0]),
  remedy: both(zh[1], en[1]),
  ...(key === undefined ? {} : { field: key }),
  ...more,
});

export const text = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'text',
  max: 100,
  label: both(zh, en),
  ...more,
});
export const long = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'longtext',
  min: 4,
  max: 2000,
  label: both(zh, en),
  phrases: true,
  ...more,
});
export const day = (key: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  key,
  type: 'date',
  label: both(zh, en),
  ...more,
});
export const dayNow = (key: string, zh: string, en: string): Field => day(key, zh, en, { initial: '{today}' });
/** Told by an input: not in the future. */
export const notLater = (key: string): Check =>
  check(
    `documents.${key.toLowerCase()}-future`,
    key,
    { le: [{ ref: `input.${key}` }, today] },
    ['日期不能晚于今天', '照来文或证件填写。'],
    ['The day is after today', 'Enter it as on the letter or the document.'],
  );

export const state = (
  title: readonly [string, string],
  headline: readonly [string, string],
  waits: State['waits'],
  more: Partial<State> = {},
): State => ({ title: both(...title), headline: both(...headline), waits, ...more });

export const intSetting = (key: string, zh: string, en: string, value: number, source: Basis): Setting => ({
  key,
  title: both(zh, en),
  type: 'int',
  default: value,
  source,
});

export const lossWaitSetting = intSetting(
  'loss.waitDays',
  '报失受理后几天可以重新申请',
  'Days from the accepted report of loss to a new application',
  30,
  fujianNotice,
);
