/** The audit: who looked, acted, administered, exported; filtered, paged, taken out as a file with the purpose named. Never contents. */
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { AuditKind, AuditRow } from '../../../../client/types-admin.ts';
import parts from '../../parts/parts.module.css';
import { Button, Empty } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords, type Words } from '../../words.ts';
import css from '../admin.module.css';
import { Instant } from '../instant.tsx';
import { Head, Pages, readQuery, Table } from '../parts.tsx';
import { ExportForm } from './export-form.tsx';

const names = ['kind', 'person', 'number', 'from', 'until', 'cursor'] as const;

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const query = readQuery(args.request, names);
    const [page, colleagues, me] = await Promise.all([api.audit({ ...query, limit: 50 }), api.colleagues(), api.me()]);
    return {
      query,
      page,
      people: colleagues.map(({ id, name }) => ({ id, name })),
      whole: me.posts.some((post) => post.role === 'auditor'),
    };
  });

type Data = Awaited<ReturnType<typeof loader>>;

const kindWords = ({ say }: Words): { readonly [kind in AuditKind]: string } => ({
  look: say('查阅', 'look'),
  act: say('办理', 'act'),
  identity: say('身份', 'identity'),
  admin: say('管理', 'administration'),
  setting: say('设置', 'setting'),
  export: say('导出', 'export'),
});

function Filters({ query, page, people }: Data) {
  const words = useWords();
  const { say } = words;
  return (
    <Form className={css.filters} method="get" role="search" aria-label={say('筛选', 'Filter')}>
      <label>
        {say('从', 'From')}
        <input className={parts.control} type="date" name="from" defaultValue={page.from} key={page.from} />
      </label>
      <label>
        {say('到', 'Until')}
        <input className={parts.control} type="date" name="until" defaultValue={page.until} key={page.until} />
      </label>
      <label>
        {say('类别', 'Kind')}
        <select className={parts.control} name="kind" defaultValue={query.kind ?? ''} key={query.kind ?? ''}>
          <option value="">{say('全部', 'All')}</option>
          {Object.entries(kindWords(words)).map(([kind, text]) => (
            <option key={kind} value={kind}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('谁', 'Who')}
        <select className={parts.control} name="person" defaultValue={query.person ?? ''} key={query.person ?? ''}>
          <option value="">{say('任何人', 'Anybody')}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('办件编号', 'Case number')}
        <input className={parts.control} name="number" defaultValue={query.number ?? ''} key={query.number ?? ''} />
      </label>
      <Button type="submit">{say('筛选', 'Filter')}</Button>
    </Form>
  );
}

function Row({ row }: { row: AuditRow }) {
  const words = useWords();
  const { say, t } = words;
  return (
    <tr>
      <td>
        <Instant at={row.at} />
      </td>
      <td>
        <span className={parts.chip}>{kindWords(words)[row.kind]}</span>
      </td>
      <td>
        {row.who || <span className={css.none}>{say('没有登录的人', 'nobody signed in')}</span>}
        {row.post && <div className={parts.note}>{t(row.post)}</div>}
      </td>
      <td className={css.what}>
        {t(row.what)}
        {row.whom && <div className={parts.note}>{say(`对：${row.whom}`, `about: ${row.whom}`)}</div>}
        {row.reason && <div className={parts.note}>{say(`理由：${row.reason}`, `reason: ${row.reason}`)}</div>}
      </td>
      <td>{row.number && <span className="q-no">{row.number}</span>}</td>
    </tr>
  );
}

export default function Audit() {
  const all = useLoaderData<typeof loader>();
  const { page, query, whole } = all;
  const { say } = useWords();
  return (
    <div className={css.page}>
      <Head
        title={say('审计', 'Audit')}
        lead={
          whole
            ? say(
                '谁在哪天看过、办过、改过、导出过什么。内容不在这里。',
                'Who looked, acted, changed and exported, and when. No content is here.',
              )
            : say(
                '谁在哪天做过什么。办件只显示编号，看不到是哪一步。',
                'Who did what, and when. Of cases only the number is shown, not which step.',
              )
        }
      />
      <div className={css.side}>
        <section className={parts.panel} aria-label={say('记录', 'Log')}>
          <Filters {...all} />
          {page.items.length === 0 ? (
            <Empty title={say('这些天没有这样的记录', 'Nothing of this kind in these days')}>
              {say('换日期或类别再看。', 'Choose other days or another kind.')}
            </Empty>
          ) : (
            <Table
              label={say('审计记录', 'Audit')}
              head={[
                say('时间', 'Time'),
                say('类别', 'Kind'),
                say('谁', 'Who'),
                say('做了什么', 'What'),
                say('办件', 'Case'),
              ]}
            >
              {page.items.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </Table>
          )}
          <Pages path="/desk/admin/audit" query={query} next={page.next} />
        </section>
        <ExportForm query={{ ...query, from: page.from, until: page.until }} />
      </div>
    </div>
  );
}

export const meta = () => [{ title: '审计 Audit · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
