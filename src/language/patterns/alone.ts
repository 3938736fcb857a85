/** Exemptions from the separation of reviewing and deciding that many procedures share. */
import type { Alone } from '../action.ts';
import type { Basis } from '../text.ts';
import { licensingLaw } from './gate-papers.ts';

/** What the separation is about; where nothing of it is touched one person may do both. */
export const ownDecisions: Basis = {
  text: {
    zh: '本办办理规则：审核与决定分开，管的是本办作出的决定',
    en: 'The office’s own rules: review and decision are apart where the office itself decides',
  },
  mark: 'design',
};

/** What another body decided is written down here; nothing is decided by whoever writes it. */
export const decidedElsewhere: Alone = {
  reason: {
    zh: '由其他机关决定，这里只登记文号、日期和结果。',
    en: 'Another body decided; only its number, date and result are recorded here.',
  },
  basis: ownDecisions,
};

/** The window says at once whether it accepts: one officer asks for corrections and does not accept. */
export const windowDecides: Alone = {
  reason: {
    zh: '收件环节由窗口一人当场审查，作出受理、补正或者不予受理，不涉及是否批准。',
    en: 'At the counter one officer examines the form and accepts, asks for corrections or does not accept; the merits are not touched.',
  },
  basis: licensingLaw('三十二条', 'article 32'),
};

/** The matter ends without a decision for or against anybody. */
export const nothingDecided: Alone = {
  reason: {
    zh: '没有作出决定，只登记事情已经发生或者不再办理。',
    en: 'Nothing is decided: it is only recorded what happened, or that the matter is not pursued.',
  },
  basis: ownDecisions,
};
