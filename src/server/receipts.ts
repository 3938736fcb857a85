/** The receipt of a filing: for the applicant's side, and for the counter that filed for somebody and hands it over. */
import type { CaseView } from '../client/types.ts';
import type { ReceiptView } from '../client/types-receipt.ts';
import { filedForSomebody, hasReceipt, sendsForm } from '../engine/filing.ts';
import type { Actor } from '../engine/record.ts';
import type { Lang } from '../language/text.ts';
import type { CaseExtras } from '../store/case-extras.ts';
import type { LoadedCase } from '../store/load-case.ts';
import { queueMail } from './mail/queue-mail.ts';
import { type Office, worldOf } from './office.ts';
import { presentCase } from './present-case.ts';
import { ApiProblem } from './problems.ts';
import { qrPicture } from './qr-picture.ts';

const receivedOf = ({ materials }: CaseView): ReceiptView['received'] =>
  materials
    .filter(({ files, atCounter }) => files.length > 0 || atCounter)
    .map(({ title, files, atCounter }) => ({ title, files: files.length, atCounter }));

/** @throws ApiProblem 404 where nothing was filed yet, or the reader has no receipt of it */
export async function receiptOf(
  office: Office,
  actor: Actor,
  loaded: LoadedCase,
  extras: CaseExtras,
): Promise<ReceiptView> {
  const { record } = loaded;
  const world = worldOf(office, record.procedure, record.edition);
  const view = presentCase(office, actor, loaded, extras);
  const filed = view.timeline.find(({ action }) => sendsForm(world, action));
  if (!filed || !hasReceipt(world, record, actor)) throw new ApiProblem('not-found');
  const { id, number, procedure, state, headline, nextSteps, clock } = view;
  const trackUrl = `${office.publicUrl}/track?${new URLSearchParams({ number })}`;
  const { at, text, by, filedOn, postmark } = filed;
  return {
    id,
    number,
    procedure,
    state,
    headline,
    nextSteps,
    applicant: view.applicant || (extras.names[record.applicant] ?? ''),
    code: loaded.trackCode,
    trackUrl,
    qr: await qrPicture(trackUrl, { margin: 1, width: 232, errorCorrectionLevel: 'M' }),
    filed: { at, text, by, ...(filedOn ? { filedOn } : {}), ...(postmark ? { postmark } : {}) },
    received: receivedOf(view),
    papers: view.papers.filter(({ kind }) => kind === 'receipt'),
    canMail: filedForSomebody(world, record, actor),
    ...(clock ? { clock } : {}),
  };
}

/** The letter names no person and no matter: number and code lead to the progress. @throws ApiProblem 403 where the reader filed it for nobody */
export async function mailReceipt(office: Office, receipt: ReceiptView, to: string, lang?: Lang): Promise<void> {
  if (!receipt.canMail) throw new ApiProblem('counter.not-yours');
  const { number, code, trackUrl } = receipt;
  await queueMail(office.pool, {
    to,
    kind: 'receipt',
    subject: { zh: `回执：办件 ${number}`, en: `Receipt: case ${number}` },
    body: [
      {
        zh: `窗口已收到您的申请。办件编号 ${number}，查询码 ${code}。`,
        en: `The counter has received your application. Case number ${number}, query code ${code}.`,
      },
      {
        zh: '编号和查询码要一起用：谁有这两样，谁就能看到进度，看不到个人信息。',
        en: 'Number and code go together: whoever has both sees the progress, never personal data.',
      },
    ],
    // Without the case's id: text and link leave the log of letters once sent.
    link: { url: trackUrl, label: { zh: '查进度', en: 'Follow the progress' } },
    now: office.clock.now(),
    ...(lang ? { lang } : {}),
  });
}
