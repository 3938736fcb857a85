/**
 * Codes of refusals that the machine itself gives, beside the table of the API (src/server/errors.ts) and the codes of the law book.
 * Their words are made for each case; here is when they come. A test finds every code in the source and compares.
 */
import type { Text } from '../../language/text.ts';

export interface RefusalCode {
  when: Text;
  /** Room that gives it. */
  room: 'engine' | 'language' | 'server';
}

const code = (room: RefusalCode['room'], zh: string, en: string): RefusalCode => ({ room, when: { zh, en } });

export const refusalCodes: { readonly [code: string]: RefusalCode } = {
  'act.four-eyes': code('engine', '本人办过前一环节，不得再办这一环节', 'The same person took the earlier step'),
  'act.no-form': code('engine', '这一步不能改申请表', 'The step does not change the form'),
  'act.not-in-state': code('engine', '办件所在状态不能办这一步', 'The case is in a state without this step'),
  'act.not-yours': code('engine', '这一步由别的岗位办理', 'The step belongs to other posts'),
  'act.own-matter': code('engine', '本人或本单位的件', 'An own matter, or the own unit’s'),
  'act.recused': code('engine', '已对本件回避', 'Withdrawn from this case'),
  'act.two-posts': code('engine', '刚以另一职务办过前一步', 'The step before was taken under another post'),
  'approval.no-redelegation': code('engine', '代签的不能再委派', 'Whoever signs for another does not delegate again'),
  'approval.not-added': code('engine', '减签的不是加签的人', 'Only an added signer can be taken out'),
  'approval.not-earlier': code('engine', '只能退回到前面的环节', 'Only an earlier step can be chosen'),
  'approval.not-open': code('engine', '没有正在进行的审批', 'No approval is going round'),
  'approval.not-your-turn': code('engine', '轮到别人签', 'It is somebody else’s turn'),
  'approval.not-yours': code('engine', '不是自己送审的', 'Somebody else sent it'),
  'approval.own-draft': code('engine', '自己送审的件', 'Sent for approval by the same person'),
  'approval.signed-already': code('engine', '同一人已签过', 'The same person has signed already'),
  'approval.wrong-person': code('engine', '不能选自己或送审的人', 'Neither oneself nor whoever sent it'),
  'act.unknown': code('engine', '本事项没有这个操作', 'The procedure has no such action'),
  'material.missing': code('engine', '缺一份要求的材料', 'A document that is demanded is missing'),
  'paper.incomplete': code('engine', '文书缺它必须写明的内容', 'A paper lacks what its kind must tell'),
  'form.missing': code('language', '缺一个必填栏目', 'A required field is empty'),
  'form.shape': code('language', '填写的内容不合这一栏的类型', 'The value does not fit the kind of field'),
  'form.too-large': code('language', '太长、太大或项数太多', 'Too long, too large or too many entries'),
  'form.too-small': code('language', '太短、太小或项数太少', 'Too short, too small or too few entries'),
  'form.unknown': code('language', '没有这一栏', 'There is no such field'),
  'import.characters': code('language', '导入的一格有不能保存的字符', 'A cell of an import cannot be kept'),
  'import.column-missing': code('server', '导入的文件缺一栏', 'A file to import lacks a column'),
  'import.column-twice': code('server', '导入的文件有两个同样的栏', 'A file to import has a column twice'),
  'import.digits': code('language', '导入的号码被表格软件截短', 'A spreadsheet has shortened a number'),
  'import.formula': code('language', '导入的一格是没有结果的公式', 'A cell of an import is a formula without a result'),
  'import.not-asked': code(
    'language',
    '导入的一格照其他内容不用填',
    'A cell of an import is not asked for in its line',
  ),
  'deadline.pause-before-start': code('server', '暂停早于起算日', 'A pause begins before the clock'),
  'deadline.pause-date': code('server', '暂停的日期不存在', 'A day of a pause does not exist'),
  'deadline.pause-open': code('server', '前一次暂停还没有恢复', 'A pause begins while the one before it still lasts'),
  'deadline.pause-overlap': code('server', '两次暂停重叠', 'Two pauses overlap'),
  'deadline.pause-reversed': code('server', '恢复早于暂停', 'A pause ends before it begins'),
  'request.field': code(
    'server',
    '请求中的一项不合接口说明',
    'A part of the request does not fit the description of the API',
  ),
};
