/** Codes of public notices, objections and ratings; part of the one table in `errors.ts`. */
import type { ErrorEntry } from './error-entry.ts';

export const publicityErrors = {
  'notice.closed': {
    status: 409,
    title: { zh: '公示已结束', en: 'The notice is over' },
    text: {
      zh: '这项公示已经结束或撤下，不再接收异议。',
      en: 'This notice is over or taken down; objections are no longer received.',
    },
    remedy: {
      zh: '对随后的决定不服的，按决定书写明的途径办理。',
      en: 'Against the decision that follows, use the remedies it names.',
    },
  },
  'notice.no-objections': {
    status: 409,
    title: { zh: '不接收异议', en: 'No objections here' },
    text: { zh: '这项公示只公布结果，不接收异议。', en: 'This notice tells a result; it does not receive objections.' },
    remedy: { zh: '向公示写明的部门反映。', en: 'Write to the department that the notice names.' },
  },
  'case.opened-elsewhere': {
    status: 409,
    title: { zh: '不能单独开办', en: 'Not opened by itself' },
    text: {
      zh: '这个事项只由另一件办件或公示引出。',
      en: 'This matter is opened from another case or a public notice only.',
    },
    remedy: { zh: '从原办件或公示页进入。', en: 'Start from that case or notice.' },
  },
} as const satisfies { [code: string]: ErrorEntry };
