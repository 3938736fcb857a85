/** Takes marked parts from a freshly rendered page into the open one, without touching what the reader is typing in. */

/** Replaces the content of each element of the page that matches and is not being used. @param always also when it has the focus, which then goes to the same control of the new content */
export function exchange(page: Document, selector: string, always = false): void {
  for (const fresh of page.querySelectorAll<HTMLElement>(selector)) {
    const old = document.querySelector(`[data-live="${CSS.escape(fresh.dataset.live ?? '')}"]`);
    const used = old?.contains(document.activeElement) ? document.activeElement : undefined;
    if (!old || (used && !always)) continue;
    const focus = used?.id;
    old.replaceWith(document.importNode(fresh, true));
    if (focus) document.getElementById(focus)?.focus();
  }
}

/** Questions that an answer opened appear, those that it closed go. */
export function groupsFrom(page: Document, form: HTMLFormElement): void {
  const fresh = [...page.querySelectorAll<HTMLElement>('[data-group]')];
  const wanted = new Set(fresh.map((group) => group.dataset.group));
  for (const old of form.querySelectorAll<HTMLElement>('[data-group]'))
    if (!wanted.has(old.dataset.group)) old.remove();
  let before: Element | null = null;
  for (const group of fresh) {
    const here: Element | null = form.querySelector(`[data-group="${CSS.escape(group.dataset.group ?? '')}"]`);
    const place: Element = here ?? document.importNode(group, true);
    if (!here && before) before.after(place);
    else if (!here) form.querySelector('[data-fields] legend')?.after(place);
    before = place;
  }
  const shown = form.querySelector<HTMLInputElement>('[name="shown"]');
  if (shown) shown.value = [...wanted].join(',');
}

export function saySaved(page: Document): void {
  const fresh = page.querySelector('[data-saved]');
  for (const place of document.querySelectorAll<HTMLElement>('[data-saved]')) {
    delete place.dataset.failed;
    const time = /\d\d:\d\d/.exec(fresh?.textContent ?? '')?.[0] ?? '';
    place.replaceChildren(
      ...(fresh ? [...fresh.querySelectorAll('svg')].map((icon) => document.importNode(icon, true)) : []),
    );
    place.append((place.dataset.savedWord ?? '').replace('{time}', time));
  }
}

export function sayFailed(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-saved]')) {
    place.dataset.failed = 'true';
    place.textContent = place.dataset.unsavedWord ?? '';
  }
}
