/** An issued paper becomes a PDF. A failing render is retried by the queue and never blocks the case. */
import type { PaperWorker } from '../../papers/worker.ts';
import type { PaperData } from '../../papers/types.ts';
import { findPaper, markRendered, type PaperRow } from '../../store/papers.ts';
import type { Office } from '../office.ts';

/** What the papers' room lays out. */
export function paperData(office: Office, paper: PaperRow): PaperData | undefined {
  const { content } = paper;
  if (!content) return undefined;
  const { name, address, hours, phone } = office.book.organisation.office;
  return {
    kind: content.kind, lang: content.lang, office: { name, address, hours, phone }, demo: office.demo, title: content.title, number: content.number,
    issuedOn: content.issuedOn, body: content.body, sections: content.sections, fields: content.fields.map(({ label, value }) => ({ label, value })),
    basis: content.basis, signedBy: content.signedBy,
    ...(content.addressee ? { addressee: content.addressee } : {}), ...(content.validUntil ? { validUntil: content.validUntil } : {}),
    ...(paper.verifiable ? { verify: { code: paper.code, url: `${office.publicUrl}/verify?number=${encodeURIComponent(paper.number)}` } } : {}),
  };
}

export async function renderIssued(office: Office, worker: PaperWorker, id: string): Promise<void> {
  const paper = await findPaper(office.pool, id);
  const data = paper ? paperData(office, paper) : undefined;
  if (!paper || !data || paper.file) return; // erased or done already
  const file = `${paper.id}.pdf`;
  await office.files.write(file, await worker.render(data));
  await markRendered(office.pool, paper.id, file, office.clock.now());
}
