/** Which kind of paper must tell what: an omission is a fault of the definition, or keeps the paper from being issued (law 5). */
import { officialLayouts, type Paper, type PaperKind, type PaperParts } from './paper.ts';
import type { Text } from './text.ts';

export type PartName = keyof PaperParts | 'remedy' | 'remedyBody' | 'remedyDay' | 'basis' | 'addressee';

const adverse = ['facts', 'ground', 'reasons', 'remedy', 'remedyBody', 'remedyDay'] as const;

/**
 * 行政许可法 32 (receipt, correction, non-acceptance), 36 and 47 (hearing), 38(2) (refusal), 42 (extension), 45 (pause); the
 * remaining ones 0 §1.2, §4 and §6. Number and addressee every paper has by its type.
 */
export const obligatoryParts: { readonly [kind in PaperKind]: readonly PartName[] } = {
  receipt: ['lastDay', 'basis'],
  acceptance: ['basis'],
  correction: ['items', 'lastDay', 'basis'],
  'non-acceptance': adverse,
  extension: ['reasons', 'lastDay', 'basis'],
  pause: ['reasons', 'expected', 'basis'],
  resume: ['reasons', 'lastDay', 'basis'],
  hearing: ['facts', 'reasons', 'lastDay', 'basis'],
  transfer: ['reasons', 'competentBody', 'basis'],
  delivery: ['items', 'recipient', 'way', 'basis'],
  notice: [],
  letter: [],
  opinion: [],
  decision: [],
  approval: ['facts', 'basis'],
  certificate: [],
  refusal: adverse,
  document: [],
  'approval-sheet': [],
};

export const partTitles: { readonly [part in PartName]: Text } = {
  facts: { zh: '事实', en: 'Facts' },
  ground: { zh: '依据', en: 'Ground' },
  reasons: { zh: '理由', en: 'Reasons' },
  items: { zh: '清单', en: 'List' },
  lastDay: { zh: '最后一天', en: 'Last day' },
  competentBody: { zh: '应当向谁提出', en: 'Competent body' },
  expected: { zh: '预计多久', en: 'Expected length' },
  recipient: { zh: '受送达人', en: 'Received by' },
  way: { zh: '送达方式', en: 'Way of delivery' },
  remedy: { zh: '救济途径', en: 'Remedies' },
  remedyBody: { zh: '复议机关和法院', en: 'Body of reconsideration and court' },
  remedyDay: { zh: '救济的最后一天', en: 'Last day of the remedies' },
  basis: { zh: '法律依据', en: 'Legal basis' },
  addressee: { zh: '受文人', en: 'Addressee' },
};

const told = (paper: Paper, part: PartName): boolean => {
  if (part === 'basis') return (paper.basis ?? []).length > 0;
  if (part === 'remedy' || part === 'remedyBody' || part === 'remedyDay') return paper.refusal !== undefined;
  if (part === 'addressee') return true; // obliged by the type
  const refusing = part === 'facts' || part === 'ground' || part === 'reasons' ? paper.refusal?.[part] : undefined;
  return (paper.parts?.[part] ?? refusing) !== undefined;
};

const isOfficial = (paper: Paper) => officialLayouts.some((layout) => layout === paper.layout);

/** Faults of a definition's papers: parts that its kind is obliged to have, layouts without their data. */
export function paperFaults(id: string, paper: Paper): string[] {
  const lacking = obligatoryParts[paper.kind]
    .filter((part) => !told(paper, part))
    .map((part) => `papers.${id}: a paper of kind ${paper.kind} tells ${part}`);
  const official = isOfficial(paper);
  return [
    ...lacking,
    ...(official && paper.lang !== 'zh' ? [`papers.${id}: layout ${paper.layout} of GB/T 9704 is Chinese`] : []),
    ...(official !== (paper.official !== undefined)
      ? [`papers.${id}.official: goes with the layouts of GB/T 9704, and only with them`]
      : []),
    ...((paper.layout === 'approval-sheet') !== (paper.kind === 'approval-sheet')
      ? [`papers.${id}: layout and kind approval-sheet go together`]
      : []),
  ];
}
