/** What the buttons of a form section do: save, add or remove a row, take files. Then the browser moves on (post, redirect, get). */
import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { Client } from '../../client/client.ts';
import type { CaseView, ProcedureView } from '../../client/types.ts';
import type { Section } from '../../language/field.ts';
import { failureWords } from '../../language/identifiers/failure-words.ts';
import { readZoneFields } from '../../language/identifiers/zone-fields.ts';
import { apiOf, orProblem } from '../ui/api.ts';
import { mayHaveZone } from '../ui/identifier-marks.ts';
import { type Errors, errorsOf } from '../ui/parts/errors.tsx';
import { firstName } from './list-window.ts';
import { liveIn } from './live.ts';
import { checkAt, isOpen, orDoor, type Room, sectionAt } from './room.ts';
import { formScope, isShown } from './scope.ts';
import type { Returned } from './section-page.tsx';
import { ownsPath, savingAct, sectionOf } from './sections.ts';
import { intentOf, takeFiles } from './take-files.ts';
import { takeImport } from './take-import.ts';
import { loadUnits, takeUnits } from './units.tsx';
import { changed, readValues, type Values, withoutRow } from './values.ts';

interface Posted {
  room: Room;
  api: Client;
  view: CaseView;
  procedure: ProcedureView;
  section: Section;
  typed: Values;
  today: string;
  here: string;
}

export const saveSection =
  (room: Room) =>
  async ({ context, params, request }: ActionFunctionArgs) => {
    const api = apiOf(context);
    const form = await request.formData();
    const view = await orDoor(room, request, api.case(params.id ?? ''));
    const [procedure, office] = await Promise.all([
      orDoor(room, request, api.procedure(view.procedure.id)),
      api.office(),
    ]);
    const section = sectionOf(procedure, params.section);
    if (!section || !isOpen(view)) throw data(null, { status: 404 });
    const shown = new Set(String(form.get('shown') ?? '').split(','));
    const asked = section.fields.filter((field) => shown.has(field.key));
    const typed = takeUnits(asked, readValues(asked, form, 'form', view.form), await loadUnits(api, asked));
    const zone = takeZone(section, form, shown, typed, office.today);
    const posted: Posted = {
      room,
      api,
      view,
      procedure,
      section,
      typed,
      today: office.today,
      here: sectionAt(room, view.id, section.id),
    };
    const pressed = intentOf(form, 'next');
    const [intent, key, which] = pressed;
    if (intent === 'remove') Object.assign(typed, withoutRow(typed, key.split('.'), Number(which)));
    if (zone.length > 0 && intent !== 'autosave') return data({ typed, errors: zone }, { status: 422 });
    const saved = await save(posted);
    if ('errors' in saved) return intent === 'autosave' ? { typed, errors: [] } : data(saved, { status: 422 });
    if (intent === 'autosave') return autosaved(posted, saved.view, office.now);
    const failed = await takeFiles(api, view.id, section.materials ?? [], form, pressed);
    if (failed) return data({ typed, errors: failed }, { status: 422 });
    if (intent === 'import' || intent === 'look') return takeImport(api, view.id, key, form, intent === 'look');
    const [list = ''] = key.split('.');
    const first = intent === 'rows' ? which : form.get(`first.form.${list}`);
    return redirect(await nextPage(posted, intent, key, Number(first ?? 0)));
  };

/** A zone that came with the form, because no script has filled it in: the same fields, or what is wrong with it. */
function takeZone(section: Section, form: FormData, shown: Set<string>, typed: Values, today: string): Errors {
  return section.fields.flatMap((field) => {
    const text = form.get(`zone.form.${field.key}`);
    if (!mayHaveZone(field) || typeof text !== 'string' || text.trim() === '') return [];
    const read = readZoneFields(text, today);
    if (!read.ok) return [{ path: `form.${field.key}`, ...failureWords(read.code) }];
    for (const [key, value] of Object.entries(read.fields)) {
      const name = key === 'docNo' ? field.key : key;
      const target = section.fields.find((one) => one.key === name);
      const offered = !target?.options || target.options.some((option) => option.value === value);
      if (target && offered && shown.has(name)) typed[name] = value;
    }
    return [];
  });
}

/** Keeps what changed; nothing changed, nothing written. A row that a person empties counts as a change. */
async function save({ api, view, procedure, typed }: Posted): Promise<{ view: CaseView } | Returned> {
  const form = changed(view.form, typed);
  if (Object.keys(form).length === 0) return { view };
  const { value, problem } = await orProblem(
    api.act(view.id, { action: savingAct(procedure, view), form, version: view.version }),
  );
  return value ? { view: value.case } : { typed, errors: errorsOf(problem) };
}

const autosaved = ({ section, typed }: Posted, view: CaseView, now: string): Returned => ({
  typed,
  errors: [],
  live: liveIn(section, view),
  savedAt: now,
});

/** Stays where something was added or is still amiss; else goes on. A browser keeps the old fragment unless a new one is given. */
async function nextPage(
  { api, room, view, procedure, section, typed, today, here }: Posted,
  intent: string,
  key: string,
  first: number,
): Promise<string> {
  const [list = '', inside] = key.split('.');
  if (intent === 'rows' || intent === 'remove') return `${here}?saved=1&${firstName(list)}=${first}#form.${key}`;
  // A list inside an entry: the part of the outer list that was shown.
  const part = inside === undefined ? '' : `&${firstName(list)}=${first}`;
  if (intent === 'add') return `${here}?saved=1&add=${key}${part}#form.${key}`;
  if (intent === 'later') return `${room.list}?saved=1#top`;
  if (intent !== 'next') return `${here}?saved=1#material.${key}`;
  const now = await api.case(view.id);
  const before = formScope(procedure, view, view.form, today);
  const after = formScope(procedure, now, now.form, today);
  const more = section.fields.some(
    (field) => isShown(field, after) && !isShown(field, before) && !(field.key in typed),
  );
  if (more) return `${here}?saved=1&more=1#top`;
  if (now.problems.some((problem) => ownsPath(section, problem.path))) return `${here}?checked=1#errors`;
  const index = procedure.form.findIndex((entry) => entry.id === section.id);
  const following = procedure.form[index + 1];
  return following ? `${sectionAt(room, view.id, following.id)}?saved=1#top` : `${checkAt(room, view.id)}#top`;
}
