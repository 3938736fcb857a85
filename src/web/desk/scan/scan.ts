/**
 * Keeps the focus where the scanner types: each line is taken at its Enter and judged in the background, in order. What is scanned
 * meanwhile waits. The list stays in this tab until it is entered, so that a page loaded anew does not lose it.
 */
import { formatOf, zoneLines } from '../../../language/identifiers/mrz.ts';
import { exchange } from '../../ui/enhance/exchange.ts';
import { toggleScheme } from '../../ui/scheme.ts';

const form = document.querySelector<HTMLFormElement>('form[data-scan]');
const box = form?.querySelector<HTMLTextAreaElement>('textarea[data-scan-line]');
const failed = document.querySelector<HTMLElement>('[data-scan-failed]');
const store = `qiao-scan:${location.pathname}`;
const waiting: string[] = [];
let busy = false;

const kept = (): string => form?.querySelector<HTMLTextAreaElement>('textarea[name=kept]')?.value ?? '';

function keep(): void {
  try {
    if (kept()) sessionStorage.setItem(store, kept());
    else sessionStorage.removeItem(store);
  } catch {
    // Storage may be forbidden; then the list lives as long as the page.
  }
}

async function judge(within: HTMLFormElement): Promise<void> {
  if (busy) return;
  busy = true;
  try {
    while (waiting.length > 0) {
      const taken = waiting.length;
      const body = new FormData(within);
      body.set('line', waiting.join('\n'));
      body.set('intent', 'add');
      const response = await fetch(location.pathname, { method: 'POST', body, redirect: 'manual' });
      if (!response.ok && response.status !== 422) throw new Error(String(response.status));
      exchange(new DOMParser().parseFromString(await response.text(), 'text/html'), '[data-live^="scan."]', true);
      waiting.splice(0, taken);
      keep();
    }
    if (failed) failed.textContent = '';
  } catch {
    if (failed) failed.textContent = failed.dataset.words ?? '';
  } finally {
    busy = false;
  }
}

function take(text: string, within: HTMLFormElement): void {
  if (text.trim() === '') return;
  waiting.push(text);
  void judge(within);
}

/** The first line of a zone: the others are still coming. */
function isPart(text: string): boolean {
  const lines = zoneLines(text);
  const width = lines[0]?.length ?? 0;
  const whole = width === 44 ? 2 : width === 30 ? 3 : 1;
  return text.includes('<') && formatOf(lines) === undefined && lines.length < whole;
}

if (form && box) {
  const takeBox = () => {
    const text = box.value;
    box.value = '';
    box.focus();
    take(text, form);
  };
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || isPart(box.value)) return;
    event.preventDefault();
    takeBox();
  });
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    const intent = button instanceof HTMLButtonElement ? button.value : 'add';
    if (intent === 'add' || waiting.length > 0) {
      event.preventDefault();
      takeBox();
    } else if (intent === 'enter') sessionStorage.removeItem(store);
  });
  window.addEventListener('online', () => void judge(form));
  const before = sessionStorage.getItem(store);
  if (kept() === '' && before) take(before, form);
  else keep();
}
for (const button of document.querySelectorAll('[data-scheme-toggle]')) button.addEventListener('click', toggleScheme);
