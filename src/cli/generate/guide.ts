/** The service guide of a procedure (办事指南), read off its definition: nothing here is known twice. */
import type { Clock } from '../../language/clock.ts';
import type { Expr } from '../../language/expression.ts';
import type { Field, Material } from '../../language/field.ts';
import { formatFen } from '../../language/money.ts';
import type { Condition, Procedure } from '../../language/procedure.ts';
import type { Lang } from '../../language/text.ts';
import { wordsOf } from './expression-words.ts';
import { code, list, type Part, page, table } from './markdown.ts';
import {
  basisWords,
  clockKinds,
  columns,
  fieldTypes,
  heads,
  materialForms,
  materialSources,
  remedyWords,
  says,
  units,
  whose,
} from './words.ts';

interface Guide {
  procedure: Procedure;
  lang: Lang;
  /** A condition in words. */
  say(expr: Expr): string;
}

const when = ({ lang, say }: Guide, expr: Expr | undefined, always: string, never: string): string =>
  expr === undefined || expr === true
    ? always
    : expr === false
      ? never
      : lang === 'zh'
        ? `如果${say(expr)}`
        : `if ${say(expr)}`;

/** Least and most, in the unit of the field's type. */
function boundWords({ type, min, max }: Field, lang: Lang): string | undefined {
  if (min === undefined && max === undefined) return undefined;
  const of = (size: number) => (type === 'money' ? formatFen(size) : size);
  const unit =
    type === 'list'
      ? { zh: '项', en: ' entries' }
      : type === 'int' || type === 'money'
        ? { zh: '', en: '' }
        : { zh: '字', en: ' characters' };
  const least = min === undefined ? [] : [lang === 'zh' ? `至少${of(min)}` : `at least ${of(min)}`];
  const most = max === undefined ? [] : [lang === 'zh' ? `至多${of(max)}` : `at most ${of(max)}`];
  return `${[...least, ...most].join(lang === 'zh' ? '、' : ', ')}${unit[lang]}`;
}

function fieldNote(guide: Guide, field: Field): string {
  const { lang } = guide;
  const options = field.options?.map((option) => option.label[lang]).join(lang === 'zh' ? '、' : ', ');
  const shown =
    field.show === undefined
      ? undefined
      : lang === 'zh'
        ? `只在${guide.say(field.show)}时填写`
        : `asked only if ${guide.say(field.show)}`;
  const checks =
    field.checks?.map((check) => `${check.text[lang].replaceAll('{item}', says.entry[lang])} (${code(check.code)})`) ??
    [];
  const bounds = boundWords(field, lang);
  return [field.hint?.[lang], field.purpose?.[lang], options, bounds, shown, ...checks]
    .filter(Boolean)
    .join(lang === 'zh' ? '；' : '; ');
}

function fieldRows(guide: Guide, fields: readonly Field[], indent = ''): string[][] {
  const { lang } = guide;
  return fields.flatMap((field) => [
    [
      `${indent}${field.label[lang]}`,
      fieldTypes[field.type][lang],
      when(guide, field.required, says.always[lang], says.never[lang]),
      fieldNote(guide, field),
    ],
    ...fieldRows(guide, field.fields ?? [], `${indent}↳ `),
  ]);
}

function formParts(guide: Guide): Part[] {
  const { procedure, lang } = guide;
  const head = [columns.item, columns.type, columns.required, columns.note].map((column) => column[lang]);
  const sections = procedure.form.map(
    (section): Part => ({
      heading: section.title[lang],
      level: 3,
      body: [section.help?.[lang], table(head, fieldRows(guide, section.fields))].filter(Boolean).join('\n\n'),
    }),
  );
  const checks = procedure.formChecks.map(
    (check) => `${check.text[lang]}${lang === 'zh' ? '：' : ': '}${check.remedy[lang]} (${code(check.code)})`,
  );
  return [
    { heading: heads.form[lang], body: '' },
    ...sections,
    ...(checks.length ? [{ heading: heads.checks[lang], level: 3, body: list(checks) }] : []),
  ];
}

function conditionRow(guide: Guide, { id, title, detail, applies, test, foundBy, basis }: Condition): string[] {
  const { procedure, lang } = guide;
  const by = foundBy ? procedure.actions[foundBy]?.title[lang] : undefined;
  const found = [
    test === undefined ? undefined : guide.say(test),
    by ? (lang === 'zh' ? `由人核定（${by}）` : `found by a person (${by})`) : undefined,
  ].filter(Boolean);
  const only =
    applies === undefined
      ? ''
      : lang === 'zh'
        ? `（只在${wordsOf(procedure, applies, lang, true)}时）`
        : ` (only if ${wordsOf(procedure, applies, lang, true)})`;
  return [
    `${id} ${title[lang]}`,
    `${detail[lang]}${only}`,
    found.join(lang === 'zh' ? '；' : '; '),
    basis ? basisWords(basis, lang) : '',
  ];
}

function materialRow(guide: Guide, material: Material): string[] {
  const { lang } = guide;
  const notes = [
    material.hint?.[lang],
    material.secondary ? says.later[lang] : undefined,
    material.shareable ? says.shared[lang] : undefined,
  ].filter(Boolean);
  return [
    material.title[lang],
    materialForms[material.form][lang],
    String(material.copies ?? 1),
    when(guide, material.required, says.always2[lang], says.optional[lang]),
    materialSources[material.from ?? 'applicant'][lang],
    notes.join(lang === 'zh' ? '；' : '; '),
  ];
}

/** A length that is a setting shows the default and the name of the setting. */
function lengthWords({ procedure, lang, say }: Guide, length: Expr, unit: string): string {
  const gap = lang === 'zh' ? '' : ' ';
  const name =
    length !== null && typeof length === 'object' && 'ref' in length ? length.ref.replace(/^setting\./, '') : undefined;
  const setting = procedure.settings.find((entry) => entry.key === name);
  return setting ? `${String(setting.default)}${gap}${unit} (${code(setting.key)})` : `${say(length)}${gap}${unit}`;
}

function clockRow(guide: Guide, id: string, clock: Clock): string[] {
  const { lang } = guide;
  const unit = units[clock.unit][lang];
  const lapse = 'light' in clock.lapse || 'act' in clock.lapse ? clock.lapse.text[lang] : clock.lapse.note[lang];
  const extend = clock.extend
    ? lang === 'zh'
      ? `可延长${clock.extend.units}，至多${clock.extend.max}次`
      : `may be extended by ${clock.extend.units}, ${clock.extend.max} time(s) at most`
    : undefined;
  const pauses = clock.pauses?.length
    ? `${lang === 'zh' ? '暂停：' : 'pauses: '}${clock.pauses.map((ground) => ground.text[lang]).join(lang === 'zh' ? '、' : ', ')}`
    : undefined;
  const roll = clock.roll === false ? (lang === 'zh' ? '不顺延' : 'does not roll over rest days') : undefined;
  const length = lengthWords(guide, clock.length, unit);
  return [
    `${clock.title[lang]} (${code(id)})`,
    [length, extend, roll, pauses].filter(Boolean).join(lang === 'zh' ? '；' : '; '),
    clock.starts[lang],
    clock.until[lang],
    lapse,
    `${whose[clock.whose][lang]}${lang === 'zh' ? '，' : ', '}${clockKinds[clock.kind][lang]}`,
    basisWords(clock.basis, lang),
  ];
}

function paperRow({ procedure, lang }: Guide, id: string): string[] {
  const paper = procedure.papers[id];
  if (!paper) return [];
  const number = 'series' in paper.number ? paper.number.series : says.taken[lang];
  const clock = paper.validity ? procedure.clocks[paper.validity.clock] : undefined;
  return [
    paper.title[lang],
    number,
    clock ? `${clock.title[lang]}${paper.validity?.note ? `；${paper.validity.note[lang]}` : ''}` : '',
    paper.verifiable ? says.yes[lang] : says.no[lang],
    paper.refusal ? remedyWords[paper.refusal.remedy][lang] : '',
  ];
}

function settingRow({ lang }: Guide, setting: Procedure['settings'][number]): string[] {
  const option = setting.options?.find((entry) => entry.value === setting.default)?.label[lang];
  const value =
    typeof setting.default === 'boolean'
      ? setting.default
        ? says.yes[lang]
        : says.no[lang]
      : (option ?? String(setting.default));
  return [`${setting.title[lang]} (${code(setting.key)})`, value, basisWords(setting.source, lang)];
}

function refusalPart({ procedure, lang }: Guide): string {
  const refusing = Object.values(procedure.actions)
    .filter((action) => action.refuses)
    .map(
      (action) =>
        `${action.title[lang]}${action.consequence ? `${lang === 'zh' ? '：' : ': '}${action.consequence[lang]}` : ''}`,
    );
  const modes = Object.values(procedure.papers).flatMap((paper) =>
    paper.refusal
      ? [`${paper.title[lang]}${lang === 'zh' ? '：' : ': '}${remedyWords[paper.refusal.remedy][lang]}`]
      : [],
  );
  return list([...refusing, ...modes, ...procedure.remedies.map((remedy) => remedy[lang])]);
}

/** Headings of columns in the guide's language. */
const headOf =
  (lang: Lang) =>
  (...names: (keyof typeof columns)[]) =>
    names.map((name) => columns[name][lang]);

function openingParts(guide: Guide): Part[] {
  const { procedure, lang } = guide;
  const head = headOf(lang);
  const edition =
    lang === 'zh'
      ? `第${procedure.edition}版，自${procedure.inForce}起施行。`
      : `Edition ${procedure.edition}, in force from ${procedure.inForce}.`;
  return [
    { body: [procedure.summary[lang], `${edition} ${code(procedure.id)}`].join('\n\n') },
    ...(procedure.facts.length
      ? [
          {
            heading: heads.facts[lang],
            body: list(
              procedure.facts.map(
                (fact) =>
                  `${fact.label[lang]}${lang === 'zh' ? '：' : ': '}${fact.value[lang]}${fact.note ? ` (${fact.note[lang]})` : ''}`,
              ),
            ),
          },
        ]
      : []),
    { heading: heads.forWhom[lang], body: list(procedure.audience.map((entry) => entry.text[lang])) },
    { heading: heads.basis[lang], body: list(procedure.basis.map((basis) => basisWords(basis, lang))) },
    {
      heading: heads.conditions[lang],
      body: [
        table(
          head('condition', 'note', 'how', 'basis'),
          procedure.conditions.map((condition) => conditionRow(guide, condition)),
        ),
        procedure.conditionsNote?.[lang],
      ]
        .filter(Boolean)
        .join('\n\n'),
    },
  ];
}

/** What people named in the form sign, where they do. */
const signingParts = ({ procedure, lang }: Guide): Part[] =>
  Object.values(procedure.signings ?? {}).map(({ title, statements }) => ({
    heading: `${heads.signings[lang]}${lang === 'zh' ? '：' : ': '}${title[lang]}`,
    body: statements.map((statement, at) => `${at + 1}. ${statement[lang]}`).join('\n'),
  }));

function workParts(guide: Guide): Part[] {
  const { procedure, lang } = guide;
  const head = headOf(lang);
  return [
    {
      heading: heads.materials[lang],
      body: table(
        head('material', 'form', 'copies', 'demanded', 'from', 'note'),
        procedure.materials.map((material) => materialRow(guide, material)),
      ),
    },
    ...signingParts(guide),
    {
      heading: heads.steps[lang],
      body: table(
        head('step', 'note', 'limit'),
        procedure.steps.map((step) => [
          step.title[lang],
          step.detail[lang],
          step.clock ? (procedure.clocks[step.clock]?.title[lang] ?? step.clock) : '',
        ]),
      ),
    },
    {
      heading: heads.limits[lang],
      body: table(
        head('limit', 'length', 'starts', 'until', 'lapse', 'whose', 'basis'),
        Object.entries(procedure.clocks).map(([id, clock]) => clockRow(guide, id, clock)),
      ),
    },
    {
      heading: heads.papers[lang],
      body: table(
        [...head('paper', 'number', 'validity', 'check'), heads.refusal[lang]],
        Object.keys(procedure.papers).map((id) => paperRow(guide, id)),
      ),
    },
  ];
}

function closingParts(guide: Guide): Part[] {
  const { procedure, lang } = guide;
  const head = headOf(lang);
  return [
    { heading: heads.refusal[lang], body: refusalPart(guide) },
    { heading: heads.fee[lang], body: procedure.fee[lang] },
    { heading: heads.publicity[lang], body: procedure.publicity[lang] },
    { heading: heads.data[lang], body: `${procedure.dataProtection[lang]}\n\n${procedure.retention.text[lang]}` },
    {
      heading: heads.settings[lang],
      body: table(
        head('setting', 'value', 'basis'),
        procedure.settings.map((setting) => settingRow(guide, setting)),
      ),
    },
    ...(procedure.links.length ? [{ heading: heads.after[lang], body: list(procedure.links.map(code)) }] : []),
  ];
}

/** The guide in one language. */
export function guidePage(procedure: Procedure, lang: Lang): string {
  const guide: Guide = { procedure, lang, say: (expr) => wordsOf(procedure, expr, lang) };
  return page(procedure.title[lang], [
    ...openingParts(guide),
    ...formParts(guide),
    ...workParts(guide),
    ...closingParts(guide),
  ]);
}
