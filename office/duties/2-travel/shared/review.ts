/**
 * Refusals in matters of documents and the one internal review after them (as in §2): reasons in writing, ten working days to ask,
 * decided by the office's leaders, who had no hand in the refusal. The issuing authority may be asked as well (Passport Law 11(3)).
 */
import type { Action, Effect } from '../../../../src/language/action.ts';
import type { Clock } from '../../../../src/language/clock.ts';
import { input, ref } from '../../../../src/language/expression.ts';
import type { Option } from '../../../../src/language/field.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { State } from '../../../../src/language/procedure.ts';
import type { Basis, Text } from '../../../../src/language/text.ts';
import {
  both,
  chief,
  design,
  filer,
  issue,
  leader,
  long,
  move,
  office,
  start,
  state,
  stop,
  tell,
} from './documents.ts';

export interface Refusing {
  matter: Text;
  basis: readonly Basis[];
  /** Rules of the procedure that a refusal may rest on. */
  grounds: readonly Option[];
  /** States from which the head of division refuses, and what reversing goes back to. */
  from: readonly string[];
  back: string;
  /** The clock of the handling; it ends with the refusal and runs anew when that is reversed. */
  clock: string;
  /** Acts of those who handled the case: they neither refuse it nor review the refusal. */
  handled: readonly string[];
  onRefusal?: readonly Effect[];
}

const askClock: Clock = {
  title: both('申请复核', 'Asking for a review'),
  unit: 'WD',
  length: 10,
  whose: 'applicant',
  kind: 'promise',
  reminders: [2],
  starts: both('收到决定', 'The decision is received'),
  until: both('单位申请一次复核', 'The unit may ask for one review'),
  basis: { text: both('内部复核，10 个工作日', 'Internal review, 10 working days'), mark: 'design' },
  lapse: { act: 'close-refusal', text: both('没有申请复核，本件结束', 'No review was asked for; the case closes') },
};
const reviewClock: Clock = {
  title: both('复核', 'Review'),
  unit: 'WD',
  length: 10,
  whose: 'office',
  kind: 'promise',
  reminders: [2],
  starts: both('申请复核', 'A review is asked for'),
  until: both('复核决定', 'Decision on the review'),
  basis: { text: both('内部复核，10 个工作日', 'Internal review, 10 working days'), mark: 'design' },
  lapse: { light: 'red', text: both('复核逾期', 'The review is late') },
};

const rows = [
  { label: both('办件编号', 'Case number'), value: both('{case.number}', '{case.number}') },
  { label: both('办理对象', 'Concerning'), value: ref('form.name') },
];

function refusalPapers({ matter, basis }: Refusing): { [id: string]: Paper } {
  const letter = {
    layout: 'letter',
    lang: 'both',
    number: { series: '武外侨函' },
    addressee: 'applicant',
    signedBy: office,
    fields: rows,
    basis: [...basis, design],
  } as const;
  const asked = both(
    '对本决定有意见的，单位可以在收到之日起10个工作日内向本办申请一次复核；涉及护照颁发的，也可以向颁发机关提出。',
    'Within 10 working days of receiving this the unit may ask the office for one review; where a passport is concerned it may also turn to the issuing authority.',
  );
  return {
    refusal: {
      ...letter,
      kind: 'refusal',
      title: both('不予办理决定书', 'Decision of refusal'),
      body: [
        both(`“${matter.zh}”，经审查决定不予办理。`, `After examination your filing is refused: ${matter.en}.`),
        asked,
      ],
      refusal: { facts: input('facts'), ground: input('refusalGround'), reasons: input('reasons'), remedy: 'none' },
    },
    'review-upheld': {
      ...letter,
      kind: 'refusal',
      title: both('复核决定书', 'Decision on the review'),
      body: [both(`“${matter.zh}”，经复核，维持原决定。`, `After review the refusal stands: ${matter.en}.`)],
      refusal: {
        facts: input('facts'),
        ground: ref('last.refuse.refusalGround'),
        reasons: input('reasons'),
        remedy: 'none',
      },
    },
  };
}

const facts = long('facts', '事实', 'Facts');
const reasons = long('reasons', '理由', 'Reasons');

function refuseAct({ grounds, from, clock, handled, onRefusal }: Refusing): Action {
  return {
    title: both('不予办理', 'Refuse'),
    consequence: both(
      '发出决定书，写明事实、依据、理由和复核途径。',
      'The decision goes out with facts, ground, reasons and the way of review.',
    ),
    from,
    by: chief,
    notBy: handled,
    input: [facts, { key: 'refusalGround', type: 'enum', label: both('依据', 'Ground'), options: grounds }, reasons],
    refuses: true,
    weight: 'careful',
    happened: both('不予办理', 'Refused'),
    effects: [
      move('refused'),
      stop(clock),
      start('askReview'),
      issue('refusal'),
      ...(onRefusal ?? []),
      tell(
        filer,
        '没有办理，决定书写明理由和复核途径',
        'It was refused; the decision states the reasons and the way of review',
      ),
    ],
  };
}

function reviewActs({ back, clock, handled }: Refusing): { [id: string]: Action } {
  return {
    'ask-review': {
      title: both('申请复核', 'Ask for a review'),
      consequence: both('由办领导复核一次，10 个工作日。', 'The leaders review it once, in 10 working days.'),
      from: ['refused'],
      by: filer,
      input: [reasons],
      enabled: {
        test: { eq: [ref('done.ask-review'), 0] },
        refusal: {
          code: 'documents.reviewed-once',
          text: both('已经复核过一次', 'It was reviewed once already'),
          remedy: both('可以向颁发机关提出，或者重新申报。', 'Turn to the issuing authority, or file anew.'),
        },
      },
      happened: both('申请复核', 'A review was asked for'),
      effects: [
        move('in-review'),
        stop('askReview'),
        start('review'),
        tell(leader, '请复核不予办理的决定', 'Please review a refusal'),
      ],
    },
    uphold: {
      title: both('维持', 'Uphold'),
      from: ['in-review'],
      by: leader,
      notBy: [...handled, 'refuse'],
      input: [facts, reasons],
      refuses: true,
      weight: 'careful',
      happened: both('复核维持', 'The refusal was upheld'),
      effects: [move('refused-finally'), stop('review'), issue('review-upheld')],
    },
    reverse: {
      title: both('撤销原决定', 'Reverse'),
      consequence: both('重新办理，期限重新起算。', 'It is handled anew; the time runs afresh.'),
      from: ['in-review'],
      by: leader,
      notBy: [...handled, 'refuse'],
      part: 'decides',
      input: [reasons],
      happened: both('复核撤销，重新办理', 'Reversed after review, handled anew'),
      effects: [
        move(back),
        stop('review'),
        { do: 'clock', op: 'restart', clock },
        tell(filer, '复核撤销了原决定，继续办理', 'The refusal was reversed; the handling goes on'),
      ],
    },
    'close-refusal': {
      title: both('没有申请复核', 'No review asked for'),
      from: ['refused'],
      by: [{ role: 'system' }],
      happened: both('没有申请复核，本件结束', 'No review was asked for; closed'),
      effects: [move('refused-finally'), { do: 'lapse', clock: 'askReview' }],
    },
  };
}

const states: { readonly [id: string]: State } = {
  refused: state(['不予办理', 'Refused'], ['没有办理', 'It was refused'], 'applicant', {
    next: ['refused-finally'],
    todo: both('有意见的，10 个工作日内申请一次复核。', 'If you disagree, ask for one review within 10 working days.'),
  }),
  'in-review': state(['复核中', 'Under review'], ['办领导正在复核', 'The leaders are reviewing it'], 'office', {
    next: ['refused-finally'],
  }),
  'refused-finally': state(
    ['不予办理（已结束）', 'Refused, closed'],
    ['没有办理，本件结束', 'Refused; the case is closed'],
    'nobody',
    {
      final: true,
      unmet: true,
      todo: both('条件具备后可以重新申报。', 'You may file again when the conditions are met.'),
    },
  ),
};

/** @returns states, acts, clocks and papers to spread into a definition. */
export function refusing(given: Refusing): {
  states: { readonly [id: string]: State };
  actions: { readonly [id: string]: Action };
  clocks: { readonly [id: string]: Clock };
  papers: { readonly [id: string]: Paper };
} {
  return {
    states,
    actions: { refuse: refuseAct(given), ...reviewActs(given) },
    clocks: { askReview: askClock, review: reviewClock },
    papers: refusalPapers(given),
  };
}
