/** Mandates: whom I let act for me, for whom I act. Given, accepted and ended here; every step works without script. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import fields from '../../form/fields.module.css';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Empty, Message, Page } from '../../ui/parts/page.tsx';
import { TextInput } from '../public/text-input.tsx';
import { MandateEntry } from './mandate-entry.tsx';
import styles from './standing.module.css';
import { powerWords, relationWords } from './words.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const [mandates, procedures, units] = await Promise.all([
    orPage(request, api.mandates()),
    orPage(request, api.procedures()),
    orPage(request, api.units()),
  ]);
  return { mandates, procedures, units, done: new URL(request.url).searchParams.get('done') };
}

const relations = ['relative', 'lawyer', 'association', 'unit', 'other'] as const;

/** The power of attorney with its last day, as the API takes it. */
function paperOf(form: FormData): FormData {
  const paper = new FormData();
  for (const name of ['file', 'until']) {
    const value = form.get(name);
    if (value !== null) paper.set(name, value);
  }
  return paper;
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const api = apiOf(context);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const [intent, id] = [text('intent'), text('id')];
  const typed = { agent: text('agent'), until: text('until') };
  const procedures = form.getAll('procedures').map(String).filter(Boolean);
  const unit = text('unit');
  const call =
    intent === 'accept'
      ? api.acceptMandate(id)
      : intent === 'end'
        ? api.endMandate(id)
        : intent === 'paper'
          ? api.putPowerOfAttorney(id, paperOf(form))
          : api.giveMandate({
              ...typed,
              relation: relations.find((relation) => relation === text('relation')) ?? 'other',
              power: text('power') === 'act' ? 'act' : 'read',
              ...(procedures.length ? { procedures } : {}),
              ...(unit ? { unit } : {}),
            });
  const { problem } = await orProblem<unknown>(call);
  if (problem) return data({ errors: errorsOf(problem), typed }, { status: problem.status });
  return redirect(`/account/mandates?done=${intent}`);
}

function Pick({ name, label, options }: { name: string; label: string; options: { value: string; label: string }[] }) {
  return (
    <div className={fields.group}>
      <label className={fields.label} htmlFor={name}>
        {label}
      </label>
      <span className={controls.pick}>
        <select id={name} name={name} className={`${controls.input} ${controls.select}`}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </div>
  );
}

function NewMandate({ errors, typed }: { errors: Errors; typed?: { agent: string; until: string } }) {
  const { procedures, units } = useLoaderData<typeof loader>();
  const say = useSay();
  const t = useT();
  return (
    <form method="post" className={styles.form} aria-labelledby="new">
      <h2 id="new">{say('请人代办', 'Let somebody act for you')}</h2>
      <p>
        {say(
          '对方接受以后才有效。期间给您的通知，代理人也看得到。您随时可以终止。',
          'It holds once they accept. What we tell you, they read too. You may end it at any time.',
        )}
      </p>
      <TextInput
        name="agent"
        label={say('代理人的登录邮箱，或单位的代码', 'Login e-mail of the agent, or code of the unit')}
        hint={say(
          '请单位、侨团代办的，填其统一社会信用代码；它的专办员和负责人都可以替您办。',
          'For a unit or an association enter its unified social credit code; its liaisons and leaders may all act for you.',
        )}
        value={typed?.agent}
        errors={errors}
      />
      {units.length > 0 && (
        <Pick
          name="unit"
          label={say('替谁授权', 'On whose behalf')}
          options={[
            { value: '', label: say('我自己', 'myself') },
            ...units.map((unit) => ({ value: unit.id, label: unit.name })),
          ]}
        />
      )}
      <Pick
        name="relation"
        label={say('与您的关系', 'Who they are')}
        options={relations.map((value) => ({ value, label: t(relationWords[value]) }))}
      />
      <fieldset className={styles.group}>
        <legend>{say('可以做什么', 'What they may do')}</legend>
        {(['act', 'read'] as const).map((power) => (
          <label key={power} className={controls.choice}>
            <input type="radio" name="power" value={power} defaultChecked={power === 'read'} />
            <span>{t(powerWords[power])}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('哪些事项（不选就是全部）', 'For what (none chosen means everything)')}</legend>
        {procedures.map((procedure) => (
          <label key={procedure.id} className={controls.choice}>
            <input type="checkbox" name="procedures" value={procedure.id} />
            <span>{t(procedure.title)}</span>
          </label>
        ))}
      </fieldset>
      <TextInput
        name="until"
        type="date"
        label={say('到哪一天为止', 'Until which day')}
        hint={say('最长三年。', 'Three years at most.')}
        value={typed?.until}
        errors={errors}
      />
      <button type="submit" name="intent" value="give" className={`${controls.button} ${controls.main}`}>
        {say('授权', 'Give the mandate')}
      </button>
    </form>
  );
}

export default function Mandates() {
  const { mandates, done } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors; typed: { agent: string; until: string } } | undefined; // what the action above returns
  const say = useSay();
  return (
    <Page
      title={say('代办授权', 'Mandates')}
      lead={say('谁替您办，您替谁办，都在这里。', 'Who acts for you, and for whom you act.')}
      narrow
    >
      <ErrorSummary errors={returned?.errors ?? []} />
      {done && !returned && (
        <Message light="ok" role="status">
          {done === 'end' ? say('已终止。', 'Ended.') : say('已记下。', 'Noted.')}
        </Message>
      )}
      {mandates.length === 0 ? (
        <Empty what={say('还没有授权', 'No mandates yet')}>
          {say('家人、律师、侨团都可以替您办。', 'Family, a lawyer or an association can act for you.')}
        </Empty>
      ) : (
        <ul className={styles.list}>
          {mandates.map((mandate) => (
            <MandateEntry key={`${mandate.id}${mandate.side}`} mandate={mandate} />
          ))}
        </ul>
      )}
      <NewMandate errors={returned?.errors ?? []} typed={returned?.typed} />
    </Page>
  );
}
