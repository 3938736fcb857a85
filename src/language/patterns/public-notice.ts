/** Guards that every act after a public notice needs (0 §1.6): the period is over, and no objection is open. Parts of P8. */
import type { Check } from '../refusal.ts';

/** @param notice id of the notice in the definition. */
export const afterNotice = (notice: string): readonly Check[] => [
  {
    code: 'notice.running',
    test: { eq: [{ ref: `notice.${notice}.state` }, 'ended'] },
    text: { zh: '公示期未满。', en: 'The public notice is not over.' },
    remedy: { zh: '公示期满的次日再办。', en: 'The next step is possible on the day after its last day.' },
  },
  {
    code: 'notice.objection-open',
    test: { eq: [{ ref: `notice.${notice}.objections` }, 0] },
    text: { zh: '有异议尚未答复。', en: 'An objection has not been answered.' },
    remedy: { zh: '先答复异议。', en: 'Answer the objection first.' },
  },
];
