/** Collecting a passport or pass places its loan in custody: one signature, one act, and the due day begins (dossier 2, §7.1, §8). */
import type { Action, Effect } from '../../../../src/language/action.ts';
import { type Expr, field, input } from '../../../../src/language/expression.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, custodian, filer, is, long, move, onServer, tell, text } from './documents.ts';

const current = (number: Expr, state?: string) =>
  ({
    look: 'document-register',
    where: { document: number, current: 'yes', ...(state === undefined ? {} : { state }) },
  }) as const;

/** What custody has in store is lent; what is on loan for this trip already stays so. */
export const lends = (number: Expr): Effect => ({
  do: 'act',
  on: { ...current(number, 'in-store'), take: { column: 'case' } },
  act: 'loan',
  input: {
    purpose: 'trip',
    trip: field('trip'),
    onPaper: is('tripSource', 'paper'),
    exit: { if: [is('tripSource', 'paper'), field('exitOn'), null] },
    entry: { if: [is('tripSource', 'paper'), field('returnOn'), null] },
    borrower: input('receiver'),
    authorised: input('identified'),
  },
});

const known = (number: Expr): Expr => ({ ...current(number), take: 'count' });
const ready = (number: Expr): Expr => ({
  any: [
    { ...current(number, 'in-store'), take: 'exists' },
    {
      all: [
        { ...current(number, 'on-loan'), take: 'exists' },
        { eq: [{ ...current(number, 'on-loan'), take: { column: 'trip' } }, field('trip')] },
      ],
    },
  ],
});

/** In store, or out for this very trip: nothing else can be handed over. @param of start of the code */
export const handedFromCustody = (of: string, number: Expr): Check =>
  check(
    `${of}.not-in-store`,
    undefined,
    onServer(known(number), ready(number)),
    ['证照没有入库登记，或者已经不在库里', '先在证照台账入库登记；在外的先归还。'],
    ['The document is not registered in custody, or not in store', 'Register it in custody first; have it back first.'],
  );

export const receiverInput = [
  text('receiver', '领取人', 'Received by', { max: 60, mask: 'name' }),
  {
    key: 'identified',
    type: 'declaration',
    label: both('已核对领取人身份证和委托书', 'ID card and authorisation of the receiver were checked'),
  },
] as const;

/** Both sign a slip of hand-over, on both its copies. */
export const signatures = [
  {
    heading: both('签字', 'Signatures'),
    paragraphs: [
      both(
        '交出人：＿＿＿＿＿＿＿＿　　接收人：＿＿＿＿＿＿＿＿',
        'Handed over by: ________________    Received by: ________________',
      ),
      both('一式两份，双方各执一份。', 'In two copies, one for each side.'),
    ],
  },
];

/** The trip came to nothing before anybody collected the document: it stays in custody. */
export const notCollected = (from: readonly string[]): Action => ({
  title: both('不再领取', 'Not collected'),
  consequence: both('任务取消的，证照留在库里。', 'The trip came to nothing: the document stays in custody.'),
  from,
  by: custodian,
  weight: 'quiet',
  input: [long('reason', '原因', 'Reason')],
  happened: both('没有领取，证照留库', 'Not collected; it stays in custody'),
  effects: [
    move('not-collected'),
    tell(filer, '证照没有领取，留库保管', 'The document was not collected; it stays in custody'),
  ],
});
