/** A paper as the public check shows it: kind, standing, public fields, and what the public log says; never its image. */
import type { VerifyAnswer } from '../client/types.ts';
import type { Text } from '../language/text.ts';
import type { LoggedPaper } from '../store/paper-seals.ts';
import type { PaperRow } from '../store/papers.ts';
import { presentLogged } from './log/present.ts';
import type { Office } from './office.ts';

const textOf = (value: string): Text => ({ zh: value, en: value });

function statusOf(paper: PaperRow, today: string): VerifyAnswer['result'] {
  if (paper.status === 'void') return 'revoked';
  return paper.status === 'valid' && paper.valid_until !== null && paper.valid_until < today ? 'expired' : paper.status;
}

/** @param logged what the public log knows of it; nothing for papers from before the log */
export function presentVerified(office: Office, paper: PaperRow, logged: LoggedPaper | undefined): VerifyAnswer {
  const { content } = paper;
  const today = office.clock.today();
  return {
    result: statusOf(paper, today),
    checkedAt: office.clock.now(),
    paper: {
      title: content?.title ?? textOf(paper.paper),
      number: paper.number,
      issuedOn: paper.issued_on,
      fields: (content?.fields ?? [])
        .filter((field) => field.public)
        .map((field) => ({ label: field.label, value: field.shown })),
      ...(content?.validUntil
        ? { validUntil: { label: content.validUntil.label, date: content.validUntil.date } }
        : {}),
      ...(logged ? { log: presentLogged(logged) } : {}),
    },
  };
}
