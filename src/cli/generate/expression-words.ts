/** A condition in words, for guides and tables: read off the tree, with the labels of the definition it belongs to. */
import { formatDate } from '../../language/dates.ts';
import type { Expr } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import type { Procedure } from '../../language/procedure.ts';
import type { Lang, Text } from '../../language/text.ts';

export type Say = (expr: Expr) => string;

const quote = (text: string, lang: Lang) => (lang === 'zh' ? `“${text}”` : `“${text}”`);

function fieldsOf(procedure: Procedure): Field[] {
  const own = [
    ...procedure.form.flatMap((section) => section.fields),
    ...Object.values(procedure.actions).flatMap((action) => action.input ?? []),
  ];
  return [...own, ...own.flatMap((field) => field.fields ?? [])];
}

const fixed: { readonly [name: string]: Text } = {
  today: { zh: '今天', en: 'today' },
  state: { zh: '状态', en: 'the state' },
  'case.number': { zh: '办件编号', en: 'the case number' },
  'case.openedOn': { zh: '立案日', en: 'the day of opening' },
};

const clockWords: { readonly [what: string]: Text } = {
  running: { zh: '在计时', en: 'runs' },
  left: { zh: '剩余', en: 'units left' },
  due: { zh: '最后一天', en: 'last day' },
  paused: { zh: '暂停', en: 'is paused' },
  lapsed: { zh: '期满', en: 'has run out' },
};

const signingWords: { readonly [word: string]: Text } = {
  complete: { zh: '已签齐', en: 'is signed by all' },
  signed: { zh: '已签人数', en: ', how many have signed' },
  linked: { zh: '用链接签的人数', en: ', how many have signed by link' },
  of: { zh: '要签人数', en: ', how many are to sign' },
};

/** Words for a name of the tree. */
function nameWords(procedure: Procedure, name: string, lang: Lang): string {
  const known = fixed[name];
  if (known) return known[lang];
  const [root = '', ...rest] = name.split('.');
  const tail = rest.join('.');
  const action = (id: string) => quote(procedure.actions[id]?.title[lang] ?? id, lang);
  const label = (key: string) =>
    quote(fieldsOf(procedure).find((field) => field.key === key)?.label[lang] ?? key, lang);
  switch (root) {
    case 'form':
    case 'input':
    case 'item':
      return label(rest.at(-1) ?? '');
    case 'setting':
      return lang === 'zh'
        ? `设置“${procedure.settings.find((setting) => setting.key === tail)?.title.zh ?? tail}”`
        : `the setting “${procedure.settings.find((setting) => setting.key === tail)?.title.en ?? tail}”`;
    case 'material':
      return lang === 'zh'
        ? `材料“${procedure.materials.find((entry) => entry.key === tail)?.title.zh ?? tail}”的份数`
        : `the number of documents “${procedure.materials.find((entry) => entry.key === tail)?.title.en ?? tail}”`;
    case 'done':
      return lang === 'zh' ? `已办${action(tail)}的次数` : `the times ${action(tail)} was done`;
    case 'on':
      return lang === 'zh' ? `办${action(tail)}的日期` : `the day of ${action(tail)}`;
    case 'last':
      return lang === 'zh'
        ? `办${action(rest[0] ?? '')}时填的${label(rest[1] ?? '')}`
        : `${label(rest[1] ?? '')} as entered with ${action(rest[0] ?? '')}`;
    case 'finding':
      return lang === 'zh' ? `条件 ${tail} 的核定` : `the finding on condition ${tail}`;
    case 'clock':
      return `${quote(procedure.clocks[rest[0] ?? '']?.title[lang] ?? rest[0] ?? '', lang)} ${clockWords[rest[1] ?? '']?.[lang] ?? ''}`.trim();
    case 'signing':
      return `${quote(procedure.signings?.[rest[0] ?? '']?.title[lang] ?? rest[0] ?? '', lang)} ${signingWords[rest[1] ?? '']?.[lang] ?? ''}`
        .replace(' ,', ',')
        .trim();
    default:
      return name;
  }
}

const signs: { readonly [operator: string]: Text } = {
  eq: { zh: '是', en: 'is' },
  ne: { zh: '不是', en: 'is not' },
  lt: { zh: '小于', en: 'is less than' },
  le: { zh: '不大于', en: 'is at most' },
  gt: { zh: '大于', en: 'is more than' },
  ge: { zh: '不小于', en: 'is at least' },
};

/** The same between days. */
const daySigns: { readonly [operator: string]: Text } = {
  ...signs,
  lt: { zh: '早于', en: 'is before' },
  le: { zh: '不晚于', en: 'is not after' },
  gt: { zh: '晚于', en: 'is after' },
  ge: { zh: '不早于', en: 'is not before' },
};

type Tree = Extract<Expr, object>;

/** A literal beside a name: option labels, days in words, yes and no. */
function literal(procedure: Procedure, value: Expr, beside: Expr, lang: Lang): string {
  if (typeof value === 'boolean') return quote(lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no', lang);
  if (value === null) return lang === 'zh' ? '空' : 'empty';
  if (typeof value !== 'string') return String(value);
  const key =
    beside !== null && typeof beside === 'object' && 'ref' in beside ? beside.ref.split('.').at(-1) : undefined;
  const choice =
    key === undefined
      ? undefined
      : procedure.settings.find((setting) => setting.key === key)?.options?.find((entry) => entry.value === value);
  const stateTitle = key === 'state' ? procedure.states[value]?.title[lang] : undefined;
  const option = fieldsOf(procedure)
    .find((field) => field.key === key)
    ?.options?.find((entry) => entry.value === value);
  return quote(stateTitle ?? option?.label[lang] ?? choice?.label[lang] ?? formatDate(value, lang), lang);
}

/** Is it a day? Names of days, fields of that type, and sums on days. */
function isDay(procedure: Procedure, expr: Expr): boolean {
  if (typeof expr === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(expr);
  if (expr === null || typeof expr !== 'object') return false;
  if ('ref' in expr)
    return (
      expr.ref === 'today' ||
      expr.ref.startsWith('on.') ||
      fieldsOf(procedure).some((field) => field.key === expr.ref.split('.').at(-1) && field.type === 'date')
    );
  return 'addDays' in expr || 'addMonths' in expr;
}

function shifted(day: string, by: Expr, units: Text, say: Say, lang: Lang): string {
  const back = typeof by === 'number' && by < 0;
  const n = typeof by === 'number' ? String(Math.abs(by)) : say(by);
  return lang === 'zh'
    ? `${day}${back ? '前' : '后'}${n}${units.zh}`
    : `${n} ${units.en} ${back ? 'before' : 'after'} ${day}`;
}

function compared(procedure: Procedure, tree: Tree, say: Say, lang: Lang): string | undefined {
  for (const operator of Object.keys(signs)) {
    if (!(operator in tree)) continue;
    const [left, right] = Object.values(tree)[0] as readonly [Expr, Expr]; // comparisons hold a pair
    const sign = (isDay(procedure, left) || isDay(procedure, right) ? daySigns : signs)[operator] ?? {
      zh: operator,
      en: operator,
    };
    const happened =
      operator === 'gt' &&
      right === 0 &&
      left !== null &&
      typeof left === 'object' &&
      'ref' in left &&
      left.ref.startsWith('done.');
    if (happened) {
      const title = procedure.actions[left.ref.slice(5)]?.title[lang] ?? left.ref.slice(5);
      return lang === 'zh' ? `已办“${title}”` : `“${title}” was done`;
    }
    const side = (expr: Expr, other: Expr) =>
      expr !== null && typeof expr === 'object' ? say(expr) : literal(procedure, expr, other, lang);
    return `${side(left, right)}${lang === 'zh' ? '' : ' '}${sign[lang]}${lang === 'zh' ? '' : ' '}${side(right, left)}`;
  }
  return undefined;
}

function joined(parts: readonly string[], zh: string, en: string, lang: Lang): string {
  const wrapped =
    parts.length > 1 ? parts.map((part) => (/[，；]|, (and|or) /.test(part) ? `(${part})` : part)) : parts;
  return wrapped.join(lang === 'zh' ? `，${zh}` : `, ${en} `);
}

function extremeWords(
  procedure: Procedure,
  exprs: readonly Expr[],
  words: { readonly [lang in Lang]: readonly [string, string] },
  say: Say,
  lang: Lang,
): string {
  const which = words[lang][exprs.some((expr) => isDay(procedure, expr)) ? 1 : 0];
  return lang === 'zh'
    ? `（${exprs.map(say).join('与')}中的${which}）`
    : `(the ${which} of ${exprs.map(say).join(' and ')})`;
}

function computed(procedure: Procedure, tree: Tree, say: Say, lang: Lang): string | undefined {
  const z = lang === 'zh';
  if ('addDays' in tree) return shifted(say(tree.addDays[0]), tree.addDays[1], { zh: '天', en: 'days' }, say, lang);
  if ('addMonths' in tree)
    return shifted(say(tree.addMonths[0]), tree.addMonths[1], { zh: '个月', en: 'months' }, say, lang);
  if ('completedYears' in tree)
    return z
      ? `从${say(tree.completedYears[0])}到${say(tree.completedYears[1])}的周年数`
      : `full years from ${say(tree.completedYears[0])} to ${say(tree.completedYears[1])}`;
  if ('count' in tree) return z ? `${say(tree.count)}的项数` : `the number of entries of ${say(tree.count)}`;
  if ('sum' in tree) return z ? `${say(tree.sum[0])}的合计` : `the sum of ${say(tree.sum[0])}`;
  if ('money' in tree) return say(tree.money[0]);
  if ('length' in tree) return z ? `${say(tree.length)}的字数` : `the length of ${say(tree.length)}`;
  if ('min' in tree)
    return extremeWords(procedure, tree.min, { zh: ['较小者', '较早者'], en: ['lesser', 'earlier'] }, say, lang);
  if ('max' in tree)
    return extremeWords(procedure, tree.max, { zh: ['较大者', '较晚者'], en: ['greater', 'later'] }, say, lang);
  if ('if' in tree)
    return z
      ? `（${say(tree.if[0])}时为${say(tree.if[1])}，否则为${say(tree.if[2])}）`
      : `(${say(tree.if[1])} if ${say(tree.if[0])}, else ${say(tree.if[2])})`;
  if ('look' in tree) {
    const columns = Object.keys(tree.where).join('、');
    const what = typeof tree.take === 'string' ? tree.take : Object.values(tree.take).join('');
    return z ? `台账 \`${tree.look}\` 按${columns}查（${what}）` : `register \`${tree.look}\` by ${columns} (${what})`;
  }
  if ('rule' in tree)
    return z
      ? `规则 \`${tree.rule}\` ${tree.take ? `的 ${tree.take}` : '成立'}`
      : `rule \`${tree.rule}\` ${tree.take ? `gives ${tree.take}` : 'holds'}`;
  return undefined;
}

/** The condition that applies exactly when this holds, so that a long reason need not be told again at every field. */
function namedCondition(procedure: Procedure, expr: Expr): string | undefined {
  if (expr === null || typeof expr !== 'object' || !('all' in expr || 'any' in expr)) return undefined;
  const text = JSON.stringify(expr);
  return procedure.conditions.find(
    (condition) => condition.applies !== undefined && JSON.stringify(condition.applies) === text,
  )?.id;
}

/** The condition as a phrase in one language. @param whole tells it in full even where a condition of the procedure has its name. */
export function wordsOf(procedure: Procedure, expr: Expr, lang: Lang, whole = false): string {
  const say: Say = (part) => wordsOf(procedure, part, lang);
  const z = lang === 'zh';
  const named = whole ? undefined : namedCondition(procedure, expr);
  if (named) return z ? `条件 ${named} 适用` : `condition ${named} applies`;
  if (expr === null || typeof expr !== 'object')
    return literal(procedure, expr, null, lang).replaceAll(/^“(.*)”$/g, '$1');
  if ('ref' in expr) return nameWords(procedure, expr.ref, lang);
  if ('present' in expr) return z ? `已填${say(expr.present)}` : `${say(expr.present)} is given`;
  if ('not' in expr) {
    const inner = expr.not;
    if (inner !== null && typeof inner === 'object' && 'present' in inner)
      return z ? `没有填${say(inner.present)}` : `${say(inner.present)} is not given`;
    const name = namedCondition(procedure, inner);
    if (name) return z ? `条件 ${name} 不适用` : `condition ${name} does not apply`;
    return z ? `并非（${say(inner)}）` : `not (${say(inner)})`;
  }
  if ('all' in expr) return joined(expr.all.map(say), '且', 'and', lang);
  if ('any' in expr) return joined(expr.any.map(say), '或', 'or', lang);
  if ('in' in expr)
    return `${say(expr.in[0])}${z ? '是' : expr.in[1].length === 1 ? ' is ' : ' is one of '}${expr.in[1].map((value) => literal(procedure, value, expr.in[0], lang)).join(z ? '、' : ', ')}`;
  if ('every' in expr)
    return z
      ? `${say(expr.every[0])}的每一项：${say(expr.every[1])}`
      : `for every entry of ${say(expr.every[0])}: ${say(expr.every[1])}`;
  if ('some' in expr)
    return z
      ? `${say(expr.some[0])}的某一项：${say(expr.some[1])}`
      : `for some entry of ${say(expr.some[0])}: ${say(expr.some[1])}`;
  if ('matches' in expr)
    return z
      ? `${say(expr.matches[0])}符合 \`${expr.matches[1]}\``
      : `${say(expr.matches[0])} matches \`${expr.matches[1]}\``;
  if ('noOverlap' in expr)
    return z ? `${say(expr.noOverlap[0])}各段不重叠` : `the entries of ${say(expr.noOverlap[0])} do not overlap`;
  return compared(procedure, expr, say, lang) ?? computed(procedure, expr, say, lang) ?? JSON.stringify(expr);
}
