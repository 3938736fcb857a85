/** 港澳签注台账: one line an application, with the endorsement of each region and the entries used (dossier 2, §7.5). */
import { option } from '../../../../../src/language/blocks.ts';
import { type Column, column, defineRegister } from '../../../../../src/language/register.ts';
import { boards, reports } from './boards.ts';

const days = (region: string, zh: string, en: string): readonly Column[] => [
  column(`${region}Entries`, 'text', `${zh}签注次数`, `Entries, ${en}`),
  column(`${region}From`, 'date', `${zh}签注自`, `From, ${en}`),
  column(`${region}To`, 'date', `${zh}签注至`, `To, ${en}`),
  column(`${region}Used`, 'int', `${zh}已用次数`, `Entries used, ${en}`),
];

export const register = defineRegister({
  id: 'endorsement-register',
  title: { zh: '因公往来港澳签注台账', en: 'Register of endorsements for Hong Kong and Macao' },
  summary: {
    zh: '香港、澳门分别签注：种类、次数、起止、停留天数和已用次数。',
    en: 'One endorsement a region: kind, entries, dates, days of stay, entries used.',
  },
  series: 'QZ',
  columns: [
    { ...column('document', 'text', '通行证号', 'Pass'), mask: 'document' },
    { ...column('holder', 'text', '持证人', 'Holder'), mask: 'name', export: false },
    { ...column('unit', 'body', '单位', 'Unit'), joins: true },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    column('trip', 'text', '批件号', 'Approval'),
    {
      ...column('region', 'enum', '地区', 'Region'),
      options: [
        option('HKG', '中国香港', 'Hong Kong, China'),
        option('MAC', '中国澳门', 'Macao, China'),
        option('both', '香港和澳门', 'Hong Kong and Macao'),
      ],
    },
    {
      ...column('kind', 'enum', '种类', 'Kind'),
      options: [
        option('visit', '访问', 'Visit'),
        option('work', '工作', 'Work'),
        option('stationed', '驻', 'Stationed'),
        option('study', '就读等', 'Study and the like'),
      ],
    },
    column('purpose', 'text', '事由', 'Purpose'),
    column('stay', 'int', '每次停留（日）', 'Days a stay'),
    ...days('hk', '香港', 'Hong Kong'),
    ...days('macao', '澳门', 'Macao'),
    column('issuedOn', 'date', '签注日', 'Endorsed on'),
    column('until', 'date', '最后一天', 'Last day'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [option('issued', '有效', 'In force'), option('used-up', '已用完', 'Used up')],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'issued', title: { zh: '有效', en: 'In force' }, where: { column: 'state', in: ['issued'] } },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'custodian', body: 'outbound' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 5, text: { zh: '保存 5 年。', en: 'Kept for 5 years.' } },
});
