/**
 * Bodies of the office and around it (domain README §2.1). The eight departments d1–d8 are those of the founding text; the five
 * divisions for duties 2–4 and 7 are a design choice. Bodies outside only give an opinion or have their decision recorded.
 */
import { districtOptions } from '../src/language/blocks.ts';
import type { Body } from '../src/language/organisation.ts';

const department = (id: string, zh: string, en: string, zhTask: string, enTask: string): Body => ({
  id,
  title: { zh, en },
  kind: 'department',
  parent: 'office',
  task: { zh: zhTask, en: enTask },
});

const departments: readonly Body[] = [
  department(
    'd1',
    '秘书行政处',
    'Secretarial Administration',
    '窗口、财务、档案、印章、值班、领导小组办公室',
    'window, finance, archive, seals, duty room, Leading Group office',
  ),
  department(
    'd2',
    '政策法规处',
    'Policy and Regulation',
    '法规、合法性审核、信息公开',
    'law, legality review, disclosure',
  ),
  department('d3', '国内处', 'Domestic Affairs', '侨益、定居、信访', 'rights, settlement, petitions'),
  department(
    'd4',
    '国外处（港澳台处）',
    'Overseas Affairs (Hong Kong, Macao, Taiwan)',
    '海外联谊、港澳台事务',
    'ties abroad, Hong Kong, Macao and Taiwan',
  ),
  department(
    'd5',
    '经济科技处（投诉协调处）',
    'Economy and Technology (Complaint Coordination)',
    '经贸科技合作、侨商投诉协调、招聘服务',
    'business and technology, complaints of investors, recruitment service',
  ),
  department('d6', '宣传处', 'Publicity', '新闻发布、海外媒体', 'press, media abroad'),
  department(
    'd7',
    '文化处',
    'Culture',
    '文化交流、华文教育、捐赠',
    'cultural exchange, Chinese-language education, donations',
  ),
  department(
    'd8',
    '机关党委（人事处）',
    'Party Committee and Personnel',
    '机构编制、人事、公开招聘、纪检',
    'organisation, staff, public recruitment, discipline',
  ),
  department(
    'outbound',
    '出国（境）管理处',
    'Travel and Documents',
    '因公出访、签证、证照保管、来华邀请',
    'official travel, visas, custody of documents, invitations',
  ),
  department('protocol', '礼宾处', 'Protocol', '接待、礼宾、翻译、礼品', 'reception, protocol, interpreting, gifts'),
  department(
    'consular',
    '领事与涉外管理处',
    'Consular and Foreign-related Affairs',
    '领事认证、领事保护、涉外事件',
    'authentication, consular protection, incidents',
  ),
  department(
    'exchange',
    '国际交流处',
    'International Exchange',
    '友城、民间交流',
    'sister cities, people-to-people exchange',
  ),
  department(
    'expertise',
    '外国专家处',
    'Foreign Expertise',
    '外国专家、工作许可、引智',
    'foreign experts, work permits',
  ),
];

/** Districts by GB/T 2260; functional zones have no code there but an office of their own. */
const districts: readonly Body[] = districtOptions.map(({ value, label }) => ({
  id: value,
  title: label,
  kind: 'district',
  ...(/^\d{6}$/.test(value) ? {} : { zone: true }),
  task: { zh: '本区外事侨务部门', en: 'the district’s foreign and overseas Chinese affairs office' },
}));

const opinion = { zh: '只答复征求的意见', en: 'only answers what it is asked' };
const recorded = { zh: '其决定由本办登记', en: 'its decisions are recorded here' };
const outside = (id: string, zh: string, en: string, task = opinion): Body => ({
  id,
  title: { zh, en },
  kind: 'outside',
  task,
});

const superiors: readonly Body[] = [
  outside('province', '省外事侨务部门', 'Provincial overseas Chinese affairs department', recorded),
  outside('mfa', '外交部', 'Ministry of Foreign Affairs', recorded),
  outside('city-gov', '市政府', 'Municipal government', recorded),
  outside('city-party', '市委', 'Municipal Party committee', recorded),
  outside('leading-group', '市委外事工作领导小组', 'Foreign Affairs Leading Group', recorded),
  outside('npcsc', '市人大常委会', 'Standing committee of the municipal People’s Congress', recorded),
  outside('human-resources', '人力资源和社会保障部门', 'Human-resources authority', recorded),
  outside('tao', '台湾事务部门', 'Taiwan affairs office', recorded),
  outside('court', '人民法院', 'People’s court', recorded),
];

const consulted: readonly Body[] = [
  outside('police', '公安机关', 'Police'),
  outside('procuratorate', '人民检察院', 'Procuratorate'),
  outside('city-finance', '财政部门', 'Finance authority'),
  outside('city-org', '干部管理部门', 'Cadre administration'),
  outside('establishment', '机构编制部门', 'Establishment commission'),
  outside('discipline', '纪检监察机关', 'Discipline inspection'),
  outside('market', '市场监管部门', 'Market regulation'),
  outside('health', '卫生健康部门', 'Health authority'),
  outside('emergency', '应急管理部门', 'Emergency management'),
  outside('customs', '海关', 'Customs'),
  outside('education', '教育部门', 'Education authority'),
  outside('civil-affairs', '民政部门', 'Civil affairs'),
  outside('justice', '司法行政部门', 'Justice bureau'),
  outside('science', '科学技术部门', 'Science and technology authority'),
  outside('commerce', '商务部门', 'Commerce bureau'),
  outside('tax', '税务机关', 'Tax authority'),
  outside('religion', '民族宗教事务部门', 'Ethnic and religious affairs'),
  outside('housing', '自然资源和房屋管理部门', 'Land and housing authority'),
  outside('statistics', '统计部门', 'Statistics authority'),
  outside('petitions', '信访部门', 'Letters and visits office'),
  outside('archives', '档案部门', 'Archives authority'),
  outside('cppcc', '政协机关', 'CPPCC committee'),
  outside('cpaffc', '对外友好协会', 'Association for Friendship with Foreign Countries'),
  outside('federation', '归国华侨联合会', 'Federation of returned overseas Chinese'),
  outside('legal-aid', '法律援助中心', 'Legal-aid centre'),
  outside('employment', '公共就业服务机构', 'Public employment agency'),
  outside('hospital', '医疗机构', 'Hospital'),
  outside('missions', '驻外使领馆', 'Chinese missions abroad'),
  outside('city-leaders', '市领导', 'City leaders', recorded),
];

export const bodies: readonly Body[] = [
  {
    id: 'office',
    title: { zh: '武汉市外事侨务办公室', en: 'Wuhan Foreign and Overseas Chinese Affairs Office' },
    kind: 'office',
  },
  ...departments,
  ...districts,
  ...superiors,
  ...consulted,
];

export const departmentIds = departments.map((body) => body.id);
export const superiorIds = superiors.map((body) => body.id);
export const consultedIds = consulted.map((body) => body.id);
