/**
 * Light or dark by the reader's own choice, kept in this browser; without a choice the system decides. The small script stands
 * before anything is drawn, so no page flashes in the other scheme.
 */
import { useRoot } from '../ui/lang.ts';
import { schemeAttribute, schemeKey } from '../ui/scheme.ts';

const early = `try{var s=localStorage.getItem('${schemeKey}');if(s==='dark'||s==='light')document.documentElement.setAttribute('${schemeAttribute}',s)}catch(e){}`;

/** Applies the kept choice before the first paint. */
export function SchemeScript() {
  const nonce = useRoot()?.nonce;
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: early }} />;
}
