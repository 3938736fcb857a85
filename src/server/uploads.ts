/** Files from outside: known by their content, bounded in size and in what they unpack to, and inert when they are given out again. */
import { fileTypeFromBuffer } from 'file-type';
import type { Context } from 'hono';
import type { FileRow } from '../store/files.ts';
import { caseFiles, mostPixels } from './limits.ts';
import { ApiProblem } from './problems.ts';

export const maxFileBytes = 20 * 1024 * 1024;
export const acceptedTypes = ['application/pdf', 'image/jpeg', 'image/png'];

const startOfFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Points of a JPEG from its frame header; nothing when it has none. */
function jpegPixels(view: DataView): number | undefined {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (startOfFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7);
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** How many points a picture says that it unpacks to; nothing is unpacked here. */
export function pixelsOf(bytes: Uint8Array, type: string): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 'image/png' && bytes.length >= 24) return view.getUint32(16) * view.getUint32(20);
  return type === 'image/jpeg' ? jpegPixels(view) : undefined;
}

/** Bytes of an upload with the type that they are, whatever their name says. @throws ApiProblem file.size, file.type, file.pixels */
export async function readUpload(file: File): Promise<{ bytes: Uint8Array; type: string }> {
  if (file.size > maxFileBytes) throw new ApiProblem('file.size');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (!type || !acceptedTypes.includes(type)) throw new ApiProblem('file.type');
  if ((pixelsOf(bytes, type) ?? 0) > mostPixels) throw new ApiProblem('file.pixels');
  return { bytes, type };
}

/** @throws ApiProblem file.count when a case holds as many files, or as many bytes, as one may */
export function needRoom(files: readonly FileRow[], material: string, size: number): void {
  const bytes = files.reduce((sum, file) => sum + file.size, size);
  const beside = files.filter((file) => file.material === material).length;
  if (beside >= caseFiles.perMaterial || bytes > caseFiles.bytes) throw new ApiProblem('file.count');
}

/** A name to show and to download under: no path, no control character, at most 120 characters. */
export const safeName = (name: string): string =>
  [...name.replaceAll(/[\p{Cc}\p{Cf}/\\:*?"<>|]/gu, '_')].slice(-120).join('') || 'file';

/**
 * Somebody else's file does nothing here: it is a download in a sandbox. Only inside our own page is a PDF shown in place, by the
 * browser's own viewer, which refuses a sandbox.
 */
export function servedInert(context: Context, name: string, type: string): { [header: string]: string } {
  const within = ['object', 'embed', 'iframe'].includes(context.req.header('sec-fetch-dest') ?? '');
  const ours = context.req.header('sec-fetch-site') === 'same-origin';
  const inPlace = type === 'application/pdf' && within && ours;
  return {
    'content-disposition': `${inPlace ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': inPlace
      ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
      : "default-src 'none'; frame-ancestors 'none'; sandbox",
  };
}

/** An issued paper is ours: it opens in the browser, in our own pages too, and loads nothing. */
export const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
