/**
 * One field of an act or a rule as a control: label, hint, error between hint and control, control. Every type of the language has
 * one; which fields are asked at all is decided by their conditions, with the language's own evaluator.
 */
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { holds, type Scope } from '../../language/evaluate.ts';
import type { Value } from '../../language/expression.ts';
import { type Field, initialOf } from '../../language/field.ts';
import { LightShape } from '../ui/clock/light.tsx';
import { repeatsHeading } from '../ui/list-label.ts';
import { Control } from './field-control.tsx';
import css from './fields.module.css';
import parts from './parts/parts.module.css';
import { useWords } from './words.ts';

/** Path → message, in the reader's language. */
export type Errors = { readonly [path: string]: string };

interface FieldProps {
  field: Field;
  /** Name of the control: `input.reason`. */
  path: string;
  errors: Errors;
  scope: Scope;
  value?: Value;
  /** The heading of its list says the label already. */
  quiet?: boolean;
}

/** Id of a field's control, so that a summary can link to it. */
export const fieldId = (prefix: string, path: string) => `${prefix}-${path.replaceAll('.', '-')}`;

function ErrorLine({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className={css.error} id={id}>
      <LightShape light="late" size={13} /> {children}
    </p>
  );
}

/** What an object has under a key; other values have nothing there. */
const valueAt = (value: Value | undefined, key: string): Value | undefined =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? (value as { readonly [name: string]: Value })[key] // an object, no list
    : undefined;

/** Inside a row the entry is `item`, as it has been typed so far. */
function rowScope(scope: Scope, list: string, row: number): Scope {
  const typed = scope.get(list);
  const entry = Array.isArray(typed) ? typed[row] : undefined;
  return { ...scope, get: (name) => (name.startsWith('item.') ? valueAt(entry, name.slice(5)) : scope.get(name)) };
}

/** Rows of a list, added and taken away; the names carry the row's place, so that refusals find it. */
function ListField({ field, path, errors, scope, value, prefix }: FieldProps & { prefix: string }) {
  const { say, t } = useWords();
  const given = Array.isArray(value) ? value.length : 0;
  const least = field.min ?? (field.required === false ? 0 : 1);
  const [rows, setRows] = useState(() => Array.from({ length: Math.max(given, least) }, (_, i) => i));
  const add = () => setRows((now) => [...now, Math.max(-1, ...now) + 1]);
  const wrong = errors[path];
  return (
    <fieldset className={css.list} id={fieldId(prefix, path)} tabIndex={-1} data-wrong={wrong ? true : undefined}>
      <legend className={css.label}>{t(field.label)}</legend>
      {field.hint && <p className={css.hint}>{t(field.hint)}</p>}
      {wrong && <ErrorLine id={`${fieldId(prefix, path)}-error`}>{wrong}</ErrorLine>}
      {rows.map((row, i) => (
        <div key={row} className={css.row}>
          <span className={css.rowHead}>
            {field.itemTitle
              ? t(field.itemTitle).replace('{n}', String(i + 1))
              : say(`第 ${i + 1} 项`, `Item ${i + 1}`)}
            {rows.length > least && (
              <button
                className={parts.button}
                data-kind="quiet"
                data-icon
                type="button"
                onClick={() => setRows((now) => now.filter((kept) => kept !== row))}
                aria-label={say(`去掉第 ${i + 1} 项`, `Remove item ${i + 1}`)}
              >
                <IconTrash size={16} stroke={1.75} aria-hidden="true" />
              </button>
            )}
          </span>
          <Fields
            list={field}
            fields={field.fields ?? []}
            path={`${path}.${i}`}
            errors={errors}
            scope={rowScope(scope, path, i)}
            prefix={prefix}
            values={Array.isArray(value) ? value[row] : undefined}
          />
        </div>
      ))}
      {(field.max === undefined || rows.length < field.max) && (
        <button className={parts.button} type="button" onClick={add}>
          <IconPlus size={15} stroke={1.75} aria-hidden="true" />
          {say('再加一项', 'Add an item')}
        </button>
      )}
    </fieldset>
  );
}

function FieldRow({ field, path, errors, scope, value, prefix, quiet }: FieldProps & { prefix: string }) {
  const { say, t } = useWords();
  const own = useId();
  const id = fieldId(prefix, path);
  const error = errors[path];
  const labelClass = quiet ? parts.sr : css.label;
  const describedBy = [field.hint && `${own}hint`, error && `${own}error`].filter(Boolean).join(' ') || undefined;
  const optional =
    field.required === false ||
    (field.required !== undefined && field.required !== true && !holds(field.required, scope));
  const label = (
    <>
      {t(field.label)}
      {optional && <span className={css.optional}>{say('（可不填）', ' (optional)')}</span>}
    </>
  );
  const group =
    field.type === 'bool' || field.type === 'enums' || (field.type === 'enum' && (field.options?.length ?? 0) <= 5);
  const rest = (
    <>
      {field.hint && (
        <p className={css.hint} id={`${own}hint`}>
          {t(field.hint)}
        </p>
      )}
      {error && <ErrorLine id={`${own}error`}>{error}</ErrorLine>}
      <Control
        field={field}
        path={path}
        id={id}
        describedBy={describedBy}
        invalid={error !== undefined}
        scope={scope}
        value={value ?? initialOf(field, scope.get)}
      />
    </>
  );
  if (field.type === 'declaration') {
    return (
      <div className={css.field} data-wrong={error ? true : undefined}>
        {error && <ErrorLine id={`${own}error`}>{error}</ErrorLine>}
        <label className={css.choice}>
          <input
            type="checkbox"
            id={id}
            name={path}
            value="true"
            defaultChecked={value === true}
            aria-describedby={describedBy}
          />
          <span>{t(field.label)}</span>
        </label>
        {field.hint && (
          <p className={css.hint} id={`${own}hint`}>
            {t(field.hint)}
          </p>
        )}
      </div>
    );
  }
  if (group)
    return (
      <fieldset className={css.field} data-wrong={error ? true : undefined}>
        <legend className={labelClass}>{label}</legend>
        {rest}
      </fieldset>
    );
  return (
    <div className={css.field} data-wrong={error ? true : undefined}>
      <label className={labelClass} htmlFor={id}>
        {label}
      </label>
      {rest}
    </div>
  );
}

interface FieldsProps {
  /** The list whose columns these are. */
  list?: Field;
  fields: readonly Field[];
  path: string;
  errors: Errors;
  scope: Scope;
  /** Begins the ids of the controls; one a form. */
  prefix: string;
  values?: Value;
}

export function Fields({ list, fields, path, errors, scope, prefix, values }: FieldsProps) {
  const asked = fields.filter((field) => field.show === undefined || holds(field.show, scope));
  return asked.map((field) => {
    const own = { field, path: `${path}.${field.key}`, errors, scope, prefix, value: valueAt(values, field.key) };
    return field.type === 'list' ? (
      <ListField key={field.key} {...own} />
    ) : (
      <FieldRow key={field.key} {...own} quiet={list !== undefined && repeatsHeading(list, field)} />
    );
  });
}

/** First thing of a form with errors: the count, and each line a link with the words at the field. */
export function ErrorSummary({
  errors,
  prefix,
  focus,
}: {
  errors: Errors;
  prefix: string;
  focus: (element: HTMLElement | null) => void;
}) {
  const { say } = useWords();
  const lines = Object.entries(errors);
  if (lines.length === 0) return null;
  return (
    <div className={css.summary} ref={focus} tabIndex={-1} role="alert">
      <p>
        <LightShape light="late" />{' '}
        <strong>
          {say(
            `有 ${lines.length} 处需要改`,
            lines.length === 1 ? 'One thing to change' : `${lines.length} things to change`,
          )}
        </strong>
      </p>
      <ul>
        {lines.map(([path, words]) => (
          <li key={path}>
            <a href={`#${fieldId(prefix, path)}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
