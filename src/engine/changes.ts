/** What a decision would change, in words: the lines of a preview. */
import { dateText } from '../language/dates.ts';
import type { Text } from '../language/text.ts';
import type { Decision } from './decision.ts';
import { clockStatus } from './due.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRecord } from './record.ts';
import type { World } from './world.ts';

export interface Change {
  kind: 'state' | 'clock' | 'paper' | 'number' | 'register' | 'notice' | 'opinion' | 'record' | 'file' | 'link';
  label: Text;
  text: Text;
}

const line = (kind: Change['kind'], zh: string, en: string, text: Text): Change => ({ kind, label: { zh, en }, text });
const both = (zh: string, en: string): Text => ({ zh, en });

function clockChange(
  world: World,
  record: CaseRecord,
  event: Extract<CaseEvent, { clock: string }>,
): Change | undefined {
  const title = world.procedure.clocks[event.clock]?.title ?? both(event.clock, event.clock);
  const facts = record.clocks.find((entry) => entry.clock === event.clock && entry.n === event.n);
  if (!facts) return undefined;
  const status = clockStatus(world.calendar, facts, world.at);
  const due = status.due ? dateText(status.due) : both('暂停中', 'paused');
  const say = (zh: string, en: string) =>
    line('clock', '时限', 'Limit', both(`“${title.zh}”${zh}`, `${title.en}: ${en}`));
  switch (event.kind) {
    case 'clockStarted':
      return say(`起算，最后一天${due.zh}`, `starts, last day ${due.en}`);
    case 'clockStopped':
      return status.late
        ? say(`停，逾期${status.late}个工作日`, `stops, ${status.late} working days late`)
        : say('停，按期', 'stops, in time');
    case 'clockPaused':
      return say('暂停计时', 'is paused');
    case 'clockResumed':
      return say(`恢复计时，最后一天${due.zh}`, `runs again, last day ${due.en}`);
    case 'clockExtended':
      return say(`延长${event.units}，最后一天${due.zh}`, `is extended by ${event.units}, last day ${due.en}`);
    case 'clockLapsed':
      return say('期满', 'has run out');
    default:
      return undefined;
  }
}

function paperChange(world: World, event: Extract<CaseEvent, { kind: 'paperIssued' }>): Change {
  const paper = world.procedure.papers[event.paper];
  const title = paper?.title ?? both(event.paper, event.paper);
  const series = paper && 'series' in paper.number ? paper.number.series : undefined;
  const number = event.number || (series ? both(`登记时取“${series}”号`, `takes a number of series ${series}`) : '');
  const words = typeof number === 'string' ? both(number, number) : number;
  const until = event.validUntil
    ? both(`，有效至${dateText(event.validUntil).zh}`, `, until ${dateText(event.validUntil).en}`)
    : both('', '');
  return line(
    'paper',
    '文书',
    'Paper',
    both(
      `${title.zh}${words.zh ? `（${words.zh}）` : ''}${until.zh}`,
      `${title.en}${words.en ? ` (${words.en})` : ''}${until.en}`,
    ),
  );
}

function published(world: World, event: Extract<CaseEvent, { kind: 'published' }>): Text {
  const title = world.procedure.notices?.[event.notice]?.title ?? both(event.notice, event.notice);
  return both(`在公示栏公布“${title.zh}”`, `“${title.en}” goes up among the public notices`);
}

/** What the definition calls the other case: an effect of this kind on that procedure. */
function wordsOfLink(world: World, kind: 'open' | 'link', procedure: string): Text {
  const effects = Object.values(world.procedure.actions).flatMap((action) => action.effects);
  const found = effects.find((effect) => effect.do === kind && effect.procedure === procedure);
  return found && 'text' in found ? found.text : both(procedure, procedure);
}

function linkedChange(world: World, event: Extract<CaseEvent, { kind: 'linked' }>): Change {
  const words = wordsOfLink(world, 'link', event.procedure);
  return line(
    'link',
    '关联',
    'Link',
    event.case
      ? both(`与“${words.zh}”关联`, `linked with: ${words.en}`)
      : both(`后续事项：${words.zh}`, `next matter: ${words.en}`),
  );
}

/** Lines of what reaches beyond the case. */
function reachedOut(
  world: World,
  event: Extract<CaseEvent, { kind: 'published' | 'noticeDown' | 'caseOpened' }>,
): Change {
  switch (event.kind) {
    case 'published':
      return line('notice', '公示', 'Public notice', published(world, event));
    case 'noticeDown':
      return line(
        'notice',
        '公示',
        'Public notice',
        event.status === 'replaced'
          ? both('内容有变，原公示撤下，重新公示', 'the content has changed: the notice comes down and goes up anew')
          : both('公示提前撤下', 'the notice is taken down early'),
      );
    case 'caseOpened': {
      const words = wordsOfLink(world, 'open', event.procedure);
      return line('link', '关联', 'Link', both(`开出新办件：${words.zh}`, `opens a case: ${words.en}`));
    }
  }
}

const ordered = {
  copy: both('生成本人信息的副本', 'a copy of the person’s data is made'),
  correct: both('更正所列办件中的信息', 'the data listed are corrected in their cases'),
  erase: both('删除所列办件中的信息', 'the data listed are erased in their cases'),
} as const;

/** What a request about one's own data brings about elsewhere. */
const orderedChange = (op: keyof typeof ordered): Change => line('file', '数据', 'Data', ordered[op]);

function eventChange(world: World, record: CaseRecord, event: CaseEvent): Change | undefined {
  const state = (id: string) => world.procedure.states[id]?.title ?? both(id, id);
  switch (event.kind) {
    case 'moved':
      return line(
        'state',
        '状态',
        'State',
        both(`${state(event.from).zh} → ${state(event.to).zh}`, `${state(event.from).en} → ${state(event.to).en}`),
      );
    case 'clockStarted':
    case 'clockStopped':
    case 'clockPaused':
    case 'clockResumed':
    case 'clockExtended':
    case 'clockLapsed':
      return clockChange(world, record, event);
    case 'paperIssued':
      return paperChange(world, event);
    case 'paperStatus':
      return event.status === 'replaced'
        ? line('paper', '文书', 'Paper', both('原件标记为已换发', 'the earlier copy is marked replaced'))
        : line('paper', '文书', 'Paper', both('文书失效', 'the paper loses its effect'));
    case 'numberTaken':
      return line(
        'number',
        '编号',
        'Number',
        event.number
          ? both(event.number, event.number)
          : both(`取“${event.series}”号`, `takes a number of series ${event.series}`),
      );
    case 'rowWritten':
      return line('register', '台账', 'Register', both('更新台账', 'the register entry is updated'));
    case 'notified':
      return line('notice', '通知', 'Notice', both(event.textZh, event.textEn));
    case 'decisionRecorded':
      return line(
        'record',
        '记录',
        'Record',
        both(
          `记录外部决定 ${String(event.number ?? '')}`,
          `records a decision made elsewhere ${String(event.number ?? '')}`,
        ),
      );
    case 'published':
    case 'noticeDown':
    case 'caseOpened':
      return reachedOut(world, event);
    case 'linked':
      return linkedChange(world, event);
    case 'dataOrdered':
      return orderedChange(event.op);
    case 'erased':
      return line('file', '数据', 'Data', both('删除个人信息', 'personal data are erased'));
    default:
      return undefined;
  }
}

/** The lines, in the order of the events; what is said once is not said again. */
export function changesOf(world: World, decision: Decision): Change[] {
  const lines = decision.events.flatMap((event) => eventChange(world, decision.record, event) ?? []);
  const same = (one: Change, other: Change) => one.kind === other.kind && one.text.en === other.text.en;
  return lines.filter((line, at) => lines.findIndex((other) => same(line, other)) === at);
}
