/** What the register knows of a document. Photographs and fingerprints have no place here (dossier 2, §8, data protection). */
import { choice, option } from '../../../../src/language/blocks.ts';
import { type Expr, field } from '../../../../src/language/expression.ts';
import type { Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { documentChecks, documentFields, ofUnit, zoneOf } from '../shared/document-fields.ts';
import { both, day, text } from './law.ts';

export const keptByUnit: Expr = { eq: [field('keeper'), 'unit'] };
export const mrzOk = zoneOf(field, 'mrzOk');

export const form: readonly Section[] = [
  {
    id: 'document',
    title: both('证照', 'Document'),
    fields: [
      choice('origin', both('来源', 'How it came'), [
        option('issued', '新颁发', 'Newly issued'),
        option('handed-in', '单位交来', 'Handed in by its unit'),
      ]),
      ...documentFields(field),
      choice(
        'chip',
        both('芯片', 'Chip'),
        [option('yes', '可读', 'Can be read'), option('no', '读不出', 'Cannot be read')],
        {
          required: false,
          show: { in: [field('kind'), ['DE', 'SE', 'PE']] },
        },
      ),
    ],
  },
  {
    id: 'keeping',
    title: both('保管', 'Keeping'),
    fields: [
      ofUnit({
        required: false,
        hint: both(
          '按名称或统一社会信用代码选择；单位自己登记的不填',
          'Found by name or code; a unit that registers its own leaves it out',
        ),
      }),
      text('unitName', '单位名称', 'Name of the unit'),
      choice('keeper', both('保管方', 'Keeper'), [
        option('office', '本办', 'The office'),
        option('unit', '单位', 'The unit'),
      ]),
      text('cabinet', '柜号', 'Cabinet', { max: 20 }),
      text('slot', '格号', 'Slot', { max: 20 }),
      text('unitCustodian', '单位保管员', 'Custodian of the unit', { show: keptByUnit, mask: 'name' }),
      text('unitDeputy', '单位副保管员', 'Deputy custodian', { show: keptByUnit, mask: 'name' }),
      { key: 'unitSafe', type: 'bool', label: both('单位有保险柜', 'The unit has a safe'), show: keptByUnit },
      day('unitChecked', '最近一次年度检查合格', 'Last yearly check passed on', { show: keptByUnit }),
    ],
    materials: ['authorisation', 'explanation', 'stamps'],
  },
];

export const formChecks: readonly Check[] = documentChecks(field);

const paper = (key: string, zh: string, en: string, kind: Material['form']): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  from: 'office',
  secondary: true,
  required: false,
});
export const materials: readonly Material[] = [
  paper(
    'authorisation',
    '专办员委托书（每年首次领用）',
    'Authorisation of the clerk, for the first loan of a year',
    'original',
  ),
  paper('explanation', '逾期说明', 'Explanation of lateness', 'original'),
  {
    ...paper('stamps', '出入境章页', 'Stamp pages', 'copy'),
    hint: both('照片；出访报告通过后删除', 'Photographs; erased when the report is accepted'),
  },
];
