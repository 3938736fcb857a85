/** Acts one sample case out through the API, with the demo's clock on the days of its steps. */
import { addWD } from '../../calendar/arithmetic.ts';
import { ApiError, type Client, makeClient } from '../../client/client.ts';
import type { CaseView } from '../../client/types.ts';
import type { DemoCase } from '../../language/demo.ts';
import { sweepLapses } from '../../server/jobs/lapses.ts';
import type { RunningOffice } from '../../server/start.ts';
import type { DemoLogin } from './fill.ts';

export interface Play {
  procedure: string;
  sample: DemoCase;
  opened: string;
  today: string;
  logins: readonly DemoLogin[];
  /** Of earlier sample cases: numbers they drew, by `key#name`, and texts of their forms, by `key.field`. */
  known: ReadonlyMap<string, string>;
  /** Sample PDF by material. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** An act that was refused on the day it fell on: a holiday moved it, or what it needs is not there yet. */
export class SampleStopped extends Error {}

/** A client of the running office's API that acts as this person. */
export const clientOf = (running: RunningOffice, token: string): Client =>
  makeClient((path, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${token}`);
    return Promise.resolve(running.app.fetch(new Request(new URL(path, running.url), { ...init, headers })));
  });

async function handIn(client: Client, view: CaseView, play: Play): Promise<void> {
  const wanted = view.materials.filter(
    (material) =>
      (material.from ?? 'applicant') === 'applicant' &&
      (play.sample.materials ? play.sample.materials.includes(material.key) : material.demanded),
  );
  for (const material of wanted) {
    const bytes = play.files.get(`${play.procedure}/${material.key}`);
    if (!bytes) continue;
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], `${material.title.zh}-示例.pdf`, { type: 'application/pdf' }));
    await client.upload(view.id, material.key, form);
  }
}

const none: ReadonlyMap<string, string> = new Map();

/** Texts of the data filled in (language/demo.ts), so that samples never grow old. A text that is the year alone becomes a number. */
export function relative(value: unknown, today: string, opened = today, known = none): unknown {
  const within = (entry: unknown) => relative(entry, today, opened, known);
  if (value === '{year}') return Number(opened.slice(0, 4));
  if (typeof value === 'string') {
    return value
      .replace(/\{(today|opened)([+-]\d+)?\}/g, (_all, from: string, shift: string | undefined) =>
        Temporal.PlainDate.from(from === 'today' ? today : opened)
          .add({ days: Number(shift ?? 0) })
          .toString(),
      )
      .replaceAll('{year}', opened.slice(0, 4))
      .replace(/\{([a-z0-9-]+[#.][a-zA-Z]+)\}/g, (all, name: string) => known.get(name) ?? all);
  }
  if (Array.isArray(value)) return value.map(within);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, within(entry)]));
  return value;
}

/** @returns the case, if it went to its last step. @throws SampleStopped when an act was refused */
export async function playCase(running: RunningOffice, play: Play): Promise<CaseView | undefined> {
  const { office } = running;
  const login = (key: string) => {
    const found = play.logins.find((entry) => entry.key === key);
    if (!found) throw new Error(`no demo person ${key}`);
    return clientOf(running, found.token);
  };
  const applicant = login(play.sample.applicant);
  let day = play.opened;
  let minutes = 0;
  const turn = () => {
    minutes += 7;
    office.clock.move(
      `${day}T${String(9 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}:00+08:00`,
    );
  };
  turn();
  const fill = (value: unknown, today: string) => relative(value, today, play.opened, play.known) as CaseView['form']; // JSON stays JSON
  const form = fill(play.sample.form, play.opened);
  let view = await applicant.open(play.procedure, form);
  await handIn(applicant, view, play);
  for (const step of play.sample.steps) {
    if (step.after > 0) minutes = 0;
    day = step.after === 0 ? day : addWD(office.book.calendar, day, step.after);
    if (day > play.today) return undefined;
    turn();
    await sweepLapses(office);
    const input = fill(step.input ?? {}, day);
    const client = step.by === 'applicant' ? applicant : login(step.by);
    const { version } = await client.case(view.id);
    try {
      view = (await client.act(view.id, { action: step.act, input, version })).case;
    } catch (error) {
      if (error instanceof ApiError)
        throw new SampleStopped(
          `${play.procedure}, sample case of ${play.sample.applicant}, ${step.act} by ${step.by} on ${day}: ${JSON.stringify(error.problem)}`,
        );
      throw error;
    }
  }
  return view;
}
