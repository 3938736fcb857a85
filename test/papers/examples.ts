/** Papers for the tests: all persons and numbers are invented. */
import type { PaperData } from '../../src/papers/types.ts';

const office = {
  name: { zh: '示例市人民政府外事侨务办公室', en: 'Foreign and Overseas Chinese Affairs Office of Shili Municipality' },
  address: { zh: '示例市示例区滨江路1号政务服务中心2楼', en: '2/F, Government Service Centre, 1 Binjiang Road, Shili' },
  hours: { zh: '工作日9:00–12:00、14:00–17:00', en: 'working days 09:00–12:00, 14:00–17:00 China time' },
  phone: '+86 27 0000 0000',
};

export const settlementCertificate = {
  kind: 'certificate',
  lang: 'both',
  office,
  demo: true,
  title: { zh: '华侨回国定居证', en: 'Certificate of Settlement of an Overseas Chinese' },
  number: 'DJ2026000041-F',
  issuedOn: '2026-06-03',
  fields: [
    { label: { zh: '姓名', en: 'Name' }, value: { zh: '陈示例', en: 'Chen Shili (sample)' } },
    { label: { zh: '性别', en: 'Sex' }, value: { zh: '女', en: 'Female' } },
    { label: { zh: '出生日期', en: 'Date of birth' }, value: { zh: '1968年3月9日', en: '9 March 1968' } },
    { label: { zh: '护照号码', en: 'Passport number' }, value: 'E00000000' },
    { label: { zh: '原国外居住地', en: 'Former residence abroad' }, value: { zh: '法国 巴黎', en: 'Paris, France' } },
    {
      label: { zh: '拟定居地', en: 'Intended place of settlement' },
      value: { zh: '湖北省示例市示例区滨江路100号', en: '100 Binjiang Road, Shili District, Shili, Hubei' },
    },
  ],
  validUntil: {
    label: { zh: '落户有效期至', en: 'Register household by' },
    date: '2026-12-03',
    note: {
      zh: '请在此日之前到拟定居地公安派出所办理户口登记。',
      en: 'Register your household at the police station of the intended place by this day.',
    },
  },
  basis: [
    { zh: '《中华人民共和国出境入境管理法》第十三条', en: 'Exit and Entry Administration Law, article 13' },
    {
      zh: '《华侨回国定居办理工作规定》（国侨发〔2013〕18号）第七条',
      en: 'Provisions on Settlement of Overseas Chinese, 国侨发〔2013〕18号, article 7',
    },
  ],
  verify: { code: '7K4MQ2XW', url: 'https://qiao.example/verify?number=DJ2026000041-F&date=2026-06-03&code=7K4MQ2XW' },
} satisfies PaperData;

export const refusalLetter = {
  kind: 'letter',
  lang: 'zh',
  office,
  demo: true,
  title: { zh: '不予批准华侨回国定居决定书', en: 'Decision to refuse settlement of an overseas Chinese' },
  number: '示外侨许〔2026〕12号',
  issuedOn: '2026-03-05',
  addressee: { zh: '陈示例', en: 'Ms Chen Shili (sample)' },
  body: [
    {
      zh: '您于2026年1月20日提出的华侨回国定居申请（编号DJ2026000017-3），本办审查完毕，决定不予批准。',
      en: 'We have examined the application for settlement that you made on 20 January 2026 (number DJ2026000017-3). We have decided to refuse it.',
    },
  ],
  sections: [
    {
      heading: { zh: '查明的事实', en: 'Facts' },
      paragraphs: [
        {
          zh: '您申请定居的住所为租赁房屋，租期至2026年8月31日；出境入境记录显示，申请前两年内您在国内共居住41天。',
          en: 'The dwelling you named is rented until 31 August 2026. The exit and entry record shows that you stayed in China for 41 days in the two years before your application.',
        },
      ],
    },
    {
      heading: { zh: '依据', en: 'Ground' },
      paragraphs: [
        {
          zh: '《中华人民共和国出境入境管理法》第十三条；《华侨回国定居办理工作规定》（国侨发〔2013〕18号）第四条、第五条。',
          en: 'Exit and Entry Administration Law, article 13; Provisions on Settlement of Overseas Chinese (国侨发〔2013〕18号), articles 4 and 5.',
        },
      ],
    },
    {
      heading: { zh: '理由', en: 'Reasons' },
      list: true,
      paragraphs: [
        { zh: '在国内居住时间不足90天；', en: 'You have not stayed in China for 90 days.' },
        {
          zh: '没有合法固定住所。',
          en: 'You have no lawful fixed dwelling: the office’s “lease” rule does not admit rented rooms.',
        },
      ],
    },
    {
      heading: { zh: '救济途径和最后日期', en: 'What you can do, and by when' },
      list: true,
      paragraphs: [
        {
          zh: '自收到本决定书之日起60日内，向示例市人民政府申请行政复议；',
          en: 'Apply to the People’s Government of Shili Municipality for administrative reconsideration within 60 days of receiving this decision.',
        },
        {
          zh: '自收到本决定书之日起6个月内，向示例市示例区人民法院提起行政诉讼。',
          en: 'Bring an administrative suit in the People’s Court of Shili District within 6 months of receiving this decision.',
        },
        { zh: '条件具备后，您可以重新申请。', en: 'Apply again once you meet the conditions.' },
      ],
    },
  ],
  verify: { code: 'H3P8T6RC', url: 'https://qiao.example/verify?number=12&date=2026-03-05&code=H3P8T6RC' },
} satisfies PaperData;
