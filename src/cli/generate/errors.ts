/** Every code that somebody can meet: the API's own, the machine's refusals, failures of identifiers, and those of the law book. */
import { failureCodes, failureWords } from '../../language/identifiers/failure-words.ts';
import type { Procedure } from '../../language/procedure.ts';
import type { Text } from '../../language/text.ts';
import { errorTable } from '../../server/errors.ts';
import { code, type Part, page, table } from './markdown.ts';
import { refusalCodes } from './refusal-codes.ts';

interface Coded {
  code: string;
  text: Text;
  remedy: Text;
  basis?: { text: Text };
}

const isCoded = (node: object): node is Coded => 'code' in node && 'text' in node && 'remedy' in node;

/** Every check and refusal anywhere in a definition. */
export function codesOf(node: unknown): Coded[] {
  if (node === null || typeof node !== 'object') return [];
  return [...(isCoded(node) ? [node] : []), ...Object.values(node).flatMap(codesOf)];
}

const head = ['code', '说明', 'Meaning', '怎么办', 'Remedy'];
const wordsRow = (name: string, text: Text, remedy: Text): string[] => [
  code(name),
  text.zh,
  text.en,
  remedy.zh,
  remedy.en,
];

function apiPart(): Part {
  const rows = Object.entries(errorTable).map(([name, entry]) => [
    `<a id="${name}"></a>${code(name)}`,
    String(entry.status),
    entry.title.zh,
    entry.title.en,
    entry.text.zh,
    entry.text.en,
    entry.remedy.zh,
    entry.remedy.en,
  ]);
  return {
    heading: '接口的错误码 · Codes of the API',
    body: [
      '每个错误都是 `application/problem+json`（RFC 9457）：`code`、`status`、`text`、`remedy`，有依据的带 `ground`，要改的栏目列在 `errors`。',
      'Every error is `application/problem+json` (RFC 9457): `code`, `status`, `text`, `remedy`, the `ground` where there is one, fields to mend in `errors`.',
      table(['code', 'HTTP', '名称', 'Title', '说明', 'Meaning', '怎么办', 'Remedy'], rows),
    ].join('\n\n'),
  };
}

function machinePart(): Part {
  const rows = Object.entries(refusalCodes).map(([name, { room, when }]) => [code(name), room, when.zh, when.en]);
  return {
    heading: '引擎与校验的拒绝码 · Refusals of engine and validation',
    body: table(['code', 'room', '什么时候', 'When'], rows),
  };
}

function identifierPart(): Part {
  const rows = failureCodes.map((name) => wordsRow(name, failureWords(name).text, failureWords(name).remedy));
  return { heading: '证件和编号 · Documents and numbers', body: table(head, rows) };
}

function procedurePart(procedure: Procedure): Part {
  const found = new Map<string, string[]>();
  for (const entry of codesOf(procedure))
    found.set(`${entry.code} ${entry.text.zh}`, [
      ...wordsRow(entry.code, entry.text, entry.remedy),
      entry.basis ? `${entry.basis.text.zh} · ${entry.basis.text.en}` : '',
    ]);
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  return {
    heading: `${procedure.title.zh} · ${procedure.title.en} (${code(procedure.id)})`,
    body: table([...head, '依据 · Basis'], rows),
  };
}

export const errorsPage = (procedures: readonly Procedure[]): string =>
  page('错误码 · Error codes', [apiPart(), machinePart(), identifierPart(), ...procedures.map(procedurePart)]);
