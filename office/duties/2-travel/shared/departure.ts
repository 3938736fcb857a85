/** Before a delegation leaves: documents lent and visas at hand, or somebody says how it travels instead (dossier 2, §2 depart). */
import { type Expr, input } from '../../../../src/language/expression.ts';
import type { Field } from '../../../../src/language/field.ts';
import type { Check } from '../../../../src/language/refusal.ts';
import { both, check, opinions2013, rowsOf, rule } from './reporting.ts';

const flag = (key: string, zh: string, en: string): Field => ({
  key,
  type: 'bool',
  required: false,
  label: both(zh, en),
});

export const departureInputs: readonly Field[] = [
  flag('otherDocuments', '有成员不领用本办保管的证照', 'Some travel on documents that are not in custody'),
  flag(
    'otherVisas',
    '有的国家不在本系统办签证（落地签证、电子签证、原有签证、对方另有安排）',
    'For some countries the visa is not applied for here: on arrival, electronic, an earlier one, or arranged by the host',
  ),
];

/** @param of start of the codes @param trip number in the registers */
export const departureGuards = (of: string, trip: Expr, persons: Expr, countries: Expr): readonly Check[] => [
  check(
    `${of}.documents`,
    'otherDocuments',
    {
      any: [
        { eq: [input('otherDocuments'), true] },
        rule('trip-documents', { documents: rowsOf('document-register', { trip }), persons }),
      ],
    },
    ['还有成员没有领用证照', '先领用；持其他证照的，勾选说明。'],
    ['Not every member has a document of the custody', 'Have them lent; tick the box if they travel on others.'],
    { basis: opinions2013 },
  ),
  check(
    `${of}.visas`,
    'otherVisas',
    {
      any: [
        { eq: [input('otherVisas'), true] },
        rule('trip-visas', {
          countries,
          visas: rowsOf('visa-register', { trip }),
          certificates: rowsOf('exit-certificate-register', { trip }),
        }),
      ],
    },
    ['有国家既没有签证，也没有出境证明', '先办妥签证或出境证明；不在本系统办的，勾选说明。'],
    [
      'A country has neither a visa nor an exit certificate',
      'Have the visas issued, or apply for an exit certificate; tick the box if a visa is not applied for here.',
    ],
    { basis: opinions2013 },
  ),
];
