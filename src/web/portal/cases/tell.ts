/** The applicant's own words on papers after they were issued: consent to electronic service, a reconsideration or suit filed. */
import { type ActionFunctionArgs, redirect } from 'react-router';
import type { NewRemedyLink } from '../../../client/types-papers.ts';
import { apiOf, orPage } from '../../ui/api.ts';

export async function action({ context, request, params }: ActionFunctionArgs) {
  const id = params.id ?? '';
  const api = apiOf(context);
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '').trim();
  if (form.has('agree')) {
    await orPage(request, api.consentToService(id, form.get('agree') === 'true'));
    throw redirect(`/cases/${id}?done=consent#service`);
  }
  const link = { paper: said('paper'), kind: said('kind'), number: said('number'), body: said('body') };
  // The API refuses a kind that it does not know.
  await orPage(request, api.addRemedy(id, { ...link, filedOn: said('filedOn') } as NewRemedyLink));
  throw redirect(`/cases/${id}?done=remedy#remedies`);
}

export const loader = ({ params }: { params: { id?: string } }) => redirect(`/cases/${params.id ?? ''}`);
