/**
 * What a script adds to a page that already works: saving while one types, live results, progress of uploads, one press one act.
 * The server stays the only one that renders; this file only exchanges the parts marked `data-live` and `data-group`.
 */

import { watchIdentifiers } from '../identifier-input.ts';
import { watchMoney } from '../money-input.ts';
import { watchNames } from '../name-input.ts';
import { toggleScheme } from '../scheme.ts';
import { exchange, groupsFrom, sayFailed, saySaved } from './exchange.ts';
import { watchUploads } from './upload.ts';

const pause = 1200;

function bodyOf(form: HTMLFormElement, intent: string): FormData {
  const body = new FormData(form);
  for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
  body.set('intent', intent);
  return body;
}

const storeName = (form: HTMLFormElement) => `qiao:${form.dataset.key ?? location.pathname}`;

/** Words stay on this device only while they could not be sent. */
function keepHere(form: HTMLFormElement): void {
  const pairs = [...bodyOf(form, '')].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  localStorage.setItem(storeName(form), JSON.stringify(pairs));
}

function bringBack(form: HTMLFormElement): boolean {
  const kept = localStorage.getItem(storeName(form));
  if (!kept) return false;
  for (const [name, value] of JSON.parse(kept) as [string, string][]) {
    // written by keepHere
    const controls = form.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      `[name="${CSS.escape(name)}"]`,
    );
    for (const control of controls) {
      if (control instanceof HTMLInputElement && ['radio', 'checkbox'].includes(control.type))
        control.checked ||= control.value === value;
      else if (!(control instanceof HTMLInputElement && control.type === 'hidden')) control.value = value;
    }
  }
  return true;
}

function autosave(form: HTMLFormElement): void {
  let timer = 0;
  let round = 0;
  const run = async () => {
    round += 1;
    const mine = round;
    try {
      const response = await fetch(location.pathname, {
        method: 'POST',
        body: bodyOf(form, 'autosave'),
        redirect: 'manual',
      });
      if (!response.ok) throw new Error(String(response.status));
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (mine !== round) return;
      exchange(page, '[data-live^="live."]');
      groupsFrom(page, form);
      saySaved(page);
      localStorage.removeItem(storeName(form));
    } catch {
      keepHere(form);
      sayFailed();
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, pause);
  };
  form.addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLInputElement && event.target.type === 'file')) later();
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    round += 1;
  });
  window.addEventListener('online', later);
  if (bringBack(form)) later();
}

/** One press, one post: the second press of a busy button does nothing. */
function once(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (form.dataset.busy) event.preventDefault();
    form.dataset.busy = 'true';
    event.submitter?.setAttribute('aria-busy', 'true');
    window.setTimeout(() => delete form.dataset.busy, 10_000);
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) once(form);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) {
  autosave(form);
}
for (const form of document.querySelectorAll<HTMLFormElement>('form:has([data-upload])')) watchUploads(form);
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
for (const button of document.querySelectorAll('[data-scheme-toggle]')) button.addEventListener('click', toggleScheme);
watchIdentifiers();
watchMoney();
watchNames();
document.querySelector<HTMLElement>('[data-errors]')?.focus();
