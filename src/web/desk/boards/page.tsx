/** One board of a register, drawn by its kind. What it shows and to whom, the API decides; a choice is a form that works without script. */
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import type { BoardView } from '../../../client/types-boards.ts';
import { orProblem } from '../../ui/api.ts';
import parts from '../parts/parts.module.css';
import { Button, Empty } from '../parts/parts.tsx';
import { withDesk } from '../session.ts';
import { useWords } from '../words.ts';
import css from './boards.module.css';
import { Due } from './due.tsx';
import { BoardLinks } from './links.tsx';
import { Cards, Groups } from './lists.tsx';
import { Matrix } from './matrix.tsx';
import { Legend } from './parts.tsx';
import { Shelf } from './shelf.tsx';
import type { Chosen } from './shelf-sheet.tsx';
import { Timeline } from './timeline.tsx';

const asked = (search: URLSearchParams, key: string): string | undefined => search.get(key)?.trim() || undefined;

export async function loader(args: LoaderFunctionArgs) {
  const { id = '', board = '' } = args.params;
  const search = new URL(args.request.url).searchParams;
  const limit = Number(asked(search, 'limit'));
  return withDesk(args, async (api) => {
    const [list, view] = await Promise.all([
      api.boards(id),
      api.board(id, board, {
        pick: asked(search, 'pick'),
        place: asked(search, 'place'),
        month: asked(search, 'month'),
        row: search.get('row') ?? undefined,
        column: search.get('column') ?? undefined,
        limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, 1000) : undefined,
      }),
    ]);
    const thing = view.shelf && asked(search, 'thing');
    // Who reads the register may not read every case behind it.
    const { value: found } = thing ? await orProblem(api.case(thing)) : {};
    const chosen = found && { id: found.id, state: found.state, timeline: found.timeline, can: found.can };
    return { list, view, chosen };
  });
}

type Data = Awaited<ReturnType<typeof loader>>;

function Choice({ view }: { view: BoardView }) {
  const { say, t } = useWords();
  const { choice } = view;
  if (!choice) return null;
  return (
    <Form className={css.choice} method="get" key={choice.value ?? ''}>
      <label htmlFor="pick">{t(choice.title)}</label>
      <select id="pick" className={parts.control} name="pick" defaultValue={choice.value ?? ''}>
        {!view.matrix && <option value="">{say('全部', 'All')}</option>}
        {choice.values
          .filter(({ value }) => value !== '')
          .map(({ value, label, count }) => (
            <option key={value} value={value}>
              {t(label)} ({count.toLocaleString('en')})
            </option>
          ))}
      </select>
      {view.timeline && <input type="hidden" name="month" value={view.timeline.month} />}
      <Button type="submit">{say('显示', 'Show')}</Button>
    </Form>
  );
}

const isEmpty = ({ matrix, cards, groups, shelf, due }: BoardView): boolean =>
  matrix?.rows.length === 0 ||
  cards?.rows.length === 0 ||
  groups?.lanes.every((lane) => lane.count === 0) === true ||
  shelf?.cabinets.length === 0 ||
  due?.total === 0;

function Drawn({ view, chosen }: { view: BoardView; chosen: Chosen | undefined }) {
  const { say } = useWords();
  if (isEmpty(view))
    return (
      <section className={parts.panel}>
        <Empty title={say('这里还没有', 'Nothing here yet')}>
          {say('台账有了合适的记录，看板自己会变。', 'The board fills as entries of the register arrive.')}
        </Empty>
      </section>
    );
  if (view.matrix) return <Matrix view={view} matrix={view.matrix} />;
  if (view.groups) return <Groups view={view} groups={view.groups} />;
  if (view.shelf) return <Shelf view={view} shelf={view.shelf} chosen={chosen} />;
  if (view.timeline) return <Timeline view={view} timeline={view.timeline} />;
  if (view.due) return <Due view={view} due={view.due} />;
  return view.cards ? <Cards view={view} cards={view.cards} /> : null;
}

export default function Board() {
  const { list, view, chosen } = useLoaderData<typeof loader>();
  const { t } = useWords();
  return (
    <div className={css.page}>
      <p className={parts.second}>{t(view.register.title)}</p>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>{t(view.title)}</h1>
          <p className={parts.lead}>{t(view.summary)}</p>
        </div>
        <Choice view={view} />
      </div>
      <BoardLinks list={list} here={`boards/${view.id}`} />
      {!view.shelf && <Legend view={view} />}
      <Drawn view={view} chosen={chosen} />
    </div>
  );
}

export const meta = ({ loaderData }: { loaderData?: Data }) => [
  { title: loaderData ? `${loaderData.view.title.zh} · Qiao` : 'Qiao' },
];

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
