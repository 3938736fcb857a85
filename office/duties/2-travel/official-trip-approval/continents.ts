/** Countries by continent for the rule of one continent (T04), and the areas that other rules of time name. ISO 3166-1 alpha-3. */
import type { Text } from '../../../../src/language/text.ts';

const codes = (list: string): string[] => list.trim().split(/\s+/);

const members: readonly (readonly [id: string, title: Text, codes: readonly string[]])[] = [
  [
    'asia',
    { zh: '亚洲', en: 'Asia' },
    codes(`AFG ARE ARM AZE BGD BHR BRN BTN CYP GEO IDN IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO LBN LKA MDV MMR MNG MYS
      NPL OMN PAK PHL PRK PSE QAT SAU SGP SYR THA TJK TKM TLS TUR UZB VNM YEM HKG MAC IOT CCK CXR`),
  ],
  [
    'europe',
    { zh: '欧洲', en: 'Europe' },
    codes(`ALB AND AUT BEL BGR BIH BLR CHE CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN IRL ISL ITA LIE LTU LUX LVA MCO MDA MKD
      MLT MNE NLD NOR POL PRT ROU RUS SMR SRB SVK SVN SWE UKR VAT ALA FRO GGY GIB IMN JEY SJM`),
  ],
  [
    'africa',
    { zh: '非洲', en: 'Africa' },
    codes(`AGO BDI BEN BFA BWA CAF CIV CMR COD COG COM CPV DJI DZA EGY ERI ETH GAB GHA GIN GMB GNB GNQ KEN LBR LBY LSO MAR MDG
      MLI MOZ MRT MUS MWI NAM NER NGA RWA SDN SEN SLE SOM SSD STP SWZ SYC TCD TGO TUN TZA UGA ZAF ZMB ZWE ESH MYT REU SHN`),
  ],
  [
    'north-america',
    { zh: '北美洲', en: 'North America' },
    codes(`ATG BHS BLZ BRB CAN CRI CUB DMA DOM GRD GTM HND HTI JAM KNA LCA MEX NIC PAN SLV TTO USA VCT ABW AIA BES BLM BMU CUW
      CYM GLP GRL MAF MSR MTQ PRI SPM SXM TCA VGB VIR`),
  ],
  [
    'south-america',
    { zh: '南美洲', en: 'South America' },
    codes('ARG BOL BRA CHL COL ECU GUY PER PRY SUR URY VEN FLK GUF SGS'),
  ],
  [
    'oceania',
    { zh: '大洋洲', en: 'Oceania' },
    codes(`AUS COK FJI FSM KIR MHL NIU NRU NZL PLW PNG SLB TON TUV VUT WSM ASM GUM MNP NCL NFK PCN PYF TKL UMI WLF`),
  ],
  ['antarctica', { zh: '南极洲', en: 'Antarctica' }, codes('ATA ATF BVT HMD')],
];

const byCode = new Map(members.flatMap(([id, title, list]) => list.map((code) => [code, { id, title }] as const)));

/** Continent of a country or region; nothing for China itself and for codes that are none. */
export const continentOf = (code: string): { id: string; title: Text } | undefined => byCode.get(code);

const latin = new Set([
  ...(members.find(([id]) => id === 'north-america')?.[2] ?? []).filter(
    (code) => !['USA', 'CAN', 'GRL', 'BMU', 'SPM'].includes(code),
  ),
  ...(members.find(([id]) => id === 'south-america')?.[2] ?? []),
]);

/** Latin America (with the Caribbean) or Africa: where a poor connection adds a day. */
export const isLatinOrAfrican = (code: string): boolean => latin.has(code) || continentOf(code)?.id === 'africa';

/** The Schengen area as of 2025. */
const schengen = new Set(
  codes(
    `AUT BEL BGR CHE CZE DEU DNK ESP EST FIN FRA GRC HRV HUN ISL ITA LIE LTU LUX LVA MLT NLD NOR POL PRT ROU SVK SVN SWE`,
  ),
);
export const isSchengen = (code: string): boolean => schengen.has(code);

export const isSouthAmerican = (code: string): boolean => continentOf(code)?.id === 'south-america';
