/** People of a demo office. All names are invented and say so (示例 means sample). */
import type { DemoPerson } from '../src/language/demo.ts';

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
  staff('d1:archivist', '档示例', 'archive@demo.example', [{ role: 'archivist', body: 'd1' }]),
  staff('d1:admin', '管示例', 'admin@demo.example', [{ role: 'admin', body: 'd1' }]),
  staff('d1:auditor', '审示例', 'audit@demo.example', [{ role: 'auditor', body: 'office' }]),
];
