/** Every parameter of the office: those of the procedures, and those of the house itself, each with its source. */
import type { Procedure, Setting } from '../language/procedure.ts';
import { identitySettings } from './identity/settings.ts';
import type { Office } from './office.ts';

/** Parameters that belong to no procedure. */
const houseSettings: readonly Setting[] = [...identitySettings];

/** By key; a parameter that several procedures read is one. */
export function allSettings(office: Office): Map<string, Setting> {
  const found = new Map<string, Setting>(houseSettings.map((setting) => [setting.key, setting]));
  for (const procedure of office.book.procedures.values())
    for (const setting of procedure.settings) found.set(setting.key, setting);
  return found;
}

/** Procedures that read a parameter; none: it is the house's. */
export const settingUsers = (office: Office, key: string): Procedure[] =>
  [...office.book.procedures.values()].filter((procedure) => procedure.settings.some((setting) => setting.key === key));

/** Fixed by law: no choice is left. Where the law itself names several ways, one of them may be set. */
export const fixedByLaw = (setting: Setting): boolean => setting.source.mark === 'law' && setting.options === undefined;
