/** (c) Certificates per second through the thread that renders them. */
import type { PaperData } from '../src/papers/types.ts';
import { createPaperWorker } from '../src/papers/worker.ts';
import { type Line, rate } from './table.ts';

const bounds = { count: 60, seconds: 12 };

const certificate: PaperData = {
  kind: 'certificate',
  lang: 'both',
  demo: true,
  number: 'DJ2026000041-F',
  issuedOn: '2026-06-03',
  office: {
    name: { zh: '示例办公室', en: 'Sample Office' },
    address: { zh: '示例路1号', en: '1 Sample Road' },
    hours: { zh: '工作日', en: 'working days' },
  },
  title: { zh: '示例证书', en: 'Sample certificate' },
  addressee: { zh: '王示例', en: 'Wang Shili (sample)' },
  body: [{ zh: '准予示例。', en: 'The sample is granted.' }],
  fields: Array.from({ length: 6 }, (_, n) => ({
    label: { zh: `栏目${n + 1}`, en: `Field ${n + 1}` },
    value: { zh: '示例内容', en: 'Sample content' },
  })),
  validUntil: { label: { zh: '有效期至', en: 'Valid until' }, date: '2026-12-03' },
  basis: [{ zh: '示例办法第一条', en: 'Sample rules, article 1' }],
  signedBy: { zh: '示例', en: 'Sample' },
  verify: { code: '7K4MQ2XW', url: 'https://qiao.example/verify?number=DJ2026000041-F' },
};

/** @returns one line */
export async function benchPapers(): Promise<Line[]> {
  const worker = createPaperWorker();
  try {
    await worker.render(certificate); // fonts are read with the first
    const start = performance.now();
    let count = 0;
    let bytes = 0;
    while (count < bounds.count && performance.now() - start < bounds.seconds * 1000) {
      bytes += (await worker.render(certificate)).length;
      count += 1;
    }
    const seconds = (performance.now() - start) / 1000;
    return [
      {
        what: 'certificates per second, one thread',
        value: rate(count / seconds),
        beside: `${count} papers of ${Math.round(bytes / count / 1024)} KB`,
      },
    ];
  } finally {
    await worker.close();
  }
}
