/**
 * A name in Latin letters is proposed when the one in Hanzi beside it was typed (`data-suggest`). What a person typed stays; a
 * proposal nobody touched follows the name. Without a script the server proposes the same on receipt.
 */
type Suggested = 'written' | 'surname' | 'given';

const formsOf = (value: string | undefined): Suggested | undefined =>
  (['written', 'surname', 'given'] as const).find((known) => known === value);

async function propose(name: HTMLInputElement, targets: readonly HTMLInputElement[]): Promise<void> {
  // The readings are many: they are loaded when the first name is typed.
  const { suggested } = await import('../../language/suggest.ts');
  for (const target of targets) {
    const as = formsOf(target.dataset.suggestAs);
    const untouched = target.value === '' || target.value === target.dataset.proposed;
    if (!as || !untouched) continue;
    const value = suggested(name.value, as) ?? '';
    if (value === target.value) continue;
    target.value = value;
    target.dataset.proposed = value;
    target.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function onChange({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || target.name === '') return;
  const marked = `input[data-suggest="${CSS.escape(target.name)}"]`;
  const targets = [...(target.form ?? document).querySelectorAll<HTMLInputElement>(marked)];
  if (targets.length > 0) propose(target, targets).catch(() => undefined); // the server proposes it on receipt
}

/** @returns takes the help away again */
export function watchNames(): () => void {
  document.addEventListener('change', onChange);
  return () => document.removeEventListener('change', onChange);
}
