/** The day-by-day count of an application that would be accepted today: the same trace that a real case shows. */
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiOf, orPage } from '../../ui/api.ts';
import { DayCount } from '../../ui/clock/day-count.tsx';
import { useLang, useRoot, useSay, useT } from '../../ui/lang.ts';
import { BasisLine } from '../../ui/parts/basis.tsx';
import { Crumbs, Page } from '../../ui/parts/page.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const procedure = await orPage(request, apiOf(context).procedure(params.id ?? ''));
  const clock = procedure.ifToday;
  if (!clock?.trace) throw data(null, { status: 404 });
  return { id: procedure.id, title: procedure.plainTitle, clock, trace: clock.trace };
}

export default function Count() {
  const { id, title, clock, trace } = useLoaderData<typeof loader>();
  const say = useSay();
  const t = useT();
  const lang = useLang();
  const today = useRoot()?.office.today ?? clock.startedOn;
  const crumbs = [
    { to: '/guides', text: say('办事指南', 'Services') },
    { to: `/guides/${id}`, text: t(title) },
    { text: say('逐日计数', 'Day by day') },
  ];
  return (
    <Page title={say('如果今天受理，期限这样算', 'If accepted today: how the days are counted')} narrow>
      <Crumbs label={say('您在这里', 'You are here')} items={crumbs} />
      <DayCount
        trace={trace}
        today={today}
        lang={lang}
        due={clock.due}
        provisional={clock.provisional}
        retold={clock.retold}
        rules={clock.rules}
        basis={clock.basis}
      />
      <p>
        <BasisLine basis={clock.basis} />
      </p>
    </Page>
  );
}
