/** Which classes of passport go: the table of agreements is asked for each of them (dossier 2, §7.4 and §10). */
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import { both, hubeiGuide } from '../shared/documents.ts';
import { dayOf, daysAbroad, listOf, textAt } from '../shared/reading.ts';

export const exitCertificateGroup: Rule = {
  id: 'exit-certificate-group',
  title: both('出境证明的人员和国家', 'People and countries of an exit certificate'),
  basis: hubeiGuide,
  input: [
    {
      key: 'holders',
      type: 'list',
      label: both('持照人', 'Holders'),
      fields: [{ key: 'number', type: 'text', max: 20, label: both('护照号', 'Passport') }],
    },
    {
      key: 'countries',
      type: 'list',
      label: both('国家', 'Countries'),
      fields: [{ key: 'country', type: 'country', label: both('国家', 'Country') }],
    },
    { key: 'exit', type: 'date', label: both('离境', 'Exit') },
    { key: 'entry', type: 'date', label: both('回国', 'Return') },
  ],
  compute(input): RuleResult {
    const [exit, entry] = [dayOf(input.exit), dayOf(input.entry)];
    const classes = new Set(
      listOf(input.holders).map((holder) => textAt(holder, 'number').trim().toUpperCase().slice(0, 1)),
    );
    const codes = listOf(input.countries).map((place) => textAt(place, 'country'));
    const stay = exit && entry && entry >= exit ? daysAbroad(exit, entry) : 0;
    const known = [...classes].filter((one) => ['D', 'S', 'P'].includes(one));
    return {
      holds: known.length > 0 && known.length === classes.size && codes.length > 0 && stay > 0,
      value: { D: classes.has('D'), S: classes.has('S'), P: classes.has('P'), codes, text: codes.join('、'), stay },
      trace: [
        {
          text: both(
            `护照种类 ${known.join('、')}，国家 ${codes.join('、')}，共 ${stay} 天。`,
            `Classes ${known.join(', ')}; countries ${codes.join(', ')}; ${stay} days.`,
          ),
        },
      ],
    };
  },
};

export const rules: readonly Rule[] = [exitCertificateGroup];
