/** Receipt: number, query code, what happens next. Prints as one sheet. */
import { IconPrinter } from '@tabler/icons-react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiOf, orPage } from '../../ui/api.ts';
import { Enhance } from '../../ui/enhance/enhance.tsx';
import { useRoot, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { clockTime, Day, No } from '../../ui/parts/day.tsx';
import bones from '../../ui/parts/page.module.css';
import { Page } from '../../ui/parts/page.tsx';
import { Until } from '../../ui/parts/until.tsx';
import { NextSteps } from './past-and-next.tsx';
import styles from './receipt.module.css';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const view = await orPage(request, apiOf(context).case(params.id ?? ''));
  if (!view.own) throw data(null, { status: 404 });
  return { view };
}

export default function Receipt() {
  const { view } = useLoaderData<typeof loader>();
  const say = useSay();
  const t = useT();
  const office = useRoot()?.office;
  const sent = view.timeline.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  const paper = view.papers.find((entry) => entry.kind === 'receipt');
  return (
    <Page title={say('已提交', 'Your application is with us')} lead={t(view.headline)} narrow>
      <div className={`${bones.panel} ${styles.sheet}`}>
        <dl>
          <div>
            <dt>{say('事项', 'Service')}</dt>
            <dd>{t(view.procedure.title)}</dd>
          </div>
          <div>
            <dt>{say('办件编号', 'Case number')}</dt>
            <dd className={styles.big}>
              <No>{view.number}</No>
            </dd>
          </div>
          {view.trackCode && (
            <div>
              <dt>{say('查询码', 'Query code')}</dt>
              <dd className={styles.big}>
                <No>{view.trackCode}</No>
              </dd>
            </div>
          )}
          <div>
            <dt>{say('申请人', 'Applicant')}</dt>
            <dd>{view.applicant}</dd>
          </div>
          {sent && (
            <div>
              <dt>{say('时间', 'Time')}</dt>
              <dd>
                <Day iso={sent.at} /> {clockTime(sent.at)}
                {say('（北京时间）', ' China time')}
              </dd>
            </div>
          )}
          {view.clock?.due && (
            <div>
              <dt>{t(view.clock.title)}</dt>
              <dd>
                {say('', 'by ')}
                <Until due={view.clock.due} dueAt={view.clock.dueAt} />
                {say('前', '')}
              </dd>
            </div>
          )}
        </dl>
        <p>
          {say(
            '编号和查询码要一起用：谁有这两样，谁就能看到进度，看不到个人信息。',
            'Number and code go together: whoever has both sees the progress, never personal data.',
          )}
        </p>
        <p>{office && t(office.name)}</p>
      </div>
      <div className={`${styles.buttons} q-screen`}>
        <a className={`${controls.button} ${controls.main} ${controls.block}`} href={`/cases/${view.id}`}>
          {say('看进度', 'Follow the progress')}
        </a>
        {paper?.ready && (
          <a className={`${controls.button} ${controls.block}`} href={paper.url}>
            {t(paper.title)}
            {say('（PDF）', ' (PDF)')}
          </a>
        )}
        <button type="button" className={`${controls.button} ${controls.block}`} data-print hidden>
          <IconPrinter size={18} stroke={1.75} aria-hidden />
          {say('打印这一页', 'Print this page')}
        </button>
      </div>
      <NextSteps steps={view.nextSteps} final={view.state.final} />
      <Enhance />
    </Page>
  );
}
