/**
 * Agreements on mutual visa exemption as data: country (ISO 3166-1 alpha-3), classes of document exempt, first day, condition. Source:
 * the consular department's table, version of 22 February 2023. What is not listed needs a visa; nothing is ever guessed.
 */

/** D diplomatic, S service, P public affairs, O ordinary. */
export type DocumentClass = 'D' | 'S' | 'P' | 'O';

export interface Agreement {
  country: string;
  classes: readonly DocumentClass[];
  /** In force for entries from this day. */
  from: string;
  /** Last day, where it was ended. */
  until?: string;
  /** Holds only with a delegation led by somebody of minister level or above. */
  condition?: 'ministerLed';
  /** Days of stay; the usual 30 where left out. */
  days?: number;
}

/** Version of the table and the day it was entered here. */
export const tableVersion = '2023-02-22';
export const usualDays = 30;

const row = (country: string, classes: string, from: string, condition?: 'ministerLed'): Agreement => ({
  country,
  // The letters written below are the four classes.
  classes: [...classes].filter((letter): letter is DocumentClass => 'DSPO'.includes(letter)),
  from,
  ...(condition ? { condition } : {}),
});

export const agreements: readonly Agreement[] = [
  row('ALB', 'DS', '1956-08-25'),
  row('DZA', 'DS', '2019-03-13'),
  row('AFG', 'D', '2015-07-16'),
  row('ARG', 'DS', '1993-08-14'),
  row('ARE', 'D', '2012-03-21'),
  row('ARE', 'SP', '2016-01-11'),
  row('ARE', 'O', '2018-01-16'),
  row('OMN', 'DS', '2010-04-16'),
  row('AZE', 'DSP', '1994-02-10'),
  row('IRL', 'D', '2015-09-23'),
  row('IRL', 'SP', '2015-09-23', 'ministerLed'),
  row('EGY', 'DS', '2007-01-27'),
  row('ETH', 'DSP', '2015-12-07'),
  row('AGO', 'DS', '2015-04-11'),
  row('BRB', 'DSP', '2014-08-02'),
  row('BRB', 'O', '2017-06-01'),
  row('PNG', 'DSP', '2019-05-02'),
  row('EST', 'D', '2017-01-01'),
  row('AUT', 'D', '2017-01-01'),
];

/** States of the Schengen area on the day the table was entered. */
export const schengen: readonly string[] = [
  'AUT',
  'BEL',
  'BGR',
  'CHE',
  'CZE',
  'DEU',
  'DNK',
  'ESP',
  'EST',
  'FIN',
  'FRA',
  'GRC',
  'HRV',
  'HUN',
  'ISL',
  'ITA',
  'LIE',
  'LTU',
  'LUX',
  'LVA',
  'MLT',
  'NLD',
  'NOR',
  'POL',
  'PRT',
  'ROU',
  'SVK',
  'SVN',
  'SWE',
];
