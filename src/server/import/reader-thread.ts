/** The thread behind `readTable`: one file in, its cells out. */
import { parentPort, workerData } from 'node:worker_threads';
import { fileTypeFromBuffer } from 'file-type';
import { readCsv } from './read-csv.ts';
import { mostFileLines, type TableRead } from './table.ts';

const port = parentPort;
if (!port) throw new Error('reader-thread.ts runs as a worker thread only');

const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** By its content, whatever its name says. An archive goes straight to the reader that measures it first. */
async function read(bytes: Uint8Array): Promise<TableRead> {
  if (isArchive(bytes)) return (await import('./read-xlsx.ts')).readXlsx(bytes, mostFileLines);
  return (await fileTypeFromBuffer(bytes)) ? { refused: 'import.kind' } : readCsv(bytes, mostFileLines);
}

// Given by readTable alone.
port.postMessage(await read((workerData as { bytes: Uint8Array }).bytes));
