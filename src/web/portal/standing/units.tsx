/** My units: those for which I file, and registering one. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { districtOptions } from '../../../language/blocks.ts';
import fields from '../../form/fields.module.css';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { No } from '../../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Empty, Page } from '../../ui/parts/page.tsx';
import { TextInput } from '../public/text-input.tsx';
import styles from './standing.module.css';
import { unitKinds } from './words.ts';

export const loader = async ({ context, request }: LoaderFunctionArgs) => ({
  units: await orPage(request, apiOf(context).units()),
});

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const typed = { name: text('name'), uscc: text('uscc'), kind: text('kind') };
  const district = text('district');
  const { value, problem } = await orProblem(
    apiOf(context).registerUnit({ ...typed, ...(/^\d{6}$/.test(district) ? { district } : {}) }),
  );
  if (!value) return data({ errors: errorsOf(problem), typed }, { status: problem.status });
  return redirect(`/account/units/${value.id}`);
}

export default function Units() {
  const { units } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors; typed: { name: string; uscc: string } } | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  const errors = returned?.errors ?? [];
  return (
    <Page
      title={say('我的单位', 'My units')}
      lead={say('由单位申请的事项，先登记单位。', 'Register your unit for what units apply for.')}
      narrow
    >
      <ErrorSummary errors={errors} />
      {units.length === 0 ? (
        <Empty what={say('您还没有单位', 'You stand for no unit yet')}>
          {say('在下面登记，或请单位的专办员把您加入。', 'Register one below, or have its liaison add you.')}
        </Empty>
      ) : (
        <ul className={styles.list}>
          {units.map((unit) => (
            <li key={unit.id} className={styles.entry} data-live>
              <p className={styles.who}>
                <a href={`/account/units/${unit.id}`}>
                  <strong>{unit.name}</strong>
                </a>
                <span>
                  {unit.confirmed ? say('已核对', 'checked by us') : say('等我们核对证照', 'we have yet to check it')}
                </span>
              </p>
              <p>
                <No>{unit.uscc}</No>
              </p>
            </li>
          ))}
        </ul>
      )}
      <form method="post" className={styles.form} aria-labelledby="new">
        <h2 id="new">{say('登记单位', 'Register a unit')}</h2>
        <TextInput name="name" label={say('单位名称', 'Name')} value={returned?.typed.name} errors={errors} />
        <TextInput
          name="uscc"
          label={say('统一社会信用代码', 'Unified social credit code')}
          hint={say('证照上的18位。', 'The 18 characters on the certificate.')}
          value={returned?.typed.uscc}
          errors={errors}
        />
        <div className={fields.group}>
          <label className={fields.label} htmlFor="kind">
            {say('单位类型', 'Kind')}
          </label>
          <span className={controls.pick}>
            <select id="kind" name="kind" className={`${controls.input} ${controls.select}`}>
              {unitKinds.map((kind) => (
                <option key={kind.value} value={kind.value}>
                  {t(kind.label)}
                </option>
              ))}
            </select>
          </span>
        </div>
        <div className={fields.group}>
          <label className={fields.label} htmlFor="district">
            {say('所在区', 'District')}
          </label>
          <span className={controls.pick}>
            <select id="district" name="district" className={`${controls.input} ${controls.select}`}>
              <option value="">{say('市直单位', 'under the city itself')}</option>
              {districtOptions.map((district) => (
                <option key={district.value} value={district.value}>
                  {t(district.label)}
                </option>
              ))}
            </select>
          </span>
        </div>
        <button type="submit" className={`${controls.button} ${controls.main}`}>
          {say('登记', 'Register')}
        </button>
      </form>
    </Page>
  );
}
