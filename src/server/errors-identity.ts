/** What identity answers when it says no. One sentence never tells whether an account exists. */
import { type ErrorEntry, entry } from './error-entry.ts';

export const identityErrors = {
  'auth.second-factor': entry(
    401,
    ['还差一步', 'One more step'],
    ['密码对了，还要第二步验证。', 'The first step is done; the second one is left.'],
    ['输入验证器里的 6 位数字，或用通行密钥。', 'Enter the six digits of your authenticator app, or use a passkey.'],
  ),
  'auth.enrol': entry(
    401,
    ['先设第二步验证', 'Set up the second step first'],
    ['这个账号还没有第二步验证。', 'This account has no second step yet.'],
    ['设置的链接已发到您的邮箱。', 'A link to set it up was sent to your mail address.'],
  ),
  'auth.step': entry(
    403,
    ['这一步过期了', 'This step has expired'],
    ['登录的上一步已过期。', 'The step before has expired.'],
    ['重新登录。', 'Sign in again from the start.'],
  ),
  'auth.code': entry(
    403,
    ['验证码不对', 'Code not right'],
    ['验证码不对，或已用过。', 'The code is not right, or was used before.'],
    ['等下一个 6 位数字，或用恢复码。', 'Wait for the next six digits, or use a recovery code.'],
  ),
  'auth.again': entry(
    403,
    ['再验证一次', 'Prove again who you are'],
    ['改安全设置前，要再验证一次是您本人。', 'Before a change of security, prove again who you are.'],
    ['输入密码或验证码后再试。', 'Enter your password or a code, then try again.'],
  ),
  'passkey.wrong': entry(
    403,
    ['通行密钥没有通过', 'Passkey not accepted'],
    ['通行密钥没有通过验证。', 'The passkey was not accepted.'],
    ['再试一次，或换一种方式登录。', 'Try again, or sign in another way.'],
  ),
  'passkey.known': entry(
    409,
    ['通行密钥已有', 'Passkey known'],
    ['这个通行密钥已经登记。', 'This passkey is registered already.'],
    ['直接使用它。', 'Simply use it.'],
  ),
  'factor.there': entry(
    409,
    ['验证器已有', 'Authenticator in use'],
    ['已有一个验证器在用。', 'An authenticator app is in use already.'],
    ['先移除旧的，再设新的。', 'Remove the old one first.'],
  ),
  'factor.last': entry(
    409,
    ['不能移除', 'Cannot be removed'],
    ['工作人员要有第二步验证，这是最后一个。', 'Staff need a second step, and this is the last one.'],
    ['先设另一个，再移除它。', 'Set up another one first.'],
  ),
  'link.gone': entry(
    410,
    ['链接已失效', 'Link no longer works'],
    ['链接已用过或过期。', 'The link was used or has expired.'],
    ['重新要一个。', 'Ask for a new one.'],
  ),
  'account.email': entry(
    422,
    ['邮箱不能用', 'Address not usable'],
    ['这不是一个邮箱地址。', 'This is not a mail address.'],
    ['写成 name@example.org。', 'Write it like name@example.org.'],
  ),
  'account.invited': entry(
    409,
    ['已有账号', 'Account exists'],
    ['这个邮箱已有账号。', 'There is an account with this address.'],
    [
      '在人员名单里找到它，改职务或重发邀请。',
      'Find it in the list of people; change its posts or send the invitation again.',
    ],
  ),
  'account.self': entry(
    409,
    ['不能对自己做', 'Not on yourself'],
    ['不能停用自己或重置自己的第二步验证。', 'You cannot disable yourself or reset your own second step.'],
    ['请另一位管理员办理。', 'Ask another administrator.'],
  ),
  'provider.none': entry(
    404,
    ['没有接入', 'Not connected'],
    ['本办公室没有接入统一身份认证。', 'This office is not connected to an identity provider.'],
    ['用密码或通行密钥登录。', 'Sign in with password or passkey.'],
  ),
  'provider.down': entry(
    503,
    ['统一身份认证没有回应', 'The provider does not answer'],
    ['统一身份认证现在没有回应。', 'The identity provider does not answer now.'],
    ['稍后再试，或用密码登录。', 'Try again later, or sign in with your password.'],
  ),
  'token.scope': entry(
    403,
    ['令牌不允许', 'Not allowed for this token'],
    ['这个接口令牌不允许这样做。', 'This API token does not allow it.'],
    ['用范围合适的令牌，或登录后办理。', 'Use a token with the scope for it, or sign in.'],
  ),
} as const satisfies { [code: string]: ErrorEntry };
