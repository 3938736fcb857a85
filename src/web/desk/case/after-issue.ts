/** What is recorded about papers after they were issued: a fact of delivery, a reconsideration or suit, its result. */
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { Problem } from '../../../client/types.ts';
import type { NewDeliveryFact, NewRemedyLink, NewRemedyResult } from '../../../client/types-papers.ts';
import { apiOf, orProblem } from '../../ui/api.ts';

export interface AfterIssueAnswer {
  problem?: Problem;
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const api = apiOf(context);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '').trim();
  const record = () => {
    if (form.get('intent') === 'delivery') {
      const [way, what] = said('fact').split('.');
      // The API refuses a way, a fact or a kind that it does not know.
      const fact = { way, what, on: said('on'), proof: said('proof'), attempts: said('attempts') } as NewDeliveryFact;
      return api.recordDelivery(said('paper'), { ...fact, abroad: form.get('abroad') === 'true' });
    }
    if (form.get('intent') === 'result') {
      const result = { result: said('result'), decidedOn: said('decidedOn'), note: said('note') } as NewRemedyResult;
      return api.addRemedyResult(id, said('link'), result);
    }
    const link = { paper: said('paper'), kind: said('kind'), number: said('number'), body: said('body') };
    return api.addRemedy(id, { ...link, filedOn: said('filedOn') } as NewRemedyLink);
  };
  const { problem } = await orProblem<unknown>(record());
  return data({ ...(problem ? { problem } : {}) } satisfies AfterIssueAnswer, { status: problem?.status ?? 200 });
}

/** Opened by its address it has nothing to show. */
export const loader = ({ params }: { params: { id?: string } }) => redirect(`/desk/cases/${params.id ?? ''}`);
