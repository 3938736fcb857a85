/** Uploads with progress, one file after the other; without it the same files travel with the form. */
import { exchange } from './exchange.ts';

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

function send(key: string, file: File, box: HTMLElement): Promise<void> {
  const words = box.querySelector('p');
  const bar = box.querySelector('progress');
  const english = document.documentElement.lang === 'en';
  const request = new XMLHttpRequest();
  const body = new FormData();
  body.set('intent', `upload:${key}`);
  body.set('shown', '');
  body.set(`file.${key}`, file, file.name);
  const done = new Promise<void>((resolve, reject) => {
    request.upload.onprogress = (event) => {
      if (bar) bar.value = (event.loaded / event.total) * 100;
      const sizes = english
        ? `${megabytes(event.loaded)} of ${megabytes(event.total)}`
        : `已传 ${megabytes(event.loaded)}，共 ${megabytes(event.total)}`;
      if (words) words.textContent = `${file.name} · ${sizes}`;
    };
    request.onload = () => {
      exchange(
        new DOMParser().parseFromString(request.responseText, 'text/html'),
        `[data-live="material.${key}"]`,
        true,
      );
      resolve();
    };
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
    request.onerror = () => reject(new Error('network'));
  });
  box.querySelector('button')?.addEventListener('click', () => request.abort(), { once: true });
  box.hidden = false;
  request.open('POST', location.pathname);
  request.send(body);
  return done;
}

async function sendAll(input: HTMLInputElement): Promise<void> {
  const key = input.dataset.upload ?? '';
  const files = [...(input.files ?? [])];
  input.value = '';
  for (const file of files) {
    const box = document.querySelector<HTMLElement>(`[data-live="material.${CSS.escape(key)}"] [data-progress]`);
    if (!box) return;
    try {
      await send(key, file, box);
    } catch (error) {
      const cancelled = error instanceof DOMException;
      const english = document.documentElement.lang === 'en';
      const words = box.querySelector('p');
      box.hidden = cancelled;
      if (words && !cancelled)
        words.textContent = `${file.name} · ${english ? 'no network; choose the file again when you are back online' : '网断了，连上后请再选一次这个文件'}`;
      return;
    }
  }
}

export function watchUploads(form: HTMLFormElement): void {
  const hideButtons = () => {
    for (const button of form.querySelectorAll<HTMLElement>('[data-without-script]')) button.hidden = true;
  };
  hideButtons();
  form.addEventListener('change', (event) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.dataset.upload) void sendAll(input).then(hideButtons);
  });
}
