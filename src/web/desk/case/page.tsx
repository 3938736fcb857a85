/**
 * One case, three columns: what was said, what was handed in, what runs and what can be done. Nothing is decided from memory and
 * no "no" is hidden. The page asks the API for everything, the reasons included.
 */
import { type LoaderFunctionArgs, type ShouldRevalidateFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { keepingActs } from '../../form/sections.ts';
import { loadUnits, UnitsProvider } from '../../form/units.tsx';
import { ToldTables } from '../../ui/parts/told-tables.tsx';
import { loadRestDays } from '../../ui/pictures/load-rest-days.ts';
import { HelpContext, loadHelp } from '../parts/help.ts';
import { useKeys } from '../parts/keys.ts';
import { readFilter } from '../queue/filter.ts';
import { loadQueue } from '../queue/load.ts';
import { withDesk } from '../session.ts';
import { actOnCase } from './act.ts';
import { Actions } from './actions.tsx';
import { Approvals } from './approvals.tsx';
import css from './case.module.css';
import { Clocks } from './clocks.tsx';
import { Delivery } from './delivery.tsx';
import { FormColumn } from './form-column.tsx';
import { CaseHeader } from './header.tsx';
import { Materials } from './materials.tsx';
import { Remedies } from './remedies.tsx';
import { Signings } from './signings.tsx';
import { Surroundings } from './surroundings.tsx';

export const action = actOnCase;

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.id ?? '';
  const from = new URL(args.request.url).searchParams.get('from') ?? '';
  const filter = readFilter(new URLSearchParams(from));
  return withDesk(args, async (api) => {
    const [view, office, queue, help] = await Promise.all([
      api.case(id),
      api.office(),
      loadQueue(api, filter),
      loadHelp(api),
    ]);
    const procedure = await api.procedure(view.procedure.id);
    const asked = [...procedure.form.flatMap((section) => section.fields), ...view.can.flatMap((act) => act.input)];
    const [rest, around, deliveries, remedies, signings, units] = await Promise.all([
      loadRestDays(
        args.context,
        procedure.form.flatMap((section) => section.fields),
        view.form,
      ),
      api.surroundings(id),
      api.deliveries(id),
      api.remedies(id),
      view.signings.length > 0 ? api.signings(id) : [],
      loadUnits(api, asked),
    ]);
    const at = queue.items.findIndex((item) => item.id === view.id);
    return {
      view,
      around,
      deliveries,
      remedies,
      signings,
      units,
      from,
      help,
      queue: filter.queue,
      today: office.today,
      sections: procedure.form,
      rest,
      mainClock: procedure.mainClock,
      onForm: keepingActs(procedure, view),
      place: at < 0 ? undefined : { at: at + 1, of: queue.items.length, more: queue.next !== undefined },
      next: (at < 0 ? queue.items : queue.items.slice(at + 1)).find((item) => item.id !== view.id)?.id,
    };
  });
}

export type CaseData = Awaited<ReturnType<typeof loader>>;

/** A preview changes nothing, so nothing is read again for it. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formData?.get('intent') === 'preview' ? false : defaultShouldRevalidate;

export default function CasePage() {
  const {
    view,
    around,
    deliveries,
    remedies,
    signings,
    units,
    from,
    help,
    queue,
    today,
    sections,
    rest,
    mainClock,
    onForm,
    place,
    next,
  } = useLoaderData<typeof loader>();
  const go = useNavigate();
  const nextAddress = next && `/desk/cases/${next}?${new URLSearchParams({ from })}`;
  useKeys({
    j: () => nextAddress && go(nextAddress),
    '.': () => document.querySelector<HTMLElement>('#acts button, #acts [tabindex="0"]')?.focus(),
  });
  return (
    <div className={css.page}>
      <CaseHeader view={view} from={from} queue={queue} place={place} next={nextAddress} />
      <UnitsProvider value={units}>
        <div className={css.columns} key={view.id}>
          <FormColumn view={view} sections={sections} rest={rest} />
          <Materials view={view} />
          <div className={css.column} data-part="act" tabIndex={-1}>
            <Clocks clocks={view.clocks} mainClock={mainClock} today={today} />
            <ToldTables tables={around.told} />
            <Surroundings around={around} />
            <Approvals approvals={view.approvals} />
            <Signings signings={signings} />
            <HelpContext value={help}>
              <Actions view={view} today={today} onForm={onForm} />
            </HelpContext>
            <Delivery deliveries={deliveries} caseId={view.id} today={today} />
            <Remedies remedies={remedies} caseId={view.id} today={today} />
          </div>
        </div>
      </UnitsProvider>
    </div>
  );
}

export function meta({ loaderData }: { loaderData?: CaseData }) {
  return [{ title: loaderData ? `${loaderData.view.number} ${loaderData.view.procedure.title.zh} · Qiao` : 'Qiao' }];
}

export { DeskError as ErrorBoundary } from '../parts/desk-error.tsx';
