/** Before the form: what it takes, what is kept. POST opens a draft and goes to its first part. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import { Enhance } from '../enhance/enhance.tsx';
import guide from '../guides/guide.module.css';
import controls from '../parts/controls.module.css';
import { ErrorSummary, type Errors, errorsOf } from '../parts/errors.tsx';
import bones from '../parts/page.module.css';
import { Page } from '../parts/page.tsx';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  await orPage(request, api.me());
  return { procedure: await orPage(request, api.procedure(params.procedure ?? '')), key: crypto.randomUUID() };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const api = apiOf(context);
  const form = await request.formData();
  const procedure = await orPage(request, api.procedure(params.procedure ?? ''));
  const { value, problem } = await orProblem(api.open(procedure.id, {}, String(form.get('key') ?? '') || undefined));
  if (!value) return data({ errors: errorsOf(problem) }, { status: problem.status });
  return redirect(`/cases/${value.id}/form/${procedure.form[0]?.id ?? ''}`);
}

export default function Apply() {
  const { procedure, key } = useLoaderData<typeof loader>();
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
