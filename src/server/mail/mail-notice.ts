/** The job that turns a notice into letters, one a reader who chose mail; done twice it adds none. What the notice says stays behind sign-in. */
import type { Text } from '../../language/text.ts';
import { addMail } from '../../store/mail.ts';
import { findNoticeToMail } from '../../store/mail-choice.ts';
import { transaction } from '../../store/pool.ts';
import type { Office } from '../office.ts';

const words = (number: string) => ({
  notice: {
    subject: { zh: `办件 ${number} 有新消息`, en: `News on your case ${number}` },
    body: [
      {
        zh: `您的办件 ${number} 有新消息。消息的内容不写在邮件里，登录后可以看到。`,
        en: `There is news on your case ${number}. It is not told in this mail; sign in to read it.`,
      },
      {
        zh: '您选择了用邮件接收通知，可以随时在账户页更改。',
        en: 'You chose to be told by mail; you may change that in your account at any time.',
      },
    ],
  },
  work: {
    subject: { zh: `办件 ${number} 有新消息`, en: `News on case ${number}` },
    body: [
      {
        zh: `您的岗位收到办件 ${number} 的新消息，登录办公桌查看。`,
        en: `A post of yours has news on case ${number}. Sign in to the desk to read it.`,
      },
    ],
  },
});

const label: Text = { zh: '打开办件', en: 'Open the case' };

/** @param id of the notice */
export async function mailNotice(office: Office, id: string): Promise<void> {
  const notice = await findNoticeToMail(office.pool, id, office.clock.today());
  if (!notice) return;
  const kind = notice.recipient.startsWith('person:') ? 'notice' : 'work';
  const path = kind === 'notice' ? '/cases/' : '/desk/cases/';
  await transaction(office.pool, async (connection) => {
    for (const reader of notice.readers) {
      await addMail(connection, {
        kind,
        to: reader.email,
        ...words(notice.number)[kind],
        link: { url: `${office.publicUrl}${path}${notice.case_id}`, label },
        person: reader.person,
        caseId: notice.case_id,
        noticeId: notice.id,
        now: office.clock.now(),
        ...(reader.lang ? { lang: reader.lang } : {}),
      });
    }
  });
}
