/** What the public log says of a paper, for the public check. */
import type { LoggedPaperView } from '../../client/types-log.ts';
import type { LoggedPaper } from '../../store/paper-seals.ts';

export function presentLogged(paper: LoggedPaper): LoggedPaperView {
  const sha256 = paper.sha256.toString('hex');
  return {
    sha256,
    events: paper.events.map(({ kind, day, index }) => ({ event: kind, day, leaf: index })),
    proofUrl: `/api/v1/verify/files/${sha256}/proof`,
  };
}
