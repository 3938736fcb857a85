/** Tracking: the first screen answers "do I have to do anything?"; then what comes, what was, and what one may do. */
import { IconArrowLeft, IconBell, IconDownload } from '@tabler/icons-react';
import { redirect, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import type { ActionView, CaseView } from '../../../client/types.ts';
import { apiOf, orPage } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../parts/controls.module.css';
import { Day, No } from '../parts/day.tsx';
import { Message, Title } from '../parts/page.tsx';
import bones from '../parts/page.module.css';
import { Refused } from '../parts/refused.tsx';
import { mendAt } from '../form/sections.ts';
import { Counts, NowCard } from './now-card.tsx';
import { NextSteps, SoFar } from './past-and-next.tsx';
import styles from './track.module.css';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const view = await orPage(request, api.case(params.id ?? ''));
  if (!view.own) throw redirect(`/desk/cases/${view.id}`);
  const procedure = await orPage(request, api.procedure(view.procedure.id));
  const draft = procedure.states[view.state.id]?.draft ?? false;
  if (draft) throw redirect(`/cases/${view.id}/form/${procedure.form[0]?.id ?? ''}`);
  const mend = view.corrections.map(
    (item) => mendAt(procedure, view.id, item.item) ?? `/cases/${view.id}/form/${procedure.form[0]?.id ?? ''}`,
  );
  return { view, mend, data: procedure.dataProtection, done: new URL(request.url).searchParams.get('done') };
}

export default function CasePage() {
  const { view, mend, data, done } = useLoaderData<typeof loader>();
  const say = useSay();
  const t = useT();
  const doneTitle = view.timeline.find((entry) => entry.action === done)?.text;
  return (
    <div className={bones.page}>
      <Title>{view.number}</Title>
      <p className={styles.back}>
        <a href="/cases">
          <IconArrowLeft size={18} stroke={1.75} aria-hidden />
          {say('我的办件', 'My applications')}
        </a>
      </p>
      <p className={styles.what}>
        <a href={`/guides/${view.procedure.id}`}>{t(view.procedure.title)}</a>
      </p>
      <h1 className={styles.number}>
        <No>{view.number}</No>
      </h1>
      <p className={styles.who}>
        {view.applicant} · {say('', 'filed ')}
        <Day iso={view.openedOn} />
        {say('提交', '')}
        {view.district && ` · ${t(view.district)}`}
      </p>
      {done && (
        <Message light="ok" role="status">
          {doneTitle ? t(doneTitle) : say('已办妥。', 'Done.')}
        </Message>
      )}
      <div className={styles.columns}>
        <div>
          <NowCard view={view} />
          <Corrections view={view} mend={mend} />
          <NextSteps steps={view.nextSteps} final={view.state.final} />
          <SoFar entries={view.timeline} />
          <Counts view={view} />
        </div>
        <div className={styles.side}>
          <Papers view={view} />
          <Acts view={view} />
          <section className={bones.panel}>
            <h2>{say('凭编号查询', 'Tracking without signing in')}</h2>
            {view.trackCode && (
              <p>
                {say('查询码 ', 'Query code ')}
                <strong className="q-no">{view.trackCode}</strong>
              </p>
            )}
            <p>
              <a href={`/track?number=${view.number}`}>{say('查询页', 'Tracking page')}</a>
            </p>
          </section>
          <section className={bones.panel}>
            <h2>{say('谁看得到您的信息', 'Who sees your data')}</h2>
            <p>{t(data)}</p>
          </section>
          <p className={styles.bell}>
            <IconBell size={20} stroke={1.75} aria-hidden />
            {say(
              '有进展会在这一页写明，并通知您。',
              'When something changes it stands on this page, and we let you know.',
            )}
          </p>
        </div>
      </div>
    </div>
  );
}

function Corrections({ view, mend }: { view: CaseView; mend: readonly string[] }) {
  const say = useSay();
  const t = useT();
  if (view.corrections.length === 0) return null;
  const main = view.can.find((action) => action.weight === 'main' && action.refusal?.scope !== 'never');
  return (
    <section className={styles.section} aria-labelledby="corrections">
      <h2 className={bones.h2} id="corrections">
        {say('请补这些', 'Please complete these')}
      </h2>
      <ol className={styles.items}>
        {view.corrections.map((item, index) => (
          <li key={`${item.item} ${item.what}`}>
            <p>{item.what}</p>
            <a href={mend[index]}>
              {say('去补', 'Complete it')}
              <span className="q-hidden"> {item.what}</span>
            </a>
          </li>
        ))}
      </ol>
      {main && (
        <p className={styles.after}>
          <a className={`${controls.button} ${controls.main} ${controls.block}`} href={`/cases/${view.id}/check`}>
            {say(`补齐了，去核对：${t(main.title)}`, `All there? Check and send: ${t(main.title)}`)}
          </a>
        </p>
      )}
    </section>
  );
}

function Papers({ view }: { view: CaseView }) {
  const say = useSay();
  const t = useT();
  return (
    <section className={styles.papers} aria-labelledby="papers">
      <h2 id="papers">{say('文书', 'Papers')}</h2>
      {view.papers.length === 0 && (
        <p>
          {say(
            '还没有出文书；受理后这里有受理通知书。',
            'None yet; after acceptance the notice of acceptance stands here.',
          )}
        </p>
      )}
      <ul>
        {view.papers.map((paper) => (
          <li key={paper.id}>
            {paper.ready ? (
              <a className={`${controls.button} ${controls.block}`} href={paper.url}>
                <IconDownload size={18} stroke={1.75} aria-hidden />
                {t(paper.title)}
                {say('（PDF）', ' (PDF)')}
              </a>
            ) : (
              <p>
                <strong>{t(paper.title)}</strong>
                {say(' 正在生成，稍后刷新。', ' is being prepared; reload in a moment.')}
              </p>
            )}
            <small>
              <No>{paper.number}</No> · <Day iso={paper.issuedOn} />
              {paper.validUntil && (
                <>
                  {' '}
                  · {say('有效至 ', 'until ')}
                  <Day iso={paper.validUntil} />
                </>
              )}
              {paper.code && (
                <>
                  {' '}
                  · {say('核验码 ', 'code ')}
                  <span className="q-no">{paper.code}</span>
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Acts open to the applicant, and those not open now with their reason; acts of the office are not the applicant's business. */
function Acts({ view }: { view: CaseView }) {
  const say = useSay();
  const t = useT();
  const acts = view.can.filter((action) => action.refusal?.scope !== 'never' && action.action !== 'save');
  const order = (action: ActionView) =>
    action.permitted ? (action.weight === 'main' ? 0 : action.weight === 'careful' ? 2 : 1) : 3;
  if (acts.length === 0) return null;
  return (
    <section className={styles.acts} aria-labelledby="acts">
      <h2 id="acts">{say('您可以做的', 'What you can do')}</h2>
      {[...acts]
        .sort((a, b) => order(a) - order(b))
        .map((action) =>
          action.permitted ? (
            <p key={action.action}>
              <a
                className={`${controls.button} ${controls.block} ${action.weight === 'careful' ? controls.careful : ''}`}
                href={`/cases/${view.id}/act/${action.action}`}
              >
                {t(action.title)}
              </a>
              {action.consequence && <small>{t(action.consequence)}</small>}
            </p>
          ) : (
            <Refused key={action.action} title={t(action.title)} refusal={action.refusal} />
          ),
        )}
    </section>
  );
}
