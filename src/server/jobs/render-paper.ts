/** An issued paper becomes a PDF. A failing render is retried by the queue and never blocks the case. */
import type { PaperContent } from '../../engine/paper-data.ts';
import type { PaperData } from '../../papers/types.ts';
import { findPaper, markRendered, type PaperRow } from '../../store/papers.ts';
import type { Office } from '../office.ts';

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
  };
}

/** The issued copy: with code and address where anyone may check it. */
function paperData(office: Office, paper: PaperRow): PaperData | undefined {
  if (!paper.content) return undefined;
  return {
    ...layoutData(office, paper.content),
    ...(paper.verifiable
      ? { verify: { code: paper.code, url: `${office.publicUrl}/verify?number=${encodeURIComponent(paper.number)}` } }
      : {}),
  };
}

export async function renderIssued(office: Office, id: string): Promise<void> {
  const paper = await findPaper(office.pool, id);
  const data = paper ? paperData(office, paper) : undefined;
  if (!paper || !data || paper.file) return; // erased or done already
  const file = `${paper.id}.pdf`;
  await office.files.write(file, await office.papers.render(data));
  await markRendered(office.pool, paper.id, file, office.clock.now());
}
