/** Everything about one person as one ZIP: account, cases with forms, logs, looks, materials, papers, and notices (PIPL 45). */
import { addDays } from '../../calendar/arithmetic.ts';
import type { Actor, CaseRecord } from '../../engine/record.ts';
import { findCaseWithExtras } from '../../store/case-extras.ts';
import { findExport, markReady, noteProgress, ownCases, ownNotices, readAccount } from '../../store/data-exports.ts';
import { readOwnMail } from '../../store/mail-choice.ts';
import { readEvents } from '../../store/read-events.ts';
import { inBeijing } from '../clock.ts';
import { looksOf } from '../looks.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { type Office, worldOf } from '../office.ts';
import { isForApplicant, presentCase } from '../present-case.ts';
import { showWithRows } from '../rows.ts';
import { viewSignings } from '../signings/view.ts';
import { makeZip, type ZipEntry } from '../zip.ts';

/** Days for which the file lies ready. */
export const exportDays = 7;
const mostEvents = 10_000;

const json = (name: string, value: unknown): ZipEntry => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
});

const readme = (office: Office, at: string): ZipEntry => ({
  name: 'README.txt',
  bytes: Buffer.from(
    [
      `${office.book.organisation.office.name.zh} · ${office.book.organisation.office.name.en}`,
      `${at}`,
      '',
      '这里是本办保存的关于您的全部信息：account.json 账号；notices.json 通知；cases/ 每个办件一个文件夹（case.json 申请表与经过，events.json 日志，looks.json 谁看过，signings.json 签署，materials/ 材料，papers/ 发给您的文书）。',
      'All the data this office keeps about you: account.json the account; notices.json what you were told; cases/ one folder a case (case.json form and history, events.json the log, looks.json who looked, signings.json who signed, materials/ documents, papers/ papers issued to you).',
      '经办人的姓名不在其中，只写职务。',
      'Names of officers are left out; their posts stand instead.',
      '',
    ].join('\n'),
  ),
});

/** A name that any file system takes. */
const safe = (name: string): string => name.replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, '_');

async function caseEntries(office: Office, person: Actor, id: string): Promise<ZipEntry[]> {
  const found = await findCaseWithExtras(office.pool, person, id);
  if (!found) return [];
  const { loaded, extras } = found;
  const { record } = loaded;
  const folder = `cases/${safe(record.number)}`;
  const own = { ...extras, names: { [person.id]: person.name } };
  const events = await readEvents(office.pool, id, 0, mostEvents);
  const world = worldOf(office, record.procedure, record.edition);
  const files = await Promise.all(
    extras.files.map(async (file) => ({
      name: `${folder}/materials/${safe(file.material)}/${file.id.slice(0, 8)}-${safe(file.name)}`,
      bytes: await office.files.read(file.id),
      stored: true,
    })),
  );
  const papers = await Promise.all(
    extras.papers
      .filter((paper) => paper.file !== null && isForApplicant(world, paper.paper) && !record.erased)
      .map(async (paper) => ({
        name: `${folder}/papers/${safe(paper.number)}.pdf`,
        bytes: await office.files.read(paper.file ?? ''),
        stored: true,
      })),
  );
  return [
    json(`${folder}/case.json`, await showWithRows(office, () => presentCase(office, person, loaded, own))),
    json(
      `${folder}/events.json`,
      events.map((row) => ({
        seq: row.seq,
        version: row.version,
        kind: row.kind,
        at: inBeijing(row.at),
        by: row.person === person.id ? person.name : row.person === 'system' ? 'system' : 'office',
      })),
    ),
    json(`${folder}/looks.json`, await looksOf(office, record)),
    ...(record.signings || record.signLinks
      ? [json(`${folder}/signings.json`, await signingsOfExport(office, person, record))]
      : []),
    ...files,
    ...papers,
  ];
}

/** Who signed what, as the filing side sees it, and the texts as they were signed. */
const signingsOfExport = async (office: Office, person: Actor, record: CaseRecord) => ({
  now: await viewSignings(office, person, record, true),
  signed: (record.signings ?? []).map((fact) => ({ ...fact, said: record.signed?.[fact.id] ?? null })),
});

async function tell(office: Office, person: string, expires: string): Promise<void> {
  const own = await readOwnMail(office.pool, person);
  if (!own?.email || !own.verified) return; // the account page tells it
  await queueMail(office.pool, {
    to: own.email,
    kind: 'export',
    person,
    now: office.clock.now(),
    subject: { zh: '您的信息副本已生成', en: 'The copy of your data is ready' },
    body: [
      {
        zh: `登录后可以下载，${expires}以后删除。`,
        en: `Sign in to download it; it is deleted after ${expires}.`,
      },
    ],
    link: { url: `${office.publicUrl}/account/data`, label: { zh: '下载页', en: 'Download page' } },
    ...(own.choice?.lang ? { lang: own.choice.lang } : {}),
  });
}

/** The job: safe to run again, the file is written under the export's own id. */
export async function exportPerson(office: Office, id: string): Promise<void> {
  const wish = await findExport(office.pool, id);
  if (wish?.status !== 'waiting') return;
  const account = await readAccount(office.pool, wish.person_id);
  if (!account) return;
  const person: Actor = { id: wish.person_id, name: account.name, kind: 'applicant', posts: [] };
  const at = office.clock.now();
  const cases = await ownCases(office.pool, person.id);
  const notices = await ownNotices(office.pool, person.id);
  const entries: ZipEntry[] = [
    readme(office, at),
    json('account.json', { ...account, created_at: inBeijing(account.created_at) }),
    json(
      'notices.json',
      notices.map((notice) => ({ ...notice, at: inBeijing(notice.at) })),
    ),
  ];
  for (const [done, caseId] of cases.entries()) {
    await noteProgress(office.pool, id, done, cases.length);
    entries.push(...(await caseEntries(office, person, caseId)));
  }
  await noteProgress(office.pool, id, cases.length, cases.length);
  const bytes = makeZip(entries, at);
  await office.files.write(id, bytes);
  const expires = addDays(office.clock.today(), exportDays);
  if (await markReady(office.pool, { id, size: bytes.length, at, expires })) await tell(office, person.id, expires);
}
