/** Accessibility statement: what was built and checked, what is known to fall short. */
import { useSay } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import { Page } from '../../ui/parts/page.tsx';

export default function Accessibility() {
  const say = useSay();
  return (
    <Page
      title={say('无障碍声明', 'Accessibility statement')}
      lead={say('我们按 WCAG 2.2 AA 级建设这个网站。', 'We build this site to WCAG 2.2, level AA.')}
      narrow
    >
      <div className={bones.prose}>
        <h2>{say('您可以', 'You can')}</h2>
        <ul>
          <li>
            {say(
              '只用键盘办完任何一件事；焦点始终看得见。',
              'Do everything with the keyboard alone; the focus is always visible.',
            )}
          </li>
          <li>
            {say(
              '放大到 400%，或者用 320 像素宽的屏幕，不用左右拖动。',
              'Zoom to 400 %, or use a screen 320 pixels wide, without scrolling sideways.',
            )}
          </li>
          <li>
            {say(
              '用读屏软件：出错时先读错误清单，清单的每一行带您到那一处。',
              'Use a screen reader: errors are read first, and each line leads to its place.',
            )}
          </li>
          <li>{say('关掉脚本照样办。', 'Do it all with scripts switched off.')}</li>
          <li>
            {say(
              '关掉动画、用深色：跟随您系统的设置。',
              'Keep your system’s choice of dark colours and of less motion.',
            )}
          </li>
        </ul>
        <h2>{say('颜色不单独表示意思', 'Colour never speaks alone')}</h2>
        <p>
          {say(
            '每种状态有自己的形状和文字；黑白打印也分得清。',
            'Each state has its own shape and words, and can be told apart in black and white.',
          )}
        </p>
        <h2>{say('还不够好的地方', 'Where it falls short')}</h2>
        <p>
          {say(
            '您上传的扫描件我们不能加文字说明；PDF 文书的读屏标签还不完整，需要时请到窗口，由工作人员读给您听。',
            'Scans that you upload carry no text of ours; the reading tags of PDF papers are not complete yet. Ask at the counter and we read them to you.',
          )}
        </p>
        <p>
          {say('碰到障碍，请', 'If something stands in your way, ')}
          <a href="/help#contact">{say('告诉我们', 'tell us')}</a>
          {say('。', '.')}
        </p>
      </div>
    </Page>
  );
}
