import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mrzCheck, readZone, type TravelDocument, zoneLines } from '../../../src/language/identifiers/mrz.ts';
import { buildZone, namesField } from '../../../src/language/identifiers/mrz-build.ts';
import { mrzLayouts } from '../../../src/language/identifiers/mrz-layouts.ts';
import { nameKeys, zoneLetters } from '../../../src/language/identifiers/transliterate.ts';
import { looksLikeZone, readZoneFields } from '../../../src/language/identifiers/zone-fields.ts';

const today = '2026-09-21';

/** Specimens of Doc 9303 parts 4, 5 and 6. */
const specimens = {
  TD1: 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  TD2: 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6',
  TD3: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
} as const;

for (const [format, text] of Object.entries(specimens)) {
  test(`the standard's specimen ${format}`, () => {
    const read = readZone(text, today);
    assert.ok(read.ok);
    const { surname, givenNames, birth, expiry, sex, issuer } = read.value;
    assert.equal(read.value.format, format);
    assert.deepEqual(
      [surname, givenNames, birth, expiry, sex, issuer],
      ['ERIKSSON', 'ANNA MARIA', '1974-08-12', '2012-04-15', 'F', 'UTO'],
    );
  });
  test(`${format} as one line of a scanner, with small letters and spaces`, () => {
    const read = readZone(text.replaceAll('\n', '').toLowerCase(), today);
    assert.equal(read.ok && read.value.surname, 'ERIKSSON');
    assert.deepEqual(readZone(`  ${text.replaceAll('\n', ' \r\n\r\n ')} `, today), readZone(text, today));
  });
}

const long = {
  TD1: ['I<UTOD23145890<7349<<<<<<<<<<<', '3407127M9507122UTO<<<<<<<<<<<2', 'STEVENSON<<PETER<JOHN<<<<<<<<<'],
  TD2: ['I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<8'],
} as const;
for (const [format, lines] of Object.entries(long)) {
  test(`${format}: a number of more than nine characters goes on in the optional data`, () => {
    const read = readZone(lines.join('\n'), today);
    assert.ok(read.ok);
    assert.equal(read.value.number, 'D23145890734');
    assert.equal(read.value.optional, '');
    const { truncated: _truncated, ...data } = read.value;
    assert.deepEqual(buildZone(data), { ok: true, lines: [...lines], truncated: false });
  });
}

const bad: [string, string, string][] = [
  ['TD1: check of the number', specimens.TD1.replace('8907<', '8908<'), 'mrz.check-number'],
  ['TD1: check of the birth', specimens.TD1.replace('7408122', '7408123'), 'mrz.check-birth'],
  ['TD1: composite', specimens.TD1.replace('<6\n', '<7\n'), 'mrz.check-composite'],
  ['TD2: check of the expiry', specimens.TD2.replace('1204159', '1204158'), 'mrz.check-expiry'],
  ['TD3: three fillers inside the name', specimens.TD3.replace('ANNA<MARIA<<', 'ANNA<<<MARIA'), 'mrz.format'],
  ['a name does not begin with filler', specimens.TD1.replace('ERIKSSON<<', '<ERIKSSON<'), 'mrz.format'],
  ['a digit in the name', specimens.TD1.replace('ANNA', 'ANN4'), 'mrz.format'],
  ['a line too short', specimens.TD1.slice(0, -1), 'mrz.format'],
  ['two lines of three', specimens.TD1.split('\n').slice(0, 2).join('\n'), 'mrz.format'],
  ['a passport on a card', specimens.TD1.replace('I<', 'P<'), 'mrz.format'],
  ['nothing', '', 'mrz.format'],
];
for (const [name, text, code] of bad)
  test(`${name} → ${code}`, () => assert.deepEqual(readZone(text, today), { ok: false, code }));

test('names cut short: room for the given initial, a letter at the end', () => {
  const cases: [string, string, number, string][] = [
    ['NILAVADHANANANDA', 'CHAYAPA<DEJTHAMRONG<KRASUANG', 39, 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K'],
    ['NILAVADHANANANDA', 'ARNPOL<PETCH<CHARONGUANG', 39, 'NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU'],
    ['BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WARNAMBOOL', 'DINGO', 39, 'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<WA<<D'],
    ['ABCDEFGHIJ', 'KLM<N', 16, 'ABCDEFGHIJ<<KL<N'],
    ['ABCDEFG', 'H<I<J', 12, 'ABCDEFG<<H<I'],
  ];
  for (const [surname, given, width, expected] of cases) {
    const { text, truncated } = namesField(surname, given, width);
    assert.equal(text, expected);
    assert.equal(truncated, true);
  }
  assert.deepEqual(namesField('LI', 'BO', 10), { text: 'LI<<BO<<<<', truncated: false });
});

const letters: [string, string | undefined][] = [
  ['Müller', 'MUELLER'],
  ['Ångström', 'AANGSTROEM'],
  ['Þórður', 'THORDUR'],
  ['Straße', 'STRASSE'],
  ['Łukasz Wałęsa', 'LUKASZ<WALESA'],
  ['Nguyễn Văn Đức', 'NGUYEN<VAN<DUC'],
  ['O’Connor', 'OCONNOR'],
  ['Jean-Luc d’Étrange', 'JEAN<LUC<DETRANGE'],
  ['Щукин', 'SHCHUKIN'],
  ['Юлия Подъячева', 'IULIIA<PODIEIACHEVA'],
  ['Соловьёв', 'SOLOVEV'],
  ['محمد', 'MXHMD'],
  ['محمّد', 'MXHMMD'],
  ['فاطمة', 'FAXTTMXAH'],
  ['张伟', undefined],
  ['  ', undefined],
];
for (const [name, expected] of letters)
  test(`“${name}” in the zone: ${expected ?? 'has none'}`, () => assert.equal(zoneLetters(name), expected));

test('second choices of the standard are compared too', () => {
  assert.deepEqual(nameKeys('Jörg Müller'), ['JOERGMUELLER', 'JORGMULLER']);
  assert.deepEqual(nameKeys('Li'), ['LI']);
});

const name = fc.stringMatching(/^[A-Z]{1,9}( [A-Z]{1,9}){0,2}$/);
const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((one) => one.toISOString().slice(0, 10));
const document = fc.record({
  format: fc.constantFrom<TravelDocument['format']>('TD1', 'TD2', 'TD3'),
  surname: name,
  givenNames: fc.oneof(name, fc.constant('')),
  number: fc.stringMatching(/^[A-Z0-9]{5,9}$/),
  birth: fc.oneof(day, fc.constant('')),
  sex: fc.constantFrom<TravelDocument['sex']>('M', 'F', ''),
  expiry: day,
  optional: fc.stringMatching(/^[A-Z0-9]{0,7}$/),
});

const withType = (
  given: Omit<TravelDocument, 'truncated' | 'type' | 'issuer' | 'nationality' | 'optional2'>,
): Omit<TravelDocument, 'truncated'> => {
  const { format } = given;
  const type = format === 'TD3' ? 'P' : 'I';
  return { ...given, type, issuer: 'UTO', nationality: 'UTO', optional2: '' };
};

test('what is built is read back', () => {
  fc.assert(
    fc.property(document.map(withType), (data) => {
      const built = buildZone(data);
      assert.ok(built.ok);
      assert.ok(built.lines.every((line) => line.length === mrzLayouts[data.format].width));
      const read = readZone(built.lines.join('\n'), today);
      assert.ok(read.ok, JSON.stringify([built.lines, read]));
      const { truncated, surname, givenNames, ...rest } = read.value;
      const { surname: first, givenNames: second, ...wanted } = data;
      assert.deepEqual(rest, wanted);
      if (!truncated) assert.deepEqual([surname, givenNames], [first, second]);
    }),
  );
});

test('numbers of ten to twenty characters are read back from cards', () => {
  fc.assert(
    fc.property(document.map(withType), fc.stringMatching(/^[A-Z0-9]{10,13}$/), (data, number) => {
      if (data.format === 'TD3') return;
      const built = buildZone({ ...data, number, optional: '' });
      assert.ok(built.ok);
      const read = readZone(built.lines.join('\n'), today);
      assert.equal(read.ok && read.value.number, number);
    }),
  );
});

test('one wrong digit in number, birth or expiry is always found', () => {
  fc.assert(
    fc.property(
      document.map(withType),
      fc.constantFrom('number', 'birth', 'expiry'),
      fc.nat(5),
      fc.integer({ min: 1, max: 9 }),
      (data, field, offset, plus) => {
        const built = buildZone(data);
        assert.ok(built.ok);
        const [line, from] = mrzLayouts[data.format][field as 'number' | 'birth' | 'expiry']; // the three above
        const text = built.lines[line] ?? '';
        const was = text.charAt(from + offset);
        if (!/\d/.test(was)) return;
        const changed = String((Number(was) + plus) % 10);
        const lines = built.lines.with(line, text.slice(0, from + offset) + changed + text.slice(from + offset + 1));
        const read = readZone(lines.join('\n'), today);
        assert.ok(!read.ok);
        // A digit of the number may also be its continuation; the field's own check finds it first, the composite one at the latest.
        assert.match(read.code, new RegExp(`^mrz\\.(check-${field}|check-composite|date)$`));
      },
    ),
  );
});

test('check digits are those of the dossier', () => {
  assert.equal(mrzCheck('L898902C3674081221204159ZE184226B<<<<<1'), '0');
  assert.equal(mrzCheck('E12345678'), '2');
});

test('the fields of a form from a scanned passport', () => {
  const lines = ['POCHNCHEN<<SHILI'.padEnd(44, '<'), 'E123456782CHN9003071M3112319<<<<<<<<<<<<<<<2'];
  assert.deepEqual(readZoneFields(lines.join('\n'), today), {
    ok: true,
    truncated: false,
    fields: {
      docType: 'cnPassport',
      docNo: 'E12345678',
      nameLatin: 'Chen Shili',
      birth: '1990-03-07',
      sex: 'male',
      nationality: 'CHN',
    },
  });
  const german = buildZone({
    format: 'TD3',
    type: 'P',
    issuer: 'D',
    nationality: 'D',
    surname: 'Müller',
    givenNames: 'Jörg',
    number: 'C01X00T47',
    birth: '1980-05-06',
    sex: 'M',
    expiry: '2030-01-01',
    optional: '',
    optional2: '',
  });
  assert.ok(german.ok);
  const read = readZoneFields(german.lines.join(''), today);
  assert.ok(read.ok);
  assert.deepEqual(
    [read.fields.docType, read.fields.nationality, read.fields.nameLatin],
    ['foreignPassport', 'DEU', 'Mueller Joerg'],
  );
  assert.deepEqual(readZoneFields('E12345678', today), { ok: false, code: 'mrz.format' });
});

test('lines of a zone are told from a number', () => {
  assert.equal(looksLikeZone(specimens.TD1), true);
  assert.equal(looksLikeZone('E12345678'), false);
  assert.equal(looksLikeZone('<<'), false);
  assert.equal(zoneLines('«a«\n').join(), '<A<');
});
