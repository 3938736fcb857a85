/** Names of background jobs for those who keep the system. */
import type { Text } from '../../language/text.ts';

const titles: { readonly [task: string]: Text } = {
  'render-paper': { zh: '制作文书', en: 'Prepare a paper' },
  'erase-files': { zh: '删除文件', en: 'Delete files' },
  'export-person': { zh: '生成本人信息副本', en: 'Make a copy of a person’s data' },
  'mail-notice': { zh: '通知转为邮件', en: 'Turn a notice into mail' },
  'send-mail': { zh: '发送邮件', en: 'Send a letter' },
};

export const taskTitle = (task: string): Text => titles[task] ?? { zh: task, en: task };
