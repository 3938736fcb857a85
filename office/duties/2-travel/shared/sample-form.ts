/** An invented traveller and trip for worked examples: 示例 means sample. */
import type { Value } from '../../../../src/language/expression.ts';

export const sampleTraveller: { readonly [key: string]: Value } = {
  tripSource: 'paper',
  trip: '示例外侨出〔2026〕12号',
  validUntil: '2027-12-31',
  exitOn: '2027-06-08',
  returnOn: '2027-06-15',
  name: '李示例',
  surname: 'LI',
  given: 'SHILI',
  sex: 'M',
  birth: '1985-03-17',
  birthPlace: '湖北武汉',
  idNo: '420102198503170013',
  unitName: '示例单位',
  post: '科长',
  rank: 'section',
  bodyKind: 'organ',
};
