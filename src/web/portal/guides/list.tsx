/** All services: by duty, by who you are, by word. A case number typed into the search goes to tracking. */
import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import type { ProcedureSummary } from '../../../client/types.ts';
import { apiOf } from '../../ui/api.ts';
import { useRoot, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Empty, Page } from '../../ui/parts/page.tsx';
import styles from './list.module.css';

const caseNumber = /^[A-Z]{2}\d{10}(-[0-9A-Z])?$/i;

/** Every word asked for stands somewhere in the texts of the procedure, in either language. */
function matches(procedure: ProcedureSummary, q: string): boolean {
  const texts = [
    procedure.title,
    procedure.plainTitle,
    procedure.wish,
    procedure.summary,
    ...procedure.audience.map((who) => who.text),
  ];
  const hay = texts
    .map((text) => `${text.zh} ${text.en}`)
    .join(' ')
    .toLowerCase();
  return q
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const q = (asked.get('q') ?? '').trim();
  const who = asked.get('who') ?? '';
  const duty = asked.get('duty') ?? '';
  if (caseNumber.test(q)) throw redirect(`/track?number=${encodeURIComponent(q.toUpperCase())}`);
  const all = await apiOf(context).procedures();
  const wished = all.find((procedure) => procedure.id === asked.get('wish'));
  if (wished && (!who || wished.audience.some((entry) => entry.id === who))) throw redirect(`/guides/${wished.id}`);
  const shown = all.filter(
    (procedure) =>
      (!q || matches(procedure, q)) &&
      (!duty || procedure.duty === duty) &&
      (!who || procedure.audience.some((entry) => entry.id === who)),
  );
  const person = all.flatMap((procedure) => procedure.audience).find((entry) => entry.id === who)?.text;
  return { q, duty, shown, mismatch: wished && person ? { wish: wished.wish, id: wished.id, person } : undefined };
}

export default function Guides() {
  const { q, duty, shown, mismatch } = useLoaderData<typeof loader>();
  const say = useSay();
  const t = useT();
  const duties = useRoot()?.office.duties ?? [];
  const groups = duties.map((entry) => ({
    duty: entry,
    list: shown.filter((procedure) => procedure.duty === entry.id),
  }));
  return (
    <Page
      title={say('办事指南', 'Services')}
      lead={say(
        '每一项都写明依据、条件、材料、流程和期限。',
        'Each gives its legal basis, conditions, papers, steps and time limits.',
      )}
    >
      <search>
        <form className={styles.search} method="get">
          <label htmlFor="q">{say('搜事项，或输入办件编号', 'Search a service, or enter a case number')}</label>
          <div>
            <input id="q" name="q" type="search" defaultValue={q} className={controls.input} />
            <button className={controls.button} type="submit">
              {say('搜索', 'Search')}
            </button>
          </div>
        </form>
      </search>
      {mismatch && (
        <p className={styles.note}>
          {say(
            `“${mismatch.wish.zh}”不是给“${mismatch.person.zh}”办的。您可以办下面这些，或者看`,
            `“${mismatch.wish.en}” is not for “${mismatch.person.en}”. You can apply for these, or read `,
          )}
          <a href={`/guides/${mismatch.id}`}>{say('那一项的指南', 'that guide')}</a>
          {say('。', '.')}
        </p>
      )}
      {shown.length === 0 && (
        <Empty
          what={
            q
              ? say(`没有找到“${q}”`, `Nothing found for “${q}”`)
              : say('这一类还没有在线事项', 'No online service here yet')
          }
        >
          {say('换个说法再搜，或者', 'Try another word, or ')}
          <a href="/guides">{say('看全部事项', 'see all services')}</a>
          {say('。', '.')}
        </Empty>
      )}
      {groups
        .filter((group) => group.list.length > 0)
        .map((group) => (
          <section key={group.duty.id} className={styles.group} aria-labelledby={`duty-${group.duty.id}`}>
            <h2 id={`duty-${group.duty.id}`}>
              {group.duty.number} {t(group.duty.title)}
            </h2>
            <ul>
              {group.list.map((procedure) => (
                <li key={procedure.id}>
                  <a href={`/guides/${procedure.id}`}>{t(procedure.plainTitle)}</a>
                  <p>{t(procedure.summary)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      {(q || duty) && shown.length > 0 && (
        <p>
          <a href="/guides">{say('看全部事项', 'See all services')}</a>
        </p>
      )}
    </Page>
  );
}
