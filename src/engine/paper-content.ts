/** The content of a paper: the definition's sentences filled with the case. */
import { evaluate, isPresent, type Scope } from '../language/evaluate.ts';
import type { Expr } from '../language/expression.ts';
import type { Field } from '../language/field.ts';
import type { Paper } from '../language/paper.ts';
import type { ApprovalStep } from '../language/paper-content.ts';
import type { Text } from '../language/text.ts';
import { officialContent } from './official-data.ts';
import { entryLine, exprText, fieldNamed, fillText, masked, type PaperContent } from './paper-data.ts';
import { partSections } from './paper-parts.ts';
import type { World } from './world.ts';

const fieldOf = (world: World, of: Expr): Field | undefined =>
  typeof of === 'object' && of !== null && 'ref' in of ? fieldNamed(world, of.ref) : undefined;

function sectionsOf(world: World, scope: Scope, paper: Paper): PaperContent['sections'] {
  return (paper.sections ?? [])
    .filter(
      (section) =>
        section.show === undefined ||
        (isPresent(evaluate(section.show, scope)) && evaluate(section.show, scope) !== false),
    )
    .map((section) => {
      const listed = section.each === undefined ? [] : evaluate(section.each, scope);
      const list = section.each === undefined ? undefined : fieldOf(world, section.each);
      const lines = Array.isArray(listed) ? listed.map((entry) => entryLine(world, entry, list)) : [];
      return {
        heading: section.heading,
        paragraphs: [...(section.paragraphs ?? []).map((text) => fillText(world, scope, text)), ...lines],
        ...(lines.length ? { list: true } : {}),
      };
    });
}

/** A slip of delivery is signed under what it delivers; other papers tell their own sections first. */
const inOrder = (
  paper: Paper,
  own: PaperContent['sections'],
  parts: PaperContent['sections'],
): PaperContent['sections'] => (paper.kind === 'delivery' ? [...parts, ...own] : [...own, ...parts]);

/** What the act knows of the paper besides its definition. */
export interface PaperGiven {
  number: string;
  /** 成文日期; default today. */
  issuedOn?: string;
  validUntil?: string;
  applicant: Text;
  /** Of an approval sheet. */
  approvals?: ApprovalStep[];
}

/** The content, filled in; `missingParts` says whether it may be issued (law 5). */
export function paperContent(world: World, scope: Scope, paper: Paper, given: PaperGiven): PaperContent {
  const spokenTo = paper.greets ?? paper.addressee;
  const addressee = spokenTo === 'applicant' ? given.applicant : fillText(world, scope, spokenTo);
  return {
    kind: paper.layout,
    lang: paper.lang,
    title: paper.title,
    number: paper.numberAs ? exprText(world, scope, paper.numberAs).zh : given.number,
    issuedOn: given.issuedOn ?? world.today,
    addressee,
    body: (paper.body ?? []).map((text) => fillText(world, scope, text)),
    sections: inOrder(paper, sectionsOf(world, scope, paper), partSections(world, scope, paper)),
    fields: (paper.fields ?? [])
      .filter(
        (field) =>
          field.show === undefined || (isPresent(evaluate(field.show, scope)) && evaluate(field.show, scope) !== false),
      )
      .map((field) => {
        const value = exprText(world, scope, field.value);
        return { label: field.label, value, public: field.public ?? false, shown: masked(value, field.mask) };
      }),
    ...(given.validUntil && paper.validity
      ? {
          validUntil: {
            label: paper.validity.label,
            date: given.validUntil,
            ...(paper.validity.note ? { note: paper.validity.note } : {}),
          },
        }
      : {}),
    basis: (paper.basis ?? []).map((basis) => basis.text),
    signedBy: paper.signedBy,
    ...(paper.official ? { official: officialContent(world, scope, paper.official) } : {}),
    ...(given.approvals ? { approvals: given.approvals } : {}),
  };
}
