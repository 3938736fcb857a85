/** People of a demo office. All names are invented and say so (示例 means sample). */
import type { DemoPerson, DemoUnit } from '../src/language/demo.ts';

const staff = (
  key: string,
  name: string,
  login: string,
  posts: DemoPerson['posts'],
  tryFirst?: DemoPerson['tryFirst'],
): DemoPerson => ({ key, name, login, kind: 'staff', posts, ...(tryFirst ? { tryFirst } : {}) });
const applicant = (key: string, name: string, login: string, tryFirst?: DemoPerson['tryFirst']): DemoPerson => ({
  key,
  name,
  login,
  kind: 'applicant',
  posts: [],
  ...(tryFirst ? { tryFirst } : {}),
});

/** Invented units; the codes check, and belong to nobody. */
export const demoUnits: readonly DemoUnit[] = [
  {
    id: 'd0000000-0000-4000-8000-000000000101',
    name: '示例市商务局',
    uscc: '11420100000001011F',
    kind: 'organ',
  },
  {
    id: 'd0000000-0000-4000-8000-000000000202',
    name: '示例进出口有限公司',
    uscc: '91420100000002022J',
    kind: 'firm',
    district: '420102',
  },
];
const unitBody = (index: number) => `unit:${demoUnits[index]?.id ?? ''}`;
const member = (key: string, name: string, login: string, role: string, unit: number): DemoPerson => ({
  key,
  name,
  login,
  kind: 'applicant',
  posts: [{ role, body: unitBody(unit) }],
});

export const demoPeople: readonly DemoPerson[] = [
  applicant('chen', '陈示例', 'chen@example.org', {
    zh: '在门户申请回国定居，再看“我的办件”',
    en: 'apply to settle back home on the portal, then open My applications',
  }),
  applicant('lin', '林示例', 'lin@example.org', {
    zh: '下载定居证并用 /verify 核验',
    en: 'download a certificate and check it at /verify',
  }),
  applicant('wu', '吴示例', 'wu@example.org', { zh: '按补正通知补材料', en: 'answer a correction notice' }),
  applicant('zheng', '郑示例', 'zheng@example.org'),
  applicant('he', '何示例', 'he@example.org'),
  staff('420102:handler', '江示例', 'jiangan@demo.example', [{ role: 'handler', body: '420102' }], {
    zh: '江岸区经办：受理，或一次告知补正',
    en: 'Jiang’an District: accept, or list what is missing, once',
  }),
  staff('420106:handler', '昌示例', 'wuchang@demo.example', [{ role: 'handler', body: '420106' }]),
  {
    key: 'police:third_party',
    name: '警示例',
    login: 'police@demo.example',
    kind: 'other',
    posts: [{ role: 'third_party', body: 'police' }],
    tryFirst: { zh: '公安联络人：答复征求意见', en: 'police liaison: answer a request for an opinion' },
  },
  staff('d3:handler', '周示例', 'zhou@demo.example', [{ role: 'handler', body: 'd3' }], {
    zh: '国内处：复核后转报省级',
    en: 'Domestic Affairs: re-check and send to the province',
  }),
  staff('d3:handler2', '钱示例', 'qian@demo.example', [{ role: 'handler', body: 'd3' }]),
  staff('d3:dept_head', '孙示例', 'sun@demo.example', [{ role: 'dept_head', body: 'd3' }]),
  staff('office:deputy_director', '李示例', 'li@demo.example', [{ role: 'deputy_director', body: 'office' }], {
    zh: '分管副主任：设为本市审批后批准或不予批准',
    en: 'deputy director: approve or refuse, once the setting gives the city the power',
  }),
  staff('office:director', '赵示例', 'zhao@demo.example', [{ role: 'director', body: 'office' }]),
  {
    key: 'province:superior',
    name: '省示例',
    login: 'province@demo.example',
    kind: 'other',
    posts: [{ role: 'superior', body: 'province' }],
  },
  member('bureau:unit_liaison', '专办示例', 'liaison@example.org', 'unit_liaison', 0),
  member('bureau:unit_leader', '局长示例', 'leader@example.org', 'unit_leader', 0),
  member('bureau:custodian', '保管示例', 'keeper@example.org', 'custodian', 0),
  member('firm:unit_liaison', '企办示例', 'firm@example.org', 'unit_liaison', 1),
  member('firm:unit_leader', '企总示例', 'firm-leader@example.org', 'unit_leader', 1),
  staff('d1:archivist', '档示例', 'archive@demo.example', [{ role: 'archivist', body: 'd1' }]),
  staff('d8:personnel', '人示例', 'personnel@demo.example', [{ role: 'personnel', body: 'd8' }]),
  staff('d1:window', '窗示例', 'window@demo.example', [{ role: 'window', body: 'd1' }]),
  staff('d1:dept_head', '秘示例', 'd1head@demo.example', [{ role: 'dept_head', body: 'd1' }], {
    zh: '秘书行政处：答复、更正、删除个人信息',
    en: 'Secretarial Administration: answer, correct, erase personal data',
  }),
  staff('d2:legal', '法示例', 'legal@demo.example', [{ role: 'legal', body: 'd2' }], {
    zh: '法制审核：同意不予办理，或依法保全',
    en: 'legality reviewer: consent to a refusal, or order a legal hold',
  }),
  staff('outbound:custodian', '柜示例', 'custodian@demo.example', [{ role: 'custodian', body: 'outbound' }], {
    zh: '证照管理员：入库、领用、归还、清点',
    en: 'custodian of documents: take in, lend, take back, count',
  }),
  staff('outbound:handler', '签示例', 'visa@demo.example', [{ role: 'handler', body: 'outbound' }]),
  staff('outbound:dept_head', '境示例', 'outbound@demo.example', [{ role: 'dept_head', body: 'outbound' }]),
  staff('protocol:dept_head', '礼示例', 'protocol@demo.example', [{ role: 'dept_head', body: 'protocol' }]),
  staff('d1:admin', '管示例', 'admin@demo.example', [{ role: 'admin', body: 'd1' }]),
  staff('d1:auditor', '审示例', 'audit@demo.example', [{ role: 'auditor', body: 'office' }]),
];
