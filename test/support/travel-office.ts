/** An office that handles trips: its people, one unit, and the steps of plan, approval, custody and visa that several tests take. */

import { examples as tripExamples } from '../../office/duties/2-travel/official-trip-approval/examples.ts';
import { examples as planExamples } from '../../office/duties/2-travel/official-trip-plan/examples.ts';
import { ApiError } from '../../src/client/client.ts';
import type { CaseView } from '../../src/client/types.ts';
import { mrzCheck } from '../../src/language/identifiers/mrz.ts';
import { handIn } from './hand-in.ts';
import { type TestOffice, type TestPerson, useOffice } from './office.ts';
import { makeUnit } from './units.ts';

export type Form = CaseView['form'];

const posts = {
  window: { role: 'window', body: 'd1' },
  officer: { role: 'handler', body: 'outbound' },
  chief: { role: 'dept_head', body: 'outbound' },
  keeper: { role: 'custodian', body: 'outbound' },
  deputy: { role: 'deputy_director', body: 'office' },
} as const;

/** The delegation of the dossier's script: Poland and Hungary, 8 to 15 November 2026. */
export const tripForm: Form = { ...tripExamples[0]?.given[0]?.form };
const planForm: Form = { ...planExamples[0]?.given[0]?.form };
export const membersOf = (form: Form): readonly Form[] => (form.members ?? []) as readonly Form[]; // a list of objects

/** The refusal itself, or one of its fields. */
export const refusedFor = (code: string) => (error: unknown) =>
  error instanceof ApiError &&
  [error.problem.code, ...(error.problem.errors ?? []).map((entry) => entry.code)].includes(code);

const pinyin: { readonly [character: string]: string } = {
  甲: 'JIA',
  乙: 'YI',
  丙: 'BING',
  丁: 'DING',
  戊: 'WU',
  庚: 'GENG',
};

/** Both lines of the zone of a public-affairs passport. */
function zone(number: string, holder: string, birth: string, expiry: string): string {
  const short = (day: string) => day.slice(2).replaceAll('-', '');
  const digits = (text: string) => text + mrzCheck(text);
  const name = `${pinyin[holder.slice(0, 1)] ?? 'SHI'}<<SHILI`;
  const [first, second] = [digits(number), `${digits(short(birth))}M${digits(short(expiry))}`];
  const optional = '<'.repeat(15);
  const over = first + second.slice(0, 7) + second.slice(8) + optional;
  return `${`POCHN${name}`.padEnd(44, '<')}\n${first}CHN${second}${optional}${mrzCheck(over)}`;
}

export class TravelOffice {
  readonly office: TestOffice;
  readonly clerk: TestPerson;
  readonly leader: TestPerson;
  readonly unit: string;
  private readonly staff: ReadonlyMap<string, TestPerson>;
  private items = 0;
  private books = 0;

  private constructor(
    office: TestOffice,
    unit: string,
    [clerk, leader]: [TestPerson, TestPerson],
    staff: ReadonlyMap<string, TestPerson>,
  ) {
    this.office = office;
    this.unit = unit;
    this.clerk = clerk;
    this.leader = leader;
    this.staff = staff;
  }

  /** @param given an office that runs already, with its pages */
  static async start(clock: string, given?: TestOffice): Promise<TravelOffice> {
    const office = given ?? (await useOffice({ clock }));
    const [clerk, leader] = [await office.person('专办示例'), await office.person('负责示例')];
    const unit = await makeUnit(office, clerk, leader);
    const staff = new Map<string, TestPerson>();
    for (const [key, post] of Object.entries(posts)) staff.set(key, await office.person(`${key} 示例`, [post]));
    return new TravelOffice(office, unit.id, [clerk, leader], staff);
  }

  of(key: keyof typeof posts): TestPerson {
    const person = this.staff.get(key);
    if (!person) throw new Error(`nobody is ${key}`);
    return person;
  }

  go(day: string): Promise<void> {
    return this.office.moveTo(`${day}T09:00:00+08:00`);
  }

  async act(who: TestPerson, id: string, action: string, input: Form = {}, form?: Form): Promise<CaseView> {
    const { version } = await who.client.case(id);
    return (await who.client.act(id, { action, input, version, ...(form ? { form } : {}) })).case;
  }

  /** What is still asked for is promised at the counter. */
  async promise(id: string, clerk: TestPerson = this.clerk): Promise<void> {
    const { materials } = await clerk.client.case(id);
    for (const material of materials.filter((entry) => entry.demanded && entry.files.length === 0)) {
      const paper = new FormData();
      paper.set('atCounter', 'true');
      await clerk.client.upload(id, material.key, paper);
    }
  }

  /** A draft of the clerk, its papers promised but for those that are handed in as files. */
  async open(procedure: string, form: Form, files: readonly string[] = []): Promise<string> {
    const { id } = await this.clerk.client.open(procedure, form, undefined, { unit: this.unit });
    for (const material of files) await handIn(this.clerk.client, id, material);
    await this.promise(id);
    return id;
  }

  async rows(register: string): Promise<Form[]> {
    const { rows } = await this.office.running.office.pool.query<{ values: Form }>(
      'select r.values from register_row r join case_file c on c.id = r.case_id where r.register = $1 order by c.number, r.key',
      [register],
    );
    return rows.map((row) => row.values);
  }

  /** Cases of a procedure that are not over, in the order of their numbers. */
  async cases(procedure: string): Promise<string[]> {
    const { rows } = await this.office.running.office.pool.query<{ id: string }>(
      'select id from case_file where procedure = $1 order by number',
      [procedure],
    );
    return rows.map((row) => row.id);
  }

  /** A draft of a plan item for Poland and Hungary this year. */
  async item(change: Form, clerk: TestPerson = this.clerk): Promise<string> {
    const form = {
      ...planForm,
      size: 5,
      countries: [{ country: 'POL' }, { country: 'HUN' }],
      days: 8,
      month: 11,
      budget: 18_000_000,
      ...change,
    };
    const { id } = await clerk.client.open('official-trip-plan', form);
    await this.promise(id, clerk);
    return id;
  }

  /** A plan item of this year, allotted and approved. @returns its case */
  async plan(change: Form = {}): Promise<string> {
    this.items += 1;
    const id = await this.item({ priority: this.items, ...change });
    await this.act(this.leader, id, 'submit');
    await this.act(this.of('officer'), id, 'allot', { capGroups: 9, capPersons: 90, capBudget: 900 });
    await this.act(this.of('deputy'), id, 'approve', {
      decisionNumber: '示例外领〔2026〕1号',
      decidedOn: '2026-03-02',
    });
    return id;
  }

  /** A trip put up on 3 August and approved on the 20th. @returns its case and number */
  async trip(change: Form): Promise<{ id: string; number: string }> {
    await this.go('2026-08-03');
    const id = await this.open('official-trip-approval', { ...tripForm, ...change }, ['members', 'request']);
    await this.act(this.clerk, id, 'post-notice', { place: 'board', postedOn: '2026-08-03' });
    await this.go('2026-08-11');
    await this.act(this.clerk, id, 'record-notice-result', { result: 'none', objections: 0 });
    await this.act(this.leader, id, 'submit');
    await this.act(this.of('window'), id, 'accept');
    await this.act(this.of('officer'), id, 'review', {
      opinion: 'agree',
      restricted: false,
      opinionText: '符合规定。',
    });
    await this.go('2026-08-20');
    const { papers } = await this.act(this.of('deputy'), id, 'approve');
    return { id, number: papers.find(({ paper }) => paper === 'approval')?.number ?? '' };
  }

  /** A passport of a member in the safe. @returns its custody and its number */
  async passport(holder: string): Promise<{ id: string; number: string }> {
    this.books += 1;
    const number = `PE30001${String(this.books).padStart(2, '0')}`;
    const [birth, expiry] = ['1980-05-06', '2029-06-14'];
    const { id } = await this.of('keeper').client.open('document-custody', {
      origin: 'handed-in',
      mrz: zone(number, holder, birth, expiry),
      kind: 'PE',
      number,
      holder,
      sex: 'M',
      birth,
      issue: '2024-06-15',
      expiry,
      authority: '示例签发机关',
      unitName: '示例单位',
      unit: `unit:${this.unit}`,
      keeper: 'office',
      cabinet: 'A',
      slot: String(this.books),
    });
    await this.act(this.of('keeper'), id, 'register', { giver: '示例专办员' });
    return { id, number };
  }

  loan(book: string, trip: string): Promise<CaseView> {
    const input = { purpose: 'trip', trip, borrower: '专办示例', authorised: true };
    return this.act(this.of('keeper'), book, 'loan', input);
  }

  giveBack(book: { id: string; number: string }, entryDate: string, late = false): Promise<CaseView> {
    return this.act(this.of('keeper'), book.id, 'return', {
      numberCheck: book.number,
      giver: '专办示例',
      condition: 'ok',
      entryDate,
      ...(late ? { lateReason: '示例：航班延误。' } : {}),
    });
  }

  /** The visa application that the trip opened is completed and filed. */
  async fileVisa(id: string): Promise<void> {
    const { form } = await this.clerk.client.case(id);
    const holders = (form.holders ?? []) as readonly Form[]; // a list of objects
    const known = { post: 'Section chief (sample)', biometrics: 'valid-on-file' };
    await this.promise(id);
    await this.act(
      this.clerk,
      id,
      'start',
      {},
      {
        mission: '示例国驻示例城总领馆',
        ministerLed: false,
        offers: 'none',
        kind: 'official',
        entries: '1',
        holders: holders.map((holder) => ({ ...holder, ...known })),
        sheetCheckedOn: '2026-08-20',
        sheetDays: 15,
        windowDays: 90,
        checklist: [{ item: '签证申请表', ok: 'yes' }],
        insurance: 'not-needed',
        truthful: true,
      },
    );
  }
}
