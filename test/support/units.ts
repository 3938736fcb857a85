/** A unit of a test: registered by its liaison, with a leader. */
import type { UnitView } from '../../src/client/types-people.ts';
import { usccCheck } from '../../src/language/identifiers/uscc.ts';
import type { TestOffice, TestPerson } from './office.ts';

let serial = 0;

/** A code that checks; no two are equal within a test run. */
export function freshCode(): string {
  serial += 1;
  const inner = String(serial).padStart(8, '0');
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...inner].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  const check = 11 - (sum % 11);
  const body = `91420100${inner}${check === 10 ? 'X' : check === 11 ? '0' : check}`;
  return `${body}${usccCheck(body)}`;
}

export async function makeUnit(office: TestOffice, liaison: TestPerson, leader: TestPerson): Promise<UnitView> {
  const unit = await liaison.client.registerUnit({ name: `示例单位${serial + 1}`, uscc: freshCode(), kind: 'firm' });
  await liaison.client.addMember(unit.id, { login: await office.loginOf(leader.id), role: 'unit_leader' });
  return unit;
}
