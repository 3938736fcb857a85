/** Codes of mail and of the job queue; part of the one table in `errors.ts`. */
import type { ErrorEntry } from './error-entry.ts';

export const mailErrors = {
  'mail.no-address': {
    status: 409,
    title: { zh: '没有验证过的邮箱', en: 'No verified address' },
    text: { zh: '您的账户还没有验证过的邮箱。', en: 'Your account has no verified e-mail address yet.' },
    remedy: { zh: '先在账户页验证邮箱。', en: 'Verify your address in your account first.' },
  },
  'mail.text-changed': {
    status: 409,
    title: { zh: '同意书已更新', en: 'The text has changed' },
    text: { zh: '您读到的同意书已经更新。', en: 'The text you agreed to has been renewed.' },
    remedy: { zh: '看过新的文字再选。', en: 'Read the new text and choose again.' },
  },
  'mail.not-resendable': {
    status: 409,
    title: { zh: '不能重发', en: 'Cannot be sent again' },
    text: {
      zh: '这封邮件已经发出、正在发送，或正文已按期限清除。',
      en: 'This letter has been sent, is on its way, or its text has been emptied in due time.',
    },
    remedy: {
      zh: '带一次性链接的邮件请收件人重新申请。',
      en: 'For a one-time link, let its reader ask for a new one.',
    },
  },
  'job.settled': {
    status: 409,
    title: { zh: '任务已处理', en: 'Settled already' },
    text: { zh: '这个任务已经有人处理，或已重新运行。', en: 'Somebody has settled this job, or it runs again.' },
    remedy: { zh: '刷新列表。', en: 'Reload the list.' },
  },
} as const satisfies { [code: string]: ErrorEntry };
