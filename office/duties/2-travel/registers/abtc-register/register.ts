/** 商务卡台账: one line a card, with the answer of each economy: the matrix card × economy (dossier 2, §0.6, §11). */
import { option } from '../../../../../src/language/blocks.ts';
import { type Column, column, defineRegister } from '../../../../../src/language/register.ts';
import { actions, results } from '../../shared/card-options.ts';
import { full } from '../../shared/economies.ts';
import { boards, reports } from './boards.ts';

const gone = ['refused', 'denied', 'cancelled', 'lost', 'replace', 'expired', 'withdrawn', 'lapsed', 'not-accepted'];

export const register = defineRegister({
  id: 'abtc-register',
  title: { zh: 'APEC商务旅行卡台账', en: 'Register of APEC Business Travel Cards' },
  summary: {
    zh: '每行一张卡：企业、持卡人、关联护照、有效期、各经济体答复。',
    en: 'One card a line: enterprise, holder, linked passport, validity, the answer of each economy.',
  },
  series: 'SL',
  columns: [
    column('card', 'text', '卡号', 'Card'),
    { ...column('unit', 'body', '单位', 'Unit'), joins: true },
    column('enterprise', 'text', '企业', 'Enterprise'),
    {
      ...column('ownership', 'enum', '企业类型', 'Ownership'),
      options: [
        option('state', '国有', 'State-owned'),
        option('private', '民营', 'Private'),
        option('joint-venture', '合资', 'Joint venture'),
        option('foreign', '外商投资', 'Foreign-invested'),
        option('hkmt', '港澳台投资', 'From Hong Kong, Macao or Taiwan'),
      ],
    },
    { ...column('action', 'enum', '办理类型', 'Action'), options: actions },
    { ...column('holder', 'text', '持卡人', 'Holder'), mask: 'name', export: false },
    { ...column('passport', 'text', '关联护照', 'Linked passport'), mask: 'document', export: false },
    column('passportExpiry', 'date', '护照有效期至', 'Passport until'),
    column('oldCard', 'text', '旧卡号', 'Old card'),
    column('appliedOn', 'date', '申报', 'Filed'),
    column('agreedOn', 'date', '市里同意', 'Agreed by the city'),
    column('feePaidOn', 'date', '缴费', 'Fee paid'),
    column('fee', 'money', '费用', 'Fee'),
    column('mfaOn', 'date', '外交部通过', 'Passed by the ministry'),
    column('approved', 'int', '已同意', 'Approved'),
    column('pending', 'int', '待答复', 'Awaited'),
    column('early', 'bool', '先制卡', 'Early card'),
    column('issue', 'date', '签发', 'Issued'),
    column('expiry', 'date', '有效期至', 'Valid until'),
    column('economies', 'country', '卡上经济体', 'Economies on the card'),
    column('deliveredOn', 'date', '交付', 'Handed over'),
    {
      ...column('state', 'enum', '状态', 'State'),
      options: [
        option('submitted', '已提交', 'Submitted'),
        option('correcting', '待补正', 'To be corrected'),
        option('accepted', '市里审核', 'City review'),
        option('at-mfa', '外交部审核', 'With the ministry'),
        option('pre-clearing', '各经济体审核', 'Pre-clearance'),
        option('printing', '制卡中', 'Printing'),
        option('issued', '待领取', 'Ready'),
        option('active', '使用中', 'In use'),
        option('cancel-pending', '待注销', 'To be cancelled'),
        option('cancelled', '已注销', 'Cancelled'),
        option('lost', '已报失', 'Lost'),
        option('replace', '须换卡', 'To be replaced'),
        option('expired', '已过期', 'Expired'),
        option('refused', '不予办理', 'Refused'),
        option('denied', '均未同意', 'Denied everywhere'),
        option('not-accepted', '不予受理', 'Not accepted'),
        option('lapsed', '逾期未补正', 'Closed, not corrected'),
        option('withdrawn', '已撤回', 'Withdrawn'),
      ],
    },
    ...full.map(({ code, name }): Column => ({ key: code, type: 'enum', label: name, options: results })),
    ...full.map(({ code, name }) => column(`days${code}`, 'int', `${name.zh}（天）`, `${name.en} (days)`)),
    column('until', 'text', '经济体注明的有效期', 'Last days that economies state'),
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    { id: 'active', title: { zh: '使用中', en: 'In use' }, where: { column: 'state', in: ['issued', 'active'] } },
    {
      id: 'matrix',
      title: { zh: '各经济体审核', en: 'Pre-clearance' },
      where: { column: 'state', in: ['pre-clearing', 'printing'] },
    },
    {
      id: 'renewal',
      title: { zh: '6 个月内到期', en: 'Expiring within 6 months' },
      where: { column: 'expiry', withinDays: 183 },
    },
    { id: 'gone', title: { zh: '已结束', en: 'Ended' }, where: { column: 'state', in: gone } },
  ],
  boards,
  reports,
  readers: [
    { role: 'handler', body: 'outbound' },
    { role: 'dept_head', body: 'outbound' },
    { role: 'custodian', body: 'outbound' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: { years: 10, text: { zh: '保存 10 年。', en: 'Kept for 10 years.' } },
});
