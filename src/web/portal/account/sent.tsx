/** After a letter was asked for: the same page for every address. */
import { useRoot, useSay } from '../../ui/lang.ts';
import { Message, Page } from '../../ui/parts/page.tsx';

export function Sent({ address }: { address: string }) {
  const say = useSay();
  const demo = useRoot()?.office.demo;
  return (
    <Page
      title={say('请看邮箱', 'Look in your mailbox')}
      lead={say(
        `信已发到 ${address}，点里面的链接继续。`,
        `A letter is on its way to ${address}. Its link takes you on.`,
      )}
      narrow
    >
      <p style={{ marginTop: '1rem' }}>
        {say(
          '几分钟还没到，看看垃圾邮件，或核对地址再试一次。',
          'If it has not come in a few minutes, look among the junk mail, or check the address and try again.',
        )}
      </p>
      {demo && (
        <Message>
          {say('演示办公室不发邮件，信在', 'A demo office sends no mail; the letter lies in ')}
          <a href="/demo/mail">{say('演示邮箱', 'the demo mailbox')}</a>
          {say('。', '.')}
        </Message>
      )}
    </Page>
  );
}
