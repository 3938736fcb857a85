/** An issued paper becomes a sealed PDF. A failing render is retried by the queue and never blocks the case. */
import { createHash, randomBytes } from 'node:crypto';
import type { PaperContent } from '../../engine/paper-data.ts';
import type { OfficialParts } from '../../language/paper-content.ts';
import type { PaperData } from '../../papers/types.ts';
import { lockPaper, markSealed } from '../../store/paper-seals.ts';
import { findPaper, type PaperRow } from '../../store/papers.ts';
import { transaction } from '../../store/pool.ts';
import { logPaper } from '../log/append.ts';
import type { Office } from '../office.ts';

/** Where the definition names no issuing body, the office itself issues. */
const issuedBy = (official: OfficialParts, office: string): OfficialParts =>
  official.issuers.length ? official : { ...official, issuers: [office] };

/** What the papers' room lays out, without the marks of one issued copy. */
export function layoutData(office: Office, content: PaperContent): PaperData {
  const { name, address, hours, phone } = office.book.organisation.office;
  return {
    kind: content.kind,
    lang: content.lang,
    office: { name, address, hours, phone },
    demo: office.demo,
    title: content.title,
    number: content.number,
    issuedOn: content.issuedOn,
    body: content.body,
    sections: content.sections,
    fields: content.fields.map(({ label, value }) => ({ label, value })),
    basis: content.basis,
    signedBy: content.signedBy,
    ...(content.addressee ? { addressee: content.addressee } : {}),
    ...(content.validUntil ? { validUntil: content.validUntil } : {}),
    ...(content.official ? { official: issuedBy(content.official, name.zh) } : {}),
    ...(content.approvals ? { approvals: content.approvals } : {}),
  };
}

/** The issued copy: with code and address where anyone may check it. */
export function issuedData(office: Office, paper: PaperRow): PaperData | undefined {
  if (!paper.content) return undefined;
  return {
    ...layoutData(office, paper.content),
    ...(paper.verifiable
      ? { verify: { code: paper.code, url: `${office.publicUrl}/verify?number=${encodeURIComponent(paper.number)}` } }
      : {}),
  };
}

/**
 * Lays the paper out, seals it, keeps the file and logs the issue: file, seal and log hold together, and a paper is ready only with
 * all of them. Repeated after a crash it begins anew; nobody has seen what was not committed.
 */
export function renderIssued(office: Office, id: string): Promise<void> {
  const { pool, clock, files, logKeys } = office;
  return transaction(pool, async (connection) => {
    await lockPaper(connection, id);
    const paper = await findPaper(connection, id);
    const data = paper ? issuedData(office, paper) : undefined;
    if (!paper || !data || paper.file) return; // erased or done already
    const at = clock.now();
    const { pdf, level } = await office.sealer.seal(await office.papers.render(data), at);
    const file = `${paper.id}.pdf`;
    await files.write(file, pdf);
    const sha256 = createHash('sha256').update(pdf).digest();
    if (await markSealed(connection, { paper: id, file, sha256, salt: randomBytes(32), level, at }))
      await logPaper(connection, logKeys, id, { at, today: clock.today() });
    else await files.remove(file); // erased meanwhile
  });
}
