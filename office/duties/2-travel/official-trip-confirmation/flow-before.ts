/** From the letter to the consent, and the letters that go out to other bodies (dossier 2, §3). */

import type { Action } from '../../../../src/language/action.ts';
import { choice, option, yesNo } from '../../../../src/language/blocks.ts';
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { planReleased } from '../shared/plan-links.ts';
import { preparationsEnd } from '../shared/prepare-visas.ts';
import {
  both,
  check,
  chief,
  dayNow,
  filer,
  issue,
  leader,
  long,
  move,
  notFuture,
  officer,
  optional,
  reasons,
  row,
  saving,
  start,
  stop,
  tell,
  text,
  unitLeader,
  window,
} from '../shared/reporting.ts';
import { incoming, nothingToJustify, outgoing, powerFor, size, unitName } from './facts.ts';

export const register = 'confirmation-register';
/** Acts that look at the trip before it is decided; whoever took one decides nothing on it. */
export const looked: readonly string[] = ['register-letter', 'review', 'consent-exceptions', 'forward'];
const sameLetter: Expr = {
  look: register,
  where: { organiser: field('organiser'), letterNo: field('letterNo') },
  take: 'count',
};

export const onlyIncoming = check(
  'confirmation.incoming-only',
  undefined,
  incoming,
  ['本件是本市去函', '去函用“发征求意见函”。'],
  ['This is a letter of our own', 'Use “send the consultation letter”.'],
);
const agreed = check(
  'confirmation.power',
  undefined,
  powerFor('on.register-letter'),
  ['按人员职级，要先有市领导批示或上级答复', '登记市领导批示，或者报上级并登记答复。'],
  [
    'By the rank of the members a city leader or the superior agrees first',
    'Record the instruction, or send it up and record the answer.',
  ],
);
const reviewed: Check = check(
  'confirmation.reviewed',
  undefined,
  {
    all: [
      { ge: [ref('on.review'), ref('on.register-letter')] },
      { any: [{ not: { present: ref('on.amend') } }, { ge: [ref('on.review'), ref('on.amend')] }] },
    ],
  },
  ['承办人还没有审核，或者审核以后内容有更改', '由承办人审核。'],
  ['The officer has not reviewed it, or it was amended since', 'The officer reviews it.'],
);

const decision = [text('number', '文号', 'Number', { max: 60 }), dayNow('date', '日期', 'Date')];
const outcome = choice('outcome', both('结果', 'Result'), [
  option('agree', '同意', 'Agrees'),
  option('disagree', '不同意', 'Does not agree'),
]);

export const beforeActs: { readonly [id: string]: Action } = {
  save: saving(['draft']),
  'hand-in': {
    title: both('提交', 'File'),
    from: ['draft'],
    by: filer,
    edits: true,
    needsComplete: true,
    weight: 'main',
    happened: both('单位提交', 'Filed by the unit'),
    effects: [
      move('received'),
      tell(window, '收到参团来函，请登记', 'A letter about a joint delegation came in; please register it'),
    ],
  },
  'give-back': {
    title: both('退回', 'Give back'),
    from: ['received'],
    by: window,
    input: [reasons],
    weight: 'careful',
    happened: both('窗口退回', 'Given back by the window'),
    effects: [move('draft'), tell(filer, '窗口退回，请按说明补好', 'The window gave it back; complete it as told')],
  },
  'register-letter': {
    title: both('登记来函', 'Register the letter'),
    consequence: both(
      '从收到来函次日起 5 个工作日答复。',
      'Answered within 5 working days after the letter was received.',
    ),
    from: ['received'],
    by: window,
    weight: 'main',
    guards: [
      check(
        'confirmation.letter-known',
        undefined,
        { any: [{ not: { present: sameLetter } }, { eq: [sameLetter, 0] }, { gt: [ref('done.register-letter'), 0] }] },
        ['该组团单位的这一函号已经登记', '在原来的件上办理。'],
        ['This letter of this organiser is registered already', 'Go on with that case.'],
      ),
    ],
    happened: both('来函已登记', 'The letter was registered'),
    effects: [
      move('consulting'),
      start('reply', field('receivedOn')),
      row(register, {
        direction: field('direction'),
        organiser: field('organiser'),
        authority: field('authority'),
        letterNo: field('letterNo'),
        unit: ref('case.unit'),
        unitName,
        title: field('title'),
        persons: size,
        receivedOn: field('receivedOn'),
        state: 'consulting',
      }),
      tell(officer, '参团来函已登记，请审核', 'A letter about a joint delegation is registered; please review it'),
    ],
  },
  'ask-unit': {
    title: both('征求派出单位意见', 'Ask the sending unit'),
    from: ['consulting'],
    by: officer,
    input: [long('question', '要答复的内容', 'What to answer', { phrases: true })],
    weight: 'quiet',
    happened: both('已征求派出单位意见', 'The sending unit was asked'),
    effects: [
      tell(
        [...filer, ...unitLeader],
        '请单位负责人答复是否派人参团',
        'The unit’s leader is asked whether you send people',
      ),
    ],
  },
  'unit-answer': {
    title: both('单位答复', 'Answer of the unit'),
    from: ['consulting'],
    by: unitLeader,
    input: [
      yesNo('sends', both('同意派人参团', 'We send the members named')),
      long('opinion', '意见', 'Opinion', { ...optional, phrases: true }),
    ],
    happened: both('派出单位已答复', 'The sending unit has answered'),
    effects: [tell(officer, '派出单位已答复', 'The sending unit has answered')],
  },
  amend: {
    title: both('更改', 'Amend'),
    consequence: both(
      '按新的通知书更改国家、天数、人员后保存。',
      'Change countries, days or members to fit the new notice.',
    ),
    from: ['consulting', 'consented'],
    by: filer,
    edits: true,
    weight: 'quiet',
    happened: both('单位更改了内容', 'Amended by the unit'),
    effects: [row(register, { title: field('title'), persons: size })],
  },
  review: {
    title: both('审核', 'Review'),
    from: ['consulting', 'notice-in'],
    by: officer,
    part: 'reviews',
    input: [
      choice('findingJ3', both('任务与职务相关', 'The task relates to the post'), [
        option('holds', '符合', 'Holds'),
        option('fails', '不符合', 'Does not hold'),
      ]),
      long('opinionText', '审核意见', 'Opinion', { phrases: true }),
    ],
    weight: 'main',
    happened: both('已审核', 'Reviewed'),
    effects: [tell(leader, '参团件已审核，请决定', 'A joint delegation was reviewed; please decide')],
  },
  'consent-exceptions': {
    title: both('同意例外并写明理由', 'Let exceptions pass, with reasons'),
    consequence: both('用于超出次数和同名人员。', 'For the number of trips and for namesakes.'),
    from: ['consulting', 'notice-in'],
    by: chief,
    notBy: ['review'],
    part: 'reviews',
    input: [long('reasons', '逐项理由', 'Reasons, one by one', { phrases: true })],
    guards: [
      check(
        'confirmation.nothing-to-justify',
        undefined,
        { not: nothingToJustify },
        ['本件没有须说明理由的例外', '直接决定。'],
        ['Nothing here needs reasons', 'Decide at once.'],
      ),
    ],
    weight: 'quiet',
    happened: both('处长已就例外写明理由', 'The head of division gave reasons for the exceptions'),
    effects: [],
  },
  'city-instruction': {
    title: both('登记市领导批示', 'Record a city leader’s instruction'),
    from: ['consulting', 'notice-in'],
    by: officer,
    input: [outcome, ...decision],
    guards: [notFuture('date', 'confirmation.instruction-future')],
    weight: 'quiet',
    happened: both('市领导批示已登记', 'A city leader’s instruction was recorded'),
    effects: [
      {
        do: 'record',
        body: both('市领导', 'City leader'),
        outcome: input('outcome'),
        number: input('number'),
        date: input('date'),
      },
    ],
  },
  forward: {
    title: both('报上级', 'Send up'),
    from: ['consulting', 'notice-in'],
    by: officer,
    input: [text('number', '报送文号', 'Number of the letter', { max: 60 })],
    weight: 'quiet',
    happened: both('已报上级，暂停计时', 'Sent up; the time stops'),
    effects: [
      move('forwarded'),
      {
        when: { eq: [ref('clock.reply.running'), true] },
        do: 'clock',
        op: 'pause',
        clock: 'reply',
        ground: 'superior',
      },
      {
        when: { eq: [ref('clock.confirm.running'), true] },
        do: 'clock',
        op: 'pause',
        clock: 'confirm',
        ground: 'superior',
      },
    ],
  },
  'superior-reply': {
    title: both('登记上级答复', 'Record the superior’s answer'),
    from: ['forwarded'],
    by: [{ role: 'superior', body: 'province' }, ...officer],
    input: [outcome, ...decision],
    guards: [notFuture('date', 'confirmation.answer-future')],
    weight: 'main',
    happened: both('上级已答复，恢复计时', 'The superior has answered; the time goes on'),
    effects: [
      {
        do: 'record',
        body: both('上级机关', 'Superior body'),
        outcome: input('outcome'),
        number: input('number'),
        date: input('date'),
      },
      move('notice-in', { eq: [ref('clock.confirm.running'), true] }),
      move('consulting', { ne: [ref('clock.confirm.running'), true] }),
      { when: { eq: [ref('clock.reply.running'), true] }, do: 'clock', op: 'resume', clock: 'reply' },
      { when: { eq: [ref('clock.confirm.running'), true] }, do: 'clock', op: 'resume', clock: 'confirm' },
    ],
  },
  consent: {
    title: both('同意参团', 'Consent'),
    consequence: both(
      '复函组团单位；等任务通知书，180 日内有效。',
      'The organiser gets a reply; the consent holds for 180 days until the notice comes.',
    ),
    from: ['consulting'],
    by: leader,
    notBy: looked,
    part: 'decides',
    needsComplete: true,
    guards: [
      onlyIncoming,
      reviewed,
      check(
        'confirmation.post',
        undefined,
        { eq: [ref('last.review.findingJ3'), 'holds'] },
        ['任务与人员职务无关', '换人，或者不同意。'],
        ['The task does not relate to the post', 'Send somebody else, or decline.'],
      ),
      agreed,
    ],
    weight: 'main',
    happened: both('原则同意参团', 'Agreed in principle'),
    effects: [
      move('consented'),
      stop('reply'),
      start('waiting'),
      issue('consent'),
      row(register, { state: 'consented' }),
      tell(
        [...filer, ...unitLeader],
        '原则同意参团，请在单位公示，收到任务通知书后登记',
        'Agreed in principle: put it up in the unit, and record the task notice when it comes',
      ),
    ],
  },
  decline: {
    title: both('不同意', 'Decline'),
    from: ['consulting', 'notice-in'],
    by: leader,
    notBy: looked,
    input: [
      long('facts', '事实', 'Facts'),
      choice('declineGround', both('依据', 'Ground'), [
        option('J3', '任务与职务无关', 'The task does not relate to the post'),
        option('J4', '人员不符合出访条件', 'The members do not meet the conditions'),
        option('J5', '组团单位收费摊派', 'The organiser charges a levy'),
        option('J6', '次数或计划不符', 'Frequency or plan'),
      ]),
      reasons,
    ],
    refuses: true,
    weight: 'careful',
    happened: both('不同意参团', 'Declined'),
    effects: [
      move('declined'),
      stop('reply'),
      stop('confirm'),
      stop('ownNotice'),
      ...preparationsEnd(),
      planReleased(ref('number.trip'), { gt: [ref('done.confirm'), 0] }),
      issue('refusal'),
      row(register, { state: 'declined', ground: input('declineGround') }),
      tell(filer, '没有同意参团，通知写明理由', 'Taking part was declined; the letter states why'),
    ],
  },
  'send-consultation': {
    title: both('发征求意见函', 'Send the consultation letter'),
    from: ['consulting'],
    by: [...leader, { role: 'dept_head', body: 'outbound' }],
    notBy: looked,
    part: 'decides',
    guards: [
      check(
        'confirmation.outgoing-only',
        undefined,
        outgoing,
        ['本件是外单位来函', '来函用“同意参团”或“不同意”。'],
        ['This is a letter from another body', 'Use “consent” or “decline”.'],
      ),
      reviewed,
    ],
    happened: both('征求意见函已发', 'The consultation letter was sent'),
    effects: [move('asked'), stop('reply'), issue('consultation')],
  },
  'body-reply': {
    title: both('登记对方答复', 'Record the answer'),
    from: ['asked'],
    by: officer,
    input: [outcome, ...decision],
    guards: [notFuture('date', 'confirmation.reply-future')],
    weight: 'main',
    happened: both('对方机关已答复', 'The other body has answered'),
    effects: [
      {
        do: 'record',
        body: both('被征求意见的机关', 'Body consulted'),
        outcome: input('outcome'),
        number: input('number'),
        date: input('date'),
      },
      move('answered'),
      row(register, { state: 'answered' }),
      tell(filer, '对方机关已答复参团意见', 'The other body has answered about its members'),
    ],
  },
};
