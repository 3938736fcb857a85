/**
 * The office itself: bodies, roles, posts, duties, how to reach it (domain README §2). Address, telephone and hours are invented
 * samples. This is where history begins; what changes later is entered at the desk with its day in force.
 */
import type { Body, Duty, Organisation, RoleTitle, UnitKind } from '../src/language/organisation.ts';
import { bodies } from './bodies.ts';
import { documentSeries } from './document-series.ts';
import { posts } from './posts.ts';
import { remedies } from './remedies.ts';

export type { Body, Duty, Organisation, RoleTitle };

const role = (id: RoleTitle['id'], zh: string, en: string): RoleTitle => ({ id, title: { zh, en } });
const duty = (number: number, id: string, title: Duty['title'], summary: Duty['summary']): Duty => ({
  id,
  number,
  title,
  summary,
});

const roleTitles: readonly RoleTitle[] = [
  role('applicant', '申请人', 'applicant'),
  role('agent', '代理人', 'agent'),
  role('unit_liaison', '单位专办员', 'unit liaison'),
  role('unit_leader', '单位负责人', 'unit leader'),
  role('custodian', '保管员', 'custodian'),
  role('window', '窗口受理', 'window'),
  role('handler', '承办人', 'handler'),
  role('dept_head', '处长', 'head of department'),
  role('deputy_director', '分管副主任', 'deputy director in charge'),
  role('director', '主任', 'director'),
  role('party_group', '党组', 'party group'),
  role('directors_meeting', '办务会', 'directors’ meeting'),
  role('lg_office', '领导小组办公室', 'Leading Group office'),
  role('lg_member', '领导小组成员', 'Leading Group member'),
  role('lg_head', '领导小组组长', 'head of the Leading Group'),
  role('city_leader', '市领导', 'city leader'),
  role('leader_office', '市领导办公室', 'office of a city leader'),
  role('superior', '上级机关', 'superior body'),
  role('third_party', '联络人', 'liaison'),
  role('panel', '评审组', 'review panel'),
  role('panel_chair', '评审组组长', 'chair of the panel'),
  role('legal', '法制审核', 'legality reviewer'),
  role('finance', '财务', 'finance'),
  role('interpreter', '翻译', 'interpreter'),
  role('protocol_desk', '礼宾', 'protocol desk'),
  role('duty_officer', '值班员', 'duty officer'),
  role('archivist', '档案员', 'archivist'),
  role('seal_keeper', '印章管理员', 'seal keeper'),
  role('secrecy_officer', '保密员', 'secrecy officer'),
  role('personnel', '人事', 'personnel'),
  role('auditor', '审计', 'auditor'),
  role('admin', '系统管理员', 'administrator'),
  role('system', '系统', 'the clock'),
  role('public', '公众', 'the public'),
];

const duties: readonly Duty[] = [
  duty(
    1,
    '1-research',
    { zh: '调研与建言', en: 'Research and advice' },
    { zh: '就外事侨务工作提建议', en: 'Suggestions on foreign and overseas Chinese affairs' },
  ),
  duty(
    2,
    '2-travel-documents',
    { zh: '因公出国（境）与证照', en: 'Official travel and documents' },
    { zh: '单位派员出访，邀请外国人来华', en: 'Missions abroad, invitations to China' },
  ),
  duty(
    3,
    '3-reception-protocol',
    { zh: '来访接待与礼宾', en: 'Reception and protocol' },
    { zh: '团组来访，礼宾咨询', en: 'Visiting delegations, advice on protocol' },
  ),
  duty(
    4,
    '4-consular',
    { zh: '领事与涉外事务', en: 'Consular and foreign-related affairs' },
    { zh: '文书在国外用，人在国外遇困', en: 'Papers for use abroad, people in trouble abroad' },
  ),
  duty(
    5,
    '5-ties',
    { zh: '联谊与经贸', en: 'Ties and business' },
    { zh: '侨团联谊，华创会，侨商投诉', en: 'Associations, the entrepreneurs’ conference, business complaints' },
  ),
  duty(
    6,
    '6-rights-donations-settlement',
    { zh: '侨益、捐赠与定居', en: 'Rights, donations, settlement' },
    { zh: '身份、定居、升学、困难帮扶', en: 'Status, settlement, schooling, help in hardship' },
  ),
  duty(
    7,
    '7-expertise-honours',
    { zh: '引智与荣誉', en: 'Expertise and honours' },
    { zh: '外国专家，工作许可，荣誉', en: 'Foreign experts, work permits, honours' },
  ),
  duty(
    8,
    '8-guidance',
    { zh: '统筹与指导', en: 'Coordination and guidance' },
    { zh: '各区各单位外事工作', en: 'Foreign affairs of districts and units' },
  ),
  duty(
    9,
    '9-assigned',
    { zh: '交办事项', en: 'Assigned matters' },
    { zh: '上级交办，本办内部办理', en: 'Assigned from above, handled inside the office' },
  ),
  // Not one of the nine: what every duty shares.
  duty(
    0,
    '0-shared',
    { zh: '通用事项', en: 'For everybody' },
    { zh: '个人信息、公示异议、服务评价', en: 'Personal data, objections, ratings' },
  ),
];

const unitKind = (id: string, zh: string, en: string): UnitKind => ({ id, title: { zh, en } });

/** Kinds of unit of the shared block UNIT (dossier 0 §4.1). */
const unitKinds: readonly UnitKind[] = [
  unitKind('organ', '机关', 'public authority'),
  unitKind('publicInstitution', '事业单位', 'public institution'),
  unitKind('firm', '企业', 'company'),
  unitKind('socialOrg', '社会团体', 'social organisation'),
  unitKind('foundation', '基金会', 'foundation'),
  unitKind('repOffice', '代表机构', 'representative office'),
  unitKind('university', '高等学校', 'university'),
  unitKind('hospital', '医院', 'hospital'),
  unitKind('school', '学校', 'school'),
  unitKind('association', '协会商会', 'association'),
  unitKind('other', '其他', 'other'),
];

export const organisation: Organisation = {
  office: {
    name: { zh: '武汉市外事侨务办公室', en: 'Wuhan Foreign and Overseas Chinese Affairs Office' },
    address: { zh: '示例地址：武汉市江岸区', en: "Sample address, Jiang'an District, Wuhan" },
    hours: { zh: '工作日 9:00–17:00（北京时间）', en: 'Open on working days 09:00–17:00, China time (UTC+8)' },
    phone: '+86-27-0000-0000',
  },
  documentSeries,
  bodies,
  roles: roleTitles,
  posts,
  unitKinds,
  duties,
  remedies,
};
