/** Fills a demo office once: people with logins, sample cases acted out through the API day by day. It names no procedure. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { addWD, backWD } from '../../calendar/arithmetic.ts';
import type { Calendar } from '../../calendar/types.ts';
import type { DemoCase, DemoPerson } from '../../language/demo.ts';
import type { Text } from '../../language/text.ts';
import { laterThan } from '../../server/clock.ts';
import { hashPassword, hashToken, newToken } from '../../server/passwords.ts';
import type { RunningOffice } from '../../server/start.ts';
import { addPerson, addSession, findByLogin } from '../../store/people.ts';
import { addUnit, confirmUnit } from '../../store/units.ts';
import { type Play, playCase, SampleStopped } from './play.ts';
import { sampleFiles } from './samples.ts';

export interface DemoLogin {
  key: string;
  name: string;
  role: string;
  organisation: string;
  login: string;
  password: string;
  token: string;
  tryFirst?: Text;
}

type Tell = (text: string) => void;
const tokenYearsMs = 10 * 365 * 86_400_000;
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** One password for the whole demo; it exists only in this folder's demo.json and, hashed, in its database. */
const newPassword = () => `demo-${[...randomBytes(8)].map((byte) => alphabet[byte % alphabet.length]).join('')}`;

interface Stored {
  persons: { login: string; password: string }[];
}

async function earlierPassword(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Stored).persons[0]?.password; // written by this command
}

async function addLogin(
  running: RunningOffice,
  person: DemoPerson,
  password: string,
  passwordHash: string,
): Promise<DemoLogin> {
  const { office } = running;
  const now = office.clock.now();
  const today = office.clock.today();
  const found = await findByLogin(office.pool, person.login, today);
  const id = found?.id ?? randomUUID();
  // Posts begin with the year, so that sample acts of earlier days have their officers.
  if (!found)
    await addPerson(office.pool, {
      id,
      login: person.login,
      name: person.name,
      kind: person.kind,
      passwordHash,
      posts: person.posts,
      now,
      today: `${Number(today.slice(0, 4)) - 2}-01-01`,
    });
  const token = newToken();
  await addSession(office.pool, {
    tokenHash: hashToken(token),
    person: id,
    kind: 'token',
    now: office.clock.real(),
    expires: laterThan(office.clock.real(), tokenYearsMs),
  });
  const [post] = person.posts;
  const role = post ? office.book.nameWho({ role: post.role as never, body: post.body }).zh : '申请人'; // roles of the law book
  const unit = office.book.demo.units.find((entry) => post?.body === `unit:${entry.id}`);
  const organisation = unit?.name ?? (post ? (office.book.names('body', post.body)?.zh ?? post.body) : '');
  return {
    key: person.key,
    name: person.name,
    role,
    organisation,
    login: person.login,
    password,
    token,
    ...(person.tryFirst ? { tryFirst: person.tryFirst } : {}),
  };
}

/** Units of the demo, each registered by its first liaison and checked by the office. */
async function addUnits({ office }: RunningOffice): Promise<void> {
  const { units, persons } = office.book.demo;
  const today = office.clock.today();
  for (const unit of units) {
    const body = `unit:${unit.id}`;
    const liaison = persons.find((person) => person.posts.some((post) => post.body === body));
    const by = liaison && (await findByLogin(office.pool, liaison.login, today));
    if (!by) throw new Error(`no demo person stands for ${unit.name}`);
    const now = office.clock.now();
    const fresh = await addUnit(office.pool, { ...unit, district: unit.district, by: by.id, now, today });
    if (fresh) await confirmUnit(office.pool, unit.id, by.id, today);
  }
}

/** So many working days ago, or early this year where the sample asks for that. */
function openedOn(calendar: Calendar, today: string, { daysAgo, thisYear }: DemoCase): string {
  const day = backWD(calendar, today, daysAgo);
  if (!thisYear || day.slice(0, 4) === today.slice(0, 4)) return day;
  const first = addWD(calendar, `${Number(today.slice(0, 4)) - 1}-12-31`, 1);
  return first < today ? first : today;
}

/** One sample case that stops half-way is said and leaves the others alone. */
async function played(running: RunningOffice, play: Play, tell: Tell): ReturnType<typeof playCase> {
  try {
    return await playCase(running, play);
  } catch (error) {
    if (!(error instanceof SampleStopped)) throw error;
    tell(`没有办完 stopped: ${error.message}`);
    return undefined;
  }
}

/** @param demoFile where the passwords of an earlier start lie. @returns logins of everyone, with fresh tokens */
export async function fillDemo(running: RunningOffice, demoFile: string, tell: Tell): Promise<DemoLogin[]> {
  const { office } = running;
  const { demo } = office.book;
  const [firstPerson] = demo.persons;
  const filled =
    firstPerson !== undefined &&
    (await findByLogin(office.pool, firstPerson.login, office.clock.today())) !== undefined;
  const password = (filled ? await earlierPassword(demoFile) : undefined) ?? newPassword();
  const passwordHash = await hashPassword(password);
  tell('账号 logins');
  const logins: DemoLogin[] = [];
  for (const person of demo.persons) logins.push(await addLogin(running, person, password, passwordHash));
  await addUnits(running);
  if (filled) return logins;
  const cases = [...demo.cases].sort((a, b) => b.case.daysAgo - a.case.daysAgo);
  tell(`示例办件 ${cases.length} 件 sample cases`);
  const start = office.clock.now();
  const began = performance.now();
  const today = office.clock.today();
  const files = await sampleFiles(
    running,
    cases.map((entry) => entry.procedure),
  );
  const known = new Map<string, string>();
  const whole = new Set<string>();
  for (const { procedure, case: sample } of cases) {
    if (sample.needs?.some((key) => !whole.has(key))) continue;
    const opened = openedOn(office.book.calendar, today, sample);
    const view = await played(running, { procedure, sample, opened, today, logins, known, files }, tell);
    if (!sample.key || !view) continue;
    whole.add(sample.key);
    for (const [name, number] of Object.entries(view.numbers)) known.set(`${sample.key}#${name}`, number);
    for (const [field, value] of Object.entries(view.form))
      if (typeof value === 'string') known.set(`${sample.key}.${field}`, value);
  }
  office.clock.move(laterThan(start, performance.now() - began));
  return logins;
}
