/** Rules with an address, as a document: the house's own and those of each procedure, with standard or article, input and call. */
import type { Rule } from '../../language/rule.ts';
import type { Text } from '../../language/text.ts';
import { code, type Part, page, table } from './markdown.ts';

const both = (text: Text): string => `${text.zh} · ${text.en}`;

function ruleParts(rule: Rule): Part[] {
  const rows = rule.input.map((field) => [
    code(field.key),
    both(field.label),
    field.type,
    field.required === false ? '可不填 · optional' : '',
    (field.options ?? []).map((option) => `${code(option.value)} ${both(option.label)}`).join('<br>'),
  ]);
  return [
    {
      heading: `${both(rule.title)} (${code(rule.id)})`,
      body: [
        `${both(rule.basis.text)} [${rule.basis.mark}]`,
        '',
        `${code(`POST /api/v1/rules/${rule.id}`)} · ${code(`./qiao rule ${rule.id} '{…}'`)}`,
        '',
        table(['key', '名称 · label', '类型 · type', '必填 · required', '取值 · values'], rows),
      ].join('\n'),
    },
  ];
}

export const rulesPage = (rules: readonly Rule[]): string => page('规则 · Rules', rules.flatMap(ruleParts));
