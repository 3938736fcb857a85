/**
 * Validation of forms and inputs against their definition, for browser and server alike. It answers with refusals in the order
 * of the form, each with the path of its field, words in both languages and the remedy; it never throws on odd input.
 */
import { isIsoDate } from '../calendar/arithmetic.ts';
import { holds, isPresent, pick, type Scope, withItem } from './evaluate.ts';
import type { Value } from './expression.ts';
import type { Field, Section } from './field.ts';
import { countries } from './identifiers/countries.ts';
import { failureWords, validateIdentifier } from './identifiers/index-table.ts';
import { patternSetting } from './identifiers/travel-documents.ts';
import type { Check, Refusal } from './refusal.ts';
import type { Text } from './text.ts';
import { moneyFault } from './validate-money.ts';

type Values = { readonly [key: string]: Value };

const fill = (text: Text, words: { readonly [name: string]: Text }): Text => {
  const put = (lang: 'zh' | 'en') =>
    text[lang].replace(/\{(\w+)\}/g, (all, name: string) => words[name]?.[lang] ?? all);
  return { zh: put('zh'), en: put('en') };
};

const lower = (text: string) => (/^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
/** “Lost on” is no noun: it is quoted. */
const enter = (label: string) =>
  /\b(at|by|from|on|since|to|until)$/.test(label) ? `Fill in “${label}”` : `Enter ${lower(label)}`;
const chosen = (field: Field) => ['enum', 'enums', 'country', 'region', 'unit', 'bool'].includes(field.type);

/** "Enter …", "Choose …" or "Tick …", with the words of the list entry in front where there is one. */
function missing(field: Field, item: Text | undefined, path: string): Refusal {
  const itemText = item ?? { zh: '', en: '' };
  const text: Text = field.missing
    ? fill(field.missing, { item: itemText })
    : field.type === 'declaration'
      ? { zh: `请勾选“${field.label.zh}”`, en: `Tick “${field.label.en}”` }
      : chosen(field)
        ? {
            zh: `${itemText.zh}请选择“${field.label.zh}”`,
            en: `Choose ${field.type === 'bool' ? 'yes or no: ' : ''}${lower(field.label.en)}${item ? ` for ${item.en}` : ''}`,
          }
        : {
            zh: `${itemText.zh}请填写“${field.label.zh}”`,
            en: `${enter(field.label.en)}${item ? ` for ${item.en}` : ''}`,
          };
  return {
    code: 'form.missing',
    text,
    remedy: { zh: '补填后再试。', en: 'Fill it in and try again.' },
    path,
    severity: 'block',
    scope: 'input',
  };
}

const problem = (code: string, path: string, zh: string, en: string): Refusal => ({
  code,
  text: { zh, en },
  remedy: { zh: '改正后再试。', en: 'Correct it and try again.' },
  path,
  severity: 'block',
  scope: 'input',
});

function bounds(field: Field, size: number, path: string, unit: Text): Refusal | undefined {
  if (field.min !== undefined && size < field.min)
    return problem(
      'form.too-small',
      path,
      `“${field.label.zh}”至少${field.min}${unit.zh}`,
      `${field.label.en}: at least ${field.min}${unit.en}`,
    );
  if (field.max !== undefined && size > field.max)
    return problem(
      'form.too-large',
      path,
      `“${field.label.zh}”最多${field.max}${unit.zh}`,
      `${field.label.en}: at most ${field.max}${unit.en}`,
    );
  return undefined;
}

const isCountry = (value: Value): boolean => countries.some((country) => country.code === value);
const firstDate = '1800-01-01';
const lastDate = '2999-12-31';
const isText = (value: Value, pattern: RegExp): boolean => typeof value === 'string' && pattern.test(value);

function wrongDate(value: Value, ask: (zh: string, en: string) => Refusal): Refusal | undefined {
  if (typeof value !== 'string' || !isIsoDate(value))
    return ask('要填真实日期，如 2026-03-05', 'enter a real date, like 2026-03-05');
  // Time limits are counted from it, forward and back: the ends of the calendar are no day to count from.
  return value >= firstDate && value <= lastDate
    ? undefined
    : ask('年份要在1800到2999之间', 'enter a year from 1800 to 2999');
}

const ids = {
  person: [/^[0-9a-f-]{36}$/, '要从本办人员中选', 'choose somebody of the office'],
  body: [/^[\w-]{1,40}$/, '要从处室中选', 'choose a department'],
  unit: [
    /^unit:[0-9a-f-]{36}$/,
    '要从名录里选，按名称或统一社会信用代码找',
    'choose a unit of the list, by its name or code',
  ],
} as const;

/** Somebody or a body, by id. */
function namedProblem(
  type: keyof typeof ids,
  value: Value,
  ask: (zh: string, en: string) => Refusal,
): Refusal | undefined {
  const [pattern, zh, en] = ids[type];
  return isText(value, pattern) ? undefined : ask(zh, en);
}

function wrongShape(field: Field, value: Value, scope: Scope, path: string): Refusal | undefined {
  const ask = (zh: string, en: string) =>
    problem('form.shape', path, `“${field.label.zh}”${zh}`, `${field.label.en}: ${en}`);
  switch (field.type) {
    case 'text':
    case 'longtext':
    case 'region':
      return typeof value === 'string'
        ? bounds(field, [...value].length, path, { zh: '个字', en: ' characters' })
        : ask('要填文字', 'enter text');
    case 'enum':
      return field.options?.some(
        (option) => option.value === value && (option.show === undefined || holds(option.show, scope)),
      )
        ? undefined
        : ask('要从所列选项中选', 'choose one of the options');
    case 'enums':
      return Array.isArray(value) && value.every((entry) => field.options?.some((option) => option.value === entry))
        ? undefined
        : ask('要从所列选项中选', 'choose among the options');
    case 'date':
      return wrongDate(value, ask);
    case 'int':
      return typeof value === 'number' && Number.isInteger(value)
        ? bounds(field, value, path, { zh: '', en: '' })
        : ask('要填整数', 'enter a whole number');
    case 'money':
      return moneyProblem(field, value, scope, path);
    case 'bool':
      return typeof value === 'boolean' ? undefined : ask('请选是或否', 'choose yes or no');
    case 'declaration':
      return value === true ? undefined : missing(field, undefined, path);
    case 'country':
      return isCountry(value)
        ? undefined
        : ask('要从国家和地区表中选', 'choose from the list of countries and regions');
    case 'email':
      return isText(value, /^[^\s@]+@[^\s@]+\.[^\s@]+$/)
        ? undefined
        : ask('要像 name@example.org', 'enter it like name@example.org');
    case 'phone':
      return typeof value === 'string' && /^(1\d{10}|\+[1-9]\d{6,14})$/.test(value.replace(/[\s-]/g, ''))
        ? undefined
        : ask(
            '境内手机填 11 位，境外以 + 和国家号开头',
            'enter 11 digits for a mainland mobile, or + and the country code',
          );
    case 'person':
    case 'body':
    case 'unit':
      return namedProblem(field.type, value, ask);
    case 'identifier':
      return identifierProblem(field, value, scope, path);
    case 'list':
      return Array.isArray(value)
        ? bounds(field, value.length, path, { zh: '项', en: ' entries' })
        : ask('要逐项填写', 'enter the items one by one');
  }
}

function moneyProblem(field: Field, value: Value, scope: Scope, path: string): Refusal | undefined {
  const found = moneyFault(field, value, scope.get('today'));
  return found
    ? problem(found.code, path, `“${field.label.zh}”${found.text.zh}`, `${field.label.en}: ${found.text.en}`)
    : undefined;
}

function identifierProblem(field: Field, value: Value, scope: Scope, path: string): Refusal | undefined {
  const kind =
    typeof field.identifier === 'string'
      ? field.identifier
      : field.identifier
        ? scope.get(`form.${field.identifier.field}`)
        : undefined;
  const today = scope.get('today');
  const pattern = scope.get(`setting.${patternSetting(String(kind ?? ''))}`);
  const checked = validateIdentifier(String(kind ?? ''), String(value), {
    ...(typeof today === 'string' ? { today } : {}),
    ...(typeof pattern === 'string' ? { pattern } : {}),
    ...(scope.get('setting.id.fprStrict') === true ? { strictLayout: true } : {}),
  });
  if (checked.ok) return undefined;
  return { code: checked.code, ...failureWords(checked.code), path, severity: 'block', scope: 'input' };
}

function failedChecks(
  checks: readonly Check[] | undefined,
  scope: Scope,
  path: string | undefined,
  prefix: string,
  item?: Text,
): Refusal[] {
  return (checks ?? [])
    .filter((check) => (check.when === undefined || holds(check.when, scope)) && !holds(check.test, scope))
    .map((check) => ({
      code: check.code,
      text: fill(check.text, { item: item ?? { zh: '', en: '' } }),
      remedy: check.remedy,
      severity: check.severity ?? 'block',
      scope: 'input' as const,
      path: check.field ? `${prefix}.${check.field}` : (path ?? prefix),
      ...(check.basis ? { ground: check.basis.text } : {}),
    }));
}

/** Spaces alone are no text: a paper would carry an empty reason. */
const isBlank = (field: Field, value: Value | undefined): boolean =>
  (field.type === 'text' || field.type === 'longtext') && typeof value === 'string' && value.trim() === '';

function validateField(
  field: Field,
  value: Value | undefined,
  scope: Scope,
  path: string,
  prefix: string,
  item?: Text,
): Refusal[] {
  if (field.show !== undefined && !holds(field.show, scope)) return [];
  if (!isPresent(value) || isBlank(field, value) || (field.type === 'declaration' && value === false)) {
    const demanded = field.required === undefined || holds(field.required, scope);
    return demanded ? [missing(field, item, path)] : [];
  }
  const shape = wrongShape(field, value as Value, scope, path); // present, so not undefined
  if (shape) return [shape];
  const own = field.type === 'list' ? listProblems(field, value as readonly Value[], scope, path) : []; // wrongShape saw an array
  return [...own, ...failedChecks(field.checks, scope, path, prefix, item)];
}

function listProblems(field: Field, rows: readonly Value[], scope: Scope, path: string): Refusal[] {
  return rows.flatMap((row, index) => {
    const number = String(index + 1);
    const title = fill(field.itemTitle ?? { zh: '第{n}项', en: 'item {n}' }, { n: { zh: number, en: number } });
    const inside = withItem(scope, row);
    return (field.fields ?? []).flatMap((column) =>
      validateField(column, pick(row, column.key), inside, `${path}.${index}.${column.key}`, `${path}.${index}`, title),
    );
  });
}

/** Problems of an act's input (`input.<key>`). Unknown keys are refused. */
export function validateInput(fields: readonly Field[], input: Values, scope: Scope): Refusal[] {
  const unknown = Object.keys(input).filter((key) => !fields.some((field) => field.key === key));
  return [
    ...unknown.map((key) => problem('form.unknown', `input.${key}`, `没有“${key}”这一项`, `There is no field ${key}`)),
    ...fields.flatMap((field) => validateField(field, input[field.key], scope, `input.${field.key}`, 'input')),
  ];
}

/** Keys that a form does not have. */
export function unknownKeys(sections: readonly Section[], form: Values): Refusal[] {
  const known = new Set(sections.flatMap((section) => section.fields.map((field) => field.key)));
  return Object.keys(form)
    .filter((key) => !known.has(key))
    .map((key) => problem('form.unknown', `form.${key}`, `没有“${key}”这一项`, `There is no field ${key}`));
}

/** Problems of a whole form, in its order, then those of checks across fields. Scope names `form.*` must read this form. */
export function validateForm(
  sections: readonly Section[],
  checks: readonly Check[],
  form: Values,
  scope: Scope,
): Refusal[] {
  const perField = sections.flatMap((section) =>
    section.fields.flatMap((field) => validateField(field, form[field.key], scope, `form.${field.key}`, 'form')),
  );
  return [...perField, ...failedChecks(checks, scope, undefined, 'form')];
}

/** The form without values of fields that are not asked. */
export function shownForm(sections: readonly Section[], form: Values, scope: Scope): Values {
  const shown = sections
    .flatMap((section) => section.fields)
    .filter((field) => field.show === undefined || holds(field.show, scope));
  return Object.fromEntries(
    shown.flatMap((field) => (form[field.key] === undefined ? [] : [[field.key, form[field.key] as Value]])),
  ); // defined here
}

/** Scope of a form alone, for the browser: no case, no rules. */
export const formScope = (form: Values, today: string, settings: Values = {}): Scope => ({
  get: (name) => {
    if (name === 'today') return today;
    const [root = '', ...rest] = name.split('.');
    if (root === 'form') return form[rest.join('.')];
    return root === 'setting' ? settings[rest.join('.')] : undefined;
  },
});
