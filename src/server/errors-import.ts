/** Codes of tables that cannot be taken into a list; part of the one table in `errors.ts`. What is wrong at a cell the answer itself tells. */
import type { ErrorEntry } from './error-entry.ts';

export const importErrors = {
  'import.kind': {
    status: 415,
    title: { zh: '不是表格文件', en: 'Not a table' },
    text: { zh: '只能导入 XLSX 或 CSV 文件。', en: 'Only XLSX and CSV files can be imported.' },
    remedy: {
      zh: '在表格软件中另存为 XLSX 或 CSV 再导入。',
      en: 'Save it as XLSX or CSV in your spreadsheet and import that.',
    },
  },
  'import.size': {
    status: 413,
    title: { zh: '文件太大', en: 'File too large' },
    text: { zh: '导入的文件不能超过 5 MB。', en: 'A file to import may have 5 MB at most.' },
    remedy: {
      zh: '删去图片和多余的工作表，或分成几个文件导入。',
      en: 'Delete pictures and other sheets, or import it in several files.',
    },
  },
  'import.unpacked': {
    status: 422,
    title: { zh: '文件展开后太大', en: 'Unpacks to too much' },
    text: {
      zh: '文件已损坏，或展开后太大，没有读。',
      en: 'The file is damaged or unpacks to too much; it was not read.',
    },
    remedy: {
      zh: '把名单复制到下载的空表中再导入。',
      en: 'Copy the list into the empty table from here and import that.',
    },
  },
  'import.unreadable': {
    status: 422,
    title: { zh: '文件读不出来', en: 'File not readable' },
    text: {
      zh: '文件读不出来，可能已损坏或加了密码。',
      en: 'The file cannot be read; it may be damaged or have a password.',
    },
    remedy: { zh: '去掉密码，另存一份再导入。', en: 'Take the password off, save a copy and import that.' },
  },
  'import.lines': {
    status: 422,
    title: { zh: '行数太多', en: 'Too many lines' },
    text: { zh: '一次最多导入 2,000 行、100 列。', en: 'One import takes 2,000 lines and 100 columns at most.' },
    remedy: { zh: '分成几个文件，用“加在后面”依次导入。', en: 'Split the file and add one part after the other.' },
  },
  'import.headings': {
    status: 422,
    title: { zh: '标题行对不上', en: 'Headings do not fit' },
    text: {
      zh: '文件的标题行和这份名单的栏目对不上。',
      en: 'The headings of the file do not fit the columns of this list.',
    },
    remedy: { zh: '下载空表，照它的标题行填写。', en: 'Download the empty table and use its headings.' },
  },
  'import.empty': {
    status: 422,
    title: { zh: '没有内容', en: 'Nothing in it' },
    text: { zh: '标题行下面没有内容。', en: 'There is nothing below the headings.' },
    remedy: { zh: '填好以后再导入。', en: 'Fill it in, then import it.' },
  },
  'import.list-size': {
    status: 422,
    title: { zh: '名单太长', en: 'List too long' },
    text: {
      zh: '导入以后名单会超过它的最大长度，一行也没有导入。',
      en: 'The list would grow longer than it may be; no line was imported.',
    },
    remedy: {
      zh: '减少行数，或用“替换”代替“加在后面”。',
      en: 'Import fewer lines, or replace the list instead of adding to it.',
    },
  },
} as const satisfies { [code: string]: ErrorEntry };
