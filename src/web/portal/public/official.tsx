/** How to tell that a site is the office's own. In a demo office the page says plainly that this one is not. */
import { useRoot, useSay, useT } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import { Message, Page } from '../../ui/parts/page.tsx';

export default function Official() {
  const say = useSay();
  const t = useT();
  const office = useRoot()?.office;
  if (!office) return null;
  return (
    <Page title={say('如何辨认官方网站', 'How to recognise an official site')} narrow>
      {office.demo && (
        <Message light="soon">
          {say(
            `这是演示网站，不是${office.name.zh}或任何机关的官方网站。人物、办件、文书、数字都是编出来的，没有效力。请不要填写真实的个人信息。`,
            `This is a demonstration. It is not an official site of the ${office.name.en} or of any other body. Persons, cases, papers and figures are invented and have no effect. Do not enter real personal data.`,
          )}
        </Message>
      )}
      <div className={bones.prose}>
        <h2>{say('看这三处', 'Look at three things')}</h2>
        <ul>
          <li>
            {say(
              '地址：我国政府网站的域名以 .gov.cn 结尾。',
              'The address: sites of Chinese government bodies end in .gov.cn.',
            )}
          </li>
          <li>
            {say(
              '连接：地址栏有锁，证书写的是本单位。',
              'The connection: there is a lock, and the certificate names the office.',
            )}
          </li>
          <li>
            {say(
              '页脚：有党政机关网站标识，点开能查到主办单位。',
              'The foot: it carries the mark of government bodies’ sites, which opens the register entry of the office.',
            )}
          </li>
        </ul>
        <h2>{say('我们不会', 'We never')}</h2>
        <ul>
          <li>
            {say('打电话要您的密码、查询码或银行卡号', 'ask for your password, query code or bank card by telephone')}
          </li>
          <li>{say('让您把钱转到个人账户', 'ask you to pay into a private account')}</li>
          <li>{say('用短信链接让您下载软件', 'send you a link to install software')}</li>
        </ul>
        <p>
          {say('有疑问，', 'In doubt, ')}
          <a href="/help#contact">{say('打这里的电话', 'call us')}</a>
          {say('，不要打对方给的号码。', ', not the number you were given.')}
        </p>
        <p>{t(office.name)}</p>
      </div>
    </Page>
  );
}
