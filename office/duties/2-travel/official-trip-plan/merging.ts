/** Two items of the same country and theme become one delegation: the office proposes it, both units agree, then they are linked. */
import type { Action } from '../../../../src/language/action.ts';
import { type Expr, field, input, ref } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import { both, rules2013 } from './law.ts';
import { officer, row, system, tell, unit, unitLeader } from './who.ts';

const otherFile: Field = {
  key: 'other',
  type: 'text',
  max: 40,
  label: both('另一计划的办件编号', 'Case number of the other item'),
};
const rowsOf = (file: Expr): Expr => ({ look: 'plan-register', where: { file }, take: 'rows' });
const caseOf = (file: Expr): Expr => ({ look: 'plan-register', where: { file }, take: { column: 'case' } });
const ownLine = (column: string): Expr => ({
  look: 'plan-register',
  where: { case: ref('case.id') },
  take: { column },
});
/** The item that this one is proposed to be merged with. */
const partner = ownLine('mergeWith');
const proposed = (other: Expr) => row({ mergeWith: other, mergeAgreed: null });

const fits = (file: Expr, take?: string): Expr => ({
  rule: 'plan-merge',
  with: {
    own: ref('case.number'),
    year: field('year'),
    countries: field('countries'),
    category: field('category'),
    taskType: field('taskType'),
    rows: rowsOf(file),
  },
  ...(take ? { take } : {}),
});

const askUnit = tell(
  unit,
  '外事部门建议与另一单位的计划合并组团，请单位负责人答复',
  'The office proposes to merge the item with that of another unit; the leader answers',
);

export const mergeActs: { readonly [id: string]: Action } = {
  'propose-merge': {
    title: both('建议合并', 'Propose to merge'),
    consequence: both(
      '同国家、同主题的两项；两个单位负责人都同意后合并。',
      'Two items of the same countries and theme; merged when the leaders of both units agree.',
    ),
    from: ['submitted'],
    by: officer,
    weight: 'quiet',
    input: [otherFile],
    guards: [
      {
        code: 'plan.merge-theme',
        field: 'other',
        test: fits(input('other')),
        text: both(
          '没有这一件在办的计划，或者国家、主题不同',
          'There is no such item under way, or countries or theme differ',
        ),
        remedy: both(
          '填同一年度、国家和主题相同、已提交的另一计划。',
          'Name another filed item of the same year, countries and theme.',
        ),
        basis: rules2013,
      },
    ],
    happened: both('建议与另一计划合并，征求单位意见', 'Proposed to merge with another item; the units are asked'),
    effects: [
      proposed(input('other')),
      { do: 'act', on: caseOf(input('other')), act: 'mergeable', input: { other: ref('case.number') } },
      askUnit,
    ],
  },
  mergeable: {
    title: both('建议合并', 'To be merged'),
    from: ['submitted'],
    by: system,
    input: [otherFile],
    happened: both(
      '外事部门建议合并，请单位负责人答复',
      'The office proposes to merge; the leader of the unit answers',
    ),
    effects: [proposed(input('other')), askUnit],
  },
  'agree-merge': {
    title: both('同意合并', 'Agree to merge'),
    from: ['submitted'],
    by: unitLeader,
    guards: [
      {
        code: 'plan.merge-asked',
        test: { present: partner },
        text: both('没有合并的建议', 'Nobody proposed to merge it'),
        remedy: both('不用做什么。', 'Nothing to do.'),
      },
    ],
    happened: both('单位同意合并', 'The unit agrees to merge'),
    effects: [row({ mergeAgreed: partner }), tell(officer, '单位同意计划合并', 'The unit agrees to merge its item')],
  },
  merge: {
    title: both('合并', 'Merge'),
    consequence: both('同国家、同主题，两个单位都同意。', 'Same countries and theme, both units agree.'),
    from: ['submitted'],
    by: officer,
    weight: 'quiet',
    guards: [
      {
        code: 'plan.merge-consent',
        test: {
          all: [{ present: partner }, { eq: [ownLine('mergeAgreed'), partner] }, fits(partner, 'agreed')],
        },
        text: both('两个单位没有都同意，或者内容已经改变', 'Not both units have agreed, or an item has changed'),
        remedy: both(
          '等两个单位负责人都同意；内容改变的重新建议。',
          'Wait for the leaders of both units; propose anew after a change.',
        ),
        basis: rules2013,
      },
    ],
    happened: both('已与另一计划合并', 'Merged with another item'),
    effects: [
      row({ mergedWith: partner }),
      { do: 'act', on: caseOf(partner), act: 'be-merged', input: { other: ref('case.number') } },
      tell(unit, '计划已与另一单位的计划合并组团', 'The item is merged with that of another unit'),
    ],
  },
  'be-merged': {
    title: both('已合并', 'Merged'),
    from: ['submitted'],
    by: system,
    input: [otherFile],
    happened: both('已与另一计划合并', 'Merged with another item'),
    effects: [
      row({ mergedWith: input('other') }),
      tell(unit, '计划已与另一单位的计划合并组团', 'The item is merged with that of another unit'),
    ],
  },
};
