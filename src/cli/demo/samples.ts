/** Sample documents for demo cases: real PDFs that say what they stand for and that they are invented. */
import { createPaperWorker } from '../../papers/worker.ts';
import type { RunningOffice } from '../../server/start.ts';

/** @returns bytes by `procedure/material` */
export async function sampleFiles(
  running: RunningOffice,
  procedures: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const { office } = running;
  const worker = createPaperWorker();
  const files = new Map<string, Uint8Array>();
  const { name, address, hours, phone } = office.book.organisation.office;
  try {
    for (const id of new Set(procedures)) {
      for (const material of office.book.procedures.get(id)?.materials ?? []) {
        if ((material.from ?? 'applicant') !== 'applicant') continue;
        const pdf = await worker.render({
          kind: 'letter',
          lang: 'both',
          demo: true,
          office: { name, address, hours, phone },
          title: material.title,
          number: '示例 SAMPLE',
          issuedOn: office.clock.today(),
          body: [
            {
              zh: '这是演示用的示例材料，内容虚构，只为说明该项材料应放在哪里。',
              en: 'A sample for the demonstration. Its content is invented; it shows where this document belongs.',
            },
          ],
        });
        files.set(`${id}/${material.key}`, pdf);
      }
    }
    return files;
  } finally {
    await worker.close();
  }
}
