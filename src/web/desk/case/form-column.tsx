/** The left column: the form as it was given, the conditions with their outcome, and what happened so far. */
import { IconPencil } from '@tabler/icons-react';
import type { CalendarDay } from '../../../calendar/types.ts';
import type { CaseView, ConditionView } from '../../../client/types.ts';
import type { TimelineEntry } from '../../../client/types-timeline.ts';
import { formatDate } from '../../../language/dates.ts';
import type { Field, Section } from '../../../language/field.ts';
import { desk, sectionAt } from '../../form/room.ts';
import { useUnitWords } from '../../form/units.tsx';
import { arrivalWords } from '../../ui/arrival-words.ts';
import { behalfWords } from '../../ui/behalf.ts';
import { Dated } from '../../ui/clock/dated.tsx';
import { LightShape } from '../../ui/clock/light.tsx';
import { beijingTime, shortDate } from '../../ui/clock/words.ts';
import { conditionNumber } from '../../ui/condition-number.ts';
import { entryColumns, ListEntries } from '../../ui/entries/list-entries.tsx';
import { ListPicture } from '../../ui/pictures/list-picture.tsx';
import { rowWords, valueWords } from '../field-values.ts';
import { Message } from '../parts/parts.tsx';
import { useWords } from '../words.ts';
import css from './case.module.css';
import { MaskedValue } from './masked-value.tsx';
import { Papers } from './papers.tsx';

interface FormColumnProps {
  view: CaseView;
  sections: readonly Section[];
  /** Days of rest around the days that lists draw. */
  rest: readonly CalendarDay[];
}

/** Kind of identifier of a field, fixed or chosen in another. */
const kindOf = (field: Field, view: CaseView): string =>
  typeof field.identifier === 'string'
    ? field.identifier
    : field.identifier
      ? String(view.form[field.identifier.field] ?? '')
      : '';

function FormValues({ view, sections, rest }: FormColumnProps) {
  const { lang, say, t } = useWords();
  const unit = useUnitWords();
  const masked = new Set(view.masked.map((path) => path.replace(/^form\./, '')));
  return sections.map((section) => {
    const given = section.fields.filter((field) => view.form[field.key] !== undefined && view.form[field.key] !== '');
    if (given.length === 0) return null;
    return (
      <section key={section.id} className={css.group}>
        <h3 className={css.groupTitle}>{t(section.title)}</h3>
        <dl className={css.values}>
          {given.map((field) => {
            const value = view.form[field.key];
            const rows = field.type === 'list' && Array.isArray(value) ? value : undefined;
            const columns = rows ? entryColumns(field, rows, false) : [];
            return (
              <div key={field.key} className={columns.length > 0 ? css.wide : undefined}>
                <dt>{t(field.label)}</dt>
                <dd>
                  {columns.length > 0 && rows ? (
                    <ListEntries
                      list={field}
                      rows={rows}
                      columns={columns}
                      words={(column, given) => valueWords(column, given, lang)}
                      around={(column, i, said) =>
                        masked.has(`${field.key}.${i}.${column.key}`) && (
                          <MaskedValue
                            caseId={view.id}
                            path={`${field.key}.${i}.${column.key}`}
                            label={t(column.label)}
                            kind={kindOf(column, view)}
                          >
                            {said}
                          </MaskedValue>
                        )
                      }
                    />
                  ) : rows ? (
                    <ol className={css.rows}>
                      {rows.map((row, i) => (
                        <li key={JSON.stringify([i, row])}>
                          <Dated>{rowWords(field.fields ?? [], row, lang)}</Dated>
                          {(field.fields ?? [])
                            .filter((column) => masked.has(`${field.key}.${i}.${column.key}`))
                            .map((column) => (
                              <MaskedValue
                                key={column.key}
                                caseId={view.id}
                                path={`${field.key}.${i}.${column.key}`}
                                label={t(column.label)}
                                kind={kindOf(column, view)}
                              >
                                <span className={css.masked}>{t(column.label)}</span>
                              </MaskedValue>
                            ))}
                        </li>
                      ))}
                    </ol>
                  ) : masked.has(field.key) ? (
                    <MaskedValue caseId={view.id} path={field.key} label={t(field.label)} kind={kindOf(field, view)}>
                      {valueWords(field, value, lang)}
                      <span className={css.masked}>{say('掩码', 'masked')}</span>
                    </MaskedValue>
                  ) : (
                    <Dated>{field.type === 'unit' ? unit(value) : valueWords(field, value, lang)}</Dated>
                  )}
                </dd>
                {field.drawn && (
                  <dd className={css.picture}>
                    <ListPicture
                      field={field}
                      form={view.form}
                      rest={rest}
                      words={(column, given) => valueWords(column, given, lang)}
                      room="desk"
                    />
                  </dd>
                )}
              </div>
            );
          })}
        </dl>
      </section>
    );
  });
}

const outcomes = {
  holds: { zh: '符合', en: 'Met' },
  fails: { zh: '不符合', en: 'Not met' },
  justify: { zh: '要说明理由', en: 'Wants a reason' },
  warn: { zh: '请注意', en: 'To note' },
  open: { zh: '还没查', en: 'Not looked at yet' },
  'not-applicable': { zh: '不适用', en: 'Does not apply' },
} as const;
type Standing = keyof typeof outcomes;

function Outcome({ outcome }: { outcome: Standing }) {
  if (outcome === 'holds') {
    return (
      <svg className={css.met} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path
          d="M4.9 8.3 7.1 10.5 11.2 5.9"
          fill="none"
          stroke="var(--q-surface)"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    );
  }
  if (outcome === 'fails') return <LightShape light="late" />;
  if (outcome === 'justify' || outcome === 'warn') return <LightShape light="soon" />;
  if (outcome === 'open')
    return (
      <svg className={css.open} viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    );
  return (
    <span className={css.dash} aria-hidden="true">
      –
    </span>
  );
}

function Condition({ condition }: { condition: ConditionView }) {
  const { lang, say, t } = useWords();
  // What does not stand in the way is not red.
  const standing: Standing = condition.severity ?? condition.outcome;
  const word = outcomes[standing];
  const line = (
    <>
      <Outcome outcome={standing} />
      <span className={css.conditionId}>{conditionNumber(condition.id)}</span>
      <span>{t(condition.title)}</span>
      <span className={css.finding}>
        {condition.finding && condition.outcome !== 'not-applicable' ? t(condition.finding) : say(word.zh, word.en)}
      </span>
    </>
  );
  return (
    <li data-outcome={standing}>
      <details>
        <summary className={css.condition}>{line}</summary>
        <div className={css.trace}>
          <p>
            <Dated>{t(condition.detail)}</Dated>
          </p>
          {condition.others && <p>{say(`见 ${condition.others.join('、')}`, `See ${condition.others.join(', ')}`)}</p>}
          {condition.trace && (
            <ol>
              {condition.trace.map((step) => (
                <li key={step.text.zh}>
                  <Dated>{t(step.text)}</Dated>
                  {step.figures &&
                    `（${step.figures.map((figure) => `${t(figure.label)} ${formatDate(String(figure.value), lang)}`).join(say('，', ', '))}）`}
                </li>
              ))}
            </ol>
          )}
        </div>
      </details>
    </li>
  );
}

function HistoryLine({ entry }: { entry: TimelineEntry }) {
  const { lang, say, t } = useWords();
  const { date, time } = beijingTime(entry.at);
  return (
    <li>
      <time className="q-no" dateTime={entry.at}>
        {shortDate(date, lang)} {time}
      </time>
      <div>
        <strong>{entry.by.body ? t(entry.by.body) : entry.by.name || t(entry.by.role)}</strong> {t(entry.text)}
        {entry.by.for && ` ${say(`（代${entry.by.for}）`, `(for ${entry.by.for})`)}`}
        {entry.by.mandate && (
          <p>
            {say(...behalfWords(entry.by.mandate, entry.by.name))}
            {entry.by.mandate.deed && (
              <>
                {say('；', '; ')}
                <a href={entry.by.mandate.deed}>{say('授权委托书', 'power of attorney')}</a>
              </>
            )}
          </p>
        )}
        {(entry.filedOn ?? entry.postmark) && <p>{say(...arrivalWords(entry))}</p>}
        {entry.limit && (
          <span className={css.limit} data-light={entry.limit.light}>
            {' '}
            <LightShape light={entry.limit.light} size={11} /> <Dated>{t(entry.limit.words)}</Dated>
          </span>
        )}
        {entry.note && (
          <p className={css.opinion}>
            {say('意见：', 'Opinion: ')}
            {entry.note}
          </p>
        )}
      </div>
    </li>
  );
}

export function FormColumn({ view, sections, rest }: FormColumnProps) {
  const { say, t } = useWords();
  return (
    <section
      className={css.column}
      data-part="form"
      aria-label={say('申请表、条件、经过', 'Form, conditions, history')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reachable by keyboard
      tabIndex={0}
    >
      <h2 className={css.columnTitle}>
        {say('申请表', 'Form')}
        {view.editable && sections[0] && (
          <a href={sectionAt(desk, view.id, sections[0].id)}>
            <IconPencil size={15} stroke={1.75} aria-hidden="true" /> {say('填写', 'Fill in')}
          </a>
        )}
      </h2>
      {view.corrections.length > 0 && (
        <Message light="soon">
          <p>{say('补正中，等申请人补来：', 'Being corrected; the applicant still owes:')}</p>
          <ul>
            {view.corrections.map((correction) => (
              <li key={correction.item + correction.what}>
                {correction.item}
                {say('：', ': ')}
                {correction.what}
              </li>
            ))}
          </ul>
        </Message>
      )}
      <FormValues view={view} sections={sections} rest={rest} />
      {view.conditions.length > 0 && (
        <section className={css.group}>
          <h3 className={css.groupTitle}>{say('条件', 'Conditions')}</h3>
          <ul className={css.conditions}>
            {view.conditions.map((condition) => (
              <Condition key={condition.id} condition={condition} />
            ))}
          </ul>
        </section>
      )}
      {view.warnings.length > 0 && (
        <div className={css.group}>
          <Message light="soon">
            <ul>
              {view.warnings.map((warning) => (
                <li key={warning.code + (warning.path ?? '')}>{t(warning.text)}</li>
              ))}
            </ul>
          </Message>
        </div>
      )}
      <Papers papers={view.papers} numbers={view.numbers} />
      <section className={css.group}>
        <h3 className={css.groupTitle}>{say('经过', 'History')}</h3>
        <ol className={css.history}>
          {view.timeline.map((entry) => (
            <HistoryLine key={`${entry.version}${entry.action}`} entry={entry} />
          ))}
        </ol>
      </section>
    </section>
  );
}
