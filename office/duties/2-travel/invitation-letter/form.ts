/** What the unit fills in and hands in for an invitation letter (dossier 2, §12). */

import { choice, option, serviceBlock } from '../../../../src/language/blocks.ts';
import { type Expr, field, ref } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import { both, check, day, is, long, text } from '../shared/documents.ts';
import { areas, entriesOptions, kinds } from '../shared/invitation-options.ts';
import { stayRule, zoneFits } from './facts.ts';

const categories = [
  option('visitor', '商务、学术、技术、文化等人员', 'Business, academic, technical, cultural'),
  option('official', '政府、议会现任官员', 'Official in office'),
  option('deputy', '国会议员', 'Member of parliament'),
  option('former-minister', '前部长', 'Former minister'),
  option('former-head', '前国家元首、政府首脑', 'Former head of state or government'),
  option('diplomat', '驻华外交官', 'Diplomat of a mission in China'),
];

const latin = (key: 'surname' | 'given', zh: string, en: string): Field =>
  text(key, zh, en, {
    max: 40,
    mask: 'name',
    checks: [
      check(
        'invitation.letters',
        undefined,
        { matches: [ref(`item.${key}`), "^[A-Z]([A-Z <'-]*[A-Z])?$"] },
        ['要用大写字母，和护照机读码一样', '照护照填写。'],
        ['Use capital letters as in the passport', 'Write it as in the passport.'],
      ),
    ],
  });

/** Stamps of earlier visits; a year of entries asks for one in the last twelve months (12b). */
const previous: Field = {
  key: 'previous',
  type: 'list',
  max: 20,
  required: false,
  label: both('曾来华记录', 'Earlier visits'),
  itemTitle: both('第 {n} 次来华', 'visit {n}'),
  fields: [
    day('entry', '入境', 'Entered', {
      checks: [
        check(
          'invitation.visit-past',
          undefined,
          { le: [ref('item.entry'), ref('today')] },
          ['来华记录不能晚于今天', '只填已经来过的。'],
          ['An earlier visit lies in the past', 'Enter visits that have taken place.'],
        ),
      ],
    }),
    day('exit', '离境', 'Left', {
      checks: [
        check(
          'invitation.visit-order',
          undefined,
          { ge: [ref('item.exit'), ref('item.entry')] },
          ['离境不能早于入境', '照护照上的章填写。'],
          ['The exit lies before the entry', 'Enter both as stamped.'],
        ),
      ],
    }),
  ],
};

const invitees: Field = {
  key: 'invitees',
  type: 'list',
  label: both('被邀请人', 'Invitees'),
  itemTitle: both('第 {n} 人', 'invitee {n}'),
  min: 1,
  max: 20,
  fields: [
    latin('surname', '姓', 'Surname'),
    latin('given', '名', 'Given name'),
    choice('sex', both('性别', 'Sex'), [option('F', '女', 'Female'), option('M', '男', 'Male')]),
    day('birth', '出生日期', 'Date of birth', { mask: 'hidden' }),
    { key: 'nationality', type: 'country', label: both('国籍', 'Nationality') },
    {
      key: 'passportNo',
      type: 'identifier',
      identifier: 'foreignPassport',
      label: both('护照号', 'Passport number'),
      mask: 'document',
      purpose: both('印在邀请函上，使领馆凭它核对。', 'Printed on the letter; the mission compares it.'),
    },
    day('passportExpiry', '护照有效期至', 'Passport valid until'),
    text('mrz2', '机读码第二行', 'Line 2 of the zone', {
      max: 60,
      required: false,
      mask: 'document',
      purpose: both('核对护照号、出生日期和有效期有没有抄错。', 'To find slips in number, birth and expiry.'),
      checks: [
        check(
          'invitation.mrz',
          undefined,
          zoneFits,
          ['机读码第二行的校验位不符，或者和填写的不同', '照护照重新填写。'],
          ['Line 2 fails its check digits or differs from what was entered', 'Type it again from the passport.'],
        ),
      ],
    }),
    text('employer', '单位', 'Employer', { max: 150 }),
    text('post', '职务', 'Post'),
    choice('category', both('身份', 'Category'), categories),
    {
      key: 'rank',
      type: 'int',
      min: 1,
      max: 7,
      label: both('级别（1–7）', 'Rank (1–7)'),
      hint: both(
        '1 国家元首 … 3 部长 4 副部长、省长 … 7 一般人员',
        '1 head of state … 3 minister, 4 vice-minister or governor … 7 others',
      ),
    },
    previous,
  ],
};

const inviter: Section = {
  id: 'inviter',
  title: both('邀请单位', 'The inviter'),
  fields: [
    text('name', '邀请单位', 'Inviter', { hint: both('和登记证照一致', 'As registered') }),
    text('nameEn', '单位英文名称', 'Inviter in English', {
      required: false,
      hint: both('印在邀请函英文页；不填印中文', 'For the English page; without it the Chinese name stands there'),
    }),
    { key: 'uscc', type: 'identifier', identifier: 'uscc', label: both('统一社会信用代码', 'Credit code') },
    text('contact', '联系人', 'Contact', { max: 60, mask: 'name' }),
    { key: 'contactPhone', type: 'phone', label: both('电话', 'Phone'), mask: 'mobile' },
    { key: 'contactMail', type: 'email', label: both('邮箱', 'E-mail'), mask: 'email' },
    day('licenceOn', '最近一次交验执照', 'Licence last handed in', {
      required: false,
      hint: both('一年内交过的不用再交', 'Not again within a year'),
    }),
  ],
  materials: ['request', 'consent', 'profile', 'licence', 'link', 'commitment'],
};

const visit: Section = {
  id: 'visit',
  title: both('来华', 'The visit'),
  fields: [
    choice('area', both('来华目的', 'Purpose'), areas),
    choice('kind', both('签证种类', 'Kind of visa'), kinds),
    choice('entries', both('入境次数', 'Entries'), entriesOptions),
    day('entryFrom', '最早入境', 'Entry from'),
    day('entryTo', '最晚入境', 'Entry until'),
    day('secondEntry', '第二次计划入境', 'Second entry planned', { show: is('entries', 'double') }),
    { key: 'stay', type: 'int', min: 1, max: 90, label: both('每次停留天数', 'Days of stay'), live: stayRule },
    long('stayReason', '停留超过30天的理由', 'Reason for more than 30 days', {
      show: { gt: [field('stay'), 30] },
      max: 500,
    }),
    long('purpose', '来华事由', 'Purpose of the visit', { min: 50, max: 1000 }),
    long('purposeEn', '来华事由（英文）', 'Purpose of the visit, in English', {
      required: false,
      max: 1000,
      hint: both('印在邀请函英文页；不填印中文', 'For the English page; without it the Chinese text stands there'),
    }),
    {
      key: 'itinerary',
      type: 'list',
      label: both('日程', 'Itinerary'),
      itemTitle: both('第 {n} 行', 'line {n}'),
      min: 1,
      max: 90,
      fields: [
        day('date', '日期', 'Date'),
        text('city', '城市', 'City', { max: 60 }),
        text('host', '接待单位', 'Host', { max: 100 }),
        text('lodging', '住宿', 'Lodging', { max: 100 }),
      ],
    },
    choice('cost', both('费用承担', 'Who bears the cost'), [
      option('inviter', '邀请单位', 'Inviter'),
      option('invitee', '被邀请人', 'Invitee'),
      option('employer', '其单位', 'Employer'),
      option('mixed', '分担', 'Shared'),
    ]),
    text('mission', '签证申请地（使领馆）', 'Visa mission'),
    choice('exempt', both('是否免签或持商务旅行卡', 'Visa-free, or with an APEC card'), [
      option('no', '都不是', 'Neither'),
      option('visa-free', '免签', 'Visa-free'),
      option('abtc', '持APEC商务旅行卡', 'APEC card'),
    ]),
    choice('output', both('文书', 'Paper'), [
      option('letter', '邀请函', 'Letter'),
      option('slip', '邀请函和邀请核实单', 'Letter and verification slip', {
        hint: both('使领馆要求时选', 'Where the mission asks for it'),
      }),
    ]),
  ],
  materials: ['itinerary', 'passport', 'oldVisas', 'hotel', 'dispatch'],
};

const commitment: Section = {
  id: 'commitment',
  title: both('承诺', 'Commitment'),
  fields: [
    {
      key: 'acceptsCost',
      type: 'declaration',
      label: both('承担或落实被邀请人在华费用和保险', 'Bears or secures the invitees’ cost and insurance in China'),
    },
    {
      key: 'compliance',
      type: 'declaration',
      label: both(
        '邀请内容真实；被邀请人守法、按期离境，并按时报告结果',
        'The invitation is true; the invitees obey the law, leave in time, and the outcome is reported',
      ),
    },
    ...serviceBlock(),
  ],
};

export const form: readonly Section[] = [
  inviter,
  { id: 'invitees', title: both('被邀请人', 'Invitees'), fields: [invitees] },
  visit,
  commitment,
];

const paper = (key: string, zh: string, en: string, kind: Material['form'], required?: Expr): Material => ({
  key,
  title: both(zh, en),
  form: kind,
  ...(required === undefined ? {} : { required }),
});

/** The licence once a year. */
const licenceOld: Expr = { not: { ge: [field('licenceOn'), { addMonths: [ref('today'), -12] }] } };

export const materials: readonly Material[] = [
  paper('request', '请示或申请函（盖章）', 'Request letter, sealed', 'original'),
  paper('consent', '主管部门或区的意见', 'Consent of the department or district', 'original'),
  paper('profile', '邀请单位及业务情况', 'The inviter and the relation', 'original'),
  paper('itinerary', '日程（盖章）', 'Itinerary, sealed', 'original'),
  paper('passport', '每位被邀请人的护照复印件', 'Passport page of each invitee', 'copy'),
  paper('oldVisas', '以往F、M签证及出入境章', 'Earlier F or M visas and stamps', 'copy', {
    some: [field('invitees'), { gt: [{ count: ref('item.previous') }, 0] }],
  }),
  paper('hotel', '酒店订单（住单位以外的）', 'Hotel booking, where not lodged by the employer', 'copy', {
    all: [{ gt: [field('stay'), 0] }, { some: [field('itinerary'), { ne: [ref('item.lodging'), field('name')] }] }],
  }),
  paper('licence', '登记证照', 'Licence or registration', 'copy', licenceOld),
  paper('link', '合同、进出口或交流证明', 'Proof of business or exchange', 'copy'),
  paper('dispatch', '外方派遣证明及译文', 'Employer’s letter with translation', 'copy', is('kind', 'M')),
  paper('commitment', '承诺书', 'Commitment', 'original'),
];
