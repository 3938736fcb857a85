/**
 * Help while a number is typed, for portal and desk alike: capitals, no spaces, the number read back in groups, the failed check with
 * its remedy, and a scanned or pasted machine-readable zone that fills the fields of the document. Works on marked controls by
 * delegation; without it the server does the same on receipt.
 */
import { failureText } from '../../language/identifiers/failure-words.ts';
import { formatOf, zoneLines } from '../../language/identifiers/mrz.ts';
import { groupIdentifier, judgeTyped, tidyIdentifier } from '../../language/identifiers/typing.ts';
import { looksLikeZone, readZoneFields, type ZoneFields } from '../../language/identifiers/zone-fields.ts';
import type { Text } from '../../language/text.ts';
import { readParts, zoneParts } from '../../language/zone-fills.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;

const inWords = ({ zh, en }: Text): string => (document.documentElement.lang === 'en' ? en : zh);

const named = (scope: ParentNode, name: string): Control[] =>
  [...scope.querySelectorAll(`[name="${CSS.escape(name)}"]`)].filter(isControl);

/** The value chosen or typed under a name. */
function chosen(scope: ParentNode, name: string): string {
  const control = named(scope, name).find(
    (one) => !(one instanceof HTMLInputElement && ['radio', 'checkbox'].includes(one.type)) || one.checked,
  );
  return control?.value ?? '';
}

const scopeOf = (control: Control): ParentNode => control.form ?? document;
const kindOf = (input: HTMLInputElement): string =>
  input.dataset.identifier || chosen(scopeOf(input), input.dataset.identifierFrom ?? '');

/** Still as it was shown, masked: nothing to judge, and nothing to fill from. */
const isMask = (control: Control): boolean =>
  control.dataset.masked !== undefined && control.value === control.dataset.masked;

/** The line of help that belongs to a control. */
const helpOf = (control: Control): HTMLElement | null => document.getElementById(control.dataset.help ?? '') ?? null;

function tell(control: Control, state: string, text: string): void {
  const help = helpOf(control);
  if (!help) return;
  help.dataset.state = state;
  if (help.textContent !== text) help.textContent = text;
}

function judge(input: HTMLInputElement, left: boolean): void {
  if (isMask(input)) return;
  const kind = kindOf(input);
  const typed = judgeTyped(kind, input.value, left, {
    ...(input.dataset.today ? { today: input.dataset.today } : {}),
    ...(input.dataset.pattern ? { pattern: input.dataset.pattern } : {}),
  });
  if (typed.state === 'bad') tell(input, 'bad', inWords(typed.text));
  else {
    // Read back in groups; a number of one piece needs no echo.
    const grouped = groupIdentifier(kind, input.value);
    tell(input, typed.state, grouped === input.value ? '' : grouped);
  }
}

/** Sets one field; a choice that does not offer the value stays as it is. @returns whether it is set now */
function put(scope: ParentNode, name: string, value: string): boolean {
  const controls = named(scope, name);
  const choice = controls.filter((one) => one instanceof HTMLInputElement && one.type === 'radio');
  if (choice.length > 0) {
    const wanted = choice.find((one) => one.value === value);
    if (wanted instanceof HTMLInputElement) wanted.checked = true;
    return wanted !== undefined;
  }
  const [control] = controls;
  if (!control) return false;
  if (control instanceof HTMLSelectElement && ![...control.options].some((option) => option.value === value))
    return false;
  control.value = value;
  return true;
}

/** Fills the fields beside `path` (`form.docNo` → `form.birth` …). The control that brought the zone is emptied by its caller. */
function fill(control: Control, path: string, text: string): boolean {
  const read = readZoneFields(text, control.dataset.today ?? '');
  if (!read.ok) {
    tell(control, 'bad', inWords(failureText(read.code)));
    return false;
  }
  const prefix = path.replace(/[^.]+$/, '');
  const { docNo, ...others } = read.fields;
  const fields: readonly [string, string | undefined][] = [
    ...Object.entries(others satisfies Omit<ZoneFields, 'docNo'>),
    ['docNo', docNo],
  ];
  const key = path.slice(prefix.length);
  const scope = scopeOf(control);
  const filled = fields.filter(([name, value]) => value && put(scope, prefix + (name === 'docNo' ? key : name), value));
  const [number] = named(scope, path);
  tell(
    control,
    'good',
    inWords({
      zh: `机读区校验通过，已填 ${filled.length} 栏，请核对。${read.truncated ? failureText('mrz.truncated').zh : ''}`,
      en: `The zone checks; ${filled.length} fields are filled in. Please compare them. ${read.truncated ? failureText('mrz.truncated').en : ''}`,
    }),
  );
  number?.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
}

/** The fields that the definition names beside these lines; what is there already stays, so that a difference is seen. */
function fillNamed(lines: HTMLTextAreaElement, left: boolean): void {
  if (isMask(lines)) return;
  if (formatOf(zoneLines(lines.value)) === undefined && !left) {
    tell(lines, 'typing', '');
    return;
  }
  const read = readParts(lines.value, lines.dataset.today ?? '');
  if (!read.ok) {
    tell(lines, 'bad', lines.value.trim() === '' ? '' : inWords(failureText(read.code)));
    return;
  }
  const prefix = lines.name.replace(/[^.]+$/, '');
  const scope = scopeOf(lines);
  const fills: { readonly [part: string]: unknown } = JSON.parse(lines.dataset.fills ?? '{}'); // as the mark was written
  const filled = zoneParts.filter((part) => {
    const key = fills[part];
    const empty = typeof key === 'string' && chosen(scope, prefix + key) === '';
    return empty && read.parts[part] !== '' && put(scope, prefix + key, read.parts[part]);
  });
  const text = {
    zh: `机读区校验通过，已填 ${filled.length} 栏，请核对。`,
    en: `The zone checks; ${filled.length} fields are filled in. Please compare them.`,
  };
  tell(lines, 'good', inWords(text));
}

const linesIn = (target: EventTarget | null): HTMLTextAreaElement | undefined =>
  target instanceof HTMLTextAreaElement && target.dataset.fills !== undefined ? target : undefined;
const identifierIn = (target: EventTarget | null): HTMLInputElement | undefined =>
  target instanceof HTMLInputElement && target.dataset.identifier !== undefined ? target : undefined;
const zoneIn = (target: EventTarget | null): HTMLTextAreaElement | undefined =>
  target instanceof HTMLTextAreaElement && target.dataset.zone !== undefined ? target : undefined;

/** Lines that have the length of a zone are read at once; while they are still coming in, nothing is said. */
function readScan(zone: HTMLTextAreaElement, left: boolean): void {
  if (zone.value.trim() === '') return; // emptied after it was read: what was said stays
  const whole = formatOf(zoneLines(zone.value)) !== undefined;
  if (whole || left) {
    if (fill(zone, zone.dataset.zone ?? '', zone.value)) zone.value = '';
  } else tell(zone, 'typing', '');
}

function onInput({ target }: Event): void {
  const input = identifierIn(target);
  const zone = zoneIn(target);
  if (input && !(looksLikeZone(input.value) && fill(input, input.name, input.value))) judge(input, false);
  if (zone) readScan(zone, false);
  const lines = linesIn(target);
  if (lines) fillNamed(lines, false);
}

function onLeave({ target }: Event): void {
  const input = identifierIn(target);
  const zone = zoneIn(target);
  if (zone && zone.value.trim() !== '') readScan(zone, true);
  const lines = linesIn(target);
  if (lines) fillNamed(lines, true);
  if (!input || input.value === '' || isMask(input) || looksLikeZone(input.value)) return;
  input.value = tidyIdentifier(input.value);
  judge(input, true);
}

function onPaste(event: ClipboardEvent): void {
  const input = identifierIn(event.target);
  const text = event.clipboardData?.getData('text') ?? '';
  if (!input || !looksLikeZone(text)) return;
  event.preventDefault();
  fill(input, input.name, text);
}

/** A scanner ends each line with Enter: inside a zone that is no wish to send the form. */
function onKey(event: KeyboardEvent): void {
  const input = identifierIn(event.target);
  if (input && event.key === 'Enter' && input.value.includes('<<')) event.preventDefault();
}

/** Another kind of document was chosen: the number is judged anew. */
function onChange({ target }: Event): void {
  if (!(target instanceof Element) || !isControl(target)) return;
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-identifier-from]'))
    if (input.dataset.identifierFrom === target.name && input.value !== '') judge(input, true);
}

/** @returns takes the help away again */
export function watchIdentifiers(): () => void {
  document.addEventListener('input', onInput);
  document.addEventListener('focusout', onLeave);
  document.addEventListener('paste', onPaste);
  document.addEventListener('keydown', onKey);
  document.addEventListener('change', onChange);
  return () => {
    document.removeEventListener('input', onInput);
    document.removeEventListener('focusout', onLeave);
    document.removeEventListener('paste', onPaste);
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('change', onChange);
  };
}
