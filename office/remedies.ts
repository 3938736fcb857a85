/**
 * Who reconsiders a body's acts and which court hears a suit against them. 行政复议法 (2023) 24: acts of a department are
 * reconsidered by the people's government of its own level; acts of a government's agency by the government that set it up.
 * 行政诉讼法 14, 15: acts of departments are heard by the basic courts. Functional zones are agencies of the city.
 */
import { districtOptions } from '../src/language/blocks.ts';
import type { RemedyBody } from '../src/language/organisation.ts';

const city = { zh: '武汉市人民政府', en: 'the People’s Government of Wuhan' };
const province = { zh: '湖北省人民政府', en: 'the People’s Government of Hubei Province' };
const isZone = (code: string) => !/^\d{6}$/.test(code);

const districts = Object.fromEntries(
  districtOptions.map(({ value, label }): [string, RemedyBody] => [
    String(value),
    {
      reconsideration: isZone(String(value))
        ? city
        : { zh: `武汉市${label.zh}人民政府`, en: `the People’s Government of ${label.en}, Wuhan` },
      court: 'basic',
    },
  ]),
);

export const remedies: { readonly [body: string]: RemedyBody } = {
  office: { reconsideration: city, court: 'basic' },
  ...districts,
  police: { reconsideration: city, court: 'basic' },
  province: { reconsideration: province, court: 'basic' },
};
