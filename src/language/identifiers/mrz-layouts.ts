/** Where things stand in a machine-readable zone: ICAO Doc 9303 parts 4 (TD3), 5 (TD1) and 6 (TD2). Positions count from 0. */

export type MrzFormat = 'TD1' | 'TD2' | 'TD3';

/** Line, first position, position after the last. */
export type Place = readonly [line: number, from: number, to: number];

export interface MrzLayout {
  lines: number;
  width: number;
  type: Place;
  issuer: Place;
  number: Place;
  numberCheck: Place;
  nationality: Place;
  birth: Place;
  birthCheck: Place;
  sex: Place;
  expiry: Place;
  expiryCheck: Place;
  optional: Place;
  /** TD3 alone has a check digit of its own over optional data. */
  optionalCheck?: Place;
  /** TD1 alone has more optional data on its second line. */
  optional2?: Place;
  names: Place;
  composite: Place;
  /** What the composite check digit is taken over. */
  over: readonly Place[];
  /** First letter of the type of document. */
  begins: RegExp;
  /** A number of more than nine characters goes on in the optional data (parts 5 and 6, note j). */
  longNumbers: boolean;
}

const td2Like = {
  type: [0, 0, 2],
  issuer: [0, 2, 5],
  number: [1, 0, 9],
  numberCheck: [1, 9, 10],
  nationality: [1, 10, 13],
  birth: [1, 13, 19],
  birthCheck: [1, 19, 20],
  sex: [1, 20, 21],
  expiry: [1, 21, 27],
  expiryCheck: [1, 27, 28],
} as const;

export const mrzLayouts: Readonly<Record<MrzFormat, MrzLayout>> = {
  TD1: {
    lines: 3,
    width: 30,
    type: [0, 0, 2],
    issuer: [0, 2, 5],
    number: [0, 5, 14],
    numberCheck: [0, 14, 15],
    optional: [0, 15, 30],
    birth: [1, 0, 6],
    birthCheck: [1, 6, 7],
    sex: [1, 7, 8],
    expiry: [1, 8, 14],
    expiryCheck: [1, 14, 15],
    nationality: [1, 15, 18],
    optional2: [1, 18, 29],
    composite: [1, 29, 30],
    over: [
      [0, 5, 30],
      [1, 0, 7],
      [1, 8, 15],
      [1, 18, 29],
    ],
    names: [2, 0, 30],
    begins: /^[ACI][A-Z0-9<]/,
    longNumbers: true,
  },
  TD2: {
    ...td2Like,
    lines: 2,
    width: 36,
    names: [0, 5, 36],
    optional: [1, 28, 35],
    composite: [1, 35, 36],
    over: [
      [1, 0, 10],
      [1, 13, 20],
      [1, 21, 35],
    ],
    begins: /^[ACI][A-Z0-9<]/,
    longNumbers: true,
  },
  TD3: {
    ...td2Like,
    lines: 2,
    width: 44,
    names: [0, 5, 44],
    optional: [1, 28, 42],
    optionalCheck: [1, 42, 43],
    composite: [1, 43, 44],
    over: [
      [1, 0, 10],
      [1, 13, 20],
      [1, 21, 43],
    ],
    begins: /^P[A-Z<]/,
    longNumbers: false,
  },
};

/** The text at a place of the lines. */
export const at = (lines: readonly string[], [line, from, to]: Place): string => (lines[line] ?? '').slice(from, to);
