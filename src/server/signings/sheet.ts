/** The signatures of a case as a printed table: what was declared, who has signed it, when and how. An extract, no official paper. */
import type { SignerView, SigningView } from '../../client/types-signing.ts';
import { wordsFor } from '../../engine/paper-data.ts';
import type { CaseRecord } from '../../engine/record.ts';
import { formatDate } from '../../language/dates.ts';
import { objectionGrounds } from '../../language/signing.ts';
import type { Lang } from '../../language/text.ts';
import type { SheetData } from '../../papers/types.ts';
import { type Office, worldOf } from '../office.ts';

const notYet = { zh: '没有签署', en: 'not signed' };
const ways: { readonly [state in SignerView['state']]: { zh: string; en: string } } = {
  signed: { zh: '链接签署', en: 'by link' },
  original: { zh: '纸质原件', en: 'on paper' },
  objected: { zh: '提出异议', en: 'objects' },
  sent: notYet,
  ended: notYet,
  unsent: notYet,
  'no-address': notYet,
};

/** 2026年6月2日 09:30 */
const instant = (at: string, lang: Lang): string => `${formatDate(at.slice(0, 10), lang)} ${at.slice(11, 16)}`;

function row(signer: SignerView, lang: Lang): string[] {
  const said = signer.state === 'signed' || signer.state === 'original' || signer.state === 'objected';
  const ground = signer.ground ? `${lang === 'zh' ? '：' : ': '}${objectionGrounds[signer.ground][lang]}` : '';
  return [
    String(signer.at + 1),
    signer.name,
    `${ways[signer.state][lang]}${ground}`,
    said && signer.on ? instant(signer.on, lang) : '–',
    signer.hash?.slice(0, 16) ?? '–',
  ];
}

/** @param view names as its reader may know them */
export function signingSheet(office: Office, record: CaseRecord, view: SigningView, lang: Lang): SheetData {
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  const world = worldOf(office, record.procedure, record.edition);
  const fields = world.procedure.form.flatMap((section) => section.fields);
  const shown = world.procedure.signings?.[view.id]?.shown.form ?? [];
  const today = office.clock.today();
  const day = formatDate(today, lang);
  return {
    kind: 'sheet',
    lang,
    demo: office.demo,
    office: office.book.organisation.office.name,
    source: `${world.procedure.title[lang]} ${record.number}`,
    title: view.title[lang],
    facts: [
      ...shown.flatMap((key) => {
        const field = fields.find((entry) => entry.key === key);
        const value = wordsFor(world, record.form[key], field, lang);
        return field && value ? [{ label: field.label[lang], value }] : [];
      }),
      {
        label: say('已签署', 'Signed'),
        value: say(`${view.signed} 人，共 ${view.of} 人`, `${view.signed} of ${view.of}`),
      },
      { label: say('生成日期', 'Produced on'), value: day },
    ],
    madeOn: today,
    head: [
      { title: say('序号', 'No.'), figure: true },
      { title: say('姓名', 'Name'), figure: false },
      { title: say('签署方式', 'How'), figure: false },
      { title: say('时间（北京时间）', 'When (China time)'), figure: false },
      { title: say('校验值', 'Check value'), figure: false },
    ],
    rows: view.signers.map((signer) => ({ cells: row(signer, lang), covered: false })),
    notes: [
      say('签署内容：', 'What was declared:'),
      ...view.statements.map((statement, at) => `${at + 1}. ${statement[lang]}`),
      say(
        '校验值取自签名的姓名、全部签署内容和签署时看到的信息；名单或信息改了的，签名不再算数，也不在本表内。',
        'The check value is taken over the name signed with, the whole text and what was shown; a signature no longer counts, and is not in this table, once the entry or what was shown has changed.',
      ),
    ],
    foot: say(`${view.title.zh}，${record.number}，${day}`, `${view.title.en}, ${record.number}, ${day}`),
  };
}
