/** What the delegation carries (dossier 2, §4 outputs): itinerary book, meeting cards, list of speeches, from the lists of the form. */
import type { Effect } from '../../../../src/language/action.ts';
import { type Expr, field } from '../../../../src/language/expression.ts';
import type { Paper } from '../../../../src/language/paper.ts';
import type { Text } from '../../../../src/language/text.ts';
import { both, caseLine, letter, line, regulations2000 } from '../shared/reporting.ts';
import { here, names } from './form.ts';

const lines = [
  caseLine,
  line('出访领导', 'Leader', field('leader')),
  line('离境', 'Exit', field('exitDate')),
  line('入境', 'Entry', field('entryDate')),
];
const carried = (title: Text, body: Text, heading: Text, each: Expr): Paper => ({
  ...letter,
  kind: 'notice',
  addressee: both('出访团组', 'The delegation'),
  title,
  body: [body],
  sections: [{ heading, each }],
  fields: lines,
  basis: [regulations2000],
});

export const carriedPapers: { readonly [id: string]: Paper } = {
  itinerary: {
    ...carried(
      both('出访日程手册', 'Itinerary book'),
      both(
        '{form.leader}率团出访，任务：{form.purpose}。日程第{form.itineraryVersion}版如下。',
        '{form.leader} leads the delegation: {form.purpose}. Version {form.itineraryVersion} of the itinerary follows.',
      ),
      both('日程', 'Itinerary'),
      field('itinerary'),
    ),
    sections: [
      { heading: both('日程', 'Itinerary'), each: field('itinerary') },
      { heading: both('国家、地区', 'Countries and regions'), each: field('countries') },
    ],
    fields: [...lines, line('团组成员', 'Members', names)],
  },
  'meeting-cards': carried(
    both('会见卡', 'Meeting cards'),
    both('拟会见对象如下，每场一张。', 'The meetings sought, one card each.'),
    both('会见', 'Meetings'),
    field('meetings'),
  ),
  speeches: carried(
    both('致辞清单', 'List of speeches'),
    both('出访期间的致辞如下。', 'The speeches of the visit.'),
    both('致辞', 'Speeches'),
    field('speeches'),
  ),
};

/** Printed when the trip is entered; nothing is printed of an itinerary that is held offline. */
export const visitPapers: readonly Effect[] = [
  { do: 'issue-paper', paper: 'itinerary', when: here },
  { do: 'issue-paper', paper: 'meeting-cards', when: { present: field('meetings') } },
  { do: 'issue-paper', paper: 'speeches', when: { present: field('speeches') } },
];
