/** Pages of the administration: where they are, what they are for, whose roles open them. The API decides again at every call. */
import type { Text } from '../../../language/text.ts';

export interface AdminPage {
  id: string;
  to: string;
  title: Text;
  about: Text;
  roles: readonly string[];
}

const keepers = ['admin', 'personnel'];
const heads = ['dept_head', 'deputy_director', 'director'];

export const adminPages: readonly AdminPage[] = [
  {
    id: 'overview',
    to: '/desk/admin',
    title: { zh: '管理总览', en: 'Overview' },
    about: { zh: '要留意的事', en: 'What needs an eye' },
    roles: [...keepers, 'auditor'],
  },
  {
    id: 'organisation',
    to: '/desk/admin/organisation',
    title: { zh: '机构与岗位', en: 'Organisation' },
    about: { zh: '机构树，任一天的样子，变更和历史', en: 'The tree as of any day, changes and history' },
    roles: [...keepers, 'auditor'],
  },
  {
    id: 'people',
    to: '/desk/admin/people',
    title: { zh: '人员与岗位', en: 'People and posts' },
    about: { zh: '找人，任免岗位，看历史', en: 'Find somebody, give and end posts, see what was done' },
    roles: [...keepers, 'auditor'],
  },
  {
    id: 'accounts',
    to: '/desk/accounts',
    title: { zh: '账户与邀请', en: 'Accounts' },
    about: { zh: '邀请、停用、重置第二重验证', en: 'Invite, disable, reset a second factor' },
    roles: ['admin'],
  },
  {
    id: 'powers',
    to: '/desk/admin/powers',
    title: { zh: '权限表', en: 'Powers' },
    about: {
      zh: '事项、状态、操作、岗位，今天由谁办',
      en: 'Procedure, state, act, post, and who can do it today',
    },
    roles: [...keepers, 'auditor', ...heads],
  },
  {
    id: 'settings',
    to: '/desk/admin/settings',
    title: { zh: '设置', en: 'Settings' },
    about: { zh: '参数的来源、现值、生效日和历史', en: 'Parameters with source, value, day in force and history' },
    roles: ['admin'],
  },
  {
    id: 'calendar',
    to: '/desk/admin/calendar',
    title: { zh: '日历年度', en: 'Years of the calendar' },
    about: {
      zh: '放假和调休安排，确认前先看哪些期限会变',
      en: 'Days off and make-up days; which limits move, before confirming',
    },
    roles: ['admin'],
  },
  {
    id: 'audit',
    to: '/desk/admin/audit',
    title: { zh: '审计', en: 'Audit' },
    about: { zh: '谁看过、办过、改过什么', en: 'Who looked, acted and changed what' },
    roles: ['admin', 'auditor'],
  },
  {
    id: 'tokens',
    to: '/desk/admin/tokens',
    title: { zh: '接口令牌', en: 'API tokens' },
    about: { zh: '谁的、能做什么、到哪天、最近使用', en: 'Whose, for what, until when, last used' },
    roles: ['admin', 'auditor'],
  },
  {
    id: 'jobs',
    to: '/desk/admin/jobs',
    title: { zh: '失败的任务', en: 'Failed jobs' },
    about: { zh: '重试或搁置', en: 'Try again or put aside' },
    roles: ['admin'],
  },
  {
    id: 'mail',
    to: '/desk/admin/mail',
    title: { zh: '邮件记录', en: 'Mail log' },
    about: { zh: '发给谁、哪天、结果', en: 'To whom, when, and what became of it' },
    roles: ['admin'],
  },
  {
    id: 'absences',
    to: '/desk/absences',
    title: { zh: '不在岗与代理', en: 'Absences' },
    about: { zh: '谁不在、谁代办', en: 'Who is away and who stands in' },
    roles: [...keepers],
  },
];
