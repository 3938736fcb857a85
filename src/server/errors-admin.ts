/** Codes of the administration: posts, organisation, settings; part of the one table in `errors.ts`. */
import { type ErrorEntry, entry } from './error-entry.ts';

export const adminErrors = {
  'post.own': entry(
    403,
    ['自己的岗位', 'Your own posts'],
    ['自己的岗位不能由自己任免。', 'Nobody gives or ends their own posts.'],
    ['请另一位管理员或人事办理。', 'Ask another administrator or personnel.'],
  ),
  'post.held': entry(
    409,
    ['已任此岗', 'Holds it already'],
    ['这个人在这段时间已任此岗。', 'This person holds the post in these days already.'],
    ['先结束原来的任期，或改日期。', 'End the running term first, or choose other days.'],
  ),
  'post.not-held': entry(
    409,
    ['没有任此岗', 'Does not hold it'],
    [
      '这个人现在没有任这个岗，或已经定了结束的日子。',
      'This person does not hold this post now, or its end is set already.',
    ],
    ['刷新后看最新的任职。', 'Reload to see the posts as they are.'],
  ),
  'post.full': entry(
    409,
    ['超编', 'No seat left'],
    ['这个岗位的人数已满。', 'All seats of this post are taken.'],
    ['先结束一人的任期，或由机构编制部门核增。', 'End somebody’s term first, or have a seat added.'],
  ),
  'post.apart': entry(
    409,
    ['岗位须分开', 'Posts kept apart'],
    ['审计不兼任其他岗位；不能同时担任。', 'An auditor holds no other post; the two cannot be held together.'],
    ['先结束另一个岗位。', 'End the other post first.'],
  ),
  'organisation.in-use': entry(
    409,
    ['事项还在用', 'Still named by procedures'],
    [
      '还有事项或台账由这个机构或岗位办理，不能直接撤销。',
      'Procedures or registers still name this body or post; it cannot just end.',
    ],
    [
      '机构改用“并入”，写明由谁接着办理；岗位先改事项。',
      'Merge the body and name who goes on with its cases; for a post, change the procedures first.',
    ],
  ),
  'organisation.begun': entry(
    409,
    ['已经生效', 'In force already'],
    ['这项变更已经生效、已撤回或不存在。', 'This change is in force, withdrawn already, or unknown.'],
    ['要改回去，另作一项新的变更。', 'To turn it back, enter a new change.'],
  ),
  'setting.fixed': entry(
    409,
    ['不能改', 'It is fixed'],
    ['这一项不能设成别的值。', 'This cannot be set otherwise.'],
    [
      '保留现值。法定的，法律修改后由事项的新版本带来新值。',
      'Leave it as it is. What the law fixes changes with a new edition of the procedure.',
    ],
  ),
} as const satisfies { [code: string]: ErrorEntry };
