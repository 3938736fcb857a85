/** Parts that a paper is obliged to tell: printed as sections, and looked for in the finished words before anything is issued. */
import { formatDate } from '../language/dates.ts';
import { evaluate, type Scope } from '../language/evaluate.ts';
import type { Expr } from '../language/expression.ts';
import type { Paper, PaperKind, PaperParts, Words } from '../language/paper.ts';
import { obligatoryParts, type PartName, partTitles } from '../language/paper-parts.ts';
import type { Refusal } from '../language/refusal.ts';
import type { Text } from '../language/text.ts';
import { entryLine, exprText, type PaperContent } from './paper-data.ts';
import { type Remedy, remediesOf, remedyText } from './remedies.ts';
import type { World } from './world.ts';

const isChoice = (words: Words): words is Extract<Words, { choose: Expr }> =>
  words !== null && typeof words === 'object' && 'choose' in words;

/** Words filled in, in both languages. */
function wordsText(world: World, scope: Scope, words: Words): Text {
  if (!isChoice(words)) return exprText(world, scope, words);
  return exprText(world, scope, evaluate(words.choose, scope) === true ? words.yes : words.no);
}

/** The paper's own part, or the refusal's. */
function wordsOf(paper: Paper, part: PartName): Words | undefined {
  if (part === 'facts' || part === 'ground' || part === 'reasons') return paper.refusal?.[part] ?? paper.parts?.[part];
  const names: readonly PartName[] = ['items', 'lastDay', 'competentBody', 'expected', 'recipient', 'way'];
  return names.includes(part) ? paper.parts?.[part as keyof PaperParts] : undefined; // the names above are those of PaperParts
}

/** What can be done against the paper, counted from a day; none where it decides nothing. */
export function remediesOfPaper(world: World, scope: Scope, paper: Paper, from: string): Remedy[] {
  if (!paper.refusal) return [];
  const decidedBy = evaluate(paper.refusal.decidedBy ?? 'office', scope);
  const body = typeof decidedBy === 'string' ? world.remedyOf(decidedBy) : undefined;
  return body ? remediesOf(world.calendar, paper.refusal.remedy, body, from) : [];
}

const listHeads: Partial<{ readonly [kind in PaperKind]: Text }> = {
  correction: { zh: '要补的内容', en: 'What to complete' },
  transfer: { zh: '移送的材料', en: 'Papers transferred' },
  delivery: { zh: '送达的文书', en: 'Papers delivered' },
};

function itemsSection(world: World, scope: Scope, paper: Paper): PaperContent['sections'] {
  const words = paper.parts?.items;
  if (words === undefined) return [];
  const heading = paper.listHead ?? listHeads[paper.kind] ?? partTitles.items;
  const listed =
    isChoice(words) || (words !== null && typeof words === 'object' && 'zh' in words) ? words : evaluate(words, scope);
  if (Array.isArray(listed))
    return [{ heading, paragraphs: listed.map((entry) => entryLine(world, entry)), list: true }];
  return [{ heading, paragraphs: [wordsText(world, scope, words)] }];
}

/** List, facts, ground, reasons, remedies: one section each, in this order. */
export function partSections(world: World, scope: Scope, paper: Paper): PaperContent['sections'] {
  const told = (['facts', 'ground', 'reasons'] as const).flatMap((part) => {
    const words = wordsOf(paper, part);
    return words === undefined ? [] : [{ heading: partTitles[part], paragraphs: [wordsText(world, scope, words)] }];
  });
  const remedies = remediesOfPaper(world, scope, paper, world.today);
  return [
    ...itemsSection(world, scope, paper),
    ...told,
    ...(paper.refusal ? [{ heading: partTitles.remedy, paragraphs: remedyText(remedies) }] : []),
  ];
}

const whole = (content: PaperContent, lang: 'zh' | 'en'): string =>
  [
    ...content.body,
    ...content.sections.flatMap(({ paragraphs }) => paragraphs),
    ...content.fields.map(({ value }) => value),
    ...(content.addressee ? [content.addressee] : []),
  ]
    .map((text) => text[lang])
    .join('\n');

/** Does the paper say it? */
function says(world: World, scope: Scope, content: PaperContent, words: Words): boolean {
  const langs = content.lang === 'both' ? (['zh', 'en'] as const) : [content.lang];
  const text = wordsText(world, scope, words);
  return langs.every((lang) => text[lang].trim() !== '' && whole(content, lang).includes(text[lang].trim()));
}

function saysDay(scope: Scope, content: PaperContent, expr: Expr): boolean {
  const day = evaluate(expr, scope);
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const langs = content.lang === 'both' ? (['zh', 'en'] as const) : [content.lang];
  return langs.every((lang) => whole(content, lang).includes(formatDate(day, lang)));
}

function tells(world: World, scope: Scope, paper: Paper, content: PaperContent, part: PartName): boolean {
  const remedies = () => remediesOfPaper(world, scope, paper, world.today);
  if (part === 'basis') return content.basis.some((text) => text.zh.trim() !== '');
  if (part === 'addressee') return (content.addressee?.zh ?? '').trim() !== '';
  if (part === 'remedy') return remedies().length > 0 || paper.refusal !== undefined;
  if (part === 'remedyBody') return remedies().some(({ body }) => body.zh.trim() !== '');
  if (part === 'remedyDay') {
    const [first] = remedies();
    return first !== undefined && (first.way === 'complaint' || first.lastDay !== undefined);
  }
  const words = wordsOf(paper, part);
  if (words === undefined) return false;
  if (part === 'lastDay') return saysDay(scope, content, words as Expr); // PaperParts: the last day is an expression
  if (part === 'items') {
    const [section] = itemsSection(world, scope, paper);
    return (section?.paragraphs ?? []).some((text) => text.zh.trim() !== '');
  }
  return says(world, scope, content, words);
}

/** Obligatory parts that the finished words do not tell. */
export function missingParts(world: World, scope: Scope, paper: Paper, content: PaperContent): PartName[] {
  const wanted: readonly PartName[] = ['addressee', ...obligatoryParts[paper.kind]];
  // A document of the office may be addressed to its readers on the mark alone.
  const named =
    paper.official || paper.kind === 'approval-sheet' ? wanted.filter((part) => part !== 'addressee') : wanted;
  return named.filter((part) => !tells(world, scope, paper, content, part));
}

/** The paper cannot be issued as it stands; the act is refused with what is missing. */
export class PaperIncomplete extends Error {
  readonly refusal: Refusal;
  constructor(title: Text, parts: readonly PartName[], path: string) {
    const names = (lang: 'zh' | 'en', separator: string) => parts.map((part) => partTitles[part][lang]).join(separator);
    super(`${title.en} lacks ${parts.join(', ')}`);
    this.refusal = {
      code: 'paper.incomplete',
      text: {
        zh: `“${title.zh}”缺：${names('zh', '、')}，不能发出。`,
        en: `${title.en} cannot be issued; it lacks: ${names('en', ', ')}.`,
      },
      remedy: { zh: '补上所缺的内容再办。', en: 'Complete what is missing, then act again.' },
      ground: {
        zh: '《中华人民共和国行政许可法》第三十二条、第三十八条第二款',
        en: 'Administrative Licensing Law 《中华人民共和国行政许可法》, articles 32 and 38(2)',
      },
      scope: 'input',
      severity: 'block',
      path,
    };
  }
}

/** Where the missing words would have been entered. */
function pathOf(paper: Paper, part: PartName | undefined): string {
  const words = part === undefined ? undefined : wordsOf(paper, part);
  const named = words !== null && typeof words === 'object' && 'ref' in words ? words.ref : '';
  return /^(?:input|form)\./.test(named) ? named : 'input';
}

/** @throws PaperIncomplete */
export function needParts(world: World, scope: Scope, paper: Paper, content: PaperContent): void {
  const missing = missingParts(world, scope, paper, content);
  if (missing.length) throw new PaperIncomplete(paper.title, missing, pathOf(paper, missing[0]));
}
