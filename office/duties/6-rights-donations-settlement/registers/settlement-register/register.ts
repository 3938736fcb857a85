/** 定居台账: one line a settlement case, written by the acts of `return-settlement` alone (dossier 6, other registers). */
import { districtOptions } from '../../../../../src/language/blocks.ts';
import { type Column, defineRegister } from '../../../../../src/language/register.ts';

const day = (key: string, zh: string, en: string): Column => ({ key, type: 'date', label: { zh, en } });

const status = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });

export const register = defineRegister({
  id: 'settlement-register',
  title: { zh: '定居台账', en: 'Settlement register' },
  summary: {
    zh: '华侨回国定居：各环节日期、证书、有效期和落户日期。',
    en: 'Settlement of returning overseas Chinese: dates of each stage, certificate, validity, registration.',
  },
  series: 'DJ',
  columns: [
    { key: 'number', type: 'text', label: { zh: '定居编号', en: 'Settlement number' } },
    { key: 'caseNumber', type: 'case', label: { zh: '办件编号', en: 'Case number' } },
    { key: 'name', type: 'text', label: { zh: '申请人', en: 'Applicant' }, mask: 'name', export: false },
    { key: 'district', type: 'enum', label: { zh: '拟定居地', en: 'Intended place' }, options: districtOptions },
    { key: 'formerCountry', type: 'country', label: { zh: '原住在国', en: 'Former country of residence' } },
    {
      key: 'ground',
      type: 'enum',
      label: { zh: '非原户籍地事由', en: 'Ground for another place' },
      options: [
        status('spouse', '投靠配偶', 'Spouse'),
        status('minorToParent', '未成年人投靠父母', 'Minor joining a parent'),
        status('elderToChild', '老人投靠子女', 'Joining a child'),
        status('neverRegistered', '从未有过户籍', 'Never registered'),
        status('talent', '人才引进', 'Talent'),
        status('local', '本地规定', 'Local ground'),
      ],
    },
    day('filedOn', '提交', 'Filed'),
    day('acceptedOn', '受理', 'Accepted'),
    day('policeAskedOn', '公安收文', 'Received by the police'),
    day('policeRepliedOn', '公安答复', 'Police replied'),
    day('reportedOn', '区级上报', 'District report'),
    day('forwardedOn', '转报省级', 'Sent to the province'),
    day('decidedOn', '决定', 'Decided'),
    { key: 'decisionNumber', type: 'text', label: { zh: '决定文号', en: 'Decision number' } },
    { key: 'certificateSerial', type: 'text', label: { zh: '证书印制号', en: 'Printed serial of the certificate' } },
    day('validUntil', '落户有效期至', 'Registration until'),
    day('registeredOn', '落户', 'Household registered'),
    {
      key: 'status',
      type: 'enum',
      label: { zh: '状态', en: 'Status' },
      options: [
        status('filed', '已提交', 'Filed'),
        status('correcting', '待补正', 'To be corrected'),
        status('accepted', '已受理', 'Accepted'),
        status('at-police', '征求公安意见', 'With the police'),
        status('police-replied', '区级审查', 'District review'),
        status('at-city', '市级复核', 'City re-check'),
        status('at-province', '省级审批', 'Province decides'),
        status('approved', '已批准', 'Approved'),
        status('issued', '已领证', 'Certificate collected'),
        status('reissued', '已补证', 'Certificate replaced'),
        status('settled', '已落户', 'Settled'),
        status('refused', '不予批准', 'Refused'),
        status('expired', '证书过期', 'Certificate expired'),
        status('revoked', '已撤销', 'Revoked'),
        status('not-accepted', '不予受理', 'Not accepted'),
        status('not-needed', '不需要批准', 'No approval needed'),
        status('lapsed', '逾期未补正', 'Closed, not corrected'),
        status('withdrawn', '已撤回', 'Withdrawn'),
      ],
    },
  ],
  views: [
    { id: 'all', title: { zh: '全部', en: 'All' }, where: undefined },
    {
      id: 'open',
      title: { zh: '在办', en: 'In progress' },
      where: {
        column: 'status',
        in: ['filed', 'correcting', 'accepted', 'at-police', 'police-replied', 'at-city', 'at-province'],
      },
    },
    {
      id: 'to-register',
      title: { zh: '待落户', en: 'Awaiting registration' },
      where: { column: 'status', in: ['approved', 'issued', 'reissued'] },
    },
    {
      id: 'expiring',
      title: { zh: '30 天内到期', en: 'Expiring within 30 days' },
      where: { column: 'validUntil', withinDays: 30 },
    },
    { id: 'settled', title: { zh: '已落户', en: 'Settled' }, where: { column: 'status', in: ['settled'] } },
    {
      id: 'closed',
      title: { zh: '未批准、过期、撤销', en: 'Refused, expired, revoked' },
      where: { column: 'status', in: ['refused', 'expired', 'revoked'] },
    },
  ],
  readers: [
    { role: 'handler', body: 'd3' },
    { role: 'dept_head', body: 'd3' },
    { role: 'deputy_director', body: 'office' },
    { role: 'director', body: 'office' },
    { role: 'handler', body: 'district' },
    { role: 'archivist', body: 'd1' },
    { role: 'auditor' },
  ],
  filledBy: 'acts',
  retention: {
    years: 30,
    text: {
      zh: '保存 30 年：户籍和国籍事务以此为据。',
      en: 'Kept for 30 years: household registration and nationality rest on it.',
    },
  },
});
