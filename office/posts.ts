/** Posts: which role exists in which body, and what it means there (domain README §2.2). Heads of a body have one seat. */
import type { Role } from '../src/language/action.ts';
import type { OrganisationPost } from '../src/language/organisation.ts';
import { consultedIds, departmentIds, superiorIds } from './bodies.ts';

type Words = readonly [zh: string, en: string];

const post = (body: string, role: Role, title: Words, may: Words, seats?: number): OrganisationPost => ({
  body,
  role,
  title: { zh: title[0], en: title[1] },
  may: { zh: may[0], en: may[1] },
  ...(seats === undefined ? {} : { seats }),
});

const handles: Words = ['审核、征求意见、起草，批准后公布', 'verifies, consults, drafts, publishes after approval'];
const heads: Words = ['复核、分派；规定由处长决定的，决定', 'reviews, assigns; decides where the procedure says so'];

const ofDepartments = departmentIds.flatMap((body) => [
  post(body, 'handler', ['承办人', 'handler'], handles),
  post(body, 'dept_head', ['处长', 'head of department'], heads, 1),
]);

const ofOffice: readonly OrganisationPost[] = [
  post(
    'office',
    'director',
    ['主任', 'director'],
    ['决定，签发上行文，批准延期', 'decides, signs papers upward, extends'],
    1,
  ),
  post(
    'office',
    'deputy_director',
    ['分管副主任', 'deputy director in charge'],
    ['决定，签发函件', 'decides, signs letters'],
  ),
  post(
    'office',
    'party_group',
    ['党组', 'party group'],
    ['集体决定，记录会议纪要号', 'decides by vote; minutes are named'],
  ),
  post(
    'office',
    'directors_meeting',
    ['办务会', 'directors’ meeting'],
    ['集体决定，记录会议纪要号', 'decides by vote; minutes are named'],
  ),
  post(
    'office',
    'auditor',
    ['审计', 'auditor'],
    ['全部可查，每次留痕；什么都不能改', 'reads everything, each look is logged; changes nothing'],
  ),
];

const ofDesks: readonly OrganisationPost[] = [
  post(
    'd1',
    'window',
    ['窗口受理', 'window'],
    [
      '收件、受理、一次告知、不予受理、发件',
      'receives, accepts, asks once for corrections, does not accept, hands out',
    ],
  ),
  post(
    'd1',
    'lg_office',
    ['领导小组办公室', 'Leading Group office'],
    ['为领导小组准备议题', 'prepares matters for the group'],
  ),
  post(
    'd1',
    'finance',
    ['财务', 'finance'],
    ['核对、支付；付款人不审批', 'checks and pays; who pays does not approve'],
  ),
  post(
    'd1',
    'duty_officer',
    ['值班员', 'duty officer'],
    ['开立应急件，报送首报', 'opens emergencies, sends first reports'],
  ),
  post('d1', 'archivist', ['档案员', 'archivist'], ['归档、调阅、到期处置', 'files, lends, disposes of what is due']),
  post('d1', 'seal_keeper', ['印章管理员', 'seal keeper'], ['用印登记', 'keeps the register of seals']),
  post(
    'd1',
    'secrecy_officer',
    ['保密员', 'secrecy officer'],
    ['涉密拒收与存根', 'refuses classified items, keeps stubs'],
  ),
  post(
    'd1',
    'admin',
    ['系统管理员', 'administrator'],
    ['设置、日历、账户；看不到办件内容', 'settings, calendar, accounts; sees no case content'],
  ),
  post('d2', 'legal', ['法制审核', 'legality reviewer'], ['出具审核意见，可以否决', 'gives an opinion and may block']),
  post('d8', 'personnel', ['人事', 'personnel'], ['机构编制、岗位任免', 'organisation, giving and ending posts']),
  post('outbound', 'custodian', ['证照管理员', 'custodian of documents'], ['出入库、清点', 'movements and counts']),
  post(
    'protocol',
    'custodian',
    ['礼品管理员', 'keeper of gifts'],
    ['礼品出入库、清点', 'movements and counts of gifts'],
  ),
  post('protocol', 'interpreter', ['翻译', 'interpreter'], ['本人的翻译任务', 'own assignments']),
  post('protocol', 'protocol_desk', ['礼宾', 'protocol desk'], ['本人的礼宾任务', 'own assignments']),
];

const ofDistricts: readonly OrganisationPost[] = [
  post(
    'district',
    'handler',
    ['区经办', 'district handler'],
    ['初审、上报、送达', 'first check, forwards, serves papers'],
  ),
  post('district', 'dept_head', ['区侨务部门负责人', 'head of the district office'], heads, 1),
];

const ofUnits: readonly OrganisationPost[] = [
  post(
    'unit',
    'unit_liaison',
    ['单位专办员', 'unit liaison'],
    ['为本单位起草、提交、补正、领证', 'drafts, files, corrects'],
  ),
  post('unit', 'unit_leader', ['单位负责人', 'unit leader'], ['批准本单位的申请', 'approves the unit’s drafts']),
  post(
    'unit',
    'custodian',
    ['单位证照保管员', 'custodian of the unit'],
    ['本单位证照出入', 'movements of the unit’s documents'],
  ),
];

const answers: Words = ['只答复被征求的意见', 'answers only what was asked'];
const decides: Words = ['其决定带文号、日期登记', 'its decision is recorded with number and date'];

const ofOthers: readonly OrganisationPost[] = [
  ...superiorIds.flatMap((body) => [
    post(body, 'superior', ['上级机关', 'superior body'], decides),
    post(body, 'third_party', ['联络人', 'liaison'], answers),
  ]),
  ...consultedIds.map((body) => post(body, 'third_party', ['联络人', 'liaison'], answers)),
  ...['police', 'legal-aid', 'cpaffc', 'city-finance', 'missions'].map((body) =>
    post(body, 'superior', ['有权机关', 'competent body'], decides),
  ),
  post('leading-group', 'lg_head', ['领导小组组长', 'head of the Leading Group'], ['决定', 'decides'], 1),
  post('leading-group', 'lg_member', ['领导小组成员', 'Leading Group member'], ['参加会议', 'attends']),
  post('city-leaders', 'city_leader', ['市领导', 'city leader'], ['批示由承办人登记', 'instructions are recorded']),
  post(
    'city-leaders',
    'leader_office',
    ['市领导办公室', 'office of a city leader'],
    ['联络、转达批示', 'passes instructions on'],
  ),
  post(
    'office',
    'panel',
    ['评审组成员', 'member of a review panel'],
    ['声明无利害关系后评分', 'scores after a signed declaration'],
  ),
  post(
    'office',
    'panel_chair',
    ['评审组组长', 'chair of a panel'],
    ['主持，决定回避', 'presides, rules on recusal'],
    1,
  ),
];

export const posts: readonly OrganisationPost[] = [
  ...ofOffice,
  ...ofDepartments,
  ...ofDesks,
  ...ofDistricts,
  ...ofUnits,
  ...ofOthers,
];
