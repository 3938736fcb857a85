/** API tokens of everybody: whose, for what, until when, last used; ending one asks for a reason. */
import {
  type ActionFunctionArgs,
  data,
  Form,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { TokenOverview } from '../../../../client/types-admin.ts';
import { apiOf, orProblem } from '../../../ui/api.ts';
import parts from '../../parts/parts.module.css';
import { Button, Empty } from '../../parts/parts.tsx';
import { withDesk } from '../../session.ts';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Day, Field, Head, type Outcome, Table, Told } from '../parts.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  withDesk(args, async (api) => {
    const [tokens, me, office] = await Promise.all([api.allTokens(), api.me(), api.office()]);
    return { tokens, today: office.today, mayEnd: me.posts.some((post) => post.role === 'admin') };
  });

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const id = String(form.get('id') ?? '');
  const { problem } = await orProblem(apiOf(context).endAnyToken(id, String(form.get('reason') ?? '')));
  const outcome: Outcome = problem ? { problem, intent: id } : { done: true };
  return data(outcome, { status: problem?.status ?? 200 });
}

function EndToken({ token, outcome }: { token: TokenOverview; outcome: Outcome | undefined }) {
  const { say } = useWords();
  const mine = outcome?.intent === token.id ? outcome.problem : undefined;
  return (
    <details className={css.open} open={mine !== undefined || undefined}>
      <summary>
        {say('撤销', 'End')}
        <span className={parts.sr}>{` ${token.name}, ${token.person.name}`}</span>
      </summary>
      <Form method="post" className={css.form}>
        <input type="hidden" name="id" value={token.id} />
        <Field name="reason" label={say('理由（留痕）', 'Reason (kept)')} problem={mine}>
          <input className={parts.control} name="reason" required minLength={2} maxLength={400} />
        </Field>
        <Button type="submit" kind="careful">
          {say('撤销令牌', 'End the token')}
        </Button>
      </Form>
    </details>
  );
}

export default function Tokens() {
  const { tokens, today, mayEnd } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { say } = useWords();
  const head = [
    say('谁的', 'Whose'),
    say('名称', 'Name'),
    say('能做什么', 'May'),
    say('到', 'Until'),
    say('最近使用', 'Last used'),
    ...(mayEnd ? [say('处理', 'Settle')] : []),
  ];
  return (
    <div className={css.page}>
      <Head
        title={say('接口令牌', 'API tokens')}
        lead={say(
          '令牌本身谁也看不到。本人在“安全”里生成，这里可以撤销。',
          'Nobody sees a token itself. People make their own under Security; here they can be ended.',
        )}
      />
      <Told
        outcome={outcome?.done || !outcome?.intent ? outcome : undefined}
        done={say('已撤销，立即失效。', 'Ended; it no longer works.')}
      />
      <div className={parts.panel}>
        {tokens.length === 0 ? (
          <Empty title={say('没有在用的令牌', 'No token is in use')} />
        ) : (
          <Table label={say('令牌', 'Tokens')} head={head}>
            {tokens.map((token) => (
              <tr key={token.id}>
                <td>
                  {token.person.name}
                  <div className={parts.note}>{token.person.login}</div>
                </td>
                <td>{token.name || <span className={css.none}>{say('没有名称', 'no name')}</span>}</td>
                <td>
                  {token.scope.length ? token.scope.join(', ') : say('本人的全部权限', 'all that its person may')}
                  {token.procedures && <div className={parts.note}>{token.procedures.join(', ')}</div>}
                </td>
                <td>
                  <Day day={token.expires.slice(0, 10)} today={today} />
                </td>
                <td>
                  {token.seenOn ? (
                    <Day day={token.seenOn} today={today} />
                  ) : (
                    <span className={css.none}>{say('没用过', 'never')}</span>
                  )}
                </td>
                {mayEnd && (
                  <td className={css.wide}>
                    <EndToken token={token} outcome={outcome} />
                  </td>
                )}
              </tr>
            ))}
          </Table>
        )}
      </div>
    </div>
  );
}

export const meta = () => [{ title: '接口令牌 API tokens · Qiao' }];

export { DeskError as ErrorBoundary } from '../../parts/desk-error.tsx';
