/** Where a request comes from: the socket, or what proxies that we trust say. Anybody else's X-Forwarded-For is only a claim. */
import { type BlockList, isIP } from 'node:net';

/** IPv4 inside IPv6 is IPv4. */
const plain = (address: string) =>
  address
    .trim()
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/^\[(.*)\](:\d+)?$/, '$1');

const isTrusted = (proxies: BlockList, address: string): boolean => {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4');
};

/**
 * From the right, the first address that is no trusted proxy: everything left of it may be invented.
 * @param socket address of the connection; none for calls inside the process
 * @param forwarded value of X-Forwarded-For
 */
export function clientAddress(socket: string | undefined, forwarded: string | undefined, proxies: BlockList): string {
  let address = plain(socket ?? 'local');
  const hops = (forwarded ?? '').split(',').map(plain).filter(Boolean);
  while (hops.length > 0 && isTrusted(proxies, address)) {
    const next = hops.pop() ?? '';
    if (!isIP(next)) break;
    address = next;
  }
  return address;
}

/** One household or host: an IPv6 network of 64 bits counts as one address for limits. */
export function limitKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const middle = address.includes('::') ? Array.from({ length: 8 - left.length - right.length }, () => '0') : [];
  return [...left, ...middle, ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
