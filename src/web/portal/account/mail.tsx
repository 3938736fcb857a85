/** Notices by mail, or not: one's own choice, with the words that one agrees to. Works without script. */
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { formatDate } from '../../../language/dates.ts';
import { apiOf, orPage, orProblem } from '../../ui/api.ts';
import { useLang, useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { ErrorSummary, type Errors, errorsOf } from '../../ui/parts/errors.tsx';
import { Message, Page } from '../../ui/parts/page.tsx';
import styles from './mail.module.css';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const own = await orPage(request, apiOf(context).ownMail());
  return { own, saved: new URL(request.url).searchParams.has('saved') };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const lang = form.get('lang');
  const { problem } = await orProblem(
    apiOf(context).chooseMail({
      wanted: form.get('wanted') === 'yes',
      textVersion: String(form.get('textVersion') ?? ''),
      ...(lang === 'zh' || lang === 'en' ? { lang } : {}),
    }),
  );
  if (problem) return data({ errors: errorsOf(problem) }, { status: problem.status });
  return redirect('/account/mail?saved');
}

type Own = Awaited<ReturnType<typeof loader>>['own'];

function Choice({
  name,
  value,
  checked,
  children,
}: {
  name: string;
  value: string;
  checked: boolean;
  children: string;
}) {
  return (
    <label className={controls.choice}>
      <input type="radio" name={name} value={value} defaultChecked={checked} />
      <span>{children}</span>
    </label>
  );
}

function Now({ own }: { own: Own }) {
  const say = useSay();
  const lang = useLang();
  if (!own.choice) return <p>{say('您还没有选择：现在不发邮件。', 'You have not chosen yet: no mail is sent.')}</p>;
  const day = formatDate(own.choice.day, lang);
  return (
    <p>
      {own.choice.wanted
        ? say(`${day}起：用邮件接收通知。`, `Since ${day}: notices come by mail.`)
        : say(`${day}起：不用邮件。`, `Since ${day}: no mail.`)}{' '}
      {say(`（同意书 ${own.choice.textVersion} 版）`, `(Text ${own.choice.textVersion})`)}
    </p>
  );
}

function ChoiceForm({ own }: { own: Own }) {
  const say = useSay();
  const t = useT();
  const wanted = own.choice?.wanted ?? false;
  const lang = own.choice?.lang;
  return (
    <form method="post" className={styles.form}>
      <input type="hidden" name="textVersion" value={own.text.version} />
      <section className={styles.text} aria-labelledby="consent">
        <h2 id="consent">{say('您同意的是', 'What you agree to')}</h2>
        {own.text.paragraphs.map((paragraph) => (
          <p key={paragraph.en}>{t(paragraph)}</p>
        ))}
      </section>
      <fieldset className={styles.group}>
        <legend>{say('办件有新消息时', 'When there is news on a case')}</legend>
        <Choice name="wanted" value="yes" checked={wanted}>
          {own.email ? say(`发邮件到 ${own.email}`, `Send mail to ${own.email}`) : say('发邮件', 'Send mail')}
        </Choice>
        <Choice name="wanted" value="no" checked={!wanted}>
          {say('不发邮件，我自己来看', 'No mail; I look here myself')}
        </Choice>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{say('邮件用哪种语言', 'Language of the mail')}</legend>
        <Choice name="lang" value="both" checked={!lang}>
          {say('中文和英文', 'Chinese and English')}
        </Choice>
        <Choice name="lang" value="zh" checked={lang === 'zh'}>
          {say('中文', 'Chinese')}
        </Choice>
        <Choice name="lang" value="en" checked={lang === 'en'}>
          {say('英文', 'English')}
        </Choice>
      </fieldset>
      <button type="submit" className={`${controls.button} ${controls.main}`}>
        {say('保存选择', 'Save my choice')}
      </button>
    </form>
  );
}

export default function MailChoice() {
  const { own, saved } = useLoaderData<typeof loader>();
  const returned = useActionData() as { errors: Errors } | undefined; // what the action above returns
  const say = useSay();
  return (
    <Page
      title={say('用邮件接收通知', 'Notices by mail')}
      lead={say('所有通知都在本站；邮件只是提醒。', 'Every notice is on this site; mail only reminds you.')}
      narrow
    >
      <ErrorSummary errors={returned?.errors ?? []} />
      {saved && !returned && (
        <Message light="ok" role="status">
          {say('已保存。', 'Saved.')}
        </Message>
      )}
      <Now own={own} />
      {!own.verified && (
        <Message>
          {own.email
            ? say(
                `邮箱 ${own.email} 还没有验证，验证后才能选择邮件。`,
                `Your address ${own.email} is not verified yet; verify it to choose mail.`,
              )
            : say('您的账户没有邮箱。', 'Your account has no e-mail address.')}{' '}
          <a href="/account">{say('到账户页', 'To your account')}</a>
        </Message>
      )}
      <ChoiceForm own={own} />
    </Page>
  );
}
