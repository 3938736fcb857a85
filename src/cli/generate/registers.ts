/** Registers as a document: columns, views, readers, retention. */
import type { Who } from '../../language/action.ts';
import type { Register } from '../../language/register.ts';
import type { Text } from '../../language/text.ts';
import { code, list, type Part, page, table } from './markdown.ts';

const both = (text: Text): string => `${text.zh} · ${text.en}`;

function viewWords({ title, where }: Register['views'][number]): string {
  if (!where) return both(title);
  const test = where.in ? `${where.column} ∈ ${where.in.join(', ')}` : `${where.column} ≤ +${where.withinDays} d`;
  return `${both(title)} (${code(test)})`;
}

function registerParts(register: Register, nameWho: (who: Who) => Text): Part[] {
  const rows = register.columns.map((column) => [
    code(column.key),
    both(column.label),
    column.type,
    column.mask ?? '',
    [
      ...(column.export === false ? ['不导出 · not exported'] : []),
      ...(column.joins ? ['列表不显示 · not in lists'] : []),
    ].join('<br>'),
    (column.options ?? []).map((option) => both(option.label)).join('<br>'),
  ]);
  return [
    { heading: `${both(register.title)} (${code(register.id)})`, body: both(register.summary) },
    {
      heading: '栏目 · Columns',
      level: 3,
      body: table(['key', '名称 · label', '类型 · type', '遮蔽 · mask', '导出 · export', '取值 · values'], rows),
    },
    { heading: '视图 · Views', level: 3, body: list(register.views.map(viewWords)) },
    { heading: '谁可读 · Readers', level: 3, body: list(register.readers.map((who) => both(nameWho(who)))) },
    { heading: '保存 · Retention', level: 3, body: both(register.retention.text) },
  ];
}

export const registersPage = (registers: readonly Register[], nameWho: (who: Who) => Text): string =>
  page(
    '台账 · Registers',
    registers.flatMap((register) => registerParts(register, nameWho)),
  );
