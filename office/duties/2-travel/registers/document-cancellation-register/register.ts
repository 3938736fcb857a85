/** 证照注销销毁台账: what was cancelled on which ground, and destroyed in which batch by whom (dossier 2, §7.2). */
import { option } from '../../../../../src/language/blocks.ts';
import { column, defineRegister } from '../../../../../src/language/register.ts';
import { cancellationMethods, destructionMethods } from '../../shared/ending-options.ts';
import { boards, reports } from './boards.ts';

export const register = defineRegister({
  id: 'document-cancellation-register',
  title: { zh: '证照注销、销毁台账', en: 'Register of cancelled and destroyed documents' },
  summary: {
    zh: '注销清单和销毁记录：证照、事由、方式、批次、两名经办人。',
    en: 'Cancellation list and destruction record: document, ground, method, batch, the two who did it.',
  },
  series: 'ZX',
  columns: [
    { ...column('document', 'text', '证照号', 'Number'), mask: 'document' },
    { ...column('holder', 'text', '持照人', 'Holder'), mask: 'name', export: false },
    column('unitName', 'text', '单位名称', 'Name of the unit'),
    {
      ...column('trigger', 'enum', '事由', 'Ground'),
      options: [
        option('expired', '过期', 'Expired'),
        option('replaced', '已换发', 'Replaced'),
        option('left', '离职、退休或去世', 'Holder left, retired or died'),
        option('class', '种类改变', 'Class changed'),
        option('damaged', '损毁', 'Damaged'),
        option('void', '已宣布作废', 'Declared void'),
        option('nationality', '丧失国籍', 'Nationality lost'),
      ],
    },
    column('triggerOn', 'date', '事由日期', 'Since'),
    column('batch', 'text', '批次', 'Batch'),
    { ...column('method', 'enum', '注销方式', 'Method of cancellation'), options: cancellationMethods },
    column('cancelledOn', 'date', '注销', 'Cancelled'),
    { ...column('destruction', 'enum', '销毁方式', 'Method of destruction'), options: destructionMethods },
    column('destroyedOn', 'date', '销毁', 'Destroyed'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('proposed', '待列入', 'Proposed'),
        option('listed', '已列入', 'Listed'),
        option('approved', '已批准', 'Approved'),
        option('withdrawn', '已撤出', 'Taken off'),
        option('cancelled', '已注销', 'Cancelled'),
        option('kept', '已留存', 'Kept'),
        option('destroyed', '已销毁', 'Destroyed'),
      ],
    },
    {
      ...column('pending', 'enum', '在办', 'Under way'),
      options: [option('yes', '是', 'Yes'), option('no', '否', 'No')],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    {
      id: 'open',
      title: { zh: '待注销', en: 'To be cancelled' },
      where: { column: 'state', in: ['proposed', 'listed', 'approved'] },
    },
    { id: 'to-destroy', title: { zh: '待销毁', en: 'To be destroyed' }, where: { column: 'state', in: ['cancelled'] } },
    { id: 'destroyed', title: { zh: '已销毁', en: 'Destroyed' }, where: { column: 'state', in: ['destroyed'] } },
  ],
  boards,
  reports,
  readers: [
    { role: 'custodian', body: 'outbound' },
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年。', en: 'Kept for 10 years.' } },
});
