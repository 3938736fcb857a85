/** One unit: who stands for it, adding and taking out. Nobody gives a role to himself. */
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
import controls from '../../ui/parts/controls.module.css';
import { Day, No } from '../../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Page } from '../../ui/parts/page.tsx';
import { TextInput } from '../public/text-input.tsx';
import styles from './standing.module.css';
import { memberRoles } from './words.ts';

export const loader = async ({ context, request, params }: LoaderFunctionArgs) => ({
  unit: await orPage(request, apiOf(context).unit(params.id ?? '')),
});

export async function action({ context, request, params }: ActionFunctionArgs) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const api = apiOf(context);
  const id = params.id ?? '';
  const { problem } = await orProblem(
    text('intent') === 'remove'
      ? api.removeMember(id, text('person'), text('role'))
      : api.addMember(id, { login: text('login'), role: text('role') }),
  );
  if (problem) return data({ errors: errorsOf(problem), login: text('login') }, { status: problem.status });
  return redirect(`/account/units/${id}`);
}

export default function UnitPage() {
  const { unit } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors; login: string } | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  return (
    <Page
      title={unit.name}
      lead={
        unit.confirmed
          ? say('我们已核对单位证照。', 'We have checked the unit’s certificate.')
          : say('带证照到窗口，或等我们联系核对。', 'Bring the certificate to the counter, or wait for our call.')
      }
      narrow
    >
      <ErrorSummary errors={returned?.errors ?? []} />
      <p className={styles.note}>
        {say('统一社会信用代码 ', 'Unified social credit code ')}
        <No>{unit.uscc}</No>
      </p>
      <table className={styles.people}>
        <caption className="q-hidden">{say('谁代表单位', 'Who stands for the unit')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('姓名', 'Name')}</th>
            <th scope="col">{say('做什么', 'Role')}</th>
            <th scope="col">{say('从', 'Since')}</th>
            <th scope="col">
              <span className="q-hidden">{say('撤下', 'Take out')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {unit.members.map((member) => (
            <tr key={`${member.person}${member.role}`}>
              <td>{member.name}</td>
              <td>{t(member.roleTitle)}</td>
              <td>
                <Day iso={member.from} />
              </td>
              <td>
                <form method="post">
                  <input type="hidden" name="person" value={member.person} />
                  <input type="hidden" name="role" value={member.role} />
                  <button
                    type="submit"
                    name="intent"
                    value="remove"
                    className={`${controls.button} ${controls.quiet}`}
                    aria-label={say(`撤下${member.name}`, `Take ${member.name} out`)}
                  >
                    {say('撤下', 'Take out')}
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <form method="post" className={styles.form} aria-labelledby="add">
        <h2 id="add">{say('加一个人', 'Add somebody')}</h2>
        <TextInput
          name="login"
          label={say('登录邮箱', 'Login e-mail')}
          hint={say('先请其在门户注册。', 'They register on the portal first.')}
          value={returned?.login}
          errors={returned?.errors ?? []}
        />
        <fieldset className={styles.group}>
          <legend>{say('做什么', 'Role')}</legend>
          {Object.entries(memberRoles).map(([role, label], index) => (
            <label key={role} className={controls.choice}>
              <input type="radio" name="role" value={role} defaultChecked={index === 0} />
              <span>{t(label)}</span>
            </label>
          ))}
        </fieldset>
        <p className={styles.note}>
          {say(
            '不能给自己加角色：填报和审批要分开。',
            'Nobody adds a role to himself: filing and approving stay apart.',
          )}
        </p>
        <button type="submit" name="intent" value="add" className={`${controls.button} ${controls.main}`}>
          {say('加入', 'Add')}
        </button>
      </form>
    </Page>
  );
}
