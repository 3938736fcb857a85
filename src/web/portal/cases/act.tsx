/**
 * One act of the applicant on a page of its own: what it asks, what it would change, then the confirmation. The preview is the
 * same decision, not saved (law 2); the key makes a double post act once.
 */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { ActionView, Change } from '../../../client/types.ts';
import { FieldView } from '../../form/fields.tsx';
import { MaterialUpload } from '../../form/materials.tsx';
import { formScope, isShown } from '../../form/scope.ts';
import { intentOf, takeFiles } from '../../form/take-files.ts';
import { readValues, type Values } from '../../form/values.ts';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { Enhance } from '../../ui/enhance/enhance.tsx';
import { useRoot, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Page } from '../../ui/parts/page.tsx';
import { Refused } from '../../ui/parts/refused.tsx';
import styles from './act.module.css';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const api = apiOf(context);
  const view = await orPage(request, api.case(params.id ?? ''));
  const found = view.can.find((action) => action.action === params.action && action.refusal?.scope !== 'never');
  if (!found || !(view.own || (await api.me()).kind === 'applicant')) throw data(null, { status: 404 });
  const procedure = await orPage(request, api.procedure(view.procedure.id));
  // An act without questions can be shown at once.
  const ready = found.permitted && found.input.length === 0 && found.adds.length === 0;
  const shown = ready
    ? await orProblem(api.preview(view.id, { action: found.action, input: {}, version: view.version }))
    : undefined;
  return { view, procedure, action: found, key: crypto.randomUUID(), changes: shown?.value?.changes };
}

interface Returned {
  typed: Values;
  errors: Errors;
  changes?: Change[];
}

const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

export async function action({ context, params, request }: ActionFunctionArgs) {
  const api = apiOf(context);
  const posted = await request.formData();
  const id = params.id ?? '';
  const view = await orPage(request, api.case(id));
  const found = view.can.find((entry) => entry.action === params.action);
  const typed = readValues(found?.input ?? [], posted, 'input');
  const pressed = intentOf(posted, 'confirm');
  const failed = await takeFiles(api, id, found?.adds ?? [], posted, pressed);
  if (failed) return data({ typed, errors: failed } satisfies Returned, { status: 422 });
  if (pressed[0] === 'upload' || pressed[0] === 'erase') return { typed, errors: [] } satisfies Returned;
  const act = {
    action: params.action ?? '',
    input: filled(typed),
    version: Number(posted.get('version')) || view.version,
  };
  if (pressed[0] === 'preview') {
    const { value, problem } = await orProblem(api.preview(id, act));
    return value
      ? ({ typed, errors: [], changes: value.changes } satisfies Returned)
      : data({ typed, errors: errorsOf(problem) } satisfies Returned, { status: problem.status });
  }
  const { value, problem } = await orProblem(api.act(id, act, String(posted.get('key') ?? '') || undefined));
  if (!value) return data({ typed, errors: errorsOf(problem) } satisfies Returned, { status: problem.status });
  const after = await orProblem(api.case(id));
  return redirect(after.value ? `/cases/${id}?done=${encodeURIComponent(act.action)}` : '/cases?done=1');
}

export default function Act() {
  const { view, procedure, action, key, changes } = useLoaderData<typeof loader>();
  const returned = useActionData() as Returned | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  const today = useRoot()?.office.today ?? '';
  const scope = formScope(procedure, view, view.form, today, returned?.typed);
  const preview = returned ? returned.changes : changes;
  return (
    <Page title={t(action.title)} lead={t(action.consequence)} narrow>
      <p className={styles.which}>
        {t(view.procedure.title)} ·{' '}
        <a href={`/cases/${view.id}`} className="q-no">
          {view.number}
        </a>
      </p>
      <ErrorSummary errors={returned?.errors ?? []} />
      {!action.permitted && <Refused title={t(action.title)} refusal={action.refusal} />}
      {action.permitted && (
        <form method="post" encType="multipart/form-data" className={styles.form} noValidate>
          <input type="hidden" name="key" value={key} />
          <input type="hidden" name="version" value={view.version} />
          {action.input
            .filter((field) => isShown(field, scope))
            .map((field) => (
              <FieldView
                key={field.key}
                field={field}
                path={`input.${field.key}`}
                value={returned?.typed[field.key]}
                errors={returned?.errors ?? []}
                scope={scope}
              />
            ))}
          {view.materials
            .filter((material) => action.adds.includes(material.key) && material.demanded)
            .map((material) => (
              <MaterialUpload key={material.key} material={material} errors={returned?.errors ?? []} counter={false} />
            ))}
          {preview && <Changes changes={preview} />}
          <Buttons action={action} previewed={preview !== undefined} back={`/cases/${view.id}`} />
          <p className={styles.note}>
            {preview
              ? say('确认之前，什么都没有改。', 'Nothing has changed until you confirm.')
              : say('先看会改什么，再确认。', 'First see what will change, then confirm.')}
          </p>
        </form>
      )}
      <Enhance />
    </Page>
  );
}

function Buttons({ action, previewed, back }: { action: ActionView; previewed: boolean; back: string }) {
  const say = useSay();
  const t = useT();
  const weight = action.weight === 'careful' ? controls.careful : controls.main;
  return (
    <div className={styles.buttons}>
      {previewed ? (
        <>
          <button
            type="submit"
            name="intent"
            value="confirm"
            className={`${controls.button} ${weight} ${controls.block}`}
          >
            {say(`确认：${t(action.title)}`, `Confirm: ${t(action.title)}`)}
          </button>
          {action.input.length > 0 && (
            <button type="submit" name="intent" value="preview" className={controls.button}>
              {say('改了，再看一遍', 'Show the changes again')}
            </button>
          )}
        </>
      ) : (
        <button
          type="submit"
          name="intent"
          value="preview"
          className={`${controls.button} ${controls.main} ${controls.block}`}
        >
          {say('看会改什么', 'See what will change')}
        </button>
      )}
      <a href={back}>{say('不办了，返回', 'Go back without doing it')}</a>
    </div>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const say = useSay();
  const t = useT();
  return (
    <section className={styles.changes} aria-labelledby="changes" role="status">
      <h2 id="changes">{say('会改这些', 'This will change')}</h2>
      {changes.length === 0 ? (
        <p>{say('只记一笔办理记录。', 'Only a line in the record.')}</p>
      ) : (
        <dl>
          {changes.map((change) => (
            <div key={`${change.kind} ${change.label.en} ${change.text.en}`}>
              <dt>{t(change.label)}</dt>
              <dd>{t(change.text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
