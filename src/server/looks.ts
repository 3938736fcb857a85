/** Every look of an officer at a file is noted before it is answered, and the applicant can read the list. */
import type { LookView } from '../client/types.ts';
import { ownsCase } from '../engine/capacity.ts';
import type { CaseRecord } from '../engine/record.ts';
import { roles } from '../language/action.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Text } from '../language/text.ts';
import { type LookRow, listLooks, noteLook } from '../store/looks.ts';
import type { Person } from '../store/people.ts';
import { inBeijing } from './clock.ts';
import { type Office, worldOf } from './office.ts';

const shown = 100;

/** @param what `case`, `material.<key>` or `paper.<name>`; the applicant's own looks are nobody's business. */
export async function lookAt(office: Office, person: Person, record: CaseRecord, what: string): Promise<void> {
  const [post] = person.posts;
  if (ownsCase(person, record) || !post) return;
  const at = { day: office.clock.today(), at: office.clock.now() };
  await noteLook(office.pool, { caseId: record.id, person: person.id, post: `${post.body}:${post.role}`, what, ...at });
}

function wordsOf(office: Office, record: CaseRecord, what: string): Text {
  const { procedure } = worldOf(office, record.procedure, record.edition);
  if (what.startsWith('unmask:')) return unmaskedWords(procedure, what.slice('unmask:'.length));
  if (what.startsWith('signing.')) return { zh: '签署情况', en: 'Signatures' };
  if (what === 'power-of-attorney') return { zh: '授权委托书', en: 'Power of attorney' };
  const [kind, name = ''] = what.split('.');
  const material = kind === 'material' ? procedure.materials.find((entry) => entry.key === name)?.title : undefined;
  const paper = kind === 'paper' ? procedure.papers[name]?.title : undefined;
  return material ?? paper ?? { zh: '申请表和经过', en: 'Form and history' };
}

/** The label of the field that was shown whole, inside its list where it stands in one. */
function unmaskedWords(procedure: Procedure, path: string): Text {
  const [key, , column] = path.split('.');
  const field = procedure.form.flatMap((section) => section.fields).find((entry) => entry.key === key);
  const label = (column ? field?.fields?.find((entry) => entry.key === column)?.label : undefined) ?? field?.label;
  const name = label ?? { zh: path, en: path };
  return { zh: `完整的“${name.zh}”`, en: `The whole value of “${name.en}”` };
}

function whoOf(office: Office, row: LookRow): Text {
  const [body = '', role = ''] = row.post.split(':');
  const known = roles.find((entry) => entry === role);
  return known ? office.book.nameWho({ role: known, body }) : { zh: row.post, en: row.post };
}

export async function looksOf(office: Office, record: CaseRecord): Promise<LookView[]> {
  const rows = await listLooks(office.pool, record.id, shown);
  return rows.map((row) => ({
    who: whoOf(office, row),
    what: wordsOf(office, record, row.what),
    at: inBeijing(row.at),
    ...(row.reason ? { reason: row.reason } : {}),
  }));
}
