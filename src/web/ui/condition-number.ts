/** The law book's own number of a condition, S3 or T07; the rest of its key tells a reader nothing. */
export const conditionNumber = (id: string): string => /^[A-Z]+\d*/.exec(id)?.[0] ?? '';
