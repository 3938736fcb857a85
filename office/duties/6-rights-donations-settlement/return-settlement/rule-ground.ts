/**
 * S5, table G: grounds for settling somewhere else than the place of the cancelled registration. Article 4(2) of
 * 国侨发〔2013〕18号 leaves them to province and city; these follow Guangdong and Guangxi, with Hunan's years of marriage as a
 * setting. Ages are completed years on the filing day (0 §1.5). Talent and local grounds are found by a person.
 */
import { completedYears, isIsoDate } from '../../../../src/calendar/arithmetic.ts';
import type { Value } from '../../../../src/language/expression.ts';
import type { Rule, RuleResult } from '../../../../src/language/rule.ts';
import type { Text } from '../../../../src/language/text.ts';

type Input = { readonly [key: string]: Value };

interface Limb {
  met: boolean;
  text: Text;
}

export const MINOR_BELOW = 16;
export const ELDER_FROM = 60;

const yearsOn = (from: Value | undefined, on: string): number | undefined =>
  typeof from === 'string' && isIsoDate(from) && from <= on ? completedYears(from, on) : undefined;

const bornAbroad = (input: Input): Limb => ({
  met: input.bornAbroad === true,
  text:
    input.bornAbroad === true
      ? { zh: '在国外出生。', en: 'Born abroad.' }
      : { zh: '不是在国外出生。', en: 'Not born abroad.' },
});

const registered = (input: Input, zh: string, en: string): Limb => ({
  met: input.relativeRegistered === true,
  text:
    input.relativeRegistered === true
      ? { zh: `${zh}的户口在拟定居地。`, en: `The household registration of the ${en} is at the intended place.` }
      : {
          zh: `${zh}的户口不在拟定居地。`,
          en: `The household registration of the ${en} is not at the intended place.`,
        },
});

function relative(input: Input, allowed: readonly string[], zh: string, en: string): Limb {
  const met = allowed.includes(String(input.relative ?? ''));
  return {
    met,
    text: met
      ? { zh: '亲属关系符合。', en: 'The relation is one that counts.' }
      : { zh: `要投靠的须是${zh}。`, en: `The relative must be ${en}.` },
  };
}

function age(input: Input, on: string, met: (years: number) => boolean, zh: string, en: string): Limb {
  const years = yearsOn(input.birth, on);
  if (years === undefined) return { met: false, text: { zh: '缺出生日期。', en: 'The date of birth is missing.' } };
  return {
    met: met(years),
    text: { zh: `申请日 ${years} 周岁；${zh}。`, en: `Aged ${years} on the day of filing; ${en}.` },
  };
}

function married(input: Input, on: string): Limb {
  const years = yearsOn(input.marriedOn, on);
  const needed = typeof input.spouseYears === 'number' ? input.spouseYears : 0;
  if (years === undefined) return { met: false, text: { zh: '缺结婚日期。', en: 'The date of marriage is missing.' } };
  return {
    met: years >= needed,
    text: {
      zh: `结婚满 ${years} 年；要满 ${needed} 年。`,
      en: `Married for ${years} completed years; ${needed} are needed.`,
    },
  };
}

const without = (input: Input): Limb => ({
  met: input.withoutSupport === true,
  text:
    input.withoutSupport === true
      ? { zh: '在国外无依靠。', en: 'Without support abroad.' }
      : { zh: '没有申明在国外无依靠。', en: 'Not declared to be without support abroad.' },
});

/** Limbs of each computed ground: all of them must hold. */
const grounds: { readonly [ground: string]: (input: Input, on: string) => readonly Limb[] } = {
  spouse: (input, on) => [registered(input, '配偶', 'spouse'), married(input, on)],
  minorToParent: (input, on) => [
    bornAbroad(input),
    age(input, on, (years) => years < MINOR_BELOW, '须不满 16 周岁', 'under 16 is required'),
    relative(
      input,
      ['parent', 'grandparent', 'sibling'],
      '父母、有抚养能力的祖父母或外祖父母、成年兄弟姐妹',
      'a parent, a grandparent able to care, or an adult sibling',
    ),
    registered(input, '投靠的亲属', 'relative'),
  ],
  elderToChild: (input, on) => [
    bornAbroad(input),
    age(input, on, (years) => years >= ELDER_FROM, '须满 60 周岁', '60 or over is required'),
    without(input),
    registered(input, '子女', 'child'),
  ],
  neverRegistered: (input) => [
    bornAbroad(input),
    relative(input, ['spouse', 'parent'], '配偶或父母', 'the spouse or a parent'),
    registered(input, '配偶或父母', 'spouse or parent'),
  ],
};

function compute(input: Input): RuleResult {
  const ground = String(input.ground ?? '');
  const limbs = grounds[ground]?.(input, String(input.filedOn));
  if (!limbs) {
    return {
      value: { ground, needsFinding: true },
      trace: [
        {
          text: {
            zh: '人才引进和本地规定的事由由区级核查后认定。',
            en: 'Talent and local grounds are found by the district after checking.',
          },
        },
      ],
    };
  }
  return {
    holds: limbs.every((limb) => limb.met),
    value: { ground, needsFinding: false },
    trace: limbs.map(({ text }) => ({ text })),
  };
}

export const settlementGround: Rule = {
  id: 'settlement-ground',
  title: { zh: '非原户籍地事由', en: 'Ground for another place' },
  basis: {
    text: {
      zh: '《华侨回国定居办理工作规定》（国侨发〔2013〕18号）第四条第二款；事由按省、市规定',
      en: 'Provisions on Handling the Return and Settlement of Overseas Chinese (国侨发〔2013〕18号), article 4(2); grounds after provincial and city rules',
    },
    mark: 'guide',
  },
  input: [
    {
      key: 'ground',
      type: 'enum',
      label: { zh: '事由', en: 'Ground' },
      options: [
        { value: 'spouse', label: { zh: '夫妻投靠', en: 'Joining the spouse' } },
        { value: 'minorToParent', label: { zh: '未成年人投靠父母', en: 'Minor joining a parent' } },
        { value: 'elderToChild', label: { zh: '老人投靠子女', en: 'Elder joining a child' } },
        { value: 'neverRegistered', label: { zh: '从未有过户籍', en: 'Never registered' } },
        { value: 'talent', label: { zh: '人才引进', en: 'Talent' } },
        { value: 'local', label: { zh: '本地规定的其他事由', en: 'Local ground' } },
      ],
    },
    { key: 'filedOn', type: 'date', label: { zh: '申请日', en: 'Filed on' } },
    { key: 'birth', type: 'date', required: false, label: { zh: '出生日期', en: 'Date of birth' } },
    { key: 'bornAbroad', type: 'bool', required: false, label: { zh: '在国外出生', en: 'Born abroad' } },
    { key: 'marriedOn', type: 'date', required: false, label: { zh: '结婚日期', en: 'Date of marriage' } },
    {
      key: 'spouseYears',
      type: 'int',
      min: 0,
      required: false,
      label: { zh: '结婚须满几年', en: 'Years of marriage needed' },
    },
    {
      key: 'relative',
      type: 'enum',
      required: false,
      label: { zh: '投靠的亲属', en: 'Relative' },
      options: [
        { value: 'spouse', label: { zh: '配偶', en: 'Spouse' } },
        { value: 'parent', label: { zh: '父母', en: 'Parent' } },
        { value: 'grandparent', label: { zh: '有抚养能力的祖父母、外祖父母', en: 'Grandparent able to care' } },
        { value: 'sibling', label: { zh: '成年兄弟姐妹', en: 'Adult sibling' } },
        { value: 'child', label: { zh: '子女', en: 'Child' } },
      ],
    },
    {
      key: 'relativeRegistered',
      type: 'bool',
      required: false,
      label: { zh: '亲属户口在拟定居地', en: 'Relative registered at the intended place' },
    },
    {
      key: 'withoutSupport',
      type: 'bool',
      required: false,
      label: { zh: '在国外无依靠', en: 'Without support abroad' },
    },
  ],
  compute,
};
