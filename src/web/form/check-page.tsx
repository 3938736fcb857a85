/** Pre-check before sending: everything entered, what is still amiss, what the conditions say; then one button. */
import { IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { ActionView, CaseView, ConditionView, ProcedureView } from '../../client/types.ts';
import { apiOf, orProblem } from '../ui/api.ts';
import { LightShape } from '../ui/clock/light.tsx';
import { Enhance } from '../ui/enhance/enhance.tsx';
import { useRoot, useSay, useT } from '../ui/lang.ts';
import controls from '../ui/parts/controls.module.css';
import { ErrorSummary, type Errors, errorsOf } from '../ui/parts/errors.tsx';
import bones from '../ui/parts/page.module.css';
import { Title } from '../ui/parts/page.tsx';
import { Refused } from '../ui/parts/refused.tsx';
import { loadRestDays } from '../ui/pictures/load-rest-days.ts';
import { ArrivalChoice, readArrival } from './arrival.tsx';
import styles from './check.module.css';
import { DrawnList } from './drawn-list.tsx';
import form from './form.module.css';
import { leaveTo, orDoor, type Room, sectionAt } from './room.ts';
import { formScope, isShown } from './scope.ts';
import { SectionList } from './section-list.tsx';
import { formActs, mendAt, sendingAct } from './sections.ts';
import { columnsShown, ShowValue } from './show-value.tsx';
import { loadUnits, UnitsProvider } from './units.tsx';

export const loadCheck =
  (room: Room) =>
  async ({ context, params, request }: LoaderFunctionArgs) => {
    const api = apiOf(context);
    const view = await orDoor(room, request, api.case(params.id ?? ''));
    await leaveTo(room, api, view);
    const procedure = await orDoor(room, request, api.procedure(view.procedure.id));
    const fields = procedure.form.flatMap((section) => section.fields);
    const done = new URL(request.url).searchParams.get('done');
    const units = await loadUnits(api, fields);
    return {
      view,
      procedure,
      done,
      units,
      rest: await loadRestDays(context, fields, view.form),
      key: crypto.randomUUID(),
    };
  };

type Loaded = Awaited<ReturnType<ReturnType<typeof loadCheck>>>;

export const sendForm =
  (room: Room) =>
  async ({ context, params, request }: ActionFunctionArgs) => {
    const api = apiOf(context);
    const posted = await request.formData();
    const id = params.id ?? '';
    const act = {
      action: String(posted.get('action') ?? ''),
      version: Number(posted.get('version')),
      input: {},
      ...readArrival(posted),
    };
    const { value, problem } = await orProblem(api.act(id, act, String(posted.get('key') ?? '') || undefined));
    if (!value) {
      const view = await orDoor(room, request, api.case(id));
      const procedure = await orDoor(room, request, api.procedure(view.procedure.id));
      const errors = errorsOf(problem).map((error) => ({
        ...error,
        path: undefined,
        at: mendAt(room, procedure, id, error.path),
      }));
      return data({ errors }, { status: problem.status });
    }
    return redirect(room.sentAt(value.case));
  };

/** What a room puts above the parts, told of the act that sends, of those that the form beside it is, and of the one just taken. */
type Above = (given: {
  view: CaseView;
  sending: ActionView | undefined;
  onForm: readonly string[];
  done: string | null;
}) => ReactNode;

export function Check({ room, above }: { room: Room; above?: Above }) {
  const { view, procedure, done, rest, key, units } = useLoaderData<Loaded>();
  const returned = useActionData() as { errors: Errors } | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  const root = useRoot();
  const today = root?.office.today ?? '';
  const scope = formScope(procedure, view, view.form, today);
  const send = sendingAct(procedure, view);
  const atCounter = view.counter !== undefined && root?.me?.kind === 'staff' && procedure.applicants !== 'office';
  return (
    <div className={`${bones.page} ${form.columns}`}>
      <Title>{say('核对并提交', 'Check and send')}</Title>
      <SectionList room={room} view={view} procedure={procedure} current="check" />
      <div>
        <ErrorSummary errors={returned?.errors ?? []} />
        <p className={form.part}>
          {say(
            `第 ${procedure.form.length + 1} 部分，共 ${procedure.form.length + 1} 部分`,
            `Part ${procedure.form.length + 1} of ${procedure.form.length + 1}`,
          )}
        </p>
        <h1 className={bones.h1}>{say('核对并提交', 'Check and send')}</h1>
        <Problems room={room} view={view} procedure={procedure} />
        {above?.({ view, sending: send, onForm: formActs(procedure, view), done })}
        <UnitsProvider value={units}>
          {procedure.form.map((section) => (
            <section key={section.id} className={styles.section} aria-labelledby={`check-${section.id}`}>
              <h2 id={`check-${section.id}`}>
                {t(section.title)}
                {view.editable && (
                  <a href={sectionAt(room, view.id, section.id)}>
                    {say('改', 'Change')}
                    <span className="q-hidden"> {t(section.title)}</span>
                  </a>
                )}
              </h2>
              <dl>
                {section.fields
                  .filter((field) => isShown(field, scope))
                  .map((field) => (
                    <div
                      key={field.key}
                      className={columnsShown(field, view.form[field.key]).length > 0 ? styles.wide : undefined}
                    >
                      <dt>{t(field.label)}</dt>
                      <dd>
                        <ShowValue field={field} value={view.form[field.key]} />
                      </dd>
                      {field.drawn && (
                        <dd className={styles.picture}>
                          <DrawnList field={field} form={view.form} rest={rest} />
                        </dd>
                      )}
                    </div>
                  ))}
                <Handed view={view} keys={section.materials ?? []} />
              </dl>
            </section>
          ))}
        </UnitsProvider>
        <ConditionList conditions={view.conditions} />
        {send?.permitted && send.input.length > 0 && <AskFirst room={room} view={view} send={send} />}
        {send && !(send.permitted && send.input.length > 0) && (
          <form method="post" className={form.end}>
            <input type="hidden" name="key" value={key} />
            <input type="hidden" name="version" value={view.version} />
            <input type="hidden" name="action" value={send.action} />
            {atCounter && <ArrivalChoice today={today} />}
            {send.permitted && view.problems.length === 0 ? (
              <button type="submit" className={`${controls.button} ${controls.main} ${controls.block}`}>
                {t(send.title)}
                <IconArrowRight size={20} stroke={1.75} aria-hidden />
              </button>
            ) : (
              <Refused title={t(send.title)} refusal={send.refusal ?? view.problems[0]} />
            )}
          </form>
        )}
      </div>
      <aside className={form.side}>
        {send?.consequence && <p>{t(send.consequence)}</p>}
        {room.name === 'portal' && (
          <p>{say('提交后立刻有编号和查询码。', 'You get a number and a query code at once.')}</p>
        )}
      </aside>
      <Enhance />
    </div>
  );
}

/** The act that sends asks for something itself: that is answered where acts are taken. */
function AskFirst({ room, view, send }: { room: Room; view: CaseView; send: ActionView }) {
  const t = useT();
  return (
    <p className={form.end}>
      <a className={`${controls.button} ${controls.main} ${controls.block}`} href={room.actAt(view.id, send.action)}>
        {t(send.title)}
        <IconArrowRight size={20} stroke={1.75} aria-hidden />
      </a>
    </p>
  );
}

/** What was handed in for a part of the form. */
function Handed({ view, keys }: { view: CaseView; keys: readonly string[] }) {
  const say = useSay();
  const t = useT();
  return view.materials
    .filter((material) => keys.includes(material.key))
    .map((material) => (
      <div key={material.key}>
        <dt>{t(material.title)}</dt>
        <dd>
          {material.files.map((file) => (
            <a key={file.id} href={file.url}>
              {file.name}
            </a>
          ))}
          {material.atCounter && <span>{say('到窗口交', 'At the counter')}</span>}
          {material.files.length === 0 && !material.atCounter && (
            <span>{material.demanded ? say('还没有交', 'Not handed in yet') : say('不需要', 'Not needed')}</span>
          )}
        </dd>
      </div>
    ));
}

/** What is still to be filled in is said once: what a check finds in an empty field waits until there is something in it. */
function toMend({ problems }: CaseView): CaseView['problems'] {
  const empty = new Set(problems.filter(({ code }) => code === 'form.missing').map(({ path }) => path));
  return problems.filter(({ code, path }) => code === 'form.missing' || !path || !empty.has(path));
}

function Problems({ room, view, procedure }: { room: Room; view: CaseView; procedure: ProcedureView }) {
  const say = useSay();
  const t = useT();
  const mend = toMend(view);
  const list = (title: string, light: 'late' | 'soon', items: CaseView['problems']) =>
    items.length > 0 && (
      <section className={styles.problems} data-light={light}>
        <h2>
          <LightShape light={light} size={20} />
          {title}
        </h2>
        <ul>
          {items.map((item) => {
            const at = mendAt(room, procedure, view.id, item.path);
            return (
              <li key={`${item.code} ${item.path ?? ''}`}>
                {at ? <a href={at}>{t(item.text)}</a> : <strong>{t(item.text)}</strong>}
                {item.code !== 'form.missing' && <span>{t(item.remedy)}</span>}
              </li>
            );
          })}
        </ul>
      </section>
    );
  return (
    <>
      {list(
        say(
          `提交之前还要改 ${mend.length} 处`,
          mend.length === 1 ? '1 thing to mend before you send' : `${mend.length} things to mend before you send`,
        ),
        'late',
        mend,
      )}
      {list(say('提醒，不影响提交', 'To think about; you can send all the same'), 'soon', view.warnings)}
    </>
  );
}

function ConditionList({ conditions }: { conditions: readonly ConditionView[] }) {
  const say = useSay();
  const t = useT();
  const words = {
    holds: say('已满足', 'met'),
    fails: say('还没满足', 'not met yet'),
    'not-applicable': say('与您无关', 'does not apply to you'),
    open: say('由办理人核定', 'the office will find out'),
  };
  const lights = { holds: 'done', fails: 'soon', 'not-applicable': undefined, open: undefined } as const;
  if (conditions.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="check-conditions">
      <h2 id="check-conditions">{say('批准条件', 'Conditions')}</h2>
      <dl>
        {conditions.map((condition) => (
          <div key={condition.id}>
            <dt>{t(condition.title)}</dt>
            <dd>
              <span className={styles.outcome}>
                {lights[condition.outcome] && <LightShape light={lights[condition.outcome] ?? 'ok'} size={14} />}
                {words[condition.outcome]}
              </span>
              {condition.finding && condition.outcome !== 'open' && <small>{t(condition.finding)}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
