/**
 * What a person agrees to who chooses notices by mail (consent to electronic service). The text has a version: a change of its words
 * needs a new one, and each choice on file names the version that was read.
 */
import type { Text } from '../../language/text.ts';

export const consent: { version: string; paragraphs: readonly Text[] } = {
  version: '2026-1',
  paragraphs: [
    {
      zh: '我同意办公室把我的办件有新消息这件事发到我已验证的邮箱。邮件里只有办件编号和链接，内容登录后才能看到。',
      en: 'I agree that the office writes to my verified e-mail address when there is news on a case of mine. The mail holds the case’s number and a link; the content is behind sign-in.',
    },
    {
      zh: '邮件只是提醒。期限从文书按法律规定送达之日起算，不从邮件之日起算；不选邮件也能在本站看到全部通知。',
      en: 'The mail is a reminder. Time limits run from delivery of the paper as the law has it, not from the mail. Without mail, every notice can be read on this site.',
    },
    {
      zh: '我可以随时在这里改变选择，改变从当天起有效，以前的选择留有记录。',
      en: 'I may change this choice here at any time; it holds from that day, and earlier choices stay on record.',
    },
  ],
};
