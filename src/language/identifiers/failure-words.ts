/** What is wrong with an identifier and how to mend it, in both languages: short, addressed to "you", without blame. */
import type { Text } from '../text.ts';

export interface FailureWords {
  text: Text;
  remedy: Text;
}

const words = (zh: string, en: string, zhRemedy: string, enRemedy: string): FailureWords => ({
  text: { zh, en },
  remedy: { zh: zhRemedy, en: enRemedy },
});

const onCard = ['对照证件再填一次。', 'Compare it with the document and enter it again.'] as const;
const scan = ['再扫一次证件最下面两行。', 'Scan the two lines at the foot of the page again.'] as const;
const onCertificate = ['对照登记证书再填一次。', 'Compare it with the certificate and enter it again.'] as const;
const likeDocument = ['按“武外侨〔2026〕12号”的样子填写。', 'Enter it like 武外侨〔2026〕12号.'] as const;
const staffCheck = ['核对证书复印件后再继续。', 'Check it against a copy of the certificate, then go on.'] as const;

const table: Readonly<Record<string, FailureWords>> = {
  'id.kind': words(
    '还不知道是哪种证件。',
    'The kind of document is not known yet.',
    '先选证件类型。',
    'Choose the kind of document first.',
  ),
  'id.format': words(
    '证件号码应为 18 位，前 17 位是数字，末位是数字或 X。',
    'The number has 18 characters: 17 digits, then a digit or X.',
    ...onCard,
  ),
  'id.old': words(
    '这是 15 位的第一代身份证号码，2013年1月1日起停用。',
    'This is a first-generation number of 15 digits, out of use since 1 January 2013.',
    '填写现用身份证上的 18 位号码。',
    'Enter the 18 characters on your current card.',
  ),
  'id.region': words(
    '号码前两位不是这类证件的地区代码。',
    'The first digits are not a region code of this kind of card.',
    ...onCard,
  ),
  'id.date': words(
    '号码第 7 至 14 位不是可能的出生日期。',
    'Digits 7 to 14 are not a possible date of birth.',
    ...onCard,
  ),
  'id.check': words(
    '号码末位与前 17 位对不上，可能有一位抄错。',
    'The last character does not fit the other 17: one of them may be mistyped.',
    ...onCard,
  ),
  'doc.format': words(
    '号码的位数或字母与这类证件不符。',
    'The letters or length do not fit this kind of document.',
    ...onCard,
  ),
  'uscc.format': words(
    '统一社会信用代码应为 18 位数字和大写字母，不含 I、O、S、V、Z。',
    'The credit code has 18 digits and capitals, without I, O, S, V, Z.',
    ...onCertificate,
  ),
  'uscc.check': words(
    '统一社会信用代码末位与前 17 位对不上。',
    'The last character of the credit code does not fit the other 17.',
    '对照登记证书再填一次；证书上确实如此的，带证书复印件到窗口办理。',
    'Compare it with the certificate. If it is printed so, bring a copy to the counter.',
  ),
  'uscc.inner': words(
    '代码中的组织机构代码校验位对不上。',
    'The check character of the organisation code inside does not fit.',
    ...staffCheck,
  ),
  'uscc.authority': words(
    '代码前两位不在登记机关和类别表中。',
    'The first two characters are not in the table of authorities and categories.',
    ...staffCheck,
  ),
  'number.format': words(
    '编号应为两个字母、十位数字和一位校验字符，如 WQ2026000123-1。',
    'A number has two letters, ten digits and a check character, like WQ2026000123-1.',
    '从回执上复制完整编号。',
    'Copy the whole number from your receipt.',
  ),
  'number.check': words(
    '编号的校验字符对不上，可能有一位抄错。',
    'The check character does not fit: one character may be mistyped.',
    '对照回执再填一次。',
    'Compare it with your receipt and enter it again.',
  ),
  'mrz.format': words(
    '机读区应为两行各 44 个字符（护照），或三行各 30 个、两行各 36 个字符（卡式证件）。',
    'The machine-readable zone has two lines of 44 characters (passport), or three of 30 or two of 36 (card).',
    ...scan,
  ),
  'mrz.date': words('机读区中的日期不存在。', 'A date in the machine-readable zone does not exist.', ...scan),
  'mrz.check-number': words(
    '机读区护照号码的校验位对不上。',
    'The check digit of the passport number does not fit.',
    ...scan,
  ),
  'mrz.check-birth': words(
    '机读区出生日期的校验位对不上。',
    'The check digit of the date of birth does not fit.',
    ...scan,
  ),
  'mrz.check-expiry': words(
    '机读区有效期的校验位对不上。',
    'The check digit of the date of expiry does not fit.',
    ...scan,
  ),
  'mrz.check-optional': words(
    '机读区备注栏的校验位对不上。',
    'The check digit of the optional data does not fit.',
    ...scan,
  ),
  'mrz.check-composite': words('机读区总校验位对不上。', 'The check digit over the whole line does not fit.', ...scan),
  'mrz.name': words(
    '姓名中有不能写进机读区的字。',
    'The name has characters that the machine-readable zone cannot hold.',
    '填写证件上的拉丁字母姓名。',
    'Enter the name in Latin letters as on the document.',
  ),
  'mrz.number': words(
    '号码太长，或有字母和数字以外的字符。',
    'The number is too long, or has other characters than letters and digits.',
    ...onCard,
  ),
  'mrz.optional': words('备注栏太长。', 'The optional data are too long.', ...onCard),
  'mrz.truncated': words(
    '机读区里的姓名可能被截短。',
    'The name in the zone may have been cut short.',
    '照资料页上的全名填写。',
    'Enter the whole name as on the data page.',
  ),
  'mrz.expired': words(
    '证件已过有效期。',
    'The document has expired.',
    '换一份有效的证件。',
    'Use a document that is valid.',
  ),
  'mrz.name-differs': words(
    '机读区里的姓名和申请表上的不同。',
    'The name in the zone is not the one on the form.',
    '对照证件改正姓名，或说明改名情况。',
    'Correct the name as on the document, or explain the change of name.',
  ),
  'name.han': words('姓名不是汉字。', 'The name is not in Hanzi.', '填写汉字姓名。', 'Enter the name in Hanzi.'),
  'docno.signed': words(
    '年份和成文日期不同：字号的年份是成文的那一年。',
    'The year is not that of signature: the number bears the year in which the document was signed.',
    '改成成文那一年的字号。',
    'Use a number of the year of signature.',
  ),
  'region.unknown': words(
    '没有这个地区代码。',
    'There is no such region code.',
    '填省级两位代码、本市六位代码或功能区代码，如 420102。',
    'Enter two digits of a province, six of this city, or the code of a zone, like 420102.',
  ),
  'country.unknown': words(
    '没有这个国家或地区代码。',
    'There is no such code of a country or region.',
    '填三个字母的代码，如 FRA。',
    'Enter three letters, like FRA.',
  ),
  'docno.format': words(
    '发文字号缺机关代字、年份或序号。',
    'The document number lacks its series, year or serial.',
    ...likeDocument,
  ),
  'docno.year': words(
    '年份只有两位。',
    'The year has only two digits.',
    '填写四位年份，如〔2026〕。',
    'Enter four digits, like 〔2026〕.',
  ),
  'docno.spaces': words('已去掉发文字号中的空格。', 'Spaces in the document number were taken out.', ...likeDocument),
  'docno.brackets': words('已把括号改为六角括号〔〕。', 'The brackets were changed to 〔〕.', ...likeDocument),
  'docno.padding': words('已去掉序号前的零。', 'Zeros before the serial were taken out.', ...likeDocument),
  'docno.ordinal': words('已去掉“第”字。', 'The word 第 was taken out.', ...likeDocument),
};

const unknown = words('号码与证件不符。', 'The number does not fit the document.', ...onCard);

/** Codes that have words of their own. */
export const failureCodes: readonly string[] = Object.keys(table);

/** What is wrong, and what to do, apart: for a refusal that shows them apart. */
export function failureWords(code: string): FailureWords {
  return table[code] ?? unknown;
}

/** Both in one text: for a line beside the field. */
export function failureText(code: string): Text {
  const { text, remedy } = failureWords(code);
  return { zh: `${text.zh}${remedy.zh}`, en: `${text.en} ${remedy.en}` };
}
