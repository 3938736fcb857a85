/** The form in its five sections (the sixth part of the portal is "check and submit") and the materials. */
import {
  agentBlock,
  applicantBlock,
  choice,
  districtField,
  option,
  serviceBlock,
  yesNo,
} from '../../../../src/language/blocks.ts';
import { type Expr, field, ref, today } from '../../../../src/language/expression.ts';
import type { Field, Material, Section } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { filedOn, otherPlace, stayRule } from './conditions.ts';

const is = (key: string, ...values: readonly string[]): Expr => ({ in: [field(key), values] });
const check = (
  code: string,
  test: Expr,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
  more: Partial<Check> = {},
): Check => ({
  code,
  test,
  text: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
  ...more,
});
const notFuture = (name: string, zh: string, en: string): Check =>
  check(
    'date-future',
    { le: [ref(name), today] },
    `${zh}晚于今天`,
    `${en} is after today`,
    '改成已经发生的日期。',
    'Enter a day that has already come.',
  );

const ownerOther: Expr = { all: [{ present: field('dwelling') }, { ne: [field('dwelling'), 'own'] }] };
const regionsOfChina = ['CHN', 'HKG', 'MAC', 'TWN'];

const applicant: Section = {
  id: 'applicant',
  title: { zh: '申请人与渠道', en: 'Applicant and route' },
  fields: [
    choice('route', { zh: '从哪个渠道申请', en: 'How you apply' }, [
      option('consulate', '入境前，经驻外使领馆', 'Before entry, through a mission abroad'),
      option('self', '本人', 'Myself'),
      option('relative', '国内亲属代办', 'Through a relative in China', {
        hint: { zh: '需要委托书', en: 'A power of attorney is needed' },
      }),
    ]),
    ...applicantBlock({
      documents: ['cnPassport', 'travelDoc'],
      sex: true,
      nationality: {
        country: 'CHN',
        text: { zh: '申请人须是中国公民', en: 'The applicant must be a Chinese citizen' },
        remedy: {
          zh: '外籍华人想恢复中国国籍的，请向公安机关出入境管理部门申请。',
          en: 'Foreign nationals of Chinese descent apply to the police exit-entry administration to restore nationality.',
        },
      },
    }),
    ...agentBlock(is('route', 'relative')),
  ],
  materials: ['passport', 'photos', 'powerOfAttorney'],
};

const groundFields: readonly Field[] = [
  choice(
    'otherPlaceGround',
    { zh: '为什么不在原户籍地定居', en: 'Ground for another place' },
    [
      option('spouse', '投靠配偶', 'Joining my spouse'),
      option('minorToParent', '未成年人投靠父母', 'Minor joining a parent', {
        hint: { zh: '国外出生、不满 16 岁', en: 'Born abroad, under 16' },
      }),
      option('elderToChild', '老人投靠子女', 'Joining my child', {
        hint: { zh: '国外出生、满 60 岁、无依靠', en: 'Born abroad, 60 or over, without support' },
      }),
      option('neverRegistered', '从未有过户籍', 'Never registered in China', {
        hint: { zh: '国外出生，到配偶或父母处', en: 'Born abroad, going to the spouse’s or a parent’s place' },
      }),
      option('talent', '人才引进', 'Talent'),
      option('local', '本地规定的其他事由', 'Another local ground'),
    ],
    { show: otherPlace },
  ),
  yesNo(
    'bornAbroad',
    { zh: '您在国外出生吗', en: 'Were you born abroad' },
    { show: { all: [otherPlace, is('otherPlaceGround', 'minorToParent', 'elderToChild', 'neverRegistered')] } },
  ),
  choice(
    'groundRelative',
    { zh: '投靠的是', en: 'Whom you join' },
    [
      option('spouse', '配偶', 'Spouse', { show: is('otherPlaceGround', 'neverRegistered') }),
      option('parent', '父亲或母亲', 'A parent'),
      option('grandparent', '有抚养能力的祖父母、外祖父母', 'A grandparent able to care', {
        show: is('otherPlaceGround', 'minorToParent'),
      }),
      option('sibling', '成年兄弟姐妹', 'An adult brother or sister', {
        show: is('otherPlaceGround', 'minorToParent'),
      }),
    ],
    { show: { all: [otherPlace, is('otherPlaceGround', 'minorToParent', 'neverRegistered')] } },
  ),
  {
    key: 'marriedOn',
    type: 'date',
    label: { zh: '结婚日期', en: 'Date of marriage' },
    show: { all: [otherPlace, is('otherPlaceGround', 'spouse')] },
    checks: [notFuture('form.marriedOn', '结婚日期', 'The date of marriage')],
  },
  yesNo(
    'relativeRegistered',
    { zh: '这位亲属的户口在拟定居地吗', en: 'Is this relative’s household registration at the intended place' },
    {
      show: { all: [otherPlace, is('otherPlaceGround', 'spouse', 'minorToParent', 'elderToChild', 'neverRegistered')] },
    },
  ),
  yesNo(
    'withoutSupport',
    { zh: '您在国外没有依靠吗', en: 'Are you without support abroad' },
    { show: { all: [otherPlace, is('otherPlaceGround', 'elderToChild')] } },
  ),
  {
    key: 'groundDetail',
    type: 'longtext',
    max: 1000,
    label: { zh: '说明事由', en: 'Describe the ground' },
    show: { all: [otherPlace, is('otherPlaceGround', 'talent', 'local')] },
  },
];

const place: Section = {
  id: 'place',
  title: { zh: '原户籍与拟定居地', en: 'Cancelled registration and intended place' },
  fields: [
    yesNo('hadRegistration', { zh: '出国前在国内有过户口吗', en: 'Did you have a household registration in China' }),
    {
      key: 'cancelledAt',
      type: 'region',
      label: { zh: '原户籍注销地', en: 'Place of cancelled registration' },
      hint: { zh: '照户籍注销证明填写', en: 'As on the certificate of cancellation' },
      show: { eq: [field('hadRegistration'), true] },
    },
    yesNo(
      'collegeRegistration',
      { zh: '出国前是院校集体户口吗', en: 'Was it a collective registration at a college' },
      { show: { eq: [field('hadRegistration'), true] } },
    ),
    {
      key: 'preEnrolmentAt',
      type: 'region',
      label: { zh: '入学前户口所在地', en: 'Place of registration before enrolment' },
      show: { all: [{ eq: [field('hadRegistration'), true] }, { eq: [field('collegeRegistration'), true] }] },
    },
    districtField(
      'intendedDistrict',
      { zh: '拟定居地', en: 'Intended place' },
      { zh: '在本市的区；由这个区受理', en: 'A district of this city; it handles your application' },
    ),
    {
      key: 'intendedAddress',
      type: 'text',
      max: 200,
      label: { zh: '拟定居地详细地址', en: 'Address at the intended place' },
      mask: 'address',
    },
    ...groundFields,
  ],
  materials: ['cancellation', 'kinship'],
};

const abroad: Section = {
  id: 'abroad',
  title: { zh: '国外居留', en: 'Residence abroad' },
  fields: [
    {
      key: 'hostCountry',
      type: 'country',
      label: { zh: '住在国', en: 'Country of residence' },
      checks: [
        check(
          'host-country',
          { not: { in: [field('hostCountry'), regionsOfChina] } },
          '住在国要填外国',
          'The country of residence must be a foreign country',
          '定居港澳台的居民，请向公安机关申请。',
          'Residents of Hong Kong, Macao and Taiwan apply to the police.',
        ),
      ],
    },
    choice('residenceKind', { zh: '居留资格', en: 'Kind of residence' }, [
      option('P', '长期或永久居留', 'Long-term or permanent residence', {
        hint: { zh: '两年内在国外满 18 个月', en: '18 months abroad within two years' },
      }),
      option('L', '连续合法居留', 'Continuous lawful residence', {
        hint: { zh: '五年内在国外满 30 个月', en: '30 months abroad within five years' },
      }),
    ]),
    {
      key: 'residenceSince',
      type: 'date',
      label: { zh: '居留起始日期', en: 'Resident since' },
      checks: [notFuture('form.residenceSince', '居留起始日期', 'The first day of residence')],
    },
    {
      key: 'residenceUntil',
      type: 'date',
      required: is('residenceKind', 'L'),
      label: { zh: '居留有效期至', en: 'Resident until' },
      hint: { zh: '永久居留可以不填', en: 'Leave empty for permanent residence' },
    },
    {
      key: 'residenceDocNo',
      type: 'text',
      max: 40,
      label: { zh: '居留证件号码', en: 'Number of the residence paper' },
      mask: 'document',
      purpose: {
        zh: '用来核对国外居留证明；办理时也只显示首位和末两位。',
        en: 'To compare the proof of residence abroad; only the first and the last two characters are shown.',
      },
    },
    {
      key: 'returnedOn',
      type: 'date',
      required: false,
      label: { zh: '最后一次入境日期', en: 'Day of your last entry' },
      hint: { zh: '已经回国、不再返回的填', en: 'Only if you have returned for good' },
      checks: [
        check(
          'returned-on',
          { some: [field('stays'), { eq: [ref('item.entered'), field('returnedOn')] }] },
          '最后一次入境日期和国内居住里的入境日期对不上',
          'The day of your last entry is none of the entry days of your stays',
          '照出入境记录改其中一个。',
          'Correct one of them from your exit–entry record.',
        ),
      ],
    },
    {
      key: 'excluded',
      type: 'list',
      required: false,
      max: 20,
      label: { zh: '留学或公派的时间', en: 'Time of study or official posting abroad' },
      itemTitle: { zh: '第 {n} 段', en: 'period {n}' },
      hint: {
        zh: '没有就不填；这些时间不算在国外居住',
        en: 'Leave empty if none; this time does not count as residence abroad',
      },
      fields: [
        { key: 'from', type: 'date', label: { zh: '开始', en: 'From' } },
        {
          key: 'to',
          type: 'date',
          label: { zh: '结束', en: 'To' },
          checks: [
            check(
              'range-order',
              { le: [ref('item.from'), ref('item.to')] },
              '{item}的结束早于开始',
              'The end is before the beginning in {item}',
              '改正其中一个日期。',
              'Correct one of the two days.',
            ),
          ],
        },
        choice('reason', { zh: '原因', en: 'Reason' }, [
          option('study', '留学', 'Study'),
          option('posting', '公派、外派劳务', 'Official posting or labour dispatch'),
        ]),
      ],
    },
    {
      key: 'proofNumber',
      type: 'text',
      required: false,
      label: { zh: '华侨身份证明编号', en: 'Number of the proof of overseas Chinese status' },
      hint: { zh: '有就填，如 HQ2026000001-F', en: 'If you have one, like HQ2026000001-F' },
      checks: [
        check(
          'number.format',
          { matches: [field('proofNumber'), '^HQ\\d{10}-?[0-9A-Z]$'] },
          '华侨身份证明编号要像 HQ2026000001-F',
          'Enter the number like HQ2026000001-F',
          '照证明上的编号填写。',
          'Copy it from the proof.',
        ),
      ],
    },
  ],
  materials: ['residenceProof'],
};

const stayColumns: readonly Field[] = [
  {
    key: 'entered',
    type: 'date',
    label: { zh: '入境', en: 'Entered' },
    missing: { zh: '{item}缺入境日期', en: 'Enter the day you entered China for {item}' },
    checks: [
      check(
        'stay-future',
        { le: [ref('item.entered'), today] },
        '{item}的入境日期晚于今天',
        'The day of entry is after today for {item}',
        '照护照上的入境章填写。',
        'Enter it as stamped in the passport.',
      ),
    ],
  },
  {
    key: 'left',
    type: 'date',
    label: { zh: '出境', en: 'Left' },
    show: { ne: [ref('item.stillHere'), true] },
    missing: { zh: '{item}缺出境日期', en: 'Enter the day you left China for {item}' },
    hint: { zh: '还没有出境？选“仍在国内”', en: 'Still in China? Say “still here”' },
    checks: [
      check(
        'stay-order',
        { le: [ref('item.entered'), ref('item.left')] },
        '{item}的出境日期早于入境日期',
        'The day you left is before the day you entered for {item}',
        '照护照上的出入境章填写。',
        'Enter both days as stamped in the passport.',
      ),
      check(
        'stay-future',
        { le: [ref('item.left'), today] },
        '{item}的出境日期晚于今天',
        'The day you left is after today for {item}',
        '还没有出境的，选“仍在国内”。',
        'If you have not left yet, say “still here”.',
      ),
    ],
  },
  { key: 'stillHere', type: 'bool', required: false, label: { zh: '仍在国内', en: 'Still here' } },
  {
    key: 'atIntendedPlace',
    type: 'bool',
    required: false,
    label: { zh: '住在拟定居地', en: 'At the intended place' },
    show: { eq: [ref('setting.stayRule'), 'hunan'] },
  },
];

const stays: Section = {
  id: 'stays',
  title: { zh: '国内居住与住所', en: 'Stays in China and where you will live' },
  fields: [
    {
      key: 'stays',
      type: 'list',
      min: 1,
      max: 60,
      label: { zh: '国内居住', en: 'Stays in China' },
      itemTitle: { zh: '第 {n} 段居住', en: 'stay {n}' },
      live: stayRule,
      hint: {
        zh: '以护照上的出入境章为准。入境、出境当日都算。填最近两年的；连续合法居留的填最近五年的。',
        en: 'As stamped in your passport. Entry and exit days count. Enter the last two years; for continuous lawful residence the last five.',
      },
      purpose: {
        zh: '用来算您是否已在国内住满一段时间；办结后只留天数。',
        en: 'To count whether you have lived in China long enough; afterwards only the number of days is kept.',
      },
      fields: stayColumns,
      checks: [
        check(
          'stays-overlap',
          { noOverlap: [field('stays'), 'entered', 'left'] },
          '国内居住有两段重叠',
          'Two of your stays overlap',
          '照出入境章改正日期，每天只算一次。',
          'Correct the days from the stamps; each day counts once.',
        ),
      ],
    },
    choice(
      'dwelling',
      { zh: '房屋是谁的？', en: 'Who owns the dwelling?' },
      [
        option('own', '本人', 'I do'),
        option('spouse', '配偶', 'My spouse', {
          hint: { zh: '需要房主书面同意', en: 'The owner’s written consent is needed' },
        }),
        option('lineal', '直系亲属', 'My parent or child', {
          hint: { zh: '需要房主书面同意', en: 'The owner’s written consent is needed' },
        }),
        option('otherRelative', '其他亲属', 'Another relative', {
          hint: { zh: '需要房主书面同意', en: 'The owner’s written consent is needed' },
        }),
        option('lease', '租的', 'It is rented', { show: { eq: [ref('setting.leaseAllowed'), true] } }),
      ],
      {
        hint: {
          zh: '没有列出“租的”，就是本市目前不接受租的房子作为固定住所。',
          en: 'If “rented” is not listed, this city does not accept a lease as the fixed dwelling at present.',
        },
      },
    ),
  ],
  materials: ['exitEntryRecord', 'dwellingProof', 'ownerConsent'],
};

const means: Section = {
  id: 'means',
  title: { zh: '生活保障与材料', en: 'Livelihood and papers' },
  fields: [
    choice('livelihood', { zh: '靠什么生活', en: 'What you live on' }, [
      option('job', '工作收入', 'A job'),
      option('pension', '养老金', 'A pension'),
      option('savings', '存款', 'Savings'),
      option('supporter', '亲属供养', 'A relative supports me'),
    ]),
    {
      key: 'giveUpSignedOn',
      type: 'date',
      label: { zh: '放弃国外居留声明的签署日期', en: 'Day you signed the declaration of giving up residence' },
      checks: [
        notFuture('form.giveUpSignedOn', '声明的签署日期', 'The day of signature'),
        check(
          'give-up-old',
          { ge: [field('giveUpSignedOn'), { addMonths: [filedOn, -6] }] },
          '放弃国外居留声明签署已超过 6 个月',
          'The declaration was signed more than 6 months ago',
          '重新签一份，写上新日期。',
          'Sign a new one and enter its date.',
        ),
      ],
    },
    {
      key: 'companions',
      type: 'list',
      required: false,
      max: 10,
      label: { zh: '随行未成年子女', en: 'Minor children coming with you' },
      itemTitle: { zh: '第 {n} 个子女', en: 'child {n}' },
      hint: { zh: '没有就不填', en: 'Leave empty if none' },
      fields: [
        { key: 'name', type: 'text', max: 60, label: { zh: '姓名', en: 'Name' }, mask: 'name' },
        {
          key: 'birth',
          type: 'date',
          label: { zh: '出生日期', en: 'Date of birth' },
          mask: 'hidden',
          checks: [
            check(
              'child-born',
              { le: [ref('item.birth'), today] },
              '{item}的出生日期晚于今天',
              'The date of birth is after today for {item}',
              '照出生证明填写。',
              'Enter it as on the birth certificate.',
            ),
            check(
              'child-adult',
              { lt: [{ completedYears: [ref('item.birth'), filedOn] }, 18] },
              '{item}在申请日已满 18 周岁',
              'On the day of filing {item} is 18 or over',
              '成年子女请本人另行申请。',
              'Children of full age apply for themselves.',
              { when: { le: [ref('item.birth'), today] } },
            ),
          ],
        },
      ],
    },
    {
      key: 'guardianConsent',
      type: 'declaration',
      label: {
        zh: '我是监护人，同意为办理本件使用不满 14 周岁子女的个人信息',
        en: 'I am the guardian and agree that the data of my child under 14 are used for this application',
      },
      show: { some: [field('companions'), { lt: [{ completedYears: [ref('item.birth'), today] }, 14] }] },
      purpose: {
        zh: '《个人信息保护法》第三十一条要求监护人单独同意。',
        en: 'Article 31 of the Personal Information Protection Law requires the guardian’s separate consent.',
      },
    },
    ...serviceBlock(),
  ],
  materials: ['applicationForm', 'giveUpDeclaration', 'livelihoodProof'],
};

export const form: readonly Section[] = [applicant, place, abroad, stays, means];

const paper = (
  key: string,
  zh: string,
  en: string,
  kind: Material['form'],
  more: Partial<Material> = {},
): Material => ({ key, title: { zh, en }, form: kind, ...more });

export const materials: readonly Material[] = [
  paper('applicationForm', '申请表', 'Application form', 'original', {
    hint: { zh: '网上填好，打印签名', en: 'Filled in online; sign the printed copy' },
  }),
  paper('giveUpDeclaration', '放弃国外居留声明', 'Declaration of giving up residence abroad', 'original', {
    hint: { zh: '签署日期在 6 个月内', en: 'Dated within 6 months' },
  }),
  paper('exitEntryRecord', '出入境记录', 'Exit–entry record', 'original', {
    hint: {
      zh: '护照上的出入境章页，或公安机关出具的记录',
      en: 'The stamped pages of the passport, or the record issued by the police',
    },
  }),
  paper('passport', '中国护照或旅行证', 'Chinese passport or travel document', 'original-and-copy', {
    hint: { zh: '核对原件，留复印件', en: 'We see it and keep the copy' },
  }),
  paper('photos', '照片', 'Photos', 'original', { copies: 2 }),
  paper('residenceProof', '国外居留证明', 'Proof of residence abroad', 'original', {
    hint: { zh: '经驻外使领馆认证或者公证', en: 'Authenticated by the mission, or notarised' },
  }),
  paper('cancellation', '户籍注销证明', 'Certificate of cancelled registration', 'copy', {
    required: { eq: [field('hadRegistration'), true] },
    hint: { zh: '有过户口的交', en: 'If you had a registration' },
  }),
  paper('dwellingProof', '住所证明', 'Proof of dwelling', 'copy', {
    hint: { zh: '房屋产权证明', en: 'Title to the dwelling' },
  }),
  paper('ownerConsent', '房主同意书', 'Owner’s consent', 'original', {
    required: ownerOther,
    hint: { zh: '房屋不是本人所有时交', en: 'If you do not own the dwelling' },
    missing: { zh: '房屋不是本人所有，请补上房主同意书', en: 'Add the owner’s consent: the dwelling is not yours' },
  }),
  paper('livelihoodProof', '生活保障证明', 'Proof of livelihood', 'copy'),
  paper('kinship', '亲属关系证明', 'Proof of kinship', 'original', {
    required: {
      all: [otherPlace, is('otherPlaceGround', 'spouse', 'minorToParent', 'elderToChild', 'neverRegistered')],
    },
    hint: { zh: '投靠亲属的交', en: 'If your ground needs it' },
  }),
  paper('powerOfAttorney', '授权委托书', 'Power of attorney', 'original', {
    required: is('route', 'relative'),
    hint: { zh: '亲属代办的交', en: 'If a relative applies for you' },
  }),
  paper('policeConsent', '公安机关同意落户表', 'Police form agreeing to register', 'original', {
    from: 'police',
    required: otherPlace,
    hint: { zh: '由公安机关交给区里，您不用交', en: 'Sent by the police to the district; not by you' },
  }),
];

/** Checks across fields. */
export const formChecks: readonly Check[] = [
  check(
    'residence-range',
    { lt: [field('residenceSince'), field('residenceUntil')] },
    '居留有效期早于起始日期',
    'Residence ends before it begins',
    '照居留证件改正。',
    'Correct it from the residence paper.',
    { field: 'residenceUntil', when: { present: field('residenceUntil') } },
  ),
];
