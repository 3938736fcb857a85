/** Lines of registers that the page of a case tells, in words: what each holder was granted, what came of an invitation. */
import type { ToldTable } from '../client/types-publicity.ts';
import { ownsCase } from '../engine/capacity.ts';
import { wordsFor } from '../engine/paper-data.ts';
import type { Actor, CaseRecord, Values } from '../engine/record.ts';
import type { World } from '../engine/world.ts';
import type { Field } from '../language/field.ts';
import type { ToldLines } from '../language/procedure.ts';
import type { Column } from '../language/register.ts';
import { rowsOfCase } from '../store/register-rows.ts';
import type { Office } from './office.ts';

const asField = ({ key, label, type, options }: Column): Field => ({
  key,
  label,
  type: type === 'case' ? 'text' : type,
  ...(options ? { options } : {}),
});

/** The parts of a line that have a value. */
function lineOf(world: World, columns: readonly Column[], row: Values): ToldTable['lines'][number] {
  return columns.flatMap((column) => {
    const words = (lang: 'zh' | 'en') => wordsFor(world, row[column.key], asField(column), lang);
    return words('zh') === '' ? [] : [{ label: column.label, value: { zh: words('zh'), en: words('en') } }];
  });
}

/** @param actor whoever may read the case */
export async function presentTold(
  office: Office,
  world: World,
  actor: Actor,
  record: CaseRecord,
): Promise<ToldTable[]> {
  const viewer = { actor, own: ownsCase(actor, record) };
  const table = async ({ title, register: id, having, columns }: ToldLines): Promise<ToldTable[]> => {
    const register = office.book.registers.get(id);
    if (!register) return [];
    const shown = columns.flatMap((key) => register.columns.find((column) => column.key === key) ?? []);
    const rows = await rowsOfCase(office.pool, viewer, register, record.id);
    const lines = rows.filter((row) => (row[having] ?? '') !== '').map((row) => lineOf(world, shown, row));
    return lines.length ? [{ title, lines }] : [];
  };
  return (await Promise.all((world.procedure.tells ?? []).map(table))).flat();
}
