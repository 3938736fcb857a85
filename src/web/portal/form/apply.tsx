/** Before the form: what it takes, what is kept. POST opens a draft and goes to its first part. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { ProcedureView } from '../../../client/types.ts';
import type { MandateView, UnitView } from '../../../client/types-people.ts';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { Enhance } from '../../ui/enhance/enhance.tsx';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import bones from '../../ui/parts/page.module.css';
import { Page } from '../../ui/parts/page.tsx';
import guide from '../guides/guide.module.css';
import styles from '../standing/standing.module.css';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  await orPage(request, api.me());
  const [procedure, mandates, units] = await Promise.all([
    orPage(request, api.procedure(params.procedure ?? '')),
    orPage(request, api.mandates()),
    orPage(request, api.units()),
  ]);
  return { procedure, key: crypto.randomUUID(), behalves: behalvesOf(procedure, mandates, units) };
}

/** For whom this visitor may apply, besides themselves: their units, and those who gave them a mandate. */
function behalvesOf(procedure: ProcedureView, mandates: readonly MandateView[], units: readonly UnitView[]) {
  const applicants = procedure.applicants ?? 'person';
  const own = applicants === 'unit' ? [] : [{ value: '', label: undefined }];
  const ofUnits = applicants === 'person' ? [] : units.map((unit) => ({ value: `unit:${unit.id}`, label: unit.name }));
  const covering = mandates.filter(
    (mandate) =>
      mandate.side === 'held' &&
      mandate.state === 'running' &&
      mandate.power === 'act' &&
      !mandate.cases &&
      (mandate.procedures?.some((entry) => entry.id === procedure.id) ?? true),
  );
  return [
    ...own,
    ...ofUnits,
    ...covering.map((mandate) => ({
      value: `mandate:${mandate.id}`,
      label: mandate.principal,
      ...(mandate.agentIs === 'unit' ? { by: mandate.agent } : {}),
    })),
  ];
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const api = apiOf(context);
  const form = await request.formData();
  const procedure = await orPage(request, api.procedure(params.procedure ?? ''));
  const [kind = '', id = ''] = String(form.get('behalf') ?? '').split(':');
  const behalf = kind === 'unit' ? { unit: id } : kind === 'mandate' ? { mandate: id } : undefined;
  const { value, problem } = await orProblem(
    api.open(procedure.id, {}, String(form.get('key') ?? '') || undefined, behalf),
  );
  if (!value) return data({ errors: errorsOf(problem) }, { status: problem.status });
  return redirect(`/cases/${value.id}/form/${procedure.form[0]?.id ?? ''}`);
}

export default function Apply() {
  const { procedure, key, behalves } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors } | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  const demanded = procedure.materials.filter((material) => (material.from ?? 'applicant') === 'applicant');
  return (
    <Page title={say(`申请：${t(procedure.title)}`, `Apply: ${t(procedure.title)}`)} lead={t(procedure.summary)} narrow>
      <ErrorSummary errors={returned?.errors ?? []} />
      <div className={bones.prose}>
        <h2>{say('开始之前', 'Before you start')}</h2>
        <ul>
          <li>
            {say(
              `共 ${procedure.form.length + 1} 部分，最后一部分核对并提交。`,
              `There are ${procedure.form.length + 1} parts; in the last you check and send.`,
            )}
          </li>
          <li>
            {say(
              '随时可存，过后接着填。提交之前，只有您自己看得到。',
              'Save at any time and go on later. Until you send it, only you can see it.',
            )}
          </li>
          <li>
            {say(
              '材料可以拍照上传，也可以选到窗口交。',
              'Upload photos of your papers, or choose to hand them in at the counter.',
            )}
          </li>
          <li>
            {say('费用：', 'Fee: ')}
            {t(procedure.fee)}
          </li>
        </ul>
        <h2>{say('手边备好', 'Have these at hand')}</h2>
        <ul className={guide.lines}>
          {demanded.map((material) => (
            <li key={material.key}>
              {t(material.title)}
              {material.hint && <small>{t(material.hint)}</small>}
            </li>
          ))}
        </ul>
        <h2>{say('您的信息', 'Your data')}</h2>
        <p>{t(procedure.dataProtection)}</p>
      </div>
      <form method="post" style={{ marginTop: '2rem' }}>
        <input type="hidden" name="key" value={key} />
        {behalves.length > 1 && (
          <fieldset className={styles.group}>
            <legend>{say('替谁申请', 'For whom')}</legend>
            {behalves.map((entry, index) => (
              <label key={entry.value} className={controls.choice}>
                <input type="radio" name="behalf" value={entry.value} defaultChecked={index === 0} />
                <span>
                  {entry.label ?? say('我自己', 'Myself')}
                  {'by' in entry && say(`（由${entry.by}代办）`, ` (by ${entry.by})`)}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {behalves.length === 1 && <input type="hidden" name="behalf" value={behalves[0]?.value} />}
        {behalves.length === 0 && (
          <p>
            {say('本事项由单位申请。', 'A unit applies for this. ')}
            <a href="/account/units">{say('先登记单位', 'Register yours first')}</a>
          </p>
        )}
        <button type="submit" className={`${controls.button} ${controls.main} ${controls.block}`}>
          {say('开始填写', 'Start the form')}
        </button>
      </form>
      <p style={{ marginTop: '1rem' }}>
        <a href={`/guides/${procedure.id}`}>{say('先看办事指南', 'Read the guide first')}</a>
      </p>
      <Enhance />
    </Page>
  );
}
