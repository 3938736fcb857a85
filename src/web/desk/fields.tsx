/**
 * One field of an act or a rule as a control: label, hint, error between hint and control, control. Every type of the language has
 * one; which fields are asked at all is decided by their conditions, with the language's own evaluator.
 */
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { holds, type Scope } from '../../language/evaluate.ts';
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import { countries } from '../../language/identifiers/countries.ts';
import { LightShape } from '../ui/clock/light.tsx';
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
}

/** Id of a field's control, so that a summary can link to it. */
export const fieldId = (prefix: string, path: string) => `${prefix}-${path.replaceAll('.', '-')}`;

const inputTypes: { readonly [type in Field['type']]?: string } = { date: 'date', int: 'number', email: 'email', phone: 'tel' };

interface ControlProps {
  field: Field;
  path: string;
  id: string;
  describedBy?: string;
  invalid: boolean;
  scope: Scope;
  value?: Value;
}

function Choices({ field, path, id, describedBy, invalid, scope, value }: ControlProps) {
  const { say, t } = useWords();
  const options = field.type === 'bool'
    ? [{ value: 'true', label: say('是', 'Yes') }, { value: 'false', label: say('否', 'No') }]
    : (field.options ?? []).filter((option) => option.show === undefined || holds(option.show, scope)).map((option) => ({ value: option.value, label: t(option.label) }));
  const many = field.type === 'enums';
  const chosen = (Array.isArray(value) ? value : [value]).map(String);
  if (!many && options.length > 5) {
    return (
      <select className={parts.control} id={id} name={path} defaultValue={String(value ?? '')} aria-describedby={describedBy} aria-invalid={invalid || undefined}>
        <option value="">{say('请选择', 'Choose')}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    );
  }
  return (
    <div className={css.choices} id={id} tabIndex={-1}>
      {options.map((option) => (
        <label key={option.value} className={css.choice}>
          <input type={many ? 'checkbox' : 'radio'} name={path} value={option.value} defaultChecked={chosen.includes(option.value)} aria-describedby={describedBy} />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

function Control(props: ControlProps) {
  const { field, path, id, describedBy, invalid, value } = props;
  const { lang, say } = useWords();
  const common = { className: parts.control, id, name: path, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined };
  const initial = value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  if (field.type === 'longtext') return <textarea {...common} rows={3} maxLength={field.max} defaultValue={initial} />;
  if (field.type === 'enum' || field.type === 'enums' || field.type === 'bool') return <Choices {...props} />;
  if (field.type === 'country') {
    return (
      <select {...common} defaultValue={initial}>
        <option value="">{say('请选择', 'Choose')}</option>
        {countries.map((country) => <option key={country.code} value={country.code}>{country.name[lang]}</option>)}
      </select>
    );
  }
  return <input {...common} type={inputTypes[field.type] ?? 'text'} defaultValue={initial} autoComplete="off" />;
}

function ErrorLine({ id, children }: { id: string; children: ReactNode }) {
  return <p className={css.error} id={id}><LightShape light="late" size={13} /> {children}</p>;
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
            {field.itemTitle ? t(field.itemTitle).replace('{n}', String(i + 1)) : say(`第 ${i + 1} 项`, `Item ${i + 1}`)}
            {rows.length > least && (
              <button className={parts.button} data-kind="quiet" data-icon type="button" onClick={() => setRows((now) => now.filter((kept) => kept !== row))} aria-label={say(`去掉第 ${i + 1} 项`, `Remove item ${i + 1}`)}>
                <IconTrash size={16} stroke={1.75} aria-hidden="true" />
              </button>
            )}
          </span>
          <Fields fields={field.fields ?? []} path={`${path}.${i}`} errors={errors} scope={scope} prefix={prefix} values={Array.isArray(value) ? value[row] : undefined} />
        </div>
      ))}
      {(field.max === undefined || rows.length < field.max) && (
        <button className={parts.button} type="button" onClick={add}><IconPlus size={15} stroke={1.75} aria-hidden="true" />{say('再加一项', 'Add an item')}</button>
      )}
    </fieldset>
  );
}

function FieldRow({ field, path, errors, scope, value, prefix }: FieldProps & { prefix: string }) {
  const { say, t } = useWords();
  const own = useId();
  const id = fieldId(prefix, path);
  const error = errors[path];
  const describedBy = [field.hint && `${own}hint`, error && `${own}error`].filter(Boolean).join(' ') || undefined;
  const optional = field.required === false || (field.required !== undefined && field.required !== true && !holds(field.required, scope));
  const label = <>{t(field.label)}{optional && <span className={css.optional}>{say('（可不填）', ' (optional)')}</span>}</>;
  const group = field.type === 'bool' || field.type === 'enums' || (field.type === 'enum' && (field.options?.length ?? 0) <= 5);
  const rest = (
    <>
      {field.hint && <p className={css.hint} id={`${own}hint`}>{t(field.hint)}</p>}
      {error && <ErrorLine id={`${own}error`}>{error}</ErrorLine>}
      <Control field={field} path={path} id={id} describedBy={describedBy} invalid={error !== undefined} scope={scope} value={value ?? field.initial} />
    </>
  );
  if (field.type === 'declaration') {
    return (
      <div className={css.field} data-wrong={error ? true : undefined}>
        {error && <ErrorLine id={`${own}error`}>{error}</ErrorLine>}
        <label className={css.choice}>
          <input type="checkbox" id={id} name={path} value="true" defaultChecked={value === true} aria-describedby={describedBy} />
          <span>{t(field.label)}</span>
        </label>
        {field.hint && <p className={css.hint} id={`${own}hint`}>{t(field.hint)}</p>}
      </div>
    );
  }
  if (group) return <fieldset className={css.field} data-wrong={error ? true : undefined}><legend className={css.label}>{label}</legend>{rest}</fieldset>;
  return <div className={css.field} data-wrong={error ? true : undefined}><label className={css.label} htmlFor={id}>{label}</label>{rest}</div>;
}

interface FieldsProps {
  fields: readonly Field[];
  path: string;
  errors: Errors;
  scope: Scope;
  /** Begins the ids of the controls; one a form. */
  prefix: string;
  values?: Value;
}

export function Fields({ fields, path, errors, scope, prefix, values }: FieldsProps) {
  const asked = fields.filter((field) => field.show === undefined || holds(field.show, scope));
  const valueOf = (key: string): Value | undefined =>
    values && typeof values === 'object' && !Array.isArray(values) ? (values as { readonly [name: string]: Value })[key] : undefined; // an object, no list
  return asked.map((field) => {
    const own = { field, path: `${path}.${field.key}`, errors, scope, prefix, value: valueOf(field.key) };
    return field.type === 'list' ? <ListField key={field.key} {...own} /> : <FieldRow key={field.key} {...own} />;
  });
}

/** First thing of a form with errors: the count, and each line a link with the words at the field. */
export function ErrorSummary({ errors, prefix, focus }: { errors: Errors; prefix: string; focus: (element: HTMLElement | null) => void }) {
  const { say } = useWords();
  const lines = Object.entries(errors);
  if (lines.length === 0) return null;
  return (
    <div className={css.summary} ref={focus} tabIndex={-1} role="alert">
      <p><LightShape light="late" /> <strong>{say(`有 ${lines.length} 处需要改`, lines.length === 1 ? 'One thing to change' : `${lines.length} things to change`)}</strong></p>
      <ul>{lines.map(([path, words]) => <li key={path}><a href={`#${fieldId(prefix, path)}`}>{words}</a></li>)}</ul>
    </div>
  );
}
