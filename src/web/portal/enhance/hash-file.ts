/**
 * The file that somebody drops on the public check stays where it is: its SHA-256 is computed here, and only that is sent, with the
 * form it stands in. Without script, or where the browser has no cryptography (no https), the part stays hidden.
 */
import { sha256, toHex } from '../../../client/paper-proof.ts';

const form = document.querySelector<HTMLFormElement>('form[data-hash-file]');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');
const field = form?.querySelector<HTMLInputElement>('input[name=sha256]');
const words = form?.querySelector<HTMLElement>('[data-hash-words]');

async function take(file: File): Promise<void> {
  if (!form || !field || !words) return;
  try {
    field.value = toHex(await sha256(new Uint8Array(await file.arrayBuffer())));
    form.requestSubmit();
  } catch {
    words.textContent = words.dataset.failed ?? '';
  }
}

/** Over the page, so that a file dropped beside the field is not opened by the browser instead. */
function watchDrops(place: HTMLElement): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    place.dataset.over = 'true';
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) delete place.dataset.over;
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    delete place.dataset.over;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void take(file);
  });
}

if (form && input && 'subtle' in crypto) {
  form.hidden = false;
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void take(file);
  });
  watchDrops(form);
}
