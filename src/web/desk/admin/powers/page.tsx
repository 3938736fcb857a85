/** Who may do what: procedure, state, act, post, and the people behind it today. Generated from the definitions, so never out of date. */
import { IconDownload } from '@tabler/icons-react';
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { PowerRow } from '../../../../client/types-admin.ts';
import parts from '../../parts/parts.module.css';
import { Button, Empty } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Head, Pages, readQuery, Table } from '../parts.tsx';

const names = ['procedure', 'role', 'body', 'person', 'cursor'] as const;

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const query = readQuery(args.request, names);
    const [page, procedures, organisation, colleagues] = await Promise.all([
      api.powers({ ...query, limit: 100 }),
      api.procedures(),
      api.organisation(),
      api.colleagues(),
    ]);
    return {
      query,
      page,
      procedures: procedures.map(({ id, title }) => ({ id, title })),
      bodies: organisation.bodies.filter((body) => body.kind !== 'district').map(({ id, title }) => ({ id, title })),
      roles: organisation.roles,
      people: colleagues.map(({ id, name }) => ({ id, title: { zh: name, en: name } })),
    };
  });

type Data = Awaited<ReturnType<typeof loader>>;

function Choice({
  name,
  label,
  all,
  value,
  options,
}: {
  name: string;
  label: string;
  all: string;
  value: string | undefined;
  options: readonly { id: string; title: { zh: string; en: string } }[];
}) {
  const { t } = useWords();
  return (
    <label>
      {label}
      <select className={parts.control} name={name} defaultValue={value ?? ''} key={value ?? ''}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {t(option.title)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Filters({ query, procedures, bodies, roles, people }: Data) {
  const { say } = useWords();
  const district = { id: 'district', title: { zh: '各区', en: 'Districts' } };
  return (
    <Form className={css.filters} method="get" role="search" aria-label={say('筛选', 'Filter')}>
      <Choice
        name="procedure"
        label={say('事项', 'Procedure')}
        all={say('全部事项', 'All procedures')}
        value={query.procedure}
        options={procedures}
      />
      <Choice
        name="body"
        label={say('机构', 'Body')}
        all={say('全部机构', 'All bodies')}
        value={query.body}
        options={[district, ...bodies]}
      />
      <Choice
        name="role"
        label={say('角色', 'Role')}
        all={say('全部角色', 'All roles')}
        value={query.role}
        options={roles}
      />
      <Choice
        name="person"
        label={say('今天某人能办的', 'What one person can do today')}
        all={say('不限', 'Anybody')}
        value={query.person}
        options={people}
      />
      <Button type="submit">{say('筛选', 'Filter')}</Button>
    </Form>
  );
}

/** So many are named at once; more open on demand. */
const few = 3;

function People({ row }: { row: PowerRow }) {
  const { say, t } = useWords();
  if (!row.holders) return <span className={css.none}>{say('不由本办任命', 'not appointed by the office')}</span>;
  if (row.holders.length === 0) return <strong>{say('今天没有人', 'nobody today')}</strong>;
  const list = (
    <ul className={css.plain}>
      {row.holders.map((holder) => (
        <li key={`${holder.name} ${holder.body?.en ?? ''}`}>
          {holder.name}
          {holder.body && <span className={css.second}> {t(holder.body)}</span>}
          {holder.away && (
            <span className={css.second}>
              {' '}
              {say(`（不在岗，${holder.away.deputy}代）`, `(away, ${holder.away.deputy} stands in)`)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
  if (row.holders.length <= few) return list;
  return (
    <details className={css.open}>
      <summary>{say(`${row.holders.length} 人`, `${row.holders.length} people`)}</summary>
      {list}
    </details>
  );
}

export default function Powers() {
  const all = useLoaderData<typeof loader>();
  const { page, query } = all;
  const { lang, say, t } = useWords();
  const { cursor: _, ...filter } = query;
  const file = (format: string) => `/api/v1/powers?${new URLSearchParams({ ...filter, format, lang })}`;
  return (
    <div className={css.page}>
      <Head
        title={say('权限表', 'Powers')}
        lead={say(
          `从事项定义读出，共 ${page.total} 行。没列出的，一律不能办。`,
          `Read off the definitions, ${page.total} rows. What is not listed, nobody may do.`,
        )}
      >
        {['xlsx', 'csv'].map((format) => (
          <a key={format} className={parts.button} href={file(format)} download>
            <IconDownload size={16} stroke={1.75} aria-hidden="true" />
            {format.toUpperCase()}
          </a>
        ))}
      </Head>
      <section className={parts.panel} aria-label={say('权限', 'Powers')}>
        <Filters {...all} />
        {page.items.length === 0 ? (
          <Empty title={say('没有这样的权限', 'No such power')}>{say('放宽筛选再看。', 'Widen the filter.')}</Empty>
        ) : (
          <Table
            label={say('权限表', 'Table of powers')}
            head={[
              say('事项', 'Procedure'),
              say('状态', 'State'),
              say('操作', 'Act'),
              say('岗位', 'Post'),
              say('今天的人', 'People today'),
            ]}
          >
            {page.items.map((row) => (
              <tr key={`${row.procedure.id} ${row.state.id} ${row.action.id} ${row.who.body ?? ''}:${row.who.role}`}>
                <td>{t(row.procedure.title)}</td>
                <td>{t(row.state.title)}</td>
                <td className={css.act}>
                  {t(row.action.title)}
                  {row.notAfter.length > 0 && (
                    <div className={parts.note}>
                      {say('办过这些的人不得再办：', 'not whoever did: ')}
                      {row.notAfter.map(t).join(say('、', ', '))}
                    </div>
                  )}
                </td>
                <td>{t(row.who.title)}</td>
                <td className={css.wide}>
                  <People row={row} />
                </td>
              </tr>
            ))}
          </Table>
        )}
        <Pages path="/desk/admin/powers" query={query} next={page.next} />
      </section>
    </div>
  );
}

export const meta = () => [{ title: '权限表 Powers · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
