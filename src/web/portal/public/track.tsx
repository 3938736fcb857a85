/** Tracking without an account, by number and code. No personal data: who it is never stands here. */
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { Client } from '../../../client/client.ts';
import type { TrackView } from '../../../client/types.ts';
import type { RatingView } from '../../../client/types-publicity.ts';
import type { Values } from '../../form/values.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import { Enhance } from '../../ui/enhance/enhance.tsx';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day, No } from '../../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { NextSteps } from '../../ui/parts/next-steps.tsx';
import bones from '../../ui/parts/page.module.css';
import { Page } from '../../ui/parts/page.tsx';
import { NowCard } from '../cases/now-card.tsx';
import { SoFar } from '../cases/so-far.tsx';
import { RatingCard } from '../ratings/card.tsx';
import { readRating } from '../ratings/read.ts';
import styles from './public.module.css';
import { TextInput } from './text-input.tsx';

export function loader({ request }: LoaderFunctionArgs) {
  return { number: new URL(request.url).searchParams.get('number') ?? '' };
}

interface Returned {
  found?: TrackView;
  ratings?: readonly RatingView[];
  typed?: Values;
  errors: Errors;
  number: string;
  /** Asked again with the next post; it never stands in an address. */
  code?: string;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const [number = '', code = ''] = ['number', 'code'].map((key) =>
    String(form.get(key) ?? '')
      .trim()
      .toUpperCase(),
  );
  const api = apiOf(context);
  const missing: Errors = [
    ...(number
      ? []
      : [
          {
            path: 'number',
            text: { zh: '请填办件编号', en: 'Enter the case number' },
            remedy: { zh: '回执上有，例如 WQ2026000123-1。', en: 'It is on your receipt, such as WQ2026000123-1.' },
          },
        ]),
    ...(code
      ? []
      : [
          {
            path: 'code',
            text: { zh: '请填查询码', en: 'Enter the query code' },
            remedy: { zh: '回执上有，在编号下面。', en: 'It is on your receipt, under the number.' },
          },
        ]),
  ];
  if (missing.length > 0) return data({ errors: missing, number } satisfies Returned, { status: 422 });
  const { value, problem } = await orProblem(api.track(number, code));
  if (!value) return data({ errors: errorsOf(problem), number } satisfies Returned, { status: problem.status });
  return rateTracked(api, form, { found: value, errors: [], number, code });
}

/** The ratings of the case found; a posted one is given first. */
async function rateTracked(api: Client, form: FormData, found: Returned & { code: string }) {
  const { number, code } = found;
  const ratings = await api.trackedRatings(number, code);
  const posted = form.get('intent') === 'rate' ? readRating(ratings, form) : undefined;
  if (!posted) return { ...found, ratings } satisfies Returned;
  const { rating, version, action, input, typed } = posted;
  const { value, problem } = await orProblem(api.trackedRatings(number, code, { rating, version, action, input }));
  return value
    ? ({ ...found, ratings: value } satisfies Returned)
    : data({ ...found, ratings, typed, errors: errorsOf(problem) } satisfies Returned, { status: problem.status });
}

export default function Track() {
  const { number } = useLoaderData<typeof loader>();
  const returned = useActionData() as Returned | undefined; // what the action above returns
  const say = useSay();
  if (returned?.found) return <Found view={returned.found} returned={returned} />;
  const errors = returned?.errors ?? [];
  return (
    <Page
      title={say('进度查询', 'Track an application')}
      lead={say('凭办件编号和查询码，不必登录。', 'By case number and query code; no sign-in.')}
      narrow
    >
      <div className={styles.gap} />
      <ErrorSummary errors={errors} />
      <form method="post" noValidate className={styles.form}>
        <TextInput
          name="number"
          label={say('办件编号', 'Case number')}
          hint={say('在回执上，例如 WQ2026000123-1。', 'On your receipt, such as WQ2026000123-1.')}
          value={returned?.number ?? number}
          errors={errors}
        />
        <TextInput
          name="code"
          label={say('查询码', 'Query code')}
          hint={say('在回执上，编号下面。', 'On your receipt, under the number.')}
          errors={errors}
        />
        <button type="submit" className={`${controls.button} ${controls.main} ${controls.block}`}>
          {say('查进度', 'Track')}
        </button>
      </form>
      <p className={styles.after}>
        {say('网上提交的办件，', 'For an application you sent online, ')}
        <a href="/cases">{say('登录看得更全', 'sign in to see more')}</a>
        {say('。回执丢了，请打窗口电话。', '. If you lost the receipt, call the counter.')}
      </p>
      <Enhance />
    </Page>
  );
}

function Found({ view, returned }: { view: TrackView; returned: Returned }) {
  const say = useSay();
  const t = useT();
  return (
    <Page title={view.number} lead={t(view.procedure.title)} narrow>
      <p className={styles.state}>
        <span className={bones.chip}>{t(view.state.title)}</span> {say('提交于 ', 'filed ')}
        <Day iso={view.filedOn} /> · <No>{view.number}</No>
      </p>
      <NowCard view={{ headline: view.headline, clock: view.clock }} counted={false} />
      <ErrorSummary errors={returned.errors} />
      {returned.ratings?.map((rating) => (
        <RatingCard
          key={rating.id}
          rating={rating}
          action="/track"
          hidden={{ number: returned.number, code: returned.code ?? '' }}
          errors={returned.errors}
          {...(returned.typed ? { typed: returned.typed } : {})}
        />
      ))}
      <NextSteps steps={view.nextSteps} final={false} />
      <SoFar entries={view.timeline} />
      <p className={styles.after}>
        <a href="/track">{say('查另一件', 'Track another')}</a>
      </p>
    </Page>
  );
}
