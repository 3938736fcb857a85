/** Tells the pages the reader's time zone by a cookie, so that each last day also stands in the reader's own time. A choice made before is kept. */
import { readerZone, thereWords, zoneCookie } from '../../ui/zone.ts';

if (!new RegExp(`(?:^|;\\s*)${zoneCookie}=`).test(document.cookie)) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the one-line form works everywhere; nothing secret is in it
  document.cookie = `${zoneCookie}=${encodeURIComponent(own)}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  const zone = readerZone(own);
  const lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
  for (const place of document.querySelectorAll<HTMLElement>('[data-until]')) {
    if (!zone) break;
    place.textContent = thereWords(place.dataset.until ?? '', zone, lang);
    place.hidden = false;
  }
}
