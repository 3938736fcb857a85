/** Rating one's own case: the card of the case page on a page of its own, where a mistake can be mended. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { Values } from '../../form/values.ts';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { useSay } from '../../ui/lang.ts';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Page } from '../../ui/parts/page.tsx';
import { RatingCard } from './card.tsx';
import { readRating } from './read.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const id = params.id ?? '';
  return { id, ratings: await orPage(request, apiOf(context).ratings(id)) };
}

interface Returned {
  rating: string;
  typed: Values;
  errors: Errors;
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const api = apiOf(context);
  const id = params.id ?? '';
  const posted = readRating(await orPage(request, api.ratings(id)), await request.formData());
  if (!posted) return redirect(`/cases/${id}`);
  const { rating, typed, input, version } = posted;
  const { value, problem } = await orProblem(api.act(rating, { action: posted.action, input, version }));
  if (!value) return data({ rating, typed, errors: errorsOf(problem) } satisfies Returned, { status: problem.status });
  return redirect(`/cases/${id}#rating`);
}

export default function Rate() {
  const { id, ratings } = useLoaderData<typeof loader>();
  const returned = useActionData() as Returned | undefined; // what the action above returns
  const say = useSay();
  return (
    <Page title={say('评价服务', 'Rate the service')} narrow>
      <p>
        <a href={`/cases/${id}`}>{say('返回办件', 'Back to the case')}</a>
      </p>
      <ErrorSummary errors={returned?.errors ?? []} />
      {ratings.map((rating) => (
        <RatingCard
          key={rating.id}
          rating={rating}
          action={`/cases/${id}/rate`}
          {...(returned?.rating === rating.id ? { typed: returned.typed, errors: returned.errors } : {})}
        />
      ))}
    </Page>
  );
}
