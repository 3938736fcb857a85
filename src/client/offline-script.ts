/** What the page does that checks a paper offline. It is put into that page as it stands, after paper-proof.ts (src/server/log/offline-page.ts). */
import { checkProof, type Proven, sha256, toHex } from './paper-proof.ts';
import type { PaperEventKind, PaperProof } from './types-log.ts';

type Words = readonly [zh: string, en: string];

const eventWords: { readonly [kind in PaperEventKind]: Words } = {
  issued: ['签发', 'Issued'],
  valid: ['恢复有效', 'In force again'],
  expired: ['已过期', 'Expired'],
  revoked: ['已撤销', 'Revoked'],
  replaced: ['已换发', 'Replaced'],
  void: ['已作废', 'Void'],
};

const faultWords: { readonly [fault in Extract<Proven, { ok: false }>['fault'] | 'read' | 'old']: Words } = {
  paper: [
    '证明文件说的不是这份文书，或文书被改动过（哪怕一个字节）。',
    'The proof file speaks of another paper, or this one was changed, by as little as one byte.',
  ],
  inclusion: [
    '证明对不上日志的检查点：文书不在这份日志里。',
    'The proof does not lead to the checkpoint: the paper is not in this log.',
  ],
  signature: ['检查点不是用这把公钥签的。', 'The checkpoint was not signed with this public key.'],
  key: [
    '公钥读不懂。照抄本办公布的那一行。',
    'The public key cannot be read. Copy the line that the office publishes.',
  ],
  format: ['证明文件读不懂。重新下载一份。', 'The proof file cannot be read. Download it again.'],
  order: ['证明文件里的先后次序不对。', 'The events of the proof file are out of order.'],
  read: ['文件打不开。请再选一次。', 'A file could not be opened. Choose it again.'],
  old: [
    '这个浏览器不会验这种签名。请用新一些的浏览器。',
    'This browser cannot check such a signature. Use a newer one.',
  ],
};

const months = 'January February March April May June July August September October November December'.split(' ');

/** A day, or an instant of the office's clock, as people write it. */
function when(iso: string): Words {
  const [, year, month = '', day = '', time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(iso) ?? [];
  if (!year) return [iso, iso];
  const [m, d] = [Number(month), Number(day)];
  return [
    `${year}年${m}月${d}日${time ? ` ${time}（北京时间）` : ''}`,
    `${d} ${months[m - 1]} ${year}${time ? `, ${time} China time` : ''}`,
  ];
}

const element = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind; // ids of this very page

function both([zh, en]: Words): Node[] {
  return [
    ['zh-CN', zh],
    ['en', en],
  ].map(([lang = '', text = '']) => Object.assign(document.createElement('span'), { lang, textContent: text }));
}

function row(label: Words, value: string | Words): HTMLElement {
  const line = document.createElement('div');
  const term = document.createElement('dt');
  const said = document.createElement('dd');
  term.append(...both(label));
  if (typeof value === 'string') said.textContent = value;
  else said.append(...both(value));
  line.append(term, said);
  return line;
}

function show(good: boolean | undefined, title: Words, text: Words, rows: readonly HTMLElement[]): void {
  const box = element('result');
  box.dataset.result = good === undefined ? 'changed' : good ? 'good' : 'bad';
  element('result-title').replaceChildren(...both(title));
  element('result-text').replaceChildren(...both(text));
  element('result-rows').replaceChildren(...rows);
  box.hidden = false;
  box.focus();
}

function tell(proof: PaperProof, found: Extract<Proven, { ok: true }>): void {
  const { checkpoint, last, events } = found;
  const [zhTime, enTime] = when(checkpoint.at ?? '');
  const inForce = last.event === 'issued' || last.event === 'valid';
  const [zh, en] = eventWords[last.event];
  show(
    inForce ? true : undefined,
    inForce
      ? ['文书为真，已入公开日志', 'Genuine, and in the public log']
      : [`文书为真，但${zh}`, `Genuine, but ${en.toLowerCase()}`],
    [
      `与签发时一字不差。日志在${zhTime}的记载如下；此后的撤销、换发，这里看不到。`,
      `Not one byte differs from what was issued. This is what the log held on ${enTime}; a later revocation or replacement cannot be seen here.`,
    ],
    [
      row(['编号', 'Number'], proof.paper.number),
      ...events.map(({ event, day, leaf }) => {
        const [zhDay, enDay] = when(day);
        return row(eventWords[event], [`${zhDay} · 第 ${leaf + 1} 条`, `${enDay} · entry ${leaf + 1}`]);
      }),
      row(
        ['日志', 'Log'],
        [`${checkpoint.origin} · 共 ${checkpoint.size} 条`, `${checkpoint.origin} · ${checkpoint.size} entries`],
      ),
      row(['检查点时间', 'Time of the checkpoint'], [zhTime, enTime]),
      row(['文件摘要 SHA-256', 'SHA-256 of the file'], proof.paper.sha256),
    ],
  );
}

async function readProof(file: File): Promise<PaperProof | undefined> {
  try {
    return JSON.parse(await file.text()) as PaperProof; // checkProof looks at every part of it
  } catch {
    return undefined;
  }
}

async function check(): Promise<void> {
  const [paper] = element<HTMLInputElement>('paper').files ?? [];
  const [file] = element<HTMLInputElement>('proof').files ?? [];
  if (!paper || !file) return;
  const no = (fault: keyof typeof faultWords) => show(false, ['没有通过', 'Not confirmed'], faultWords[fault], []);
  try {
    const hash = toHex(await sha256(new Uint8Array(await paper.arrayBuffer())));
    const proof = await readProof(file);
    if (!proof) return no('format');
    const found = await checkProof(proof, hash, element<HTMLTextAreaElement>('key').value);
    if (found.ok) tell(proof, found);
    else no(found.fault);
  } catch (error) {
    no(error instanceof DOMException && error.name === 'NotSupportedError' ? 'old' : 'read');
  }
}

/** A dropped file goes to the field it belongs to. */
function take(files: FileList): void {
  for (const file of files) {
    const input = element<HTMLInputElement>(/\.json$/i.test(file.name) ? 'proof' : 'paper');
    const one = new DataTransfer();
    one.items.add(file);
    input.files = one.files;
  }
  void check();
}

const asked = new URLSearchParams(location.search).get('lang') ?? (navigator.language.startsWith('zh') ? 'zh' : 'en');

function speak(lang: string): void {
  document.documentElement.lang = lang === 'en' ? 'en' : 'zh-CN';
  document.title = lang === 'en' ? 'Check a paper offline' : '离线核验文书';
}

speak(asked);
element('language').addEventListener('click', () => speak(document.documentElement.lang === 'en' ? 'zh' : 'en'));
for (const id of ['paper', 'proof', 'key']) element(id).addEventListener('change', () => void check());
element('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void check();
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer) take(event.dataTransfer.files);
});
if (location.protocol === 'file:') element('save').hidden = true;
