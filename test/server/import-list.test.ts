/** Import of a list over HTTP: 500 lines with 20 bad ones, files of every make, and files that mean harm. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { ApiError } from '../../src/client/client.ts';
import type { Value } from '../../src/language/expression.ts';
import { makeZip } from '../../src/server/zip.ts';
import {
  memberLine,
  membersHeads,
  membersLines,
  membersSample,
  spoiled,
  textsOf,
  xlsxOf,
} from '../support/members-table.ts';
import { root, type TestOffice, type TestPerson, useOffice } from '../support/office.ts';

const importOffice = join(root, 'test', 'fixtures', 'import-office');
let office: TestOffice;
let person: TestPerson;
before(async () => {
  office = await useOffice({ clock: '2026-06-02T09:00:00+08:00', officeFolder: importOffice });
  person = await office.person('王示例');
});
after(() => office.close());

const draft = async () => (await person.client.open(membersSample, { name: '示例团' })).id;
const fileOf = (bytes: Uint8Array<ArrayBuffer> | string, name = 'list.xlsx') => new File([bytes], name);
const csvOf = (rows: readonly (readonly string[])[]) =>
  rows
    .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','))
    .join('\r\n');
const send = (id: string, file: File, options?: Parameters<TestPerson['client']['importList']>[3]) =>
  person.client.importList(id, 'members', file, options);
const refusedAs = async (call: Promise<unknown>, code: string, status: number) =>
  assert.rejects(
    call,
    (error) => error instanceof ApiError && error.problem.code === code && error.problem.status === status,
  );
const members = async (id: string) => {
  const { form } = await person.client.case(id);
  return (form.members ?? []) as { [key: string]: Value }[]; // a list of entries
};

describe('500 members, 20 of them amiss', () => {
  it('keeps the good, names every bad cell, and takes the mended lines without repeating the rest', async () => {
    const id = await draft();
    const file = fileOf(await xlsxOf([membersHeads, ...membersLines(500)]));
    const preview = await send(id, file, { preview: true });
    assert.deepEqual([preview.rows, preview.good, preview.badLines, preview.total], [500, 480, 20, 480]);
    assert.deepEqual(await members(id), []);
    const result = await send(id, file);
    assert.deepEqual([result.rows, result.good, result.badLines, result.total], [500, 480, 20, 480]);
    assert.equal((await members(id)).length, 480);
    assert.deepEqual(
      result.bad.map(({ line, key, code }) => [line, key, code]),
      spoiled.map(([at, , code], n) => [
        n * 25 + 26,
        ['name', 'role', 'passport', 'born', 'country', 'days', 'spouse', 'spouseName', 'remark'][at],
        code,
      ]),
    );
    assert.ok(
      result.bad.every(({ text, remedy, column }) => text.zh && text.en && remedy.zh && remedy.en && column.zh),
    );
    const rows = await textsOf(Buffer.from(result.mend?.base64 ?? '', 'base64'));
    assert.equal(rows.length, 21);
    assert.deepEqual(rows[0], [...membersHeads, '原文件行号', '导入时的问题']);
    // A sentence each of what is wrong and what to do, the column named once.
    for (const row of rows.slice(1)) assert.match(row[10] ?? '', /^(?!(.+?)：\1)[^。]+。[^。]/);
    const mended = rows.slice(1).map((row, n) => [...memberLine(n * 25 + 24), row[9] ?? '', row[10] ?? '']);
    const second = await send(id, fileOf(await xlsxOf([rows[0] ?? [], ...mended])));
    assert.deepEqual(
      [second.rows, second.good, second.badLines, second.total, second.mend],
      [20, 20, 0, 500, undefined],
    );
    const again = await send(
      id,
      fileOf(await xlsxOf([membersHeads, ...Array.from({ length: 500 }, (_, n) => memberLine(n))])),
    );
    assert.deepEqual([again.good, again.repeated.length, again.total], [0, 500, 500]);
    assert.equal((await members(id)).length, 500);
    const view = await person.client.case(id);
    assert.deepEqual(view.problems, []);
  });

  it('replaces the list where that is asked, and never by nothing', async () => {
    const id = await draft();
    await send(id, fileOf(await xlsxOf([membersHeads, memberLine(0), memberLine(1)])));
    const replaced = await send(id, fileOf(await xlsxOf([membersHeads, memberLine(7)])), { mode: 'replace' });
    assert.equal(replaced.total, 1);
    assert.equal((await members(id))[0]?.name, '示例7');
    const nothing = await send(id, fileOf(await xlsxOf([membersHeads, ['', ...memberLine(3).slice(1)]])), {
      mode: 'replace',
    });
    assert.deepEqual([nothing.good, nothing.total], [0, 1]);
    assert.equal((await members(id))[0]?.name, '示例7');
  });
});

describe('tables as people make them', () => {
  const good = {
    name: '示例1',
    role: 'member',
    passport: 'E10000001',
    born: '1980-01-02',
    country: 'JPN',
    days: 5,
    spouse: false,
  };

  it('headings in any order and either language, with strangers and marks', async () => {
    const id = await draft();
    const result = await send(
      id,
      fileOf(
        await xlsxOf([
          ['示例团名单'],
          [],
          ['Room', ' Days ', '* 护照号码：', 'country', 'born', 'With spouse', 'Name', '身份'],
          ['12', 5, ' e1000 0001', 'JPN', new Date(Date.UTC(1980, 0, 2)), 'no', '示例1', 'MEMBER'],
        ]),
      ),
    );
    assert.deepEqual(result.unused, ['Room']);
    assert.deepEqual(result.bad, []);
    assert.deepEqual(await members(id), [good]);
  });

  it('dates in words and numbers, results of formulas, formatted text', async () => {
    const id = await draft();
    const line = (n: number, born: unknown) =>
      [
        `示例${n}`,
        '团员',
        { richText: [{ text: `E1000${n}` }, { text: '001' }] },
        born,
        'Japan',
        { formula: '2+3', result: 5 },
      ] as ExcelRow;
    type ExcelRow = Parameters<typeof xlsxOf>[0][number];
    const days = ['1980年1月2日', '1980/1/2', '19800102', 29222, '02.01.1980'];
    const result = await send(
      id,
      fileOf(await xlsxOf([membersHeads.slice(0, 6), ...days.map((born, n) => line(n, born))])),
    );
    assert.deepEqual(result.bad, []);
    assert.deepEqual(
      (await members(id)).map(({ born, days: count }) => [born, count]),
      days.map(() => ['1980-01-02', 5]),
    );
  });

  for (const [name, bytes] of [
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))],
  ] as const)
    it(`CSV: ${name}`, async () => {
      const id = await draft();
      const result = await send(id, fileOf(Uint8Array.from(bytes(csvOf([membersHeads, memberLine(1)]))), 'list.csv'));
      assert.deepEqual(result.bad, []);
      assert.deepEqual(await members(id), [good]);
    });

  it('CSV in GB18030', async () => {
    const id = await draft();
    // 姓名 and so on as spreadsheets in China save them
    const heads = 'd0d5c3fb,c9edb7dd,bba4d5d5bac5c2eb,b3f6c9fac8d5c6da,c7b0cdf9b9fabcd2a3a8b5d8c7f8a3a9,ccecCAFD'
      .split(',')
      .map((hex) => Buffer.from(hex, 'hex'));
    const cells = [
      Buffer.from('cabec0fd31', 'hex'),
      Buffer.from('cdc5d4b1', 'hex'),
      Buffer.from('E10000001'),
      Buffer.from('1980-01-02'),
      Buffer.from('c8d5b1be', 'hex'),
      Buffer.from('5'),
    ];
    const line = (parts: readonly Buffer[]) =>
      parts.flatMap((part, n) => (n === 0 ? [part] : [Buffer.from(','), part]));
    await send(
      id,
      fileOf(Uint8Array.from(Buffer.concat([...line(heads), Buffer.from('\r\n'), ...line(cells)])), 'list.csv'),
    );
    const { spouse: _spouse, ...expected } = good;
    assert.deepEqual(await members(id), [expected]);
  });

  it('the template has headings, choices and instructions, and takes what is filled in', async () => {
    const id = await draft();
    for (const [lang, first] of [
      ['zh', '姓名'],
      ['en', 'Name'],
    ] as const) {
      const response = await fetch(
        new URL(`/api/v1/cases/${id}/lists/members/template.xlsx?lang=${lang}`, office.url),
        {
          headers: { authorization: `Bearer ${person.token}` },
        },
      );
      assert.equal(response.status, 200);
      const [heads = []] = await textsOf(new Uint8Array(await response.arrayBuffer()));
      assert.equal(heads[0], first);
      assert.equal(heads.length, 9);
      const result = await send(id, fileOf(await xlsxOf([heads, memberLine(lang === 'zh' ? 1 : 2)])));
      assert.deepEqual(result.bad, []);
    }
  });
});

describe('files that are no list, or mean harm', () => {
  it('text that a spreadsheet would run stays text, there and back', async () => {
    const id = await draft();
    const evil = "=cmd|' /C calc'!A0";
    const line = [...memberLine(1).slice(0, 8), evil];
    const result = await send(id, fileOf(csvOf([membersHeads, line, ['', ...line.slice(1)]]), 'list.csv'));
    assert.deepEqual([result.good, result.badLines], [1, 1]);
    assert.equal((await members(id))[0]?.remark, evil);
    const rows = await textsOf(Buffer.from(result.mend?.base64 ?? '', 'base64'));
    assert.equal(rows[1]?.[8], `'${evil}`);
    const mended = ['示例2', ...(rows[1] ?? []).slice(1)];
    await send(id, fileOf(await xlsxOf([rows[0] ?? [], mended])));
    assert.equal((await members(id))[1]?.remark, evil);
  });

  it('a formula without a result, or with an error, is named and not worked out', async () => {
    const id = await draft();
    const [, ...rest] = memberLine(1);
    const result = await send(
      id,
      fileOf(
        await xlsxOf([
          membersHeads,
          [{ formula: 'A1&"x"' }, ...rest],
          [{ formula: '1/0', result: { error: '#DIV/0!' } }, ...rest],
        ]),
      ),
    );
    assert.deepEqual(
      result.bad.map(({ line, code, value }) => [line, code, value]),
      [
        [2, 'import.formula', '=A1&"x"'],
        [3, 'import.formula', '#DIV/0!'],
      ],
    );
  });

  it('is refused by kind, headings, emptiness, length and damage', async () => {
    const id = await draft();
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await refusedAs(send(id, fileOf(Uint8Array.from(png))), 'import.kind', 415);
    await refusedAs(
      send(id, fileOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'old.xls')),
      'import.kind',
      415,
    );
    await refusedAs(send(id, fileOf('<html><script>alert(1)</script></html>', 'list.csv')), 'import.headings', 422);
    await refusedAs(send(id, fileOf(csvOf([membersHeads]), 'list.csv')), 'import.empty', 422);
    await refusedAs(
      send(id, fileOf(csvOf([membersHeads, ...Array.from({ length: 2001 }, (_, n) => memberLine(n))]), 'list.csv')),
      'import.lines',
      422,
    );
    await refusedAs(
      send(id, fileOf(csvOf([membersHeads, ...Array.from({ length: 901 }, (_, n) => memberLine(n))]), 'list.csv')),
      'import.list-size',
      422,
    );
    await refusedAs(send(id, fileOf(' '.repeat(5 * 1024 * 1024 + 1), 'list.csv')), 'import.size', 413);
    const whole = await xlsxOf([membersHeads, memberLine(1)]);
    await refusedAs(send(id, fileOf(whole.slice(0, whole.length - 40))), 'import.unpacked', 422);
    assert.deepEqual(await members(id), []);
  });

  it('names each heading that is missing or there twice', async () => {
    const id = await draft();
    const call = send(
      id,
      fileOf(
        csvOf([
          ['姓名', '姓名', '身份'],
          ['甲', '乙', '团员'],
        ]),
        'list.csv',
      ),
    );
    await assert.rejects(call, (error) => {
      assert.ok(error instanceof ApiError);
      const codes = (error.problem.errors ?? []).map(({ code, path }) => `${code} ${path}`);
      assert.ok(codes.includes('import.column-twice form.name'), codes.join());
      assert.ok(codes.includes('import.column-missing form.passport'), codes.join());
      return true;
    });
  });

  it('a bomb is not unpacked, whatever its directory says', async () => {
    const id = await draft();
    const bomb = makeZip(
      [{ name: '[Content_Types].xml', bytes: Buffer.alloc(90_000_000, 32) }],
      '2026-06-02T09:00:00+08:00',
    );
    const directory = bomb.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(100, directory + 24); // it says that it unpacks to 100 bytes
    assert.ok(deflateRawSync(Buffer.alloc(1000)).length < 1000);
    await refusedAs(send(id, fileOf(Uint8Array.from(bomb))), 'import.unpacked', 422);
  });

  it('a sheet whose marks reach over a million rows is read like any other', async () => {
    const id = await draft();
    const bytes = await xlsxOf([membersHeads, memberLine(1)]);
    const ExcelJS = (await import('exceljs')).default;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer);
    const sheet = workbook.worksheets[0] as unknown as { dataValidations: { add(range: string, rule: object): void } }; // left out of its types
    sheet.dataValidations.add('A1:XFD1048576', { type: 'textLength', operator: 'greaterThan', formulae: [0] });
    const result = await send(id, fileOf(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer)));
    assert.equal(result.good, 1);
  });
});

describe('who may', () => {
  it('whoever edits the draft, and nobody else; not after it is filed; no list, no import', async () => {
    const id = await draft();
    const file = () => fileOf(csvOf([membersHeads, memberLine(1)]), 'list.csv');
    const stranger = await office.person('李示例');
    await refusedAs(stranger.client.importList(id, 'members', file()), 'not-found', 404);
    await refusedAs(office.nobody.importList(id, 'members', file()), 'auth.required', 401);
    await refusedAs(person.client.importList(id, 'name', file()), 'not-found', 404);
    const { version } = await send(id, file());
    await person.client.act(id, { action: 'file', version });
    await refusedAs(send(id, file()), 'case.not-editable', 409);
  });
});
