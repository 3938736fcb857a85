/** Public check of an issued paper: number, day and code. A wrong code and a paper that never was get the same answer. */
import {
  IconBan,
  IconClockOff,
  IconPrinter,
  IconReplace,
  IconSearchOff,
  IconShieldCheck,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import type { Client } from '../../../client/client.ts';
import type { VerifyAnswer } from '../../../client/types.ts';
import { readDate } from '../../../language/import/typed-date.ts';
import { apiOf, orProblem } from '../../ui/api.ts';
import { Enhance } from '../../ui/enhance/enhance.tsx';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { clockTime, Day, No } from '../../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import bones from '../../ui/parts/page.module.css';
import { Page, Title } from '../../ui/parts/page.tsx';
import { CheckFile } from './check-file.tsx';
import { LogAnswer } from './log-answer.tsx';
import styles from './public.module.css';
import { TextInput } from './text-input.tsx';

interface Asked {
  number: string;
  date: string;
  code: string;
}

interface Returned {
  answer?: VerifyAnswer;
  errors: Errors;
  asked: Asked;
  /** Was the paper's file asked about, and not its number? */
  byFile?: boolean;
}

async function check(api: Client, asked: Asked): Promise<Returned> {
  const missing: Errors = [
    ...(asked.number
      ? []
      : [
          { path: 'number', text: { zh: '请填证件编号', en: 'Enter the document number' }, remedy: { zh: '', en: '' } },
        ]),
    ...(asked.date
      ? []
      : [{ path: 'date', text: { zh: '请填签发日期', en: 'Enter the day of issue' }, remedy: { zh: '', en: '' } }]),
    ...(asked.code
      ? []
      : [
          {
            path: 'code',
            text: { zh: '请填核验码', en: 'Enter the code' },
            remedy: { zh: '在证件下方。', en: 'It stands at the foot of the paper.' },
          },
        ]),
  ];
  if (missing.length > 0) return { errors: missing, asked };
  const { value, problem } = await orProblem(api.verify(asked.number, asked.date, asked.code));
  return value ? { answer: value, errors: [], asked } : { errors: errorsOf(problem), asked };
}

/** By the hash that the browser computed of the paper's file. */
async function checkHash(api: Client, sha256: string): Promise<Returned> {
  const asked = { number: '', date: '', code: '' };
  const { value, problem } = await orProblem(api.verifyFile(sha256));
  return value ? { answer: value, errors: [], asked, byFile: true } : { errors: errorsOf(problem), asked };
}

const tidy = (get: (name: string) => unknown): Asked => {
  const read = (name: string) => String(get(name) ?? '').trim();
  return { number: read('number').toUpperCase(), date: readDate(read('date')), code: read('code').toUpperCase() };
};

/** The code printed as a square holds the number only; a full address is answered at once. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Returned> {
  const query = new URL(request.url).searchParams;
  const asked = tidy((name) => query.get(name));
  return asked.number && asked.date && asked.code ? check(apiOf(context), asked) : { errors: [], asked };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const hash = form.get('sha256');
  const returned =
    typeof hash === 'string'
      ? await checkHash(apiOf(context), hash)
      : await check(
          apiOf(context),
          tidy((name) => form.get(name)),
        );
  return returned.errors.length > 0 ? data(returned, { status: 422 }) : returned;
}

export default function Verify() {
  const loaded = useLoaderData<typeof loader>();
  const returned = (useActionData() as Returned | undefined) ?? loaded; // what the action above returns
  const say = useSay();
  const { answer, errors, asked } = returned;
  if (answer) return <Answer answer={answer} byFile={returned.byFile ?? false} />;
  return (
    <Page
      title={say('证件核验', 'Verify a document')}
      lead={say('核对本办出具的证明和批件。不必登录。', 'Check a paper this office issued. No sign-in.')}
      narrow
    >
      <div className={styles.gap} />
      <ErrorSummary errors={errors} />
      <CheckFile />
      <form method="post" noValidate className={styles.form}>
        <TextInput
          name="number"
          label={say('证件编号', 'Document number')}
          hint={say('例如 DJ2026000041-F。', 'Such as DJ2026000041-F.')}
          value={asked.number}
          errors={errors}
        />
        <TextInput name="date" type="date" label={say('签发日期', 'Issued on')} value={asked.date} errors={errors} />
        <TextInput
          name="code"
          label={say('核验码', 'Code')}
          hint={say('在证件下方。', 'At the foot of the paper.')}
          errors={errors}
        />
        <button type="submit" className={`${controls.button} ${controls.main} ${controls.block}`}>
          {say('核验', 'Verify')}
        </button>
      </form>
      <NeverShown />
      <Enhance />
    </Page>
  );
}

type Result = VerifyAnswer['result'];
type Say = (zh: string, en: string) => string;

/** A paper's standing is no clock: shield, clock off, ban, replace (visual language §3.2). */
const signs: { readonly [result in Result]: TablerIcon } = {
  valid: IconShieldCheck,
  expired: IconClockOff,
  revoked: IconBan,
  replaced: IconReplace,
  'not-found': IconSearchOff,
};

const told = (say: Say, byFile = false): { readonly [result in Result]: { title: string; text: string } } => ({
  valid: {
    title: say('有效', 'Valid'),
    text: say('本办出具，今天有效。', 'This office issued this document, and it is in force today.'),
  },
  expired: { title: say('已过期', 'Expired'), text: say('使用期限已过。', 'The time to use it is over.') },
  revoked: { title: say('已撤销', 'Revoked'), text: say('已依决定撤回。', 'It was withdrawn by decision.') },
  replaced: { title: say('已换发', 'Replaced'), text: say('有更新的一份代替了它。', 'A newer paper took its place.') },
  'not-found': {
    title: say('没有查到', 'Not found'),
    text: byFile
      ? say(
          '这个文件不是本办出具的原件：改动过一个字节，或另存、打印再扫描过，都对不上。请用收到的原文件，或用编号和核验码核验。',
          'This file is not one we issued as it stands: one changed byte, saving anew or scanning is enough. Use the file as you received it, or check by number and code.',
        )
      : say(
          '编号、日期和核验码对不上。逐项再核对一遍；仍不对，请不要凭它办事，并告诉我们。',
          'Number, date and code do not match. Compare each again; if they still differ, do not rely on the paper, and tell us.',
        ),
  },
});

function Answer({ answer, byFile }: { answer: VerifyAnswer; byFile: boolean }) {
  const say = useSay();
  const t = useT();
  const Sign = signs[answer.result];
  const words = told(say, byFile);
  const { paper } = answer;
  const line = (label: string, value: ReactNode) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  const others = (Object.keys(signs) as Result[]).filter((result) => result !== answer.result); // keys of the table above
  return (
    <div className={bones.page}>
      <Title>{say('证件核验', 'Verify a document')}</Title>
      <div className={bones.narrow}>
        <p className={styles.kind}>{say('证件核验', 'Verify a document')}</p>
        <section className={styles.answer} data-result={answer.result} aria-labelledby="answer">
          <div className={styles.head}>
            <Sign size={44} stroke={1.6} aria-hidden />
            <div>
              <h1 id="answer">{words[answer.result].title}</h1>
              <p>{words[answer.result].text}</p>
            </div>
          </div>
          <svg viewBox="0 0 300 18" className={styles.stroke} aria-hidden>
            <path d="M0 17 Q150 -14 300 17 Q150 -10 0 17 Z" />
          </svg>
          {paper && (
            <dl>
              {line(say('证件', 'Document'), t(paper.title))}
              {line(
                say('编号', 'Number'),
                <strong>
                  <No>{paper.number}</No>
                </strong>,
              )}
              {line(say('签发日期', 'Issued on'), <Day iso={paper.issuedOn} />)}
              {paper.validUntil && line(t(paper.validUntil.label), <Day iso={paper.validUntil.date} />)}
              {paper.fields.map((field) => line(t(field.label), t(field.value)))}
            </dl>
          )}
          <p className={styles.small}>
            {say('核验于 ', 'Checked ')}
            <Day iso={answer.checkedAt} />
            {say(' ', ', ')}
            {clockTime(answer.checkedAt)}
            {say('（北京时间）。', ' China time. ')}
            {paper &&
              (byFile
                ? say('文件与签发时一字不差。', 'Not one byte of the file differs from what was issued.')
                : say(
                    '请与手中的证件逐行比对，有一处不同就不是我们出的。',
                    'Compare these lines with the paper in your hand. If they differ, the paper is not ours.',
                  ))}
          </p>
        </section>
        <div className={`${styles.buttons} q-screen`}>
          <button type="button" className={`${controls.button} ${controls.block}`} data-print hidden>
            <IconPrinter size={18} stroke={1.75} aria-hidden />
            {say('保存或打印结果', 'Save this result')}
          </button>
          <a className={`${controls.button} ${controls.block}`} href="/verify">
            {say('再核验一件', 'Check another document')}
          </a>
        </div>
        {paper?.log && <LogAnswer log={paper.log} />}
        <NeverShown />
        <section className={`${styles.others} q-screen`} aria-labelledby="others">
          <h2 id="others">{say('还可能有这些结果', 'Other answers you may get')}</h2>
          <ul>
            {others.map((result) => {
              const Icon = signs[result];
              return (
                <li key={result} data-result={result}>
                  <Icon size={20} stroke={1.75} aria-hidden />
                  <div>
                    <strong>{words[result].title}</strong>
                    <p>
                      {result === 'not-found'
                        ? say('编号、日期和核验码对不上', 'Number, date and code do not match')
                        : words[result].text}
                    </p>
                  </div>
                </li>
              );
            })}
          </ul>
        </section>
        <Enhance />
      </div>
    </div>
  );
}

function NeverShown() {
  const say = useSay();
  return (
    <section className={`${styles.never} q-screen`}>
      <h2>{say('这一页从不显示', 'What this page never shows')}</h2>
      <p>
        {say(
          '证件图像、完整姓名、护照号码、住址。核验码不对和编号不存在，回答是一样的。',
          'The image of the paper, the full name, passport numbers or the address. A wrong code and a number that does not exist get the same answer.',
        )}
      </p>
    </section>
  );
}
