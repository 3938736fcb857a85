/** Documents of invented people that are handed in, for tests of custody at the desk. */
import type { Client } from '../../src/client/client.ts';

const bureau = { unit: 'unit:d0000000-0000-4000-8000-000000000101', unitName: '示例市商务局' };

const books = [
  ['己示例', 'PE2000011', 'M', '1985-03-17', 'POCHNJI<<SHILI', 'PE20000113CHN8503172M3106143<<<<<<<<<<<<<<<6'],
  ['庚示例', 'PE2000028', 'F', '1988-09-02', 'POCHNGENG<<SHILI', 'PE20000283CHN8809025F3106143<<<<<<<<<<<<<<<0'],
  ['辛示例', 'PE2000035', 'M', '1990-01-21', 'POCHNXIN<<SHILI', 'PE20000353CHN9001217M3106143<<<<<<<<<<<<<<<2'],
] as const;

/** The n-th document, with what its zone says. */
export function handIn(n: number) {
  const [holder, number, sex, birth, upper, lower] = books[n] ?? books[0];
  return {
    mrz: `${upper.padEnd(44, '<')}\n${lower}`,
    kind: 'PE',
    number,
    holder,
    sex,
    birth,
    issue: '2021-06-15',
    expiry: '2031-06-14',
    authority: '外交部',
  };
}

/** Opens its case and takes it into the safe. */
export async function takeIn(client: Client, n: number): Promise<string> {
  const place = { origin: 'handed-in', keeper: 'office', cabinet: 'A', slot: `0${n + 1}` };
  const { id, version } = await client.open('document-custody', { ...bureau, ...place, ...handIn(n) });
  await client.act(id, { action: 'register', version, input: { giver: '示例专办员' } });
  return id;
}
