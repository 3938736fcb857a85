/** One section of the form, generated from the definition. Every button posts the whole page; saved means saved. */
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { CaseView, ProcedureView, RuleAnswer } from '../../client/types.ts';
import type { ImportResult } from '../../client/types-import.ts';
import type { Section } from '../../language/field.ts';
import { apiOf } from '../ui/api.ts';
import { Enhance } from '../ui/enhance/enhance.tsx';
import { useRoot, useSay, useT } from '../ui/lang.ts';
import controls from '../ui/parts/controls.module.css';
import { ErrorSummary, type Errors } from '../ui/parts/errors.tsx';
import bones from '../ui/parts/page.module.css';
import { Title } from '../ui/parts/page.tsx';
import { loadRestDays } from '../ui/pictures/load-rest-days.ts';
import { DrawnList } from './drawn-list.tsx';
import { FieldView } from './fields.tsx';
import styles from './form.module.css';
import { firstsAsked, leadToRows } from './list-window.ts';
import { liveIn } from './live.ts';
import { LiveResult } from './live-result.tsx';
import { MaskedProvider, maskedPaths } from './masked.ts';
import { MaterialUpload } from './materials.tsx';
import { checkAt, leaveTo, orDoor, type Room, sectionAt } from './room.ts';
import { formScope, isShown } from './scope.ts';
import { SaveState, SectionList } from './section-list.tsx';
import { ownsPath, sectionOf } from './sections.ts';
import { loadUnits, UnitsProvider } from './units.tsx';
import { asRows, type Values } from './values.ts';

export const loadSection =
  (room: Room) =>
  async ({ context, params, request }: LoaderFunctionArgs) => {
    const api = apiOf(context);
    const view = await orDoor(room, request, api.case(params.id ?? ''));
    await leaveTo(room, api, view);
    const [procedure, office] = await Promise.all([
      orDoor(room, request, api.procedure(view.procedure.id)),
      api.office(),
    ]);
    const section = sectionOf(procedure, params.section);
    if (!section) throw data(null, { status: 404 });
    const asked = new URL(request.url).searchParams;
    return {
      view,
      procedure,
      section,
      live: liveIn(section, view),
      units: await loadUnits(api, section.fields),
      rest: await loadRestDays(context, section.fields, view.form),
      checked: asked.has('checked'),
      added: asked.get('add'),
      firsts: firstsAsked(section.fields, asked, (key) => asRows(view.form[key]).length),
      more: asked.has('more'),
      savedAt: asked.has('saved') ? office.now : undefined,
    };
  };

type Loaded = Awaited<ReturnType<ReturnType<typeof loadSection>>>;

/** What the action gives back instead of moving on. */
export interface Returned {
  typed?: Values;
  errors: Errors;
  live?: { [key: string]: RuleAnswer };
  savedAt?: string;
  imported?: { field: string; result: ImportResult };
}

/** @param links what stands between the fields and the ways on */
export function FormSection({
  room,
  links,
}: {
  room: Room;
  links?: (view: CaseView, keys: readonly string[]) => ReactNode;
}) {
  const { view, procedure, section, live, checked, added, firsts, more, savedAt, rest, units } =
    useLoaderData<Loaded>();
  const returned = useActionData() as Returned | undefined; // what saveSection returns
  const say = useSay();
  const t = useT();
  const today = useRoot()?.office.today ?? '';
  const form = { ...view.form, ...returned?.typed };
  const scope = formScope(procedure, view, form, today);
  const shown = section.fields.filter((field) => isShown(field, scope));
  const materials = view.materials.filter((material) => section.materials?.includes(material.key));
  const errors = leadToRows(
    returned?.errors ?? (checked ? view.problems.filter((problem) => ownsPath(section, problem.path)) : []),
    firsts,
    sectionAt(room, view.id, section.id),
  );
  const index = procedure.form.findIndex((entry) => entry.id === section.id);
  const after = procedure.form[index + 1];
  const answers = returned?.live ?? live;
  return (
    <div className={`${bones.page} ${styles.columns}`}>
      <Title>{t(section.title)}</Title>
      <SectionList
        room={room}
        view={view}
        procedure={procedure}
        current={section.id}
        savedAt={returned?.savedAt ?? savedAt}
      />
      <div className={styles.middle}>
        <Back room={room} view={view} procedure={procedure} index={index} savedAt={returned?.savedAt ?? savedAt} />
        <ErrorSummary errors={errors} />
        <Part now={index + 1} of={procedure.form.length + 1} />
        <h1 className={bones.h1}>{t(section.title)}</h1>
        <Progress now={index} count={procedure.form.length + 1} />
        <Asides more={more} editable={view.editable} />
        <form
          method="post"
          encType="multipart/form-data"
          className={styles.form}
          noValidate
          data-autosave={view.editable || undefined}
          data-key={`${view.id}/${section.id}`}
        >
          <button type="submit" name="intent" value="next" className="q-hidden" tabIndex={-1} aria-hidden>
            {say('保存，下一步', 'Save and continue')}
          </button>
          <input type="hidden" name="shown" value={shown.map((field) => field.key).join(',')} />
          <fieldset disabled={!view.editable} className={styles.fields} data-fields>
            <legend className="q-hidden">{t(section.title)}</legend>
            <MaskedProvider value={maskedPaths(view, form)}>
              <UnitsProvider value={units}>
                {shown.map((field) => (
                  <div key={field.key} data-group={field.key}>
                    <FieldView
                      field={field}
                      path={`form.${field.key}`}
                      value={form[field.key]}
                      errors={errors}
                      scope={scope}
                      inCity={field.key === procedure.districtField}
                      extra={added === field.key && !returned ? 1 : 0}
                      {...(added && !returned ? { added } : {})}
                      list={{
                        tables: `/api/v1/cases/${view.id}/lists`,
                        first: firsts[field.key] ?? 0,
                        ...(returned?.imported?.field === field.key ? { imported: returned.imported.result } : {}),
                      }}
                    />
                    {field.drawn && (
                      <div data-live={`live.${field.key}.picture`}>
                        <DrawnList field={field} form={form} rest={rest} />
                      </div>
                    )}
                    <div data-live={`live.${field.key}`} className={styles.inline}>
                      {answers[field.key] && <LiveResult answer={answers[field.key]} short />}
                    </div>
                  </div>
                ))}
              </UnitsProvider>
            </MaskedProvider>
            {materials.map((material) => (
              <MaterialUpload key={material.key} material={material} errors={errors} />
            ))}
          </fieldset>
          {links?.(
            view,
            section.fields.map((field) => field.key),
          )}
          {view.editable && <Ways />}
          {errors.length > 0 && <Skip to={after ? sectionAt(room, view.id, after.id) : checkAt(room, view.id)} />}
        </form>
      </div>
      <Beside room={room} section={section} procedureId={procedure.id} answers={answers} />
      <Enhance />
    </div>
  );
}

function Part({ now, of }: { now: number; of: number }) {
  const say = useSay();
  return <p className={styles.part}>{say(`第 ${now} 部分，共 ${of} 部分`, `Part ${now} of ${of}`)}</p>;
}

function Skip({ to }: { to: string }) {
  const say = useSay();
  return (
    <p className={styles.skip}>
      <a href={to}>{say('这几处以后再改，先看下一部分', 'Mend these later and go to the next part')}</a>
    </p>
  );
}

function Back({
  room,
  view,
  procedure,
  index,
  savedAt,
}: {
  room: Room;
  view: CaseView;
  procedure: ProcedureView;
  index: number;
  savedAt: string | undefined;
}) {
  const say = useSay();
  const t = useT();
  const before = procedure.form[index - 1];
  return (
    <div className={styles.back}>
      <a href={before ? sectionAt(room, view.id, before.id) : room.list}>
        <IconArrowLeft size={18} stroke={1.75} aria-hidden />
        {before ? say(`第 ${index} 部分`, `Part ${index}`) : t(room.listName)}
      </a>
      <SaveState savedAt={savedAt} />
    </div>
  );
}

/** More questions came up; or nothing can be changed now. */
function Asides({ more, editable }: { more: boolean; editable: boolean }) {
  const say = useSay();
  return (
    <>
      {more && (
        <p className={bones.aside} role="status">
          {say('根据您的回答，下面多了几个问题。', 'Because of your answers there are a few more questions below.')}
        </p>
      )}
      {!editable && (
        <p className={bones.aside}>
          {say(
            '现在不能改：办件已经交到办理人手里。',
            'You cannot change this now: your application is with the office.',
          )}
        </p>
      )}
    </>
  );
}

function Progress({ now, count }: { now: number; count: number }) {
  return (
    <div className={styles.progress} aria-hidden>
      {Array.from({ length: count }, (_, part) => (
        <span key={part} data-state={part < now ? 'past' : part === now ? 'now' : 'next'} />
      ))}
    </div>
  );
}

/** On, or later. */
function Ways() {
  const say = useSay();
  return (
    <div className={styles.end}>
      <button
        type="submit"
        name="intent"
        value="next"
        className={`${controls.button} ${controls.main} ${controls.block}`}
      >
        {say('保存，下一步', 'Save and continue')}
        <IconArrowRight size={20} stroke={1.75} aria-hidden />
      </button>
      <button type="submit" name="intent" value="later" className={`${controls.button} ${controls.quiet}`}>
        {say('先存着，以后再办', 'Save and finish later')}
      </button>
    </div>
  );
}

interface BesideProps {
  room: Room;
  section: Section;
  procedureId: string;
  answers: { [key: string]: RuleAnswer };
}

/** Results of rules, the part's help, where to ask. */
function Beside({ room, section, procedureId, answers }: BesideProps) {
  const say = useSay();
  const t = useT();
  return (
    <aside className={styles.side}>
      <div data-live="live.side">
        {Object.entries(answers).map(([key, answer]) => (
          <LiveResult key={key} answer={answer} />
        ))}
      </div>
      {section.help && (
        <details className={styles.help} open>
          <summary>{say('这一部分的说明', 'About this part')}</summary>
          <p>{t(section.help)}</p>
        </details>
      )}
      {room.name === 'portal' && (
        <p className={styles.ask}>
          <strong>{say('看不懂？', 'Not clear?')}</strong>
          <a href={`/guides/${procedureId}`}>{say('看办事指南', 'Read the guide')}</a> ·{' '}
          <a href="/help">{say('问一问窗口', 'Ask the counter')}</a>
        </p>
      )}
    </aside>
  );
}
