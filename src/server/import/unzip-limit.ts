/**
 * How much a ZIP archive really unpacks to. Its directory may lie, so every entry is unpacked here first, into nothing and no further
 * than the limit: only then does a library see it.
 */
import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const mostEntries = 400;

/**
 * The one directory, where the end says that it is and directly before it: programs disagree about anything else, and could be shown
 * another one than is looked at here.
 */
function directoryAt(bytes: Buffer): { at: number; entries: number } | undefined {
  for (let end = bytes.length - 22; end >= Math.max(0, bytes.length - 22 - 0xffff); end -= 1) {
    if (bytes.readUInt32LE(end) !== endMark) continue;
    const [disk, first, here, entries] = [4, 6, 8, 10].map((field) => bytes.readUInt16LE(end + field));
    const at = bytes.readUInt32LE(end + 16);
    const one = disk === 0 && first === 0 && here === entries && at + bytes.readUInt32LE(end + 12) === end;
    return one && entries !== undefined ? { at, entries } : undefined;
  }
  return undefined;
}

/** Bytes of the entry that begins here; throws where it is damaged or larger than what is left. */
function unpacked(bytes: Buffer, local: number, method: number, size: number, left: number): number {
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(from, from + size);
  return method === 0 ? data.length : inflateRawSync(data, { maxOutputLength: Math.max(1, left) }).length;
}

/** @returns whether everything in the archive fits into so many bytes; a damaged one does not. */
export function unpacksTo(given: Uint8Array, limit: number): boolean {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  try {
    const directory = directoryAt(bytes);
    if (!directory || directory.entries > mostEntries) return false;
    let { at } = directory;
    let left = limit;
    for (let entry = 0; entry < directory.entries; entry += 1) {
      if (bytes.readUInt32LE(at) !== entryMark) return false;
      const method = bytes.readUInt16LE(at + 10);
      left -= unpacked(bytes, bytes.readUInt32LE(at + 42), method, bytes.readUInt32LE(at + 20), left);
      if (left < 0) return false;
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return true;
  } catch (error) {
    // Past the end of the bytes, not deflated, or larger than the limit.
    if (error instanceof RangeError || error instanceof Error) return false;
    throw error;
  }
}
