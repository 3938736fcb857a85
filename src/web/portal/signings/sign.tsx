/**
 * Where a letter's link to sign leads: what is signed, for which office, what is declared. Opening it changes nothing, because mail
 * programs open links by themselves; a press signs. Works without account and without script.
 */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { SignPage } from '../../../client/types-signing.ts';
import type { Text } from '../../../language/text.ts';
import fields from '../../form/fields.module.css';
import { apiOf, orProblem } from '../../ui/api.ts';
import { useSay, useT } from '../../ui/lang.ts';
import { BasisLine } from '../../ui/parts/basis.tsx';
import controls from '../../ui/parts/controls.module.css';
import { Day, No } from '../../ui/parts/day.tsx';
import { ErrorSummary, type Errors, errorsAt, errorsOf, FieldErrors } from '../../ui/parts/errors.tsx';
import bones from '../../ui/parts/page.module.css';
import { Message, Page } from '../../ui/parts/page.tsx';
import { TextInput } from '../public/text-input.tsx';
import { ObjectForm } from './object-form.tsx';
import { Receipt } from './receipt.tsx';
import styles from './signings.module.css';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { value, problem } = await orProblem(apiOf(context).lookToSign(params.token ?? ''));
  if (!value) return data({ page: null, gone: { text: problem.text, remedy: problem.remedy } }, problem.status);
  return { page: value, gone: null };
}

interface Returned {
  errors: Errors;
  typed: { name: string; ticked: number[] };
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const token = params.token ?? '';
  const name = String(form.get('name') ?? '');
  const ticked = form.getAll('statement').map(Number).filter(Number.isSafeInteger);
  const api = apiOf(context);
  const ground = form.get('ground') === 'not-me' ? 'not-me' : 'not-agreed';
  const call = form.get('intent') === 'object' ? api.objectToSigning(token, ground) : api.sign(token, name, ticked);
  const { problem } = await orProblem(call);
  if (problem)
    return data({ errors: errorsOf(problem), typed: { name, ticked } } satisfies Returned, { status: problem.status });
  return redirect(`/sign/${encodeURIComponent(token)}`);
}

export default function Sign() {
  const { page, gone } = useLoaderData<typeof loader>();
  const returned = useActionData() as Returned | undefined; // what the action above returns
  const say = useSay();
  const t = useT();
  if (!page) return <Gone told={gone} />;
  return (
    <Page
      title={t(page.title)}
      lead={say(`${page.office.zh}收存，签署人本人签署`, `Kept by the ${page.office.en}; signed in person`)}
      narrow
    >
      <meta name="robots" content="noindex" />
      {page.state === 'signed' && <Receipt page={page} />}
      {page.state === 'objected' && <Objected page={page} />}
      <About page={page} />
      {page.state === 'open' ? (
        <SignForm page={page} returned={returned} />
      ) : (
        <section className={styles.part} aria-labelledby="text">
          <h2 id="text" className={bones.h2}>
            {say('签署内容', 'What it says')}
          </h2>
          <ol className={styles.statements}>
            {page.statements.map((statement) => (
              <li key={statement.en}>{t(statement)}</li>
            ))}
          </ol>
        </section>
      )}
      {page.basis && (
        <p className={styles.note}>
          {say('依据：', 'Basis: ')}
          <BasisLine basis={page.basis} />
        </p>
      )}
      {page.state !== 'objected' && <ObjectForm signed={page.state === 'signed'} />}
      <p className={styles.note}>
        {say('本链接用到', 'This link works until ')}
        <Day iso={page.until} />
        {say('，只给您本人。', ' and is yours alone.')}
      </p>
    </Page>
  );
}

/** The same for every link that does not work. */
function Gone({ told }: { told: { text: Text; remedy: Text } | null }) {
  const say = useSay();
  const t = useT();
  return (
    <Page title={say('链接不能用', 'This link does not work')} lead={t(told?.text)} narrow>
      <meta name="robots" content="noindex" />
      <p className={styles.note}>{t(told?.remedy)}</p>
    </Page>
  );
}

function Objected({ page }: { page: SignPage }) {
  const say = useSay();
  return (
    <Message light="soon" role="status">
      {page.objected?.ground === 'not-me'
        ? say('已记下：这不是您。', 'Noted: this is not you.')
        : say('已记下：您没有同意。', 'Noted: you have not agreed.')}{' '}
      {say('经办人已收到通知，签名不算数。', 'Whoever sent the link was told; no signature counts.')}
    </Message>
  );
}

/** For which case, and the little of it that concerns the signer. */
function About({ page }: { page: SignPage }) {
  const say = useSay();
  const t = useT();
  return (
    <dl className={styles.about}>
      <div>
        <dt>{say('事项', 'For')}</dt>
        <dd>
          {t(page.procedure)} <No>{page.number}</No>
        </dd>
      </div>
      <div>
        <dt>{say('签署人', 'Signer')}</dt>
        <dd>{page.name}</dd>
      </div>
      {page.shown.map((line) => (
        <div key={`${line.label.en} ${line.value.en}`}>
          <dt>{t(line.label)}</dt>
          <dd>{t(line.value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function SignForm({ page, returned }: { page: SignPage; returned: Returned | undefined }) {
  const say = useSay();
  const t = useT();
  const errors = returned?.errors ?? [];
  return (
    <form method="post" className={styles.part} noValidate>
      <ErrorSummary errors={errors} />
      <fieldset className={styles.fieldset}>
        <legend className={fields.label}>{say('逐条看清，同意的勾选', 'Read each and tick what you agree to')}</legend>
        {page.statements.map((statement, at) => {
          const own = errorsAt(errors, `statement.${at}`);
          return (
            <div key={statement.en} className={fields.group} data-compact data-error={own.length > 0 || undefined}>
              <FieldErrors errors={own} id={`statement.${at}-error`} />
              <label className={controls.choice}>
                <input
                  type="checkbox"
                  name="statement"
                  value={at}
                  id={`statement.${at}`}
                  defaultChecked={returned?.typed.ticked.includes(at)}
                  aria-invalid={own.length > 0 || undefined}
                  aria-describedby={own.length > 0 ? `statement.${at}-error` : undefined}
                />
                <span>
                  {at + 1}. {t(statement)}
                </span>
              </label>
            </div>
          );
        })}
      </fieldset>
      <TextInput
        name="name"
        label={say('您的姓名', 'Your name')}
        hint={say('照证件写全名，要和名单上的一样。', 'In full as on your document, and as in the list.')}
        value={returned?.typed.name}
        errors={errors}
      />
      <p className={styles.note}>
        {say(
          '签署时记下您写的姓名、时间和内容的校验值，只用于这件申请。',
          'Signing records the name you write, the time and a check value of the text, for this application only.',
        )}
      </p>
      <button
        type="submit"
        name="intent"
        value="sign"
        className={`${controls.button} ${controls.main} ${controls.block}`}
      >
        {say('签署', 'Sign')}
      </button>
    </form>
  );
}
