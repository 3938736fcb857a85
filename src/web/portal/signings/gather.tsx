/** Signatures of a case, for whoever fills in its form: who has signed, who has not, and sending links. Every button is a form. */
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { SigningView } from '../../../client/types-signing.ts';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { useLang, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { No } from '../../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import bones from '../../ui/parts/page.module.css';
import { Empty, Message, Page } from '../../ui/parts/page.tsx';
import { SignerLine } from './signer-line.tsx';
import styles from './signings.module.css';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const id = params.id ?? '';
  const view = await orPage(request, api.case(id));
  if (!view.own) throw data(null, { status: 404 });
  const procedure = await orPage(request, api.procedure(view.procedure.id));
  const keyed = (key: string | undefined) =>
    procedure.form.find((section) => key && section.materials?.includes(key))?.id ?? procedure.form[0]?.id ?? '';
  const signings = await orPage(request, api.signings(id));
  return {
    view,
    draft: procedure.states[view.state.id]?.draft ?? false,
    signings: signings.map((signing) => ({ ...signing, section: keyed(signing.original?.material) })),
    sent: new URL(request.url).searchParams.has('sent'),
  };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const api = apiOf(context);
  const id = params.id ?? '';
  const posted = await request.formData();
  const signing = String(posted.get('signing') ?? '');
  const [intent, place] = String(posted.get('intent') ?? '').split(':');
  const at = Number(place);
  const calls = {
    all: () => api.sendSignLinks(id, signing),
    send: () => api.sendSignLinks(id, signing, [at]),
    paper: () => api.noteOriginal(id, signing, at),
    unpaper: () => api.noteOriginal(id, signing, at, false),
  };
  const known = intent === 'send' || intent === 'paper' || intent === 'unpaper' ? intent : 'all';
  const { problem } = await orProblem(calls[known]());
  if (problem) return data({ errors: errorsOf(problem) }, { status: problem.status });
  return redirect(`/cases/${id}/signings${known === 'send' || known === 'all' ? '?sent' : ''}`);
}

export default function Gather() {
  const { view, draft, signings, sent } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors } | undefined; // what the action above returns
  const say = useSay();
  return (
    <Page title={say('签署', 'Signatures')}>
      <p className={styles.note}>
        <a href={draft ? `/cases/${view.id}/check` : `/cases/${view.id}`}>
          <IconArrowLeft size={18} stroke={1.75} aria-hidden /> {say('回到办件', 'Back to the case')}{' '}
          <No>{view.number}</No>
        </a>
      </p>
      <ErrorSummary errors={returned?.errors ?? []} />
      {sent && !returned && (
        <Message light="ok" role="status">
          {say('链接已发出，几分钟内到。', 'The links are on their way and arrive within minutes.')}
        </Message>
      )}
      {signings.length === 0 && (
        <Empty what={say('这件申请没有要签署的', 'Nothing is to be signed here')}>
          {say('回到申请表，核对后提交。', 'Go back to the form, check it and send it.')}
        </Empty>
      )}
      {signings.map((signing) => (
        <Signing key={signing.id} signing={signing} section={`/cases/${view.id}/form/${signing.section}`} />
      ))}
    </Page>
  );
}

function Signing({ signing, section }: { signing: SigningView; section: string }) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const fresh = signing.signers.filter((signer) => signer.state === 'unsent').length;
  return (
    <section aria-labelledby={`signing-${signing.id}`}>
      <h2 className={bones.h2} id={`signing-${signing.id}`}>
        {t(signing.title)}
      </h2>
      <p>
        <strong>
          {say(`${signing.of} 人，已签 ${signing.signed} 人`, `${signing.signed} of ${signing.of} signed`)}
        </strong>
      </p>
      <p className={styles.note}>
        {signing.byLinks || !signing.gather
          ? say(
              `每人一封邮件，链接 ${signing.days} 天有效；再发一次，旧的就失效。名单、显示的信息改了，签名不再算数，要重新签。`,
              `One letter each; a link works for ${signing.days} days, and sending again ends the older one. When the entry or what is shown changes, the signature no longer counts and is given anew.`,
            )
          : say(
              '这件不用链接签署：签在纸上，上传原件，再在下面登记。',
              'Nothing is signed by link here: have it signed on paper, upload the original and record it below.',
            )}
      </p>
      {signing.original && signing.gather && (
        <p className={styles.note}>
          {signing.original.there
            ? say(
                `签在“${signing.original.title.zh}”原件上的人，在名单里登记。`,
                `Record below who signed on the original: ${signing.original.title.en}.`,
              )
            : say('有人签在纸上的：', 'Signed on paper? ')}{' '}
          <a href={`${section}#material.${signing.original.material}`}>{say('上传原件', 'Upload the original')}</a>
        </p>
      )}
      {signing.of === 0 ? (
        <Empty what={say('名单还是空的', 'The list is empty')}>
          <a href={section}>{say('先在申请表里填人员', 'Enter the people in the form first')}</a>
        </Empty>
      ) : (
        <form method="post">
          <input type="hidden" name="signing" value={signing.id} />
          <div className={styles.line}>
            {signing.gather && signing.byLinks && fresh > 0 && (
              <button type="submit" name="intent" value="all" className={`${controls.button} ${controls.main}`}>
                {say(`发签署链接（${fresh} 人）`, `Send links to sign (${fresh})`)}
              </button>
            )}
            <a href={`${signing.sheet}?lang=${lang}`}>
              <IconDownload size={18} stroke={1.75} aria-hidden />{' '}
              {say('签署情况表（PDF）', 'Table of signatures (PDF)')}
            </a>
          </div>
          <ul className={styles.people}>
            {signing.signers.map((signer) => (
              <SignerLine key={signer.at} signer={signer} signing={signing} section={section} />
            ))}
          </ul>
        </form>
      )}
      <h3>{say('签署内容', 'What they sign')}</h3>
      <ol className={styles.statements}>
        {signing.statements.map((statement) => (
          <li key={statement.en}>{t(statement)}</li>
        ))}
      </ol>
    </section>
  );
}
