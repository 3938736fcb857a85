/** A paper handed in as a picture of one point. */
import type { Client } from '../../src/client/client.ts';

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export async function handIn(client: Client, id: string, material: string): Promise<void> {
  const paper = new FormData();
  paper.set('file', new File([pixel], `${material}.png`, { type: 'image/png' }));
  await client.upload(id, material, paper);
}
