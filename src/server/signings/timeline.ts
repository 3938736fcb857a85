/** Links, signatures and objections among what happened on a case; one line a day and kind, without names. */
import type { TimelineEntry } from '../../client/types-timeline.ts';
import type { CaseRecord } from '../../engine/record.ts';
import type { World } from '../../engine/world.ts';
import { objectionGrounds } from '../../language/signing.ts';
import type { Text } from '../../language/text.ts';

interface Happening {
  at: string;
  on: string;
  signing: string;
  kind: 'links' | 'link' | 'original' | keyof typeof objectionGrounds;
  count: number;
}

function happenings({ signLinks = [], signings = [] }: CaseRecord): Happening[] {
  return [
    ...signLinks.map(({ at, on, signing, count }): Happening => ({ at, on, signing, kind: 'links', count })),
    ...signings.flatMap(({ at, on, signing, way }): Happening[] =>
      way === 'none' ? [] : [{ at, on, signing, kind: way, count: 1 }],
    ),
    ...signings.flatMap(({ objected, signing }): Happening[] =>
      objected ? [{ at: objected.at, on: objected.on, signing, kind: objected.ground, count: 1 }] : [],
    ),
  ];
}

/** Of one day, signing and kind together, told at the time of the last. */
function byDay(all: readonly Happening[]): Happening[] {
  const groups = Map.groupBy(all, ({ on, signing, kind }) => `${on} ${signing} ${kind}`);
  return [...groups.values()].flatMap((group) => {
    const [last] = group.toSorted((a, b) => (a.at < b.at ? 1 : -1));
    return last ? [{ ...last, count: group.reduce((sum, { count }) => sum + count, 0) }] : [];
  });
}

function words({ kind, count }: Happening, title: Text): Text {
  const people = count === 1 ? '1 person' : `${count} people`;
  switch (kind) {
    case 'links':
      return {
        zh: `已发出 ${count} 封签署链接：${title.zh}`,
        en: `${count === 1 ? '1 link' : `${count} links`} to sign sent: ${title.en}`,
      };
    case 'link':
      return { zh: `${count} 人已签署：${title.zh}`, en: `${people} signed: ${title.en}` };
    case 'original':
      return {
        zh: `登记了 ${count} 人签在纸质原件上：${title.zh}`,
        en: `${people} recorded as signed on paper: ${title.en}`,
      };
    default:
      return {
        zh: `${count} 人的签署不算数（${objectionGrounds[kind].zh}）：${title.zh}`,
        en: `The signature of ${people} does not count (${objectionGrounds[kind].en}): ${title.en}`,
      };
  }
}

const signerSide: Text = { zh: '签署人', en: 'signer' };
const filingSide: Text = { zh: '申报单位', en: 'filing side' };

/** @param timeline of the acts, newest first */
export function withSignings(world: World, record: CaseRecord, timeline: readonly TimelineEntry[]): TimelineEntry[] {
  const entries = byDay(happenings(record)).map((entry): TimelineEntry => {
    const title = world.procedure.signings?.[entry.signing]?.title ?? { zh: entry.signing, en: entry.signing };
    const bySigner = entry.kind === 'link' || entry.kind === 'not-me' || entry.kind === 'not-agreed';
    return {
      version: record.version,
      at: entry.at,
      action: `~signing.${entry.signing}.${entry.kind}.${entry.on}`,
      text: words(entry, title),
      by: { name: '', role: bySigner ? signerSide : filingSide },
      papers: [],
    };
  });
  // Of what happened in the same second the act came last: it is what one does after signing.
  return entries
    .toReversed()
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
    .reduce<TimelineEntry[]>(
      (told, entry) => {
        const place = told.findIndex(({ at }) => at < entry.at);
        return told.toSpliced(place < 0 ? told.length : place, 0, entry);
      },
      [...timeline],
    );
}
