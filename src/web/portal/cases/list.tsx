/** My applications: what waits for me first, then the rest. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import type { CaseSummary, NoticeView } from '../../../client/types.ts';
import type { OpeningView } from '../../../client/types-openings.ts';
import { portal, sectionAt } from '../../form/room.ts';
import { apiOf, orPage } from '../../ui/api.ts';
import { Span } from '../../ui/clock/span.tsx';
import { useRoot, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day, No } from '../../ui/parts/day.tsx';
import bones from '../../ui/parts/page.module.css';
import { Empty, Message, Page } from '../../ui/parts/page.tsx';
import { Until } from '../../ui/parts/until.tsx';
import styles from './list.module.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const asked = new URL(request.url).searchParams;
  const page = await orPage(request, api.cases({ limit: 50, cursor: asked.get('cursor') ?? undefined }));
  const [notices, openings] = await Promise.all([orPage(request, api.notices(8)), orPage(request, api.openings())]);
  return { page, notices, openings, key: crypto.randomUUID(), saved: asked.has('saved'), withdrawn: asked.has('done') };
}

/** Opens a case that their post lets somebody of a unit open, and leads to its form. */
export async function action({ context, request }: ActionFunctionArgs) {
  const api = apiOf(context);
  const form = await request.formData();
  const procedure = String(form.get('procedure') ?? '');
  const key = `${String(form.get('key') ?? '')}:${procedure}`;
  const view = await orPage(request, api.open(procedure, {}, key));
  const { form: sections } = await orPage(request, api.procedure(procedure));
  return redirect(sectionAt(portal, view.id, sections[0]?.id));
}

export default function Cases() {
  const { page, notices, openings, key, saved, withdrawn } = useLoaderData<typeof loader>();
  const say = useSay();
  const name = useRoot()?.me?.name ?? '';
  const rank = (item: CaseSummary) => (item.state.final ? 2 : item.state.waits === 'applicant' ? 0 : 1);
  const items = [...page.items].sort((a, b) => rank(a) - rank(b));
  return (
    <Page title={say('我的办件', 'My applications')} lead={name && say(`${name}，您好。`, `Signed in as ${name}.`)}>
      {saved && (
        <Message light="ok" role="status">
          {say('已保存，随时回来接着填。', 'Saved. Come back and go on whenever you like.')}
        </Message>
      )}
      {withdrawn && (
        <Message light="ok" role="status">
          {say('已办妥。', 'Done.')}
        </Message>
      )}
      {openings.length > 0 && <Openings openings={openings} formKey={key} />}
      {items.length === 0 ? (
        <div className={styles.empty}>
          <Empty what={say('您还没有办件', 'You have no applications yet')}>
            <a href="/guides">{say('看看能办什么', 'See what you can apply for')}</a>
            {say('；在窗口交的件，凭编号和查询码', '; to follow one filed at the counter, ')}
            <a href="/track">{say('查进度', 'track it by number and code')}</a>
            {say('。', '.')}
          </Empty>
        </div>
      ) : (
        <ul className={styles.list}>
          {items.map((item) => (
            <Row key={item.id} item={item} />
          ))}
        </ul>
      )}
      {notices.length > 0 && <Told notices={notices} />}
      {page.next && (
        <p className={styles.more}>
          <a href={`/cases?cursor=${encodeURIComponent(page.next)}`}>{say('更早的', 'Earlier ones')}</a>
        </p>
      )}
      <p className={styles.out}>
        <a href="/account">{say('账户与安全', 'Account and security')}</a>
        {' · '}
        <a href="/account/mandates">{say('代办授权', 'Mandates')}</a>
        {' · '}
        <a href="/account/units">{say('我的单位', 'My units')}</a>
      </p>
      <form method="post" action="/sign-out" className={styles.out}>
        <button type="submit" className={controls.button}>
          {say('退出登录', 'Sign out')}
        </button>
      </form>
    </Page>
  );
}

/** What a post in a unit lets one open, such as the custodian's. */
function Openings({ openings, formKey }: { openings: readonly OpeningView[]; formKey: string }) {
  const say = useSay();
  const t = useT();
  return (
    <section aria-labelledby="openings" className={styles.openings}>
      <h2 id="openings">{say('您可以为本单位新办', 'What you can open for your unit')}</h2>
      <ul>
        {openings.map((opening) => (
          <li key={opening.id}>
            <div>
              <strong>{t(opening.title)}</strong>
              <p>{t(opening.summary)}</p>
            </div>
            <form method="post">
              <input type="hidden" name="key" value={formKey} />
              <button type="submit" className={controls.button} name="procedure" value={opening.id}>
                {say('新办', 'Open')}
                <span className="q-hidden"> {t(opening.title)}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the office told the applicant, newest first. */
function Told({ notices }: { notices: readonly NoticeView[] }) {
  const say = useSay();
  const t = useT();
  return (
    <section aria-labelledby="told" className={styles.told}>
      <h2 id="told">{say('我们告诉过您', 'What we told you')}</h2>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>
            <Day iso={notice.at} /> <a href={`/cases/${notice.caseId}`}>{t(notice.text)}</a> <No>{notice.number}</No>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ item }: { item: CaseSummary }) {
  const say = useSay();
  const t = useT();
  const draft = item.state.waits === 'applicant' && item.version >= 0 && !item.state.final;
  // A limit that was met says nothing of a case that goes on.
  const clock = item.state.final || !item.clock?.stoppedOn ? item.clock : undefined;
  // The office's own limit is a calm arc; only the applicant's own limit shows its light (visual language §1.5).
  const calm = clock?.whose !== 'applicant' && clock?.whose !== 'holder';
  return (
    <li>
      <div>
        <p className={styles.title}>
          <a href={`/cases/${item.id}`}>{t(item.procedure.title)}</a>
        </p>
        <p className={styles.sub}>
          <No>{item.number}</No> · {item.applicant || say('还没填姓名', 'no name yet')} · {say('开始于 ', 'begun ')}
          <Day iso={item.openedOn} />
        </p>
      </div>
      <p>
        <span className={bones.chip}>{t(item.state.title)}</span>
        {draft && <strong className={styles.yours}>{say('等您', 'Your move')}</strong>}
      </p>
      <p className={styles.clock}>
        {clock && (
          <>
            <Span light={clock.light} progress={clock.progress} size="row" calm={calm} />
            <span>
              {t(clock.words)}
              {clock.due && !clock.stoppedOn && (
                <small>
                  <Until due={clock.due} dueAt={clock.dueAt} />
                </small>
              )}
            </span>
          </>
        )}
      </p>
    </li>
  );
}
