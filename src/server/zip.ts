/**
 * A ZIP archive in memory: deflated entries with UTF-8 names (APPNOTE 6.3, bit 11), readable by every system's own tools. Only what
 * an export needs: no encryption, no archives beyond 4 GB.
 */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Path with slashes, relative. */
  name: string;
  bytes: Uint8Array;
  /** Already compressed (PDF, JPG, PNG): stored as it is. */
  stored?: boolean;
}

const utf8 = 0x0800;
const limit = 0xffff_ffff;

/** Date and time as DOS keeps them: two-second steps since 1980. @param at ISO instant of the office's own clock */
function dosTime(at: string): { date: number; time: number } {
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (at.match(/\d+/g) ?? []).map(Number);
  return {
    date: ((Math.max(year, 1980) - 1980) << 9) | (month << 5) | day,
    time: (hour << 11) | (minute << 5) | (second >> 1),
  };
}

interface Written {
  name: Buffer;
  data: Uint8Array;
  /** Version, flags, method, time, date, check sum, both sizes, length of the name: the same in both headers. */
  shared: Buffer;
  offset: number;
}

function describe(entry: ZipEntry, at: string, offset: number): Written {
  const name = Buffer.from(entry.name);
  const data = entry.stored ? entry.bytes : deflateRawSync(entry.bytes);
  const { date, time } = dosTime(at);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(utf8, 2);
  shared.writeUInt16LE(entry.stored ? 0 : 8, 4);
  shared.writeUInt16LE(time, 6);
  shared.writeUInt16LE(date, 8);
  shared.writeUInt32LE(crc32(entry.bytes), 10);
  shared.writeUInt32LE(data.length, 14);
  shared.writeUInt32LE(entry.bytes.length, 18);
  shared.writeUInt16LE(name.length, 22);
  return { name, data, shared, offset };
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function directoryEntry({ name, shared, offset }: Written): Buffer {
  const rest = Buffer.alloc(14); // comment, disk, attributes: nothing
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([number32(0x02014b50), Buffer.from([20, 0]), shared, rest, name]);
}

/** @param at instant written as the time of every entry @throws RangeError beyond 4 GB or 65,535 entries */
export function makeZip(entries: readonly ZipEntry[], at: string): Buffer {
  if (entries.length > 0xffff) throw new RangeError('too many entries');
  const parts: Uint8Array[] = [];
  const written: Written[] = [];
  let offset = 0;
  for (const entry of entries) {
    const one = describe(entry, at, offset);
    const local = Buffer.concat([number32(0x04034b50), one.shared, one.name]);
    parts.push(local, one.data);
    written.push(one);
    offset += local.length + one.data.length;
    if (offset > limit) throw new RangeError('larger than 4 GB');
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, directory, end]);
}
