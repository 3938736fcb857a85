/** The public notices as an Atom feed (RFC 4287), both languages in each entry. An entry leaves with its notice. */
import type { LoaderFunctionArgs } from 'react-router';
import type { PublicNoticeSummary } from '../../../client/types-publicity.ts';
import { formatDate } from '../../../language/dates.ts';
import { apiOf } from '../../ui/api.ts';

const escapes: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const xml = (text: string): string =>
  // Characters that XML cannot hold are left out.
  text
    .replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '')
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/gu, '');

function entry(item: PublicNoticeSummary, base: string): string {
  const until = { zh: formatDate(item.until, 'zh'), en: formatDate(item.until, 'en') };
  return `  <entry>
    <id>urn:uuid:${item.id}</id>
    <title>${xml(`${item.title.zh} · ${item.title.en}`)}</title>
    <link rel="alternate" type="text/html" href="${xml(`${base}/notices/${item.id}`)}"/>
    <published>${xml(`${item.publishedOn}T00:00:00+08:00`)}</published>
    <updated>${xml(item.updatedAt)}</updated>
    <category term="${item.kind}"/>
    <summary xml:lang="zh-CN">${xml(`${item.procedure.title.zh}，公示至${until.zh}。 / ${item.procedure.title.en}, until ${until.en}.`)}</summary>
  </entry>`;
}

export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const api = apiOf(context);
  const [{ items }, office] = await Promise.all([api.publicNotices({ limit: 100 }), api.office()]);
  const base = new URL(request.url).origin;
  const updated = items
    .map((item) => item.updatedAt)
    .sort()
    .at(-1);
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(`${base}/notices.atom`)}</id>
  <title>${xml(`${office.name.zh}：公示公告 · ${office.name.en}: public notices`)}</title>
  <author><name>${xml(office.name.zh)}</name></author>
  <link rel="self" type="application/atom+xml" href="${xml(`${base}/notices.atom`)}"/>
  <link rel="alternate" type="text/html" href="${xml(`${base}/notices`)}"/>
  <updated>${xml(updated || office.now)}</updated>
${items.map((item) => entry(item, base)).join('\n')}
</feed>
`;
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
