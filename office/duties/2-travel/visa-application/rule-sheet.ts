/** The requirement sheet of a mission as the register has it: days, window, papers; the newest one for the class of passport (§10). */
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule } from '../../../../src/language/rule.ts';
import { missionSheet } from './law.ts';
import { type Input, list, parts, type Row, rowsOf, text } from './values.ts';

const items = (value: Value | undefined): string[] =>
  text(value)
    .split(/[、;；\n]/u)
    .map((item) => item.trim())
    .filter(Boolean);

/** Of the mission named, else of the country where it has one sheet only. */
function sheetFor(input: Input): Row | undefined {
  const ofClass = rowsOf(input.rows).filter((row) => parts(row.classes).includes(text(input.class)));
  const newest = [...ofClass].sort((a, b) => text(a.checkedOn).localeCompare(text(b.checkedOn)));
  const missions = new Set(newest.map((row) => text(row.mission)));
  const named = newest.findLast((row) => text(row.mission) === text(input.mission));
  return named ?? (missions.size === 1 && text(input.mission) === '' ? newest.at(-1) : undefined);
}

const int = (key: string, zh: string, en: string) =>
  ({ key, type: 'int', min: 0, max: 730, required: false, label: { zh, en } }) as const;
const short = (key: string, zh: string, en: string) =>
  ({ key, type: 'text', max: 100, required: false, label: { zh, en } }) as const;

const sheet: Rule = {
  id: 'visa-sheet',
  title: { zh: '使领馆须知', en: 'Sheet of a mission' },
  basis: missionSheet,
  input: [
    list('rows', '须知台账的行', 'Rows of the register of sheets'),
    short('mission', '使领馆', 'Mission'),
    short('class', '护照种类', 'Class of passport'),
    list('checklist', '材料清单', 'Checklist'),
    int('sheetDays', '办理工作日', 'Working days'),
    int('windowDays', '最多提前几天', 'Days before entry'),
  ],
  compute: (input) => {
    const found = sheetFor(input);
    const asked = items(found?.items);
    const ready = rowsOf(input.checklist).flatMap((row) => (row.ok === 'yes' ? [text(row.item)] : []));
    const missing = asked.filter((item) => !ready.includes(item));
    const own = typeof input.sheetDays === 'number' ? input.sheetDays : null;
    const same = !found || (found.days === own && (input.windowDays ?? null) === found.windowDays);
    return {
      holds: missing.length === 0,
      value: {
        known: found !== undefined,
        complete: missing.length === 0,
        same,
        days: typeof found?.days === 'number' ? found.days : own,
        windowDays: typeof found?.windowDays === 'number' ? found.windowDays : (input.windowDays ?? null),
        mission: text(found?.mission) || null,
        checkedOn: text(found?.checkedOn) || null,
        insurance: found ? (found.insurance === 'needed' ? 'needed' : 'not-needed') : null,
        checklist: asked.length ? asked.map((item) => ({ item, ok: 'no' })) : null,
      },
      trace: [
        {
          text: found
            ? {
                zh: `须知（${text(found.checkedOn)}核对）：${missing.length ? `还缺 ${missing.join('、')}` : '材料列全'}。`,
                en: `Sheet checked on ${text(found.checkedOn)}: ${missing.length ? `missing ${missing.join(', ')}` : 'all papers are listed'}.`,
              }
            : { zh: '台账没有这份须知。', en: 'The register has no such sheet.' },
        },
      ],
    };
  },
};

export const sheetRules: readonly Rule[] = [sheet];
