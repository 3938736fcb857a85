/** Cookies of one page request: what a call of the API sets counts for the calls after it, as it would in a browser. */

/**
 * @param cookie the visitor's `Cookie` header @param set lines of `Set-Cookie`
 * @returns the header for the next call; empty when nothing is left
 */
export function withCookies(cookie: string, set: readonly string[]): string {
  const jar = new Map(
    cookie
      .split(/;\s*/)
      .filter(Boolean)
      .map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at), pair.slice(at + 1)] as const;
      }),
  );
  for (const line of set) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    if (at === pair.length - 1 || /;\s*max-age=0(;|$)/i.test(line)) jar.delete(name);
    else jar.set(name, pair.slice(at + 1));
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
