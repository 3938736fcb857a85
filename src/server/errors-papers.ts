/** Codes of delivery, remedies and printing. */
import { type ErrorEntry, entry } from './error-entry.ts';

export const paperErrors = {
  'delivery.not-yours': entry(
    403,
    ['不由您登记', 'Not yours to record'],
    ['送达和救济由本件的承办人员登记。', 'Delivery and remedies are recorded by the staff of the case.'],
    ['请交承办人员登记。', 'Leave it to those who handle the case.'],
  ),
  'delivery.consent-own': entry(
    403,
    ['要由申请人自己同意', 'The applicant’s own choice'],
    ['同不同意电子送达，由申请人自己定。', 'Only the applicant agrees to electronic service.'],
    ['请申请人在办件页上选。', 'Ask the applicant to choose on the case page.'],
  ),
  'delivery.consent': entry(
    409,
    ['没有同意电子送达', 'No consent to electronic service'],
    [
      '申请人没有同意电子送达，电子邮件不算送达。',
      'The applicant has not agreed to electronic service; e-mail does not deliver.',
    ],
    ['换一种送达方式，或请申请人先同意。', 'Use another way, or ask the applicant to agree first.'],
  ),
  'delivery.day': entry(
    422,
    ['日期不对', 'Wrong day'],
    ['日期要在文书签发日和今天之间。', 'The day lies between the day of issue and today.'],
    ['照回证或回执上的日期填。', 'Enter the day on the receipt.'],
  ),
  'delivery.proof': entry(
    422,
    ['缺凭证', 'Proof is missing'],
    [
      '要写明凭证：签收人、见证人、邮件号或消息号。',
      'Name the proof: who signed, the witness, the post number or the message number.',
    ],
    ['填上凭证再登记。', 'Enter the proof and record it again.'],
  ),
  'delivery.attempts': entry(
    422,
    ['缺送达经过', 'Earlier attempts are missing'],
    [
      '公告送达前要写明下落不明，或者用其他方式送达不成的经过。',
      'Before public notice, state that the whereabouts are unknown or how other ways failed.',
    ],
    ['写明经过再登记。', 'State the attempts and record it again.'],
  ),
  'delivery.fact': entry(
    422,
    ['方式和事实不配', 'Way and fact do not fit'],
    [
      '这种方式没有这一步：公告只有发布，窗口和留置只有收到。',
      'This way has no such step: a public notice is published, the counter and leaving in place are received.',
    ],
    ['重新选。', 'Choose again.'],
  ),
  'remedy.none': entry(
    409,
    ['不是可以救济的决定', 'No such decision'],
    [
      '这份文书不是本件可以申请复议或起诉的决定。',
      'This paper is not a decision of this case against which there are remedies.',
    ],
    ['选本件的决定书。', 'Choose a decision of this case.'],
  ),
  'remedy.known': entry(
    409,
    ['已经登记', 'On record already'],
    ['这份决定已有同一案号的记录。', 'This decision already has a record with that number.'],
    ['核对案号，或登记结果。', 'Check the number, or record the result.'],
  ),
  'remedy.day': entry(
    422,
    ['日期不对', 'Wrong day'],
    ['日期不能早于决定或收件，也不能晚于今天。', 'The day is not before the decision or the filing, nor after today.'],
    ['照受理通知书或决定书上的日期填。', 'Enter the day on the notice of acceptance or the decision.'],
  ),
  'report.too-long-to-print': entry(
    422,
    ['太长，不出 PDF', 'Too long for a PDF'],
    ['这张报表超过 1000 行，不出 PDF。', 'This report has more than 1,000 rows and is not printed as PDF.'],
    ['下载 XLSX，或缩短时段再出 PDF。', 'Download the XLSX, or choose a shorter period.'],
  ),
} as const satisfies { [code: string]: ErrorEntry };
