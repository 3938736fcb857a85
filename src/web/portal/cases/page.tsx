/** Tracking: the first screen answers "do I have to do anything?"; then what comes, what was, and what one may do. */
import { IconArrowLeft, IconBell, IconDownload } from '@tabler/icons-react';
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import type { ActionView, CaseView } from '../../../client/types.ts';
import type { LinkedCase } from '../../../client/types-publicity.ts';
import { portal, sectionAt } from '../../form/room.ts';
import { correctAt, formActs, sendingAct } from '../../form/sections.ts';
import { apiOf, orPage } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day, No } from '../../ui/parts/day.tsx';
import { NextSteps } from '../../ui/parts/next-steps.tsx';
import bones from '../../ui/parts/page.module.css';
import { Message, Title } from '../../ui/parts/page.tsx';
import { ToldTables } from '../../ui/parts/told-tables.tsx';
import { loadRestDays } from '../../ui/pictures/load-rest-days.ts';
import { RatingCard } from '../ratings/card.tsx';
import { SigningLinks } from '../signings/links.tsx';
import { Acts } from './acts.tsx';
import { Looks } from './looks.tsx';
import { Counts, NowCard } from './now-card.tsx';
import { Pictures } from './pictures.tsx';
import { Remedies, Service } from './remedies.tsx';
import { SoFar } from './so-far.tsx';
import { Told } from './told.tsx';
import styles from './track.module.css';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const view = await orPage(request, api.case(params.id ?? ''));
  // Others of the unit, such as its custodian, read it here; the office at the desk.
  if (!view.own && (await api.me()).kind !== 'applicant') throw redirect(`/desk/cases/${view.id}`);
  const procedure = await orPage(request, api.procedure(view.procedure.id));
  // A rating stands on the page of the case that it is about.
  const { linked, told } = await orPage(request, api.surroundings(view.id));
  const rated = linked.find((entry) => entry.kind === 'rating' && entry.direction === 'from');
  if (rated) throw redirect(`/cases/${rated.id}#rating`);
  const draft = procedure.states[view.state.id]?.draft ?? false;
  const done = new URL(request.url).searchParams.get('done');
  // What was done on a draft is told where its acts stand.
  if (draft && done) throw redirect(`/cases/${view.id}/check?done=${encodeURIComponent(done)}`);
  if (draft) throw redirect(`/cases/${view.id}/form/${procedure.form[0]?.id ?? ''}`);
  const mend = view.corrections.map((item) => correctAt(portal, procedure, view.id, item.item));
  const sending = sendingAct(procedure, view);
  const drawn = procedure.form.flatMap((section) => section.fields).filter((field) => field.drawn);
  return {
    view,
    sending,
    form: { acts: formActs(procedure, view), at: sectionAt(portal, view.id, procedure.form[0]?.id) },
    mend,
    drawn,
    rest: await loadRestDays(context, drawn, view.form),
    data: procedure.dataProtection,
    // Who looked, and what was said of the service, is for whose file it is.
    looks: view.own ? await orPage(request, api.looks(view.id)) : [],
    ratings: view.own ? await orPage(request, api.ratings(view.id)) : [],
    deliveries: await orPage(request, api.deliveries(view.id)),
    remedies: await orPage(request, api.remedies(view.id)),
    notices: await orPage(request, api.notices(50, view.id)),
    linked: linked.filter((entry) => entry.kind === 'opened'),
    told,
    done,
  };
}

export default function CasePage() {
  const {
    view,
    sending,
    form,
    mend,
    drawn,
    rest,
    data,
    looks,
    ratings,
    deliveries,
    remedies,
    notices,
    linked,
    told,
    done,
  } = useLoaderData<typeof loader>();
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
        {view.applicant} · {say('', 'begun ')}
        <Day iso={view.openedOn} />
        {say('开始办理', '')}
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
          <ToldTables tables={told} />
          <SigningLinks view={view} />
          {ratings.map((rating) => (
            <RatingCard key={rating.id} rating={rating} action={`/cases/${view.id}/rate`} />
          ))}
          <Corrections view={view} mend={mend} sending={sending} />
          <Remedies caseId={view.id} remedies={remedies} />
          <NextSteps steps={view.nextSteps} final={view.state.final} />
          <SoFar entries={view.timeline} />
          <Counts view={view} />
          <Pictures fields={drawn} form={view.form} rest={rest} />
        </div>
        <div className={styles.side}>
          <Papers view={view} />
          <Service caseId={view.id} deliveries={deliveries} />
          <Acts view={view} sending={sending} form={form} />
          <Linked linked={linked} />
          <Tracking view={view} />
          <section className={bones.panel}>
            <h2>{say('谁看得到您的信息', 'Who sees your data')}</h2>
            <p>{t(data)}</p>
            <Looks looks={looks} />
            <p>
              <a href={`/api/v1/cases/${view.id}`} download={`${view.number}.json`}>
                {say('导出我的办件（JSON）', 'Export my file (JSON)')}
              </a>
            </p>
            <p>
              <a href="/account/data">{say('看、改、删我的信息', 'See, correct or erase my data')}</a>
            </p>
          </section>
          <div className={styles.bell}>
            <IconBell size={20} stroke={1.75} aria-hidden />
            <div>
              {say(
                '有进展会在这一页写明，并通知您。',
                'When something changes it stands on this page, and we let you know.',
              )}
              <Told notices={notices} />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

interface Sending {
  view: CaseView;
  /** The act that sends form and papers, done from the check page. */
  sending: ActionView | undefined;
}

function Corrections({ view, mend, sending }: Sending & { mend: readonly string[] }) {
  const say = useSay();
  const t = useT();
  if (view.corrections.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="corrections">
      <h2 className={bones.h2} id="corrections">
        {say('请补这些', 'Please complete these')}
      </h2>
      <ol className={styles.items}>
        {view.corrections.map((item, index) => (
          <li key={`${item.item} ${item.what}`}>
            <p>
              <strong>{item.item}</strong>
              {say('：', ': ')}
              {item.what}
            </p>
            <a href={mend[index]}>
              {say('去补', 'Complete it')}
              <span className="q-hidden"> {item.what}</span>
            </a>
          </li>
        ))}
      </ol>
      {sending && (
        <p className={styles.after}>
          <a className={`${controls.button} ${controls.main} ${controls.block}`} href={`/cases/${view.id}/check`}>
            {say(`补齐了，去核对：${t(sending.title)}`, `All there? Check and send: ${t(sending.title)}`)}
          </a>
        </p>
      )}
    </section>
  );
}

function Tracking({ view }: { view: CaseView }) {
  const say = useSay();
  return (
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
  );
}

/** Cases that this one led to, or came from: a replacement, a loss. */
function Linked({ linked }: { linked: readonly LinkedCase[] }) {
  const say = useSay();
  const t = useT();
  if (linked.length === 0) return null;
  return (
    <section className={bones.panel} aria-labelledby="linked">
      <h2 id="linked">{say('关联办件', 'Linked cases')}</h2>
      {linked.map((entry) => (
        <p key={entry.id}>
          <a href={`/cases/${entry.id}`}>{t(entry.procedure.title)}</a>
          <br />
          <No>{entry.number}</No> · {t(entry.state.title)}
        </p>
      ))}
    </section>
  );
}

/** A paper that has no effect any more says so beside its number. */
const notInForce = {
  expired: { zh: '已过期', en: 'expired' },
  revoked: { zh: '已撤销', en: 'revoked' },
  replaced: { zh: '已换发', en: 'replaced' },
  void: { zh: '已作废', en: 'void' },
} as const;

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
              {paper.status !== 'valid' && <strong> · {t(notInForce[paper.status])}</strong>}
              {paper.status === 'valid' && paper.validUntil && (
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
