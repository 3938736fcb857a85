/** Cases that staff or people of a unit open for their body, or staff for somebody at the counter: which procedures, found by words of either language or by pinyin. */
import { pinyin } from 'pinyin-pro';
import type { OpeningView } from '../client/types-openings.ts';
import type { Actor } from '../engine/record.ts';
import type { Procedure } from '../language/procedure.ts';
import type { Office } from './office.ts';
import { counterPost, openerPost } from './opening.ts';

const read = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed' });

/** Words by which a procedure is found, with the pinyin of its titles and the initials of that. */
function termsOf({ id, title, plainTitle, summary }: Procedure): string {
  const names = [title.zh, plainTitle.zh].map(read);
  return [
    id,
    ...[title, plainTitle, summary].flatMap(({ zh, en }) => [zh, en]),
    ...names.flatMap((syllables) => [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')]),
  ]
    .join(' ')
    .toLowerCase();
}

/** A unit that keeps its own opens some of them too. */
const yourUnit = { zh: '您的单位', en: 'Your unit' };

/** The office's own matters have openers; those of persons are filed at the counter too. */
export type OpeningPlace = 'office' | 'counter';

function postFor(procedure: Procedure, actor: Actor, at: OpeningPlace) {
  if (procedure.opened === 'linked') return undefined;
  if (procedure.applicants === 'office') return at === 'office' ? openerPost(procedure, actor) : undefined;
  return at === 'counter' && procedure.applicants !== 'unit' ? counterPost(procedure, actor) : undefined;
}

/** @param q words that must all be found */
export function openingsFor(office: Office, actor: Actor, at: OpeningPlace, q = ''): OpeningView[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const number = (duty: string) => office.book.organisation.duties.find((entry) => entry.id === duty)?.number ?? 99;
  return [...office.book.procedures.values()]
    .filter((procedure) => {
      if (!postFor(procedure, actor, at)) return false;
      const terms = words.length > 0 ? termsOf(procedure) : '';
      return words.every((word) => terms.includes(word));
    })
    .sort((a, b) => number(a.duty) - number(b.duty))
    .map((procedure) => {
      const body = postFor(procedure, actor, at)?.body ?? '';
      const { id, title, plainTitle, summary, duty } = procedure;
      return { id, title, plainTitle, summary, duty, for: office.book.names('body', body) ?? yourUnit };
    });
}
