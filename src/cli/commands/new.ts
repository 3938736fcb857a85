/** `./qiao new`: a folder for a procedure, with every heading of a dossier and what is still to be written marked. */
import { existsSync, globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Organisation } from '../../language/organisation.ts';
import type { Text } from '../../language/text.ts';
import { UsageError } from '../command.ts';
import { readFolder } from '../options.ts';
import { ROOT } from '../run-tool.ts';

export const summary = '新建一个事项 · make the folder of a new procedure';

export const usage = `
./qiao new <procedure-id> [--duty <duty-id>] [--department <body-id>]

  <procedure-id>            小写字母、数字和连字符，如 school-place · lower case, digits, hyphens
  --duty <duty-id>          职责，如 7-expertise-honours；默认第一个职责文件夹 · duty, default the first one with a folder
  --department <body-id>    承办处室，如 d3 · the department that handles it
  --office <folder>         法规册，默认 office · law book, default office

写出 office/duties/<duty>/<id>/procedure.ts。要写的地方都标着，办公室在写完以前不会启动，并逐处说明。
Writes office/duties/<duty>/<id>/procedure.ts. What is still to be written is marked; until it is, the office does not start
and names each place.
`;

const refuse = (text: Text, remedy: Text): Error => Object.assign(new Error(text.en), { text, remedy });

/** Ids of procedures and registers: the names of their folders. */
const takenIds = (office: string): string[] =>
  globSync('duties/**/{procedure,register}.ts', { cwd: office }).map((path) => basename(dirname(path)));

async function chooseDuty(office: string, asked: string | undefined): Promise<string> {
  const { organisation } = (await import(pathToFileURL(join(office, 'organisation.ts')).href)) as {
    organisation: Organisation;
  }; // the law book's own file
  const known = organisation.duties.map((duty) => duty.id);
  const duty = asked ?? known.find((id) => existsSync(join(office, 'duties', id)));
  if (duty === undefined || !known.includes(duty)) {
    throw refuse(
      { zh: `没有职责“${duty ?? ''}”。`, en: `There is no duty ${duty ?? ''}.` },
      { zh: `用 --duty 选一个：${known.join('、')}。`, en: `Choose one with --duty: ${known.join(', ')}.` },
    );
  }
  return duty;
}

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { duty: { type: 'string' }, department: { type: 'string' }, office: { type: 'string' } },
  });
  const [id, ...rest] = positionals;
  if (id === undefined || rest.length > 0) throw new UsageError('请写一个事项代号 · name one procedure');
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60)
    throw new UsageError(`代号只用小写字母、数字和连字符 · lower case, digits and single hyphens only: ${id}`);
  const office = readFolder(values.office, join(ROOT, 'office'));
  if (takenIds(office).includes(id)) {
    throw refuse(
      { zh: `“${id}”已经有了。`, en: `${id} is there already.` },
      { zh: '换一个代号，或修改已有的事项。', en: 'Choose another id, or change what is there.' },
    );
  }
  const { mark, procedureText } = await import('../new/template.ts');
  const { makeClock } = await import('../../server/clock.ts');
  const duty = await chooseDuty(office, values.duty);
  const folder = join(office, 'duties', duty, id);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'procedure.ts');
  await writeFile(
    file,
    procedureText({ id, duty, department: values.department ?? mark, inForce: makeClock().today() }),
    { flag: 'wx' },
  );
  process.stdout.write(
    `✔ ${relative(process.cwd(), file)}\n  写完标着“${mark}”的地方，再运行 ./qiao generate 和 ./qiao test。\n  Write what is marked ${mark}, then run ./qiao generate and ./qiao test.\n`,
  );
  return 0;
}
