/** Receipt: number, query code, what was received, by whom and when, what happens next. Prints as one sheet; the counter also sends it by mail. */
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { ReceiptView } from '../../client/types-receipt.ts';
import { apiOf, orProblem } from '../ui/api.ts';
import { arrivalWords } from '../ui/arrival-words.ts';
import { Enhance } from '../ui/enhance/enhance.tsx';
import { useRoot, useSay, useT } from '../ui/lang.ts';
import controls from '../ui/parts/controls.module.css';
import { clockTime, Day, No } from '../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsAt, errorsOf, FieldErrors } from '../ui/parts/errors.tsx';
import { NextSteps } from '../ui/parts/next-steps.tsx';
import bones from '../ui/parts/page.module.css';
import { Message, Page } from '../ui/parts/page.tsx';
import { Until } from '../ui/parts/until.tsx';
import styles from './receipt.module.css';
import { orDoor, type Room } from './room.ts';

export const loadReceipt =
  (room: Room) =>
  async ({ context, params, request }: LoaderFunctionArgs) => {
    const receipt = await orDoor(room, request, apiOf(context).receipt(params.id ?? ''));
    // What the counter filed is handed over at the desk; the applicant's own lies on the portal.
    if (receipt.canMail !== (room.name === 'desk'))
      throw redirect(`${receipt.canMail ? '/desk' : ''}/cases/${receipt.id}/receipt`);
    return { receipt, sent: new URL(request.url).searchParams.get('sent') };
  };

export const sendReceipt =
  (room: Room) =>
  async ({ context, params, request }: ActionFunctionArgs) => {
    const id = params.id ?? '';
    const form = await request.formData();
    const to = String(form.get('to') ?? '').trim();
    const { value, problem } = await orProblem(apiOf(context).mailReceipt(id, to));
    if (!value) return data({ to, errors: errorsOf(problem) }, { status: problem.status });
    return redirect(`${room.caseAt(id)}/receipt?sent=${value.open ? 'queued' : 'kept'}`);
  };

type Loaded = Awaited<ReturnType<ReturnType<typeof loadReceipt>>>;

export function Receipt({ room }: { room: Room }) {
  const { receipt, sent } = useLoaderData<Loaded>();
  const returned = useActionData() as { to: string; errors: Errors } | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  const errors = returned?.errors ?? [];
  const title = receipt.canMail ? say('收件回执', 'Receipt') : say('已提交', 'Your application is with us');
  return (
    <Page title={title} lead={t(receipt.headline)} narrow>
      {sent && (
        <div className="q-screen">
          <Message light={sent === 'kept' ? 'soon' : 'ok'} role="status">
            {sent === 'kept'
              ? say(
                  '没有设置邮件服务器，信没有发出；请打印交给本人。',
                  'No mail server is set, so nothing was sent; print it and hand it over.',
                )
              : say('回执已发出，几分钟内送达。', 'The receipt is on its way and arrives within minutes.')}
          </Message>
        </div>
      )}
      <ErrorSummary errors={errors} />
      <Sheet receipt={receipt} />
      <div className={`${styles.buttons} q-screen`}>
        {receipt.canMail && <PrintButton main />}
        <a
          className={`${controls.button} ${receipt.canMail ? '' : controls.main} ${controls.block}`}
          href={room.caseAt(receipt.id)}
        >
          {receipt.canMail ? say('看办件', 'See the case') : say('看进度', 'Follow the progress')}
        </a>
        {receipt.papers
          .filter((paper) => paper.ready)
          .map((paper) => (
            <a key={paper.id} className={`${controls.button} ${controls.block}`} href={paper.url}>
              {t(paper.title)}
              {say('（PDF）', ' (PDF)')}
            </a>
          ))}
        {!receipt.canMail && <PrintButton />}
      </div>
      {receipt.canMail && <MailForm to={returned?.to} errors={errors} />}
      <NextSteps steps={receipt.nextSteps} final={receipt.state.final} />
      <Enhance />
    </Page>
  );
}

function PrintButton({ main }: { main?: boolean }) {
  const say = useSay();
  return (
    <button
      type="button"
      className={`${controls.button} ${main ? controls.main : ''} ${controls.block}`}
      data-print
      hidden
    >
      <IconPrinter size={18} stroke={1.75} aria-hidden />
      {main ? say('打印，交给本人', 'Print and hand over') : say('打印这一页', 'Print this page')}
    </button>
  );
}

function MailForm({ to, errors }: { to: string | undefined; errors: Errors }) {
  const say = useSay();
  const own = errorsAt(errors, 'to');
  return (
    <form method="post" className={`${styles.mail} q-screen`} noValidate>
      <label htmlFor="to">
        <strong>{say('发到本人邮箱', 'Send it to the applicant by mail')}</strong>
      </label>
      <p id="to-hint">
        {say(
          '信里只有编号、查询码和查询页，没有姓名和事项。',
          'The mail holds number, query code and the tracking page; no name, no matter.',
        )}
      </p>
      <FieldErrors errors={own} id="to-error" />
      <div className={styles.line}>
        <input
          id="to"
          name="to"
          type="email"
          className={controls.input}
          defaultValue={to ?? ''}
          autoComplete="off"
          aria-invalid={own.length > 0 || undefined}
          aria-describedby={own.length > 0 ? 'to-hint to-error' : 'to-hint'}
        />
        <button type="submit" className={controls.button}>
          {say('发送', 'Send')}
        </button>
      </div>
    </form>
  );
}

/** What is printed. */
function Sheet({ receipt }: { receipt: ReceiptView }) {
  const say = useSay();
  const t = useT();
  const office = useRoot()?.office;
  const { filed, clock } = receipt;
  const arrival = say(...arrivalWords(filed));
  return (
    <div className={`${bones.panel} ${styles.sheet}`}>
      <div className={styles.head}>
        <dl>
          <Line name={say('办件编号', 'Case number')} big>
            <No>{receipt.number}</No>
          </Line>
          <Line name={say('查询码', 'Query code')} big>
            <No>{receipt.code}</No>
          </Line>
          <Line name={say('事项', 'Service')}>{t(receipt.procedure.title)}</Line>
          <Line name={say('申请人', 'Applicant')}>{receipt.applicant}</Line>
        </dl>
        <figure className={styles.qr}>
          <img src={receipt.qr} alt={say('查询页的二维码', 'QR code of the tracking page')} />
          <figcaption>{say('扫码查进度', 'Scan to follow')}</figcaption>
        </figure>
      </div>
      <dl>
        <Line name={t(filed.text)}>
          <Day iso={filed.at} /> {clockTime(filed.at)}
          {say('（北京时间）', ' China time')}
          {arrival && <small>{arrival}</small>}
        </Line>
        {receipt.canMail && (
          <Line name={say('收件', 'Received by')}>
            {[t(filed.by.role), filed.by.name].filter(Boolean).join(say('　', ', '))}
          </Line>
        )}
        <Line name={say('收到的材料', 'Documents received')}>
          <Received received={receipt.received} />
        </Line>
        {clock?.due && (
          <Line name={t(clock.title)}>
            {say('', 'by ')}
            <Until due={clock.due} dueAt={clock.dueAt} />
            {say('前', '')}
          </Line>
        )}
        {receipt.papers.map((paper) => (
          <Line key={paper.id} name={t(paper.title)}>
            <No>{paper.number}</No>
            {paper.code && (
              <small>
                {say('核验码 ', 'Verification code ')}
                <No>{paper.code}</No>
              </small>
            )}
          </Line>
        ))}
      </dl>
      <p>
        {say(
          '编号和查询码要一起用：谁有这两样，谁就能看到进度，看不到个人信息。',
          'Number and code go together: whoever has both sees the progress, never personal data.',
        )}
      </p>
      <p>{office && t(office.name)}</p>
    </div>
  );
}

function Line({ name, big, children }: { name: string; big?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={big ? styles.big : undefined}>{children}</dd>
    </div>
  );
}

function Received({ received }: Pick<ReceiptView, 'received'>) {
  const say = useSay();
  const t = useT();
  if (received.length === 0) return say('申请表，没有附件', 'The form, without enclosures');
  return (
    <ul className={styles.received}>
      {received.map(({ title, files, atCounter }) => (
        <li key={title.en}>
          {t(title)}
          <small>
            {atCounter && files === 0
              ? say('到窗口交', 'at the counter')
              : say(`${files} 份`, `${files} file${files === 1 ? '' : 's'}`)}
          </small>
        </li>
      ))}
    </ul>
  );
}
