/** Codes of signing; part of the one table in `errors.ts`. One sentence for every link that does not work. */
import { type ErrorEntry, entry } from './error-entry.ts';

export const signingErrors = {
  'signing.gone': entry(
    410,
    ['链接不能用', 'This link does not work'],
    ['链接不完整、已失效，或已换成新的。', 'The link is incomplete, has ended, or was replaced by a newer one.'],
    [
      '用最近一封邮件里的链接；没有的，请经办人重新发送。',
      'Use the link of the newest letter, or ask whoever files the application to send it again.',
    ],
  ),
  'signing.not-yours': entry(
    403,
    ['不由您收集签名', 'Not yours to gather'],
    [
      '签名由填申请表的一方收集，在能改申请表的时候。',
      'Whoever fills in the form gathers the signatures, while it can be changed.',
    ],
    ['请单位经办人发送。', 'Ask the unit’s clerk to send the links.'],
  ),
  'signing.nobody': entry(
    409,
    ['没有要发的', 'Nobody to write to'],
    ['没有还没发链接、又有邮箱的人。', 'Everybody with an address has a link or has signed.'],
    [
      '先在申请表里填邮箱；要再发的，在名单里逐个发。',
      'Enter addresses in the form; send again person by person in the list.',
    ],
  ),
  'signing.signer': entry(
    409,
    ['不能给这个人发', 'Not to this person'],
    [
      '名单里没有这个人、已经签署，或者没有邮箱。',
      'There is no such person in the list, or they have signed, or have no address.',
    ],
    ['重新打开名单；没有邮箱的先在申请表里填。', 'Open the list again; enter a missing address in the form.'],
  ),
  'signing.paper-only': entry(
    409,
    ['这件不发链接', 'No links for this one'],
    ['按本事项的规定，这件不能用链接签署。', 'By the rules of this procedure nothing is signed by link here.'],
    ['签在纸上，上传原件，再在名单里登记。', 'Have it signed on paper, upload the original and record it in the list.'],
  ),
  'signing.too-often': entry(
    429,
    ['发得太多', 'Too many letters'],
    ['24 小时内给同一个人发过 5 封了。', 'This person was sent 5 letters within 24 hours.'],
    ['请本人查看邮箱和垃圾邮件，明天再发。', 'Ask them to look in their mailbox and spam folder; send again tomorrow.'],
  ),
  'signing.no-original': entry(
    409,
    ['没有原件', 'No paper original'],
    ['签了名的纸质原件还没有上传。', 'The signed paper original is not uploaded yet.'],
    ['先在申请表的材料里上传，再登记。', 'Upload it among the materials of the form, then record it.'],
  ),
} as const satisfies { [code: string]: ErrorEntry };
