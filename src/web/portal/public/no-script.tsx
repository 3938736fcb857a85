/** Use without scripts: what works, and the little that scripts add. */
import { useSay } from '../../ui/lang.ts';
import bones from '../../ui/parts/page.module.css';
import { Page } from '../../ui/parts/page.tsx';

export default function NoScript() {
  const say = useSay();
  return (
    <Page
      title={say('不用脚本也能办', 'Use without JavaScript')}
      lead={say('每一步都是一张可以提交的普通表单。', 'Every step is an ordinary form that posts.')}
      narrow
    >
      <div className={bones.prose}>
        <h2>{say('都能用', 'All of this works')}</h2>
        <ul>
          <li>{say('找事项、看指南、看逐日计数', 'Finding a service, reading guides, the day-by-day counts')}</li>
          <li>
            {say(
              '注册、登录、填表、加减行、上传材料、核对、提交',
              'Signing up and in, the form, adding rows, uploading papers, checking, sending',
            )}
          </li>
          <li>
            {say('看进度、补正、撤回、下载文书', 'Tracking, completing your file, withdrawing, downloading papers')}
          </li>
          <li>{say('核验证件', 'Verifying a document')}</li>
        </ul>
        <h2>{say('脚本只多做这些', 'Scripts only add this')}</h2>
        <ul>
          <li>{say('边填边存。没有脚本时，按“保存”才存。', 'Saving while you type. Without them, press save.')}</li>
          <li>{say('上传进度条。', 'A progress bar for uploads.')}</li>
          <li>
            {say('“打印”按钮。没有脚本时，用浏览器的打印。', 'A print button. Without them, print from the browser.')}
          </li>
        </ul>
      </div>
    </Page>
  );
}
