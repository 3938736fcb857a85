/** One plain address: no display name, no list, no line break; the headers of a letter can hold nothing else. */
const plain = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,190}$/u;

export const isAddress = (text: string): boolean => plain.test(text) && !/\p{Cc}/u.test(text);

/** @throws RangeError */
export function checkAddress(text: string): void {
  if (!isAddress(text)) throw new RangeError('not one plain mail address');
}

/** Text of a server's answer without the addresses that it repeats. */
export const withoutAddresses = (text: string): string => text.replaceAll(/[^\s<>@"'()]+@[^\s<>@"'()]+/gu, '…@…');
