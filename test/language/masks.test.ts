import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MaskKind } from '../../src/language/field.ts';
import { maskValue } from '../../src/language/masks.ts';

/** Invented values. */
const vectors: [MaskKind, string, string][] = [
  ['name', '张晓明', '张**'],
  ['name', '张明', '张*'],
  ['name', '欧阳晓明', '欧阳**'],
  ['name', '欧阳', '欧*'],
  ['name', '张', '*'],
  ['name', 'Smith John', 'S***'],
  ['name', 'Élodie', 'É***'],
  ['name', 'S', '***'],
  ['id', '420100190001010010', '420***********0010'],
  ['id', '810000199003070015', '810***********0015'],
  ['id', '12345678', '***********'],
  ['document', 'E12345678', 'E******78'],
  ['document', 'H1234567801', 'H********01'],
  ['document', 'A123', '****'],
  ['document', `POCHNJIA<<SHILI${'<'.repeat(29)}\nPE30001016CHN8005068M3106148${'<'.repeat(15)}4`, 'P********<4'],
  ['mobile', '13812345678', '138****5678'],
  ['mobile', '138 1234 5678', '138****5678'],
  ['mobile', '110', '****'],
  ['bank', '6222 0200 0000 6789', '****6789'],
  ['bank', '6789', '****'],
  ['address', '武汉市江岸区解放大道1号', '武汉市江岸区'],
  ['address', '湖北省武汉市武昌区东湖路2号', '湖北省武汉市武昌区'],
  ['address', '武汉市东湖新技术开发区光谷大道1号', '武汉市东湖新技术开发区'],
  ['address', '江岸区三阳路3号', '江岸区'],
  ['address', '武汉市解放大道12号花园小区', '武汉市'],
  ['address', '北京市朝阳区建国路1号', '北京市朝阳区'],
  ['address', '广西壮族自治区南宁市青秀区民族大道', '广西壮族自治区南宁市青秀区'],
  ['address', '花园小区5栋', '***'],
  ['address', "No. 1 Jiefang Avenue, Jiang'an District, Wuhan, Hubei, China", "Jiang'an District, Wuhan, Hubei, China"],
  ['address', '12 rue de la Paix, 75002 Paris, France', 'France'],
  ['address', '12 Nowhere Lane', '***'],
  ['email', 'zhang@example.org', 'z***@example.org'],
  ['email', 'no address', '***'],
  ['full', '武汉示例有限公司', '武汉示例有限公司'],
  ['hidden', 'secret', '***'],
  ['name', '', ''],
  ['hidden', ' ', ''],
];
for (const [kind, given, shown] of vectors) {
  test(`${kind} “${given}” → “${shown}”`, () => assert.equal(maskValue(kind, given), shown));
}

test('a mask never shows the whole of a value, and hides in the middle what it must', () => {
  const value = fc.stringMatching(/^[A-Z0-9]{4,24}$/);
  const kind = fc.constantFrom<MaskKind>('name', 'id', 'document', 'mobile', 'bank', 'email', 'address', 'hidden');
  fc.assert(
    fc.property(kind, value, (one, text) => {
      const shown = maskValue(one, text);
      assert.ok(!shown.includes(text));
      assert.ok(shown.includes('*'));
      assert.ok([...shown].filter((character) => character !== '*').length <= 7);
    }),
  );
});
