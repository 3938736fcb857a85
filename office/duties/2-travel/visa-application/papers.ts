/** The note verbale and the letter of withdrawal: third person, both languages, sealed and initialled, never signed (dossier 2, §10). */
import { type Expr, ref } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import { linesOf } from './batch.ts';
import { both, office } from './law.ts';

const printed: Expr = { rule: 'note-number', with: { number: ref('number.note') }, take: 'printed' };
const line = (zh: string, en: string, value: Expr) => ({ label: both(zh, en), value });
const mission = both('{form.mission}', '{form.mission}');
const closing = both(
  '顺致崇高的敬意。',
  'The Office avails itself of this opportunity to renew the assurances of its highest consideration.',
);

const opening = (zh: string, en: string) =>
  both(
    `${office.zh}向{form.mission}致意，并谨${zh}`,
    `The ${office.en} presents its compliments to {form.mission} and has the honour to ${en}`,
  );
const people = (holders: Expr) => ({
  heading: both('名单', 'List'),
  each: {
    rule: 'visa-note-list',
    with: {
      holders,
      class: ref('form.class'),
      rows: { look: 'document-register', where: { unit: ref('case.unit') }, take: 'rows' },
    },
    take: 'lines',
  } satisfies Expr,
});

export const papers: { readonly [id: string]: Paper } = {
  'note-verbale': {
    title: both('照会', 'Note verbale'),
    kind: 'letter',
    layout: 'letter',
    lang: 'both',
    number: { taken: 'note' },
    numberAs: printed,
    addressee: mission,
    signedBy: office,
    body: [
      opening(
        '通知：下列人员将于{form.from}至{form.to}赴{form.country}，{last.draft-note.purposeZh}。',
        'inform it that the persons named below will visit {form.country} from {form.from} to {form.to}: {last.draft-note.purposeEn}.',
      ),
      both(
        '请予签发{form.kind}签证（入境次数：{form.entries}）。',
        'The Office requests the issue of visas to them (kind: {form.kind}; entries: {form.entries}).',
      ),
      closing,
    ],
    sections: [people(ref('form.holders'))],
    fields: [line('批件号', 'Approval', ref('form.trip')), line('简签', 'Initials', '________')],
  },
  withdrawal: {
    title: both('撤回签证申请函', 'Letter of withdrawal'),
    kind: 'letter',
    layout: 'letter',
    lang: 'both',
    number: { series: '武外侨函' },
    addressee: mission,
    signedBy: office,
    body: [
      opening(
        '通知：下列人员的签证申请现予撤回，请将证照退回。',
        'inform it that the visa applications of the persons named below are withdrawn; it kindly asks for the return of their passports.',
      ),
      closing,
    ],
    // Whoever has a result is not withdrawn: the letter names the others.
    sections: [people(linesOf('waiting'))],
    fields: [line('照会号', 'Note', printed)],
  },
};
