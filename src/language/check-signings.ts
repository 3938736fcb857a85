/** Cross-checks of signings: the list and its keys exist, somebody can be written to, what is shown can be shown in one line. */
import type { Field } from './field.ts';
import type { Procedure } from './procedure.ts';
import { type Signing, signingWords } from './signing.ts';

type Say = (problem: string) => void;

const keyed = (fields: readonly Field[], key: string): Field | undefined => fields.find((field) => field.key === key);

function checkShown(at: string, form: readonly Field[], columns: readonly Field[], signing: Signing, say: Say): void {
  for (const [where, fields, keys] of [
    ['form', form, signing.shown.form],
    ['entry', columns, signing.shown.entry],
  ] as const)
    for (const key of keys) {
      const field = keyed(fields, key);
      if (!field) say(`${at}.shown.${where}: no field ${key}`);
      else if (field.type === 'list') say(`${at}.shown.${where}: ${key} is a list`);
      else if (where === 'form' && field.mask !== undefined && field.mask !== 'full')
        say(`${at}.shown.form: ${key} is masked and not the signer’s own`);
    }
  if (signing.shown.entry.includes(signing.email)) say(`${at}.shown.entry: the address is not shown`);
}

/** Is `<id>.<word>` something that a condition may ask? */
export function namesSigning(procedure: Procedure, tail: string): boolean {
  const [id = '', word = ''] = tail.split('.');
  return id in (procedure.signings ?? {}) && signingWords.some((known) => known === word);
}

export function checkSignings(procedure: Procedure, say: Say): void {
  const form = procedure.form.flatMap((section) => section.fields);
  for (const [id, signing] of Object.entries(procedure.signings ?? {})) {
    const at = `signings.${id}`;
    if (!/^[a-z][a-z0-9-]*$/.test(id)) say(`${at}: small letters, digits and hyphens`);
    const list = keyed(form, signing.list);
    if (list?.type !== 'list') say(`${at}.list: no list ${signing.list}`);
    const columns = list?.fields ?? [];
    if (keyed(columns, signing.name)?.type !== 'text') say(`${at}.name: no text ${signing.name} in ${signing.list}`);
    if (keyed(columns, signing.email)?.type !== 'email')
      say(`${at}.email: no e-mail ${signing.email} in ${signing.list}`);
    if (signing.statements.length === 0) say(`${at}.statements: at least one`);
    checkShown(at, form, columns, signing, say);
    if (signing.from.length === 0) say(`${at}.from: at least one state`);
    for (const state of signing.from) {
      if (!procedure.states[state]) say(`${at}.from: no state ${state}`);
      else if (!Object.values(procedure.actions).some((action) => action.edits && action.from.includes(state)))
        say(`${at}.from: nobody fills in the form in ${state}, so nobody could send the links`);
    }
    if (signing.linksWhen !== undefined && signing.original === undefined)
      say(`${at}.linksWhen: without links there must be a paper original`);
    if (signing.original !== undefined && !procedure.materials.some(({ key }) => key === signing.original))
      say(`${at}.original: no material ${signing.original}`);
  }
}
