/** Official documents for the tests: all bodies, persons and numbers are invented. */
import type { OfficialParts } from '../../src/language/paper-content.ts';
import type { PaperData } from '../../src/papers/types.ts';
import { refusalLetter } from './examples.ts';

const sentence = '各单位要把侨务工作放在服务大局的位置上来抓认真听取归侨侨眷和海外侨胞的意见';
/** Long enough to fill pages: every paragraph is plain Hanzi, so that each full line has 28 of them. */
const text = (paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, i) => ({ zh: `${sentence.repeat(2 + (i % 3))}。`, en: '-' }));

const base = {
  ...refusalLetter,
  demo: false,
  sections: [],
  fields: [],
  basis: [],
  issuedOn: '2026-06-03',
} satisfies PaperData;

const issuers = ['示例市外事侨务办公室'];

export const document = (official: Partial<OfficialParts> = {}, paragraphs = 12): PaperData => ({
  ...base,
  kind: 'document',
  title: { zh: '关于做好2026年度归侨侨眷权益保护工作的通知', en: '-' },
  number: '示外侨〔2026〕12号',
  body: text(paragraphs),
  official: {
    issuers,
    suffix: '文件',
    to: ['各区人民政府', '市人民政府各部门'],
    sealed: true,
    copies: ['市委办公室', '市人大常委会办公室', '市政协办公室'],
    printedBy: '示例市外事侨务办公室秘书行政处',
    printedOn: '2026-06-04',
    ...official,
  },
});

export const upward = (): PaperData => ({
  ...document(
    {
      signers: ['张示例', '李样本', '王明'],
      to: ['示例省人民政府外事办公室'],
      note: '联系人：赵样，电话：027-00000000',
    },
    6,
  ),
  title: { zh: '关于2026年华侨华人创业发展洽谈会有关事项的请示', en: '-' },
  number: '示外侨文〔2026〕5号',
});

export const joint = (): PaperData => ({
  ...document(
    {
      issuers: ['示例市外事侨务办公室', '示例市公安局', '示例市教育局'],
      attachments: [
        '归侨侨眷子女入学办法',
        '华侨回国定居后办理户口登记的材料清单和各区公安派出所联系方式以及办理时间一览表',
      ],
    },
    5,
  ),
});

export const letter = (): PaperData => ({
  ...document({ suffix: '', to: ['示例市公安局'], urgency: '加急', copies: ['示例区人民政府'] }, 9),
  kind: 'official-letter',
  title: { zh: '关于征求华侨回国定居意见的函', en: '-' },
  number: '示外侨函〔2026〕31号',
});

export const order = (): PaperData => ({
  ...document(
    {
      issuers: ['示例市人民政府'],
      suffix: '令',
      to: [],
      copies: [],
      printedBy: '',
      signature: { title: '市长', name: '陈样' },
    },
    3,
  ),
  kind: 'order',
  number: '第12号',
});

export const minutes = (): PaperData => ({
  ...document(
    {
      issuers: ['示例市外事侨务办公室'],
      suffix: '会议纪要',
      sealed: false,
      to: [],
      people: [
        {
          label: '出席',
          names: '张示例、李样本、王明、赵样、钱样、孙样、周样、吴样、郑样、冯样、陈样、褚样、卫样、蒋样',
        },
        { label: '请假', names: '沈样' },
      ],
    },
    4,
  ),
  kind: 'minutes',
  title: { zh: '研究归侨侨眷权益保护工作的会议纪要', en: '-' },
  number: '第12期',
});
