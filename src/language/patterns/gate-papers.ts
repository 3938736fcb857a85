/** Papers of the common gate (dossier 0 §4, 6 §0.2): receipt, acceptance, correction, non-acceptance, pause. Sentences only; layout is the papers' room's. */
import { type Expr, input, ref } from '../expression.ts';
import type { Paper } from '../paper.ts';
import type { Basis, Text } from '../text.ts';

export const licensingLaw = (article: string, en: string): Basis => ({
  text: {
    zh: `《中华人民共和国行政许可法》第${article}`,
    en: `Administrative Licensing Law 《中华人民共和国行政许可法》, ${en}`,
  },
  mark: 'law',
});

export interface GatePaperOptions {
  /** Title of the procedure inside a sentence. */
  matter: Text;
  /** Series that numbers the notices. */
  series: string;
  signedBy: Text;
  /** What happens after acceptance and by when. */
  afterAcceptance: Text;
  /** Day of receipt of the application as it stands. */
  receivedOn: Expr;
  /** Body that keeps the gate, for the remedies of a non-acceptance; default the office. */
  decidedBy?: Expr;
  /** With the notice that no approval is needed. */
  noNeed?: boolean;
}

const who: { readonly [key: string]: { label: Text; value: Text | Expr } } = {
  case: { label: { zh: '办件编号', en: 'Case number' }, value: { zh: '{case.number}', en: '{case.number}' } },
  name: { label: { zh: '申请人', en: 'Applicant' }, value: ref('form.name') },
};

const rows = (...more: { label: Text; value: Text | Expr }[]) => [...Object.values(who), ...more];

type Papers = { [id: string]: Paper };
type Shared = Pick<Paper, 'layout' | 'lang' | 'number' | 'addressee' | 'signedBy'>;

/** Papers on the way to acceptance. */
function acceptingPapers({ matter, afterAcceptance, receivedOn }: GatePaperOptions, shared: Shared): Papers {
  return {
    receipt: {
      ...shared,
      kind: 'receipt',
      title: { zh: '收件回执', en: 'Receipt' },
      body: [
        { zh: `今天收到您的“${matter.zh}”申请。`, en: `Today we received your application: ${matter.en}.` },
        {
          zh: '我们在5个工作日内决定是否受理，最后一天为{clock.c1.due}；材料不齐的，在这一天以前把要补的内容一次说全。到期没有告知的，从收到之日起就算受理。',
          en: 'Within 5 working days, until {clock.c1.due}, we decide on acceptance; if anything is missing we tell you all of it at once by that day. If we say nothing, the application counts as accepted from the day of receipt.',
        },
        {
          zh: '凭办件编号和查询码可以随时查进度。',
          en: 'With the case number and the tracking code you can follow the case at any time.',
        },
      ],
      fields: rows({ label: { zh: '收到日期', en: 'Received on' }, value: ref('today') }),
      basis: [licensingLaw('三十二条第一款第（四）项、第二款', 'article 32(1)(4) and (2)')],
      parts: { lastDay: ref('clock.c1.due') },
    },
    acceptance: {
      ...shared,
      kind: 'acceptance',
      title: { zh: '受理通知书', en: 'Notice of acceptance' },
      body: [
        {
          zh: `您的“${matter.zh}”申请，材料齐全，符合法定形式，今天受理。`,
          en: `Your application (${matter.en}) is complete and in due form. It is accepted today.`,
        },
        afterAcceptance,
      ],
      fields: rows({ label: { zh: '受理日期', en: 'Accepted on' }, value: ref('today') }),
      basis: [licensingLaw('三十二条第一款第（五）项、第二款', 'article 32(1)(5) and (2)')],
    },
    'deemed-acceptance': {
      ...shared,
      kind: 'acceptance',
      title: { zh: '受理通知书（逾期视为受理）', en: 'Notice of acceptance (by lapse of time)' },
      body: [
        {
          zh: `收到您的“${matter.zh}”申请后，5个工作日内我们没有告知补正或者不予受理。依法从收到申请之日起即为受理。`,
          en: `Within 5 working days of receiving your application (${matter.en}) we neither asked for corrections nor declined it. By law it counts as accepted from the day we received it.`,
        },
        afterAcceptance,
      ],
      fields: rows({ label: { zh: '受理日期', en: 'Accepted from' }, value: receivedOn }),
      basis: [licensingLaw('三十二条第一款第（四）项', 'article 32(1)(4)')],
    },
  };
}

/** Papers that ask for more, or decline. */
function returningPapers({ matter, decidedBy }: GatePaperOptions, shared: Shared): Papers {
  return {
    correction: {
      ...shared,
      kind: 'correction',
      title: { zh: '补正通知书', en: 'Notice of correction' },
      body: [
        {
          zh: `您的“${matter.zh}”申请还缺下列内容，这里一次说全：`,
          en: `Your application (${matter.en}) still needs the following; this is the full list:`,
        },
        {
          zh: '请在收到本通知之日起{setting.case.correctionDays}日内补齐（今天收到的，最后一天为{clock.c3.due}）。补齐后，我们从收到之日起重新计算5个工作日。',
          en: 'Complete it within {setting.case.correctionDays} days of receiving this notice (received today: until {clock.c3.due}). From the day we receive it, our 5 working days run afresh.',
        },
        {
          zh: '到期没有补齐的，本件结束，对您没有不利影响，随时可以重新申请。',
          en: 'If it is not completed in time, the case closes; nothing is held against you and you may apply again at any time.',
        },
      ],
      parts: { items: input('items'), lastDay: ref('clock.c3.due') },
      fields: rows(),
      basis: [licensingLaw('三十二条第一款第（四）项', 'article 32(1)(4)')],
    },
    'non-acceptance': {
      ...shared,
      kind: 'non-acceptance',
      title: { zh: '不予受理决定书', en: 'Decision not to accept' },
      body: [{ zh: `您的“${matter.zh}”申请，决定不予受理。`, en: `Your application (${matter.en}) is not accepted.` }],
      fields: rows({ label: { zh: '应当向谁申请', en: 'Competent body' }, value: input('competentBody') }),
      refusal: {
        facts: input('facts'),
        ground: input('declineGround'),
        reasons: input('reasons'),
        remedy: 'free',
        ...(decidedBy === undefined ? {} : { decidedBy }),
      },
      basis: [licensingLaw('三十二条第一款第（一）项、第（二）项、第二款', 'article 32(1)(1), (1)(2) and (2)')],
    },
  };
}

const noNeedPaper = ({ matter }: GatePaperOptions, shared: Shared): Papers => ({
  'no-need': {
    ...shared,
    kind: 'notice',
    title: { zh: '不需要批准告知书', en: 'Notice that no approval is needed' },
    body: [
      {
        zh: `您的“${matter.zh}”申请，依法不需要取得批准。您可以直接办，本件办结。`,
        en: `What you applied for (${matter.en}) needs no approval by law. You are free to go ahead; the case is closed.`,
      },
    ],
    fields: rows(),
    parts: { reasons: input('reasons') },
    basis: [licensingLaw('三十二条第一款第（一）项、第二款', 'article 32(1)(1) and (2)')],
  },
});

export function gatePapers(options: GatePaperOptions): Papers {
  const { series, signedBy } = options;
  const shared: Shared = { layout: 'letter', lang: 'both', number: { series }, addressee: 'applicant', signedBy };
  return {
    ...acceptingPapers(options, shared),
    ...returningPapers(options, shared),
    ...(options.noNeed ? noNeedPaper(options, shared) : {}),
  };
}
