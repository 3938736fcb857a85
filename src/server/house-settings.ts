/** Every parameter of the office: those of the procedures, and those of the house itself, each with its source. */
import { seriesSettings } from '../language/document-series.ts';
import { sharedSettings } from '../language/house-settings.ts';
import type { Procedure, Setting } from '../language/procedure.ts';
import type { Text } from '../language/text.ts';
import { hoursSetting } from './calendar/office-hours.ts';
import { identitySettings } from './identity/settings.ts';
import type { Office } from './office.ts';

/** Parameters that belong to no procedure: the shared rules', the office's hours and number series, and identity's. */
const houseSettings = ({ book }: Office): readonly Setting[] => [
  ...sharedSettings,
  hoursSetting(book.organisation),
  ...seriesSettings(book.organisation.documentSeries ?? []),
  ...identitySettings,
];

/** By key; a parameter that several procedures read is one. */
export function allSettings(office: Office): Map<string, Setting> {
  const found = new Map<string, Setting>(houseSettings(office).map((setting) => [setting.key, setting]));
  for (const procedure of office.book.procedures.values())
    for (const setting of procedure.settings) found.set(setting.key, setting);
  return found;
}

/** Procedures that read a parameter; none: it is the house's. */
export const settingUsers = (office: Office, key: string): Procedure[] =>
  [...office.book.procedures.values()].filter((procedure) => procedure.settings.some((setting) => setting.key === key));

const byLaw: Text = {
  zh: '这是法律规定的，不能改。法律修改后，由事项的新版本带来新值。',
  en: 'Fixed by law; it cannot be set. When the law changes, a new edition of the procedure brings the new value.',
};

/** Why no choice is left: the law fixes it, or the parameter itself says so. Where the law names several ways, one of them may be set. */
export const whyFixed = (setting: Setting): Text | undefined =>
  setting.fixed ?? (setting.source.mark === 'law' && setting.options === undefined ? byLaw : undefined);
