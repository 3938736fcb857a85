/** Every code that the API answers with, its status and words; docs/generated/errors.md is read off this table and a test keeps them equal. */
import { type ErrorEntry, entry } from './error-entry.ts';
import { adminErrors } from './errors-admin.ts';
import { fileErrors } from './errors-files.ts';
import { identityErrors } from './errors-identity.ts';
import { importErrors } from './errors-import.ts';
import { mailErrors } from './errors-mail.ts';
import { paperErrors } from './errors-papers.ts';
import { peopleErrors } from './errors-people.ts';
import { privacyErrors } from './errors-privacy.ts';
import { publicityErrors } from './errors-publicity.ts';
import { signingErrors } from './errors-signings.ts';

export const errorTable = {
  ...identityErrors,
  ...adminErrors,
  ...mailErrors,
  ...publicityErrors,
  ...fileErrors,
  ...importErrors,
  ...peopleErrors,
  ...paperErrors,
  ...privacyErrors,
  ...signingErrors,
  'request.malformed': entry(
    400,
    ['请求读不懂', 'Request not readable'],
    ['请求的格式读不懂。', 'The request could not be read.'],
    ['对照接口说明改正。', 'Compare it with the API description.'],
  ),
  'auth.required': entry(
    401,
    ['需要登录', 'Sign-in needed'],
    ['这一步要先登录。', 'Sign in first.'],
    ['登录后再试。', 'Sign in and try again.'],
  ),
  'auth.wrong': entry(
    401,
    ['登录不成功', 'Sign-in failed'],
    ['账号或密码不对。', 'The login or the password is not right.'],
    ['核对后再试，或找回密码。', 'Check both and try again.'],
  ),
  'auth.origin': entry(
    403,
    ['来源不对', 'Wrong origin'],
    ['这个请求不是从本站页面发出的。', 'The request did not come from a page of this site.'],
    ['在本站页面上操作。', 'Use a page of this site.'],
  ),
  'account.password': entry(
    422,
    ['密码太短', 'Password too short'],
    ['密码至少10个字符。', 'The password needs at least 10 characters.'],
    ['换一个长些的密码。', 'Choose a longer one.'],
  ),
  'not-found': entry(
    404,
    ['没有找到', 'Not found'],
    ['没有这一项，或您不能看。', 'It is not there, or not yours to see.'],
    ['核对编号或从列表进入。', 'Check the number or start from a list.'],
  ),
  'act.not-yours': entry(
    403,
    ['不由您办理', 'Not yours'],
    ['这一步不由您办理。', 'This step is not yours.'],
    ['请交有权的人办理。', 'Leave it to those who may.'],
  ),
  'act.four-eyes': entry(
    403,
    ['承办与决定分开', 'Handling and deciding are apart'],
    ['您已办理前一环节。', 'You took the earlier step.'],
    ['请由另一人办理。', 'Another person must do it.'],
  ),
  'act.not-permitted': entry(
    409,
    ['现在不能办', 'Not now'],
    ['现在不能办这一步。', 'This step is not possible now.'],
    ['看办件页上的说明。', 'See the reason on the case.'],
  ),
  'act.input': entry(
    422,
    ['有几处需要改', 'Something to mend'],
    ['填写的内容有几处需要改。', 'Some entries need mending.'],
    ['按每一处的说明改正，已填的都在。', 'Follow the note at each field; nothing entered is lost.'],
  ),
  'case.stale': entry(
    409,
    ['办件已变', 'The case has changed'],
    ['别人刚刚办理了这件，您看到的是旧的。', 'Somebody else has just acted on this case; you saw an older version.'],
    ['刷新后再办，填写的内容还在。', 'Reload and try again; your entries are kept.'],
  ),
  'case.key-reused': entry(
    409,
    ['重复的请求号', 'Key used for something else'],
    ['这个 Idempotency-Key 已用于另一个请求。', 'This Idempotency-Key was used for another request.'],
    ['换一个新的。', 'Use a new key.'],
  ),
  'case.not-editable': entry(
    409,
    ['现在不能改', 'Not open for changes'],
    ['这一阶段不能改申请表和材料。', 'Form and materials cannot be changed at this stage.'],
    ['等补正通知，或撤回后重新申请。', 'Wait for a correction notice, or withdraw and apply again.'],
  ),
  'file.type': entry(
    415,
    ['文件类型不收', 'File type not accepted'],
    ['只收 PDF、JPG、PNG；按内容辨认，不看扩展名。', 'Only PDF, JPG and PNG; recognised by content, not by name.'],
    ['换一种格式再传。', 'Convert it and upload again.'],
  ),
  'file.size': entry(
    413,
    ['文件太大', 'File too large'],
    ['每个文件不超过 20 MB。', 'A file may have up to 20 MB.'],
    ['压缩或分页后再传。', 'Compress it or send it page by page.'],
  ),
  'body.size': entry(
    413,
    ['内容太大', 'Too large'],
    ['一次提交的内容太大。', 'The request is too large.'],
    ['分几次提交。', 'Send it in parts.'],
  ),
  'rate.limited': entry(
    429,
    ['太频繁', 'Too many tries'],
    ['试得太频繁。', 'Too many tries.'],
    ['过一会儿再试。', 'Try again later.'],
  ),
  'register.by-acts': entry(
    409,
    ['台账由办件写入', 'Written by acts'],
    ['这本台账只由办件写入。', 'This register is written by the acts of cases only.'],
    ['到办件里办理。', 'Act on the case.'],
  ),
  'paper.not-ready': entry(
    409,
    ['文书还在制作', 'Still being prepared'],
    ['文书还在制作。', 'The paper is still being prepared.'],
    ['几秒后再试。', 'Try again in a few seconds.'],
  ),
  'paper.erased': entry(
    410,
    ['内容已删除', 'Erased'],
    ['文书内容已按期限删除。', 'The content has been erased at the end of its retention.'],
    ['到档案查阅。', 'Ask the archive.'],
  ),
  'calendar.wrong': entry(
    422,
    ['安排有误', 'The arrangement has mistakes'],
    ['这份放假安排有几处不对。', 'Something in this arrangement is not right.'],
    ['对照国务院办公厅通知逐项改正。', 'Compare it with the notice, item by item, and mend it.'],
  ),
  'calendar.file': entry(
    422,
    ['文件读不懂', 'File not readable'],
    ['文件不是约定的 JSON 或 CSV。', 'The file is neither JSON nor CSV as agreed.'],
    ['按日历页上的样例整理后再试。', 'Bring it into the form of the sample on the calendar page.'],
  ),
  'calendar.not-compared': entry(
    422,
    ['还没有核对', 'Not compared yet'],
    ['要先与官方通知逐日核对。', 'It must be compared with the official notice first.'],
    ['核对后勾选，再确认。', 'Compare it, tick the box and confirm.'],
  ),
  'calendar.busy': entry(
    409,
    ['上一次变更还在办理', 'A change is being carried out'],
    ['上一次确认的日历还在逐件写入。', 'The calendar confirmed before is still being written to the cases.'],
    ['等它办完再确认。', 'Wait until it is done.'],
  ),
  'server.error': entry(
    500,
    ['系统出错', 'Our fault'],
    ['系统出错，已记录。', 'Something failed on our side; it has been recorded.'],
    ['稍后再试；仍不行请告诉我们请求编号。', 'Try again later; if it persists, tell us the request id.'],
  ),
} as const satisfies { [code: string]: ErrorEntry };

export type ErrorCode = keyof typeof errorTable;
