/** A year's notice: typed, from a file or from the package; checked, previewed, compared, confirmed. Nothing happens before the last step. */
import { IconDownload } from '@tabler/icons-react';
import {
  type ActionFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { YearArrangement } from '../../../../calendar/types.ts';
import type { Problem } from '../../../../client/types.ts';
import type { CalendarMeans, CalendarPreview } from '../../../../client/types-calendar.ts';
import { apiOf, orProblem } from '../../../ui/api.ts';
import { shortDate, weekdayWord } from '../../../ui/clock/words.ts';
import { ErrorSummary, Fields } from '../../fields.tsx';
import parts from '../../parts/parts.module.css';
import { Button, Message } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import { arrangementFields, errorsOf, formValues, prefix, readArrangement } from './arrangement-form.ts';
import css from './calendar-admin.module.css';
import { MovesTable } from './moves.tsx';

const blank = (year: number): YearArrangement => ({
  year,
  source: { zh: '', en: '' },
  publishedOn: '',
  festivals: [],
  makeup: [],
});

/** `?from=package&year=2027`, `?from=version&id=3`, `?from=book&year=2026`, or an empty form. */
export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const asked = new URL(args.request.url).searchParams;
    const [office, { years }] = await Promise.all([api.office(), api.calendarYears()]);
    const year = Number(asked.get('year')) || Number(office.today.slice(0, 4)) + 1;
    const from = asked.get('from');
    const known = years.find((entry) =>
      from === 'version' ? entry.id === asked.get('id') : from === 'book' && !entry.id && entry.year === year,
    );
    const draft = from === 'package' ? (await api.calendarPackage(year)).arrangement : known?.arrangement;
    const means: CalendarMeans = from === 'package' ? 'package' : 'form';
    return { today: office.today, means, arrangement: draft ?? blank(year) };
  });

interface Answer {
  arrangement?: YearArrangement;
  means?: CalendarMeans;
  preview?: CalendarPreview;
  problem?: Problem;
  q?: string;
}

const meansOf = (form: FormData): CalendarMeans => {
  const given = form.get('means');
  return given === 'file' || given === 'package' ? given : 'form';
};

export async function action({ context, request }: ActionFunctionArgs): Promise<Answer | Response> {
  const form = await request.formData();
  const api = apiOf(context);
  const intent = form.get('intent');
  if (intent === 'file') {
    const file = form.get('file');
    const { value, problem } = await orProblem(api.readCalendar(file instanceof File ? await file.text() : ''));
    return problem ? { problem } : { arrangement: value.arrangement, means: 'file' };
  }
  const means = meansOf(form);
  const kept = form.get('arrangement');
  const arrangement: YearArrangement = typeof kept === 'string' ? JSON.parse(kept) : readArrangement(form);
  const q = String(form.get('q') ?? '').trim();
  if (intent === 'confirm') {
    const { value, problem } = await orProblem(
      api.confirmCalendar(arrangement, means, form.get('compared') === 'true'),
    );
    if (!problem) throw redirect(`/desk/admin/calendar/${value.id}`);
    const again = await orProblem(api.previewCalendar(arrangement));
    return { arrangement, means, problem, ...(again.value ? { preview: again.value } : {}) };
  }
  if (intent === 'back') return { arrangement, means };
  const { value, problem } = await orProblem(api.previewCalendar(arrangement, q));
  return problem ? { arrangement, means, problem } : { arrangement: value.arrangement, means, preview: value, q };
}

const noScope = { get: () => undefined };
const takeFocus = (element: HTMLElement | null) => element?.focus();

function Editor({
  arrangement,
  means,
  problem,
}: {
  arrangement: YearArrangement;
  means: CalendarMeans;
  problem: Problem | undefined;
}) {
  const { lang, say, t } = useWords();
  const errors = errorsOf(problem, lang);
  return (
    <Form method="post" noValidate className={`${parts.panel} ${parts.padded} ${css.editor}`}>
      <input type="hidden" name="means" value={means} />
      {means === 'package' && (
        <Message>
          <p>
            {say(
              '日期取自软件包 chinese-days。它不是官方来源：请填写通知的标题和公布日期，并逐日核对。',
              'The days come from the package chinese-days. It is no official source: enter title and day of the notice, and compare every day.',
            )}
          </p>
        </Message>
      )}
      {Object.keys(errors).length > 0 ? (
        <ErrorSummary errors={errors} prefix={prefix} focus={takeFocus} />
      ) : (
        problem && (
          <Message light="late" role="alert">
            <p>{`${t(problem.text)}${t(problem.remedy)}`}</p>
          </Message>
        )
      )}
      <Fields
        key={JSON.stringify(arrangement)}
        fields={arrangementFields}
        path={prefix}
        errors={errors}
        scope={noScope}
        prefix={prefix}
        values={formValues(arrangement)}
      />
      <p>
        <Button kind="main" type="submit" name="intent" value="preview">
          {say('看哪些期限会变', 'See which limits change')}
        </Button>
      </p>
    </Form>
  );
}

function ChangedDays({ preview, today }: { preview: CalendarPreview; today: string }) {
  const { lang, say } = useWords();
  const { year } = preview.arrangement;
  const days = (worked: boolean) =>
    preview.days.filter(({ after }) => (after === 'workday' || after === 'makeup') === worked);
  const list = (title: string, found: CalendarPreview['days']) =>
    found.length > 0 && (
      <div>
        <dt>{title}</dt>
        <dd>
          {found.map(({ date }) => (
            <span key={date} className={`${css.day} q-no`}>
              {shortDate(date, lang, today)} <small>{weekdayWord(date, lang)}</small>
            </span>
          ))}
        </dd>
      </div>
    );
  return (
    <section className={`${parts.panel} ${parts.padded}`}>
      <h2 className={parts.panelTitle}>{say('工作日的变化', 'Working days that change')}</h2>
      <p className={parts.second}>
        {say(
          `${year}年：现在 ${preview.workdays.before} 个工作日，确认后 ${preview.workdays.after} 个。`,
          `${year}: ${preview.workdays.before} working days now, ${preview.workdays.after} afterwards.`,
        )}
      </p>
      <dl className={css.days}>
        {list(say('改为放假', 'Off from now on'), days(false))}
        {list(say('改为上班', 'Worked from now on'), days(true))}
      </dl>
    </section>
  );
}

function Preview({
  preview,
  means,
  problem,
  q,
  today,
}: {
  preview: CalendarPreview;
  means: CalendarMeans;
  problem: Problem | undefined;
  q: string;
  today: string;
}) {
  const { lang, say, t } = useWords();
  const carried = (
    <>
      <input type="hidden" name="means" value={means} />
      <input type="hidden" name="arrangement" value={JSON.stringify(preview.arrangement)} />
    </>
  );
  return (
    <>
      <ChangedDays preview={preview} today={today} />
      <section className={parts.panel} aria-labelledby="moves">
        <div className={css.bar}>
          <h2 id="moves" className={parts.panelTitle}>
            {say(
              `${preview.cases} 件办件：${preview.moved} 个期限改期，${preview.kept} 个保持原日期`,
              `${preview.cases} cases: ${preview.moved} limits move, ${preview.kept} stay as told`,
            )}
          </h2>
          <Form method="post" preventScrollReset role="search" className={css.search}>
            {carried}
            <input
              className={parts.control}
              type="search"
              name="q"
              defaultValue={q}
              aria-label={say('在清单里找', 'Find in the list')}
            />
            <Button type="submit" name="intent" value="preview">
              {say('找', 'Find')}
            </Button>
          </Form>
          <form method="post" action={`/desk/admin/calendar/preview?lang=${lang}`}>
            {carried}
            <button className={parts.button} type="submit">
              <IconDownload size={16} stroke={1.75} aria-hidden="true" />
              XLSX
            </button>
          </form>
        </div>
        <MovesTable moves={preview} today={today} filtered={q !== ''} />
      </section>
      <Form method="post" className={`${parts.panel} ${parts.padded} ${css.confirm}`}>
        {carried}
        {problem && (
          <Message light="late" role="alert">
            <p>{`${t(problem.text)}${t(problem.remedy)}`}</p>
          </Message>
        )}
        <label className={css.tick}>
          <input type="checkbox" name="compared" value="true" />
          <span>
            {say(
              `我已与《${preview.arrangement.source.zh}》原文逐日核对`,
              `I have compared it day by day with “${preview.arrangement.source.en}”`,
            )}
          </span>
        </label>
        <p className={parts.note}>
          {say(
            '确认后立即按新日历计算；每个改动的期限记入办件并通知有关的人。已告知申请人的日期不会变得对其不利。',
            'From the confirmation on everything is computed by the new calendar. Each moved limit is written to its case and those concerned are told. A day told to an applicant never becomes worse for them.',
          )}
        </p>
        <div className={css.acts}>
          <Button kind="main" type="submit" name="intent" value="confirm">
            {say('确认并通知', 'Confirm and tell')}
          </Button>
          <Button type="submit" name="intent" value="back">
            {say('回去改', 'Back to the form')}
          </Button>
        </div>
      </Form>
    </>
  );
}

export default function EditYear() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const given = answer instanceof Response ? undefined : answer;
  const { say } = useWords();
  const means = given?.means ?? loaded.means;
  return (
    <div className={css.page}>
      <div className={parts.pageHead}>
        <div>
          <h1 className={parts.title}>
            {given?.preview
              ? say('确认之前先看', 'Before you confirm')
              : say('放假和调休安排', 'Arrangement of a year')}
          </h1>
          <p className={parts.lead}>
            {say(
              '照国务院办公厅通知填写。确认之前什么都不会变。',
              'As the State Council General Office published it. Nothing changes before you confirm.',
            )}
          </p>
        </div>
      </div>
      {given?.preview ? (
        <Preview preview={given.preview} means={means} problem={given.problem} q={given.q ?? ''} today={loaded.today} />
      ) : (
        <Editor arrangement={given?.arrangement ?? loaded.arrangement} means={means} problem={given?.problem} />
      )}
    </div>
  );
}

export const meta = () => [{ title: '年度安排 Arrangement of a year · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
