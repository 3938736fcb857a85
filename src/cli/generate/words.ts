/** Words of the generated documents, both languages side by side. */
import type { Unit } from '../../calendar/types.ts';
import type { FieldType } from '../../language/field.ts';
import type { RemedyMode } from '../../language/paper.ts';
import type { Basis, Lang, SourceMark, Text } from '../../language/text.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

export const units: { readonly [unit in Unit]: Text } = {
  WD: t('个工作日', 'working days'),
  CD: t('日', 'days'),
  MO: t('个月', 'months'),
  YR: t('年', 'years'),
  ACT: t('个月（持有人办理）', 'months for an act of the holder'),
  VAL: t('个月（有效期）', 'months of validity'),
  RET: t('日（保存）', 'days of retention'),
  NOT: t('个工作日（公示）', 'working days of public notice'),
  HR: t('小时', 'hours'),
  OH: t('个办公小时', 'office hours'),
  FIX: t('（每年固定日期）', '(a date every year)'),
  WIN: t('（起止日期之间）', '(between two dates)'),
  BWD: t('个工作日（往前数）', 'working days before'),
  BCD: t('日（往前数）', 'days before'),
};

export const marks: { readonly [mark in SourceMark]: Text } = {
  law: t('法', 'law'),
  guide: t('指南', 'guide'),
  design: t('设计', 'design'),
};

/** A ground with its mark, and its address where there is one. */
export const basisWords = (basis: Basis, lang: Lang): string => {
  const text = basis.url ? `[${basis.text[lang]}](${basis.url})` : basis.text[lang];
  return lang === 'zh' ? `${text}〔${marks[basis.mark].zh}〕` : `${text} [${marks[basis.mark].en}]`;
};

export const fieldTypes: { readonly [type in FieldType]: Text } = {
  text: t('文字', 'text'),
  longtext: t('长文字', 'long text'),
  enum: t('单选', 'one choice'),
  enums: t('多选', 'several choices'),
  date: t('日期', 'date'),
  int: t('整数', 'whole number'),
  money: t('金额（元）', 'money (yuan)'),
  bool: t('是或否', 'yes or no'),
  person: t('工作人员', 'officer'),
  body: t('处室', 'department'),
  unit: t('单位', 'unit'),
  list: t('逐项', 'list'),
  country: t('国家或地区', 'country or region'),
  region: t('地区', 'region'),
  email: t('邮箱', 'e-mail'),
  phone: t('电话', 'telephone'),
  identifier: t('证件号码', 'document number'),
  declaration: t('声明', 'declaration'),
};

export const materialForms = {
  original: t('原件', 'original'),
  copy: t('复印件', 'copy'),
  'original-and-copy': t('原件和复印件', 'original and copy'),
};
export const materialSources = {
  applicant: t('申请人', 'applicant'),
  police: t('公安机关', 'police'),
  office: t('本办', 'the office'),
};
export const whose = {
  office: t('本办', 'the office'),
  applicant: t('申请人', 'the applicant'),
  holder: t('持有人', 'the holder'),
  other: t('其他机关', 'another body'),
  nobody: t('无', 'nobody'),
};
export const clockKinds = { statutory: t('法定期限', 'statutory term'), promise: t('承诺期限', 'service promise') };

export const remedyWords: { readonly [mode in RemedyMode]: Text } = {
  free: t('60日内行政复议，或6个月内行政诉讼', 'reconsideration within 60 days, or suit within 6 months'),
  reconsideration_first: t(
    '先行政复议（60日），不服再在15日内起诉',
    'reconsideration first (60 days), then suit within 15 days',
  ),
  none: t('投诉，由其他处室复核', 'complaint, checked again by another department'),
};

export const heads = {
  forWhom: t('办给谁', 'For whom'),
  basis: t('依据', 'Basis'),
  conditions: t('条件', 'Conditions'),
  form: t('申请表', 'Form'),
  materials: t('材料', 'Materials'),
  signings: t('人员签署的内容', 'What people sign'),
  steps: t('步骤', 'Steps'),
  limits: t('时限', 'Limits'),
  papers: t('文书', 'Papers'),
  refusal: t('不批准与救济', 'Refusal and remedies'),
  data: t('个人信息', 'Personal data'),
  settings: t('设置', 'Settings'),
  facts: t('一看就懂', 'At a glance'),
  fee: t('收费', 'Fee'),
  publicity: t('公开', 'Publicity'),
  checks: t('填写时检查', 'Checks'),
  after: t('办完以后', 'Afterwards'),
};

export const columns = {
  item: t('栏目', 'Field'),
  type: t('填法', 'Kind'),
  required: t('必填', 'Required'),
  note: t('说明', 'Notes'),
  material: t('材料', 'Document'),
  form: t('形式', 'Form'),
  copies: t('份数', 'Copies'),
  demanded: t('要求', 'Demanded'),
  from: t('来源', 'From'),
  limit: t('时限', 'Limit'),
  length: t('长度', 'Length'),
  starts: t('起算', 'Starts'),
  until: t('到', 'Until'),
  lapse: t('到期', 'When it runs out'),
  basis: t('依据', 'Basis'),
  whose: t('谁的时间', 'Whose time'),
  paper: t('文书', 'Paper'),
  number: t('编号', 'Number'),
  validity: t('有效期', 'Validity'),
  check: t('公开核验', 'Public check'),
  setting: t('设置', 'Setting'),
  value: t('默认值', 'Default'),
  condition: t('条件', 'Condition'),
  how: t('怎么认定', 'How it is found'),
  step: t('步骤', 'Step'),
};

export const says = {
  always: t('是', 'yes'),
  never: t('选填', 'optional'),
  always2: t('都要', 'always'),
  yes: t('是', 'yes'),
  no: t('否', 'no'),
  optional: t('自愿', 'voluntary'),
  later: t('可以受理后补', 'may follow after acceptance'),
  shared: t('政府已有的不用交', 'not demanded where government holds it'),
  red: t('逾期', 'late'),
  taken: t('沿用已取编号', 'the number already taken'),
  entry: t('该项', 'the entry'),
};
