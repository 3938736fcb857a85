/**
 * Light or dark by the reader's own choice, kept in this browser; without a choice the system decides. The small script stands
 * before anything is drawn, so no page flashes in the other scheme.
 */
import { useRoot } from '../ui/lang.ts';

const key = 'qiao-scheme';
const attribute = 'data-mantine-color-scheme';
const early = `try{var s=localStorage.getItem('${key}');if(s==='dark'||s==='light')document.documentElement.setAttribute('${attribute}',s)}catch(e){}`;

/** Applies the kept choice before the first paint. */
export function SchemeScript() {
  const nonce = useRoot()?.nonce;
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: early }} />;
}

export function toggleScheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const next = (root.getAttribute(attribute) ?? system) === 'dark' ? 'light' : 'dark';
  root.setAttribute(attribute, next);
  try {
    localStorage.setItem(key, next);
  } catch {
    // Storage may be forbidden; the choice then lasts until the next page load.
  }
}
