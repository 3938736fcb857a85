/**
 * The clock C4 of dossier 0 §4: what was decided reaches the applicant within 10 working days (行政许可法 44). It runs from the
 * decision and stops by itself on the day on which one of its papers counts as delivered (0 §6), however that was proven.
 */
import type { Clock } from '../clock.ts';
import { licensingLaw } from './gate-papers.ts';

/** @param papers ids of the papers whose delivery stops it; every one of them stops it alone */
export function deliveryClock(papers: readonly [string, ...string[]]): Clock {
  return {
    title: { zh: '送达', en: 'Delivery' },
    unit: 'WD',
    length: 10,
    whose: 'office',
    kind: 'statutory',
    reminders: [2],
    deliveredBy: papers,
    starts: { zh: '作出决定', en: 'Decision' },
    until: { zh: '颁发证书，或者送达决定书', en: 'Certificate handed out, or decision delivered' },
    basis: licensingLaw('四十四条', 'article 44'),
    lapse: { light: 'red', text: { zh: '逾期未送达', en: 'The decision was not delivered in time' } },
  };
}
