/** Light or dark by the reader's own choice, kept in this browser. */

export const schemeKey = 'qiao-scheme';
export const schemeAttribute = 'data-mantine-color-scheme';

export function toggleScheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.getAttribute(schemeAttribute) ?? system) === 'dark' ? 'light' : 'dark';
  root.setAttribute(schemeAttribute, next);
  try {
    localStorage.setItem(schemeKey, next);
  } catch {
    // Storage may be forbidden; the choice then lasts until the next page load.
  }
}
