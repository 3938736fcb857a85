/** One labelled line of text with its hint and error. */

import fields from '../../form/fields.module.css';
import controls from '../../ui/parts/controls.module.css';
import { type Errors, errorsAt, FieldErrors } from '../../ui/parts/errors.tsx';

interface Props {
  name: string;
  label: string;
  hint?: string;
  value?: string;
  type?: string;
  errors: Errors;
}

export function TextInput({ name, label, hint, value, type = 'text', errors }: Props) {
  const own = errorsAt(errors, name);
  return (
    <div className={fields.group} data-error={own.length > 0 || undefined}>
      <label className={fields.label} htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className={fields.hint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FieldErrors errors={own} id={`${name}-error`} />
      <input
        id={name}
        name={name}
        type={type}
        className={controls.input}
        defaultValue={value ?? ''}
        autoComplete="off"
        aria-invalid={own.length > 0 || undefined}
        aria-describedby={
          [hint ? `${name}-hint` : '', own.length > 0 ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined
        }
      />
    </div>
  );
}
