/** Offices of city leaders by the channel table (dossier 2, §4): through which channel, and who decides. */
import { option } from './board-words.ts';

type Line = readonly [
  channel: 'party' | 'government',
  final: 'centre' | 'state-council' | 'province' | 'trip',
  zh: string,
  en: string,
];

/** The channel table. The first is offered first. */
export const posts: { readonly [post: string]: Line } = {
  mayor: ['government', 'state-council', '市长', 'Mayor'],
  secretary: ['party', 'centre', '市委书记', 'Party secretary'],
  'deputy-secretary': ['party', 'centre', '市委副书记（副省级）', 'Deputy secretary of vice-province rank'],
  'npc-chair': ['party', 'centre', '市人大常委会主任', 'Chair of the People’s Congress'],
  'cppcc-chair': ['party', 'centre', '市政协主席', 'Chair of the CPPCC'],
  'executive-vice-mayor': ['government', 'province', '常务副市长', 'Executive vice-mayor'],
  'vice-mayor': ['government', 'province', '副市长', 'Vice-mayor'],
  'other-bureau': ['party', 'province', '其他局级市领导', 'Other leader of bureau rank'],
  'delegation-head': [
    'government',
    'trip',
    '秘书长、率市代表团的局长',
    'Secretary-general, bureau head leading a city delegation',
  ],
};

export const leaderPosts = Object.entries(posts).map(([value, [, , zh, en]]) => option(value, zh, en));
