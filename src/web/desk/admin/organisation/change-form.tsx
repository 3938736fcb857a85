/** Entering a change: first which kind, then only the questions that it needs. Two plain forms; no script is wanted. */
import { Form } from 'react-router';
import type { Problem } from '../../../../client/types.ts';
import type { OrganisationView } from '../../../../client/types-admin.ts';
import parts from '../../parts/parts.module.css';
import { Button, Message } from '../../parts/parts.tsx';
import { useWords } from '../../words.ts';
import css from '../admin.module.css';
import { Field, type Outcome } from '../parts.tsx';
import { type ChangePart, changes, partsOf } from './read-change.ts';

interface FormProps {
  organisation: OrganisationView;
  change: string | undefined;
  outcome: Outcome | undefined;
}

function Choose({ change, on }: { change: string | undefined; on: string }) {
  const { say } = useWords();
  return (
    <Form method="get" className={css.pick}>
      <input type="hidden" name="on" value={on} />
      <label className={css.field}>
        <span>{say('哪种变更', 'Which change')}</span>
        <select className={parts.control} name="change" defaultValue={change ?? ''} key={change ?? ''} required>
          <option value="">{say('请选择', 'Choose')}</option>
          {changes.map((entry) => (
            <option key={entry.id} value={entry.id}>
              {say(entry.zh, entry.en)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit">{say('下一步', 'Next')}</Button>
    </Form>
  );
}

function Bodies({ name, organisation }: { name: string; organisation: OrganisationView }) {
  const { say, t } = useWords();
  return (
    <select className={parts.control} name={name} required defaultValue="">
      <option value="">{say('请选择', 'Choose')}</option>
      {organisation.bodies.map((body) => (
        <option key={body.id} value={body.id}>
          {t(body.title)}
        </option>
      ))}
    </select>
  );
}

function Questions({
  change,
  organisation,
  problem,
}: {
  change: string;
  organisation: OrganisationView;
  problem: Problem | undefined;
}) {
  const { say, t } = useWords();
  const has = (part: ChangePart) => partsOf(change).includes(part);
  return (
    <>
      {change === 'opened' ? (
        <Field
          name="body"
          label={say('代号', 'Id')}
          hint={say('字母、数字、连字符，以后不改', 'Letters, digits, hyphens; never changes')}
          problem={problem}
        >
          <input className={parts.control} name="body" required pattern="[a-zA-Z0-9\-]{2,30}" />
        </Field>
      ) : (
        <Field name="body" label={say('机构', 'Body')} problem={problem}>
          <Bodies name="body" organisation={organisation} />
        </Field>
      )}
      {has('kind') && (
        <Field name="kind" label={say('类别', 'Kind')} problem={problem}>
          <select className={parts.control} name="kind">
            <option value="department">{say('处室', 'Department')}</option>
            <option value="district">{say('区', 'District')}</option>
            <option value="outside">{say('外单位', 'Outside body')}</option>
          </select>
        </Field>
      )}
      {has('role') && (
        <Field name="role" label={say('角色', 'Role')} problem={problem}>
          <select className={parts.control} name="role" required defaultValue="">
            <option value="">{say('请选择', 'Choose')}</option>
            {organisation.roles.map((role) => (
              <option key={role.id} value={role.id}>
                {t(role.title)}
              </option>
            ))}
          </select>
        </Field>
      )}
      {has('into') && (
        <Field
          name="into"
          label={say('并入', 'Into')}
          hint={say('由它接着办理原机构的件', 'It goes on with the cases')}
          problem={problem}
        >
          <Bodies name="into" organisation={organisation} />
        </Field>
      )}
      {has('title') && (
        <div className={css.pair}>
          <Field name="title.zh" label={say('中文名称', 'Name in Chinese')} problem={problem}>
            <input className={parts.control} name="zh" required maxLength={60} />
          </Field>
          <Field name="title.en" label={say('英文名称', 'Name in English')} problem={problem}>
            <input className={parts.control} name="en" required maxLength={100} />
          </Field>
        </div>
      )}
      {has('seats') && (
        <Field name="seats" label={say('人数（可不填）', 'Seats (optional)')} problem={problem}>
          <input className={parts.control} name="seats" type="number" min={1} max={99} />
        </Field>
      )}
    </>
  );
}

export function ChangeForm({ organisation, change, outcome }: FormProps) {
  const { say, t } = useWords();
  const kind = changes.find((entry) => entry.id === change);
  const problem = outcome?.intent === 'change' ? outcome.problem : undefined;
  return (
    <section className={`${parts.panel} ${parts.padded}`}>
      <h2 className={parts.panelTitle}>{say('录入变更', 'Enter a change')}</h2>
      <Choose change={change} on={organisation.on} />
      {kind && (
        <Form method="post" className={css.form} key={`${kind.id} ${outcome?.done ?? ''}`}>
          <input type="hidden" name="intent" value="change" />
          <input type="hidden" name="change" value={kind.id} />
          {problem && (
            <Message
              light="late"
              role="alert"
            >{`${t(problem.text)} ${problem.errors ? '' : t(problem.remedy)}`}</Message>
          )}
          <Questions change={kind.id} organisation={organisation} problem={problem} />
          <Field
            name="from"
            label={say('生效日', 'Day in force')}
            hint={say('今天或以后', 'Today or later')}
            problem={problem}
          >
            <input
              className={parts.control}
              type="date"
              name="from"
              required
              min={organisation.today}
              defaultValue={organisation.today}
            />
          </Field>
          <Field
            name="source"
            label={say('依据文件', 'Ordered by')}
            hint={say('文号或会议纪要号', 'Number of the document')}
            problem={problem}
          >
            <input className={parts.control} name="source" required minLength={2} maxLength={400} />
          </Field>
          {(kind.id === 'merged' || kind.id === 'closed') && (
            <p className={parts.note}>
              {say('自生效日起，原机构的任职全部结束。', 'From that day on all posts in the old body are over.')}
            </p>
          )}
          <Button type="submit" kind="main">
            {say(`录入${kind.zh}`, 'Enter the change')}
          </Button>
        </Form>
      )}
    </section>
  );
}
