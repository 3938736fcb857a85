/** Codes of unmasking, holds, exports and requests about one's own data; part of the one table in `errors.ts`. */
import type { ErrorEntry } from './error-entry.ts';

const both = (zh: string, en: string) => ({ zh, en });

export const privacyErrors = {
  'unmask.not-handler': {
    status: 403,
    title: both('不由您办理', 'Not your case'),
    text: both('完整内容只给办理本件的人看。', 'Whole values are shown to those who handle the case only.'),
    remedy: both('请办理人核对。', 'Ask whoever handles it to compare.'),
  },
  'hold.active': {
    status: 409,
    title: both('正在保全', 'Under a legal hold'),
    text: both('这些信息正在依法保全，现在不能删除。', 'These data are under a legal hold; they cannot be erased now.'),
    remedy: both('保全解除后再办。', 'Wait until the hold is released.'),
  },
  'hold.released': {
    status: 409,
    title: both('已解除', 'Released already'),
    text: both('这项保全已经解除。', 'This hold has been released.'),
    remedy: both('刷新列表。', 'Reload the list.'),
  },
  'export.waiting': {
    status: 409,
    title: both('正在生成', 'Being made'),
    text: both('您的一份副本正在生成。', 'A copy of your data is being made already.'),
    remedy: both('生成好以后在本页下载。', 'Download it from this page when it is ready.'),
  },
  'export.expired': {
    status: 410,
    title: both('已过期', 'Expired'),
    text: both('这份副本已满7天，文件已删除。', 'This copy is more than 7 days old; the file has been deleted.'),
    remedy: both('重新生成一份。', 'Ask for a new one.'),
  },
} as const satisfies { [code: string]: ErrorEntry };
