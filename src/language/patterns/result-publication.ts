/**
 * Publication of a result (双公示, clock C9 of dossier 0 §4): within 7 working days of the decision the grant or refusal is put before
 * everybody, masked, and takes itself down at the end of its period. Parts to spread; deciding acts start `c9`.
 */
import type { Action, Who } from '../action.ts';
import type { Clock } from '../clock.ts';
import type { NoticeField, PublicNotice } from '../public-notice.ts';
import type { Check } from '../refusal.ts';
import type { Basis, Text } from '../text.ts';
import { happened } from './guards.ts';

export interface ResultPublicationOptions {
  /** Title of the procedure inside a sentence. */
  matter: Text;
  /** States after the decision. */
  from: readonly string[];
  by: readonly Who[];
  /** What is shown, each with its mask. */
  fields: readonly NoticeField[];
  /** Natural days for which it stands. */
  days: number;
  body: Text;
  contact: Text;
  basis?: readonly Basis[];
}

const practice: Basis = {
  text: {
    zh: '行政许可和行政处罚等信用信息公示（双公示）：自作出决定之日起7个工作日内公示',
    en: 'Publication of grants and penalties (双公示): within 7 working days of the decision',
  },
  mark: 'guide',
};

const c9: Clock = {
  title: { zh: '公示结果', en: 'Publication of the result' },
  unit: 'WD',
  length: 7,
  whose: 'office',
  kind: 'statutory',
  reminders: [2],
  starts: { zh: '作出决定', en: 'Decision' },
  until: { zh: '公示结果', en: 'The result is published' },
  basis: practice,
  lapse: { light: 'red', text: { zh: '逾期未公示结果', en: 'The result was not published in time' } },
};

const period = (days: number): Clock => ({
  title: { zh: '结果公示期', en: 'Time that the result is public' },
  unit: 'CD',
  length: days,
  whose: 'other',
  kind: 'promise',
  starts: { zh: '公示结果', en: 'The result is published' },
  until: { zh: '撤下', en: 'It is taken down' },
  basis: practice,
  lapse: { note: { zh: '公示期满，已撤下', en: 'Its time is over: taken down' } },
});

const once: Check = {
  code: 'published-already',
  test: { not: happened('publish-result') },
  text: { zh: '结果已经公示', en: 'The result has been published' },
  remedy: { zh: '不用再办。', en: 'Nothing more to do.' },
};

const notice = ({ matter, fields, body, contact, basis = [] }: ResultPublicationOptions): PublicNotice => ({
  title: { zh: `“${matter.zh}”结果公示`, en: `Result: ${matter.en}` },
  kind: 'result',
  lead: { zh: '依法作出的决定公示如下。', en: 'A decision taken under the law is published here.' },
  fields,
  clock: 'result-public',
  todo: { zh: '认为内容有误的，可以向我们提出更正。', en: 'If something here is wrong, ask us to correct it.' },
  objections: false,
  body,
  contact,
  basis: [...basis, practice],
});

/** @returns the act `publish-result`, the clocks `c9` and `result-public`, the notice `result`. */
export function resultPublication(options: ResultPublicationOptions): {
  actions: { [id: string]: Action };
  clocks: { [id: string]: Clock };
  notices: { [id: string]: PublicNotice };
} {
  return {
    actions: {
      'publish-result': {
        title: { zh: '公示结果', en: 'Publish the result' },
        consequence: { zh: '向社会公示，个人信息按规定遮盖。', en: 'Everybody can read it; personal data are masked.' },
        from: options.from,
        by: options.by,
        guards: [once],
        happened: { zh: '结果已公示', en: 'The result was published' },
        effects: [
          { do: 'publish', notice: 'result' },
          { do: 'clock', op: 'stop', clock: 'c9' },
        ],
      },
    },
    clocks: { c9, 'result-public': period(options.days) },
    notices: { result: notice(options) },
  };
}
