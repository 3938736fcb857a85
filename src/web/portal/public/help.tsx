/** Help: the questions people ask first, whom to call, and where to complain. */
import { useRoot, useSay, useT } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import { Page } from '../../ui/parts/page.tsx';

export default function Help() {
  const say = useSay();
  const t = useT();
  const office = useRoot()?.office;
  if (!office) return null;
  return (
    <Page
      title={say('帮助', 'Help')}
      lead={say(
        '先看这里；还不清楚，打电话或到窗口。',
        'Start here; if it is still not clear, call or come to the counter.',
      )}
      narrow
    >
      <div className={bones.prose}>
        <h2>{say('我不知道该办哪一项', 'I do not know which service I need')}</h2>
        <p>
          {say('在首页选“我是……我要……”，或者在', 'Use “I am … I want to …” on the home page, or search in ')}
          <a href="/guides">{say('办事指南', 'services')}</a>
          {say('里搜。', '.')}
        </p>
        <h2>{say('填到一半要走开', 'I have to leave in the middle')}</h2>
        <p>
          {say(
            '按“先存着，以后再办”。登录后在“我的办件”里接着填。没有网络时，刚填的内容留在这台设备上，连上后自动存。',
            'Press “Save and finish later”. Go on under “My applications” after signing in. Without a network your last words stay on this device and are saved when you are back online.',
          )}
        </p>
        <h2>{say('期限怎么算', 'How limits are counted')}</h2>
        <p>
          {say(
            '写“工作日”的，不算周末和法定节假日，调休上班的日子算；写“天”的，每天都算。起算那一天不算。每个期限都能逐日打开看。',
            'In “working days”, weekends and public holidays do not count, make-up working days do; “days” counts every day. The day that starts a limit is not counted. Every limit opens into its day-by-day count.',
          )}
        </p>
        <h2>{say('材料不齐怎么办', 'Something is missing')}</h2>
        <p>
          {say(
            '我们一次告诉您缺的全部。期限内补齐就接着办；补不齐可以撤回，以后再申请。',
            'We tell you everything that is missing at once. Complete it within the limit and we go on; or withdraw and apply again later.',
          )}
        </p>
        <h2>{say('不服决定', 'You disagree with a decision')}</h2>
        <p>
          {say(
            '决定书上写明向谁申请复议、向哪个法院起诉、最后一天是哪天。办事指南的“如果不批”一节也有。',
            'The decision names the body for reconsideration, the court, and the last day. The guide’s section “If it is refused” has them too.',
          )}
        </p>
        <h2 id="contact">{say('找我们', 'Reach us')}</h2>
        <p>{t(office.name)}</p>
        <p>{t(office.address)}</p>
        <p>{t(office.hours)}</p>
        {office.phone && (
          <p>
            <a href={`tel:${office.phone.replaceAll(/[^+\d]/g, '')}`}>{office.phone}</a>
          </p>
        )}
        <h2 id="complaints">{say('投诉与建议', 'Complaints and suggestions')}</h2>
        <p>
          {say(
            '对办理不满意，可以打上面的电话，或者拨 12345 政务服务热线。',
            'If you are not content with how we work, call the number above, or 12345, the government service line.',
          )}
        </p>
        <h2>{say('在国外遇到危险', 'In danger abroad')}</h2>
        <p>
          {say('外交部全球领事保护热线（24 小时）：', 'Global consular protection hotline, 24 hours: ')}
          <a href="tel:+861012308">+86-10-12308</a>
        </p>
      </div>
    </Page>
  );
}
