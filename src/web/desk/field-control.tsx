/** The control of one field, by its type. Labels, hints and errors stand around it in `fields.tsx`. */
import { holds, type Scope } from '../../language/evaluate.ts';
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import { countries } from '../../language/identifiers/countries.ts';
import { UnitControl } from '../form/units.tsx';
import { identifierMarks, suggestMarks, zoneMarks } from '../ui/identifier-marks.ts';
import { MoneyControl } from '../ui/money-control.tsx';
import css from './fields.module.css';
import { Colleagues, Phrases } from './parts/colleagues.tsx';
import parts from './parts/parts.module.css';
import { useWords } from './words.ts';

const inputTypes: { readonly [type in Field['type']]?: string } = {
  date: 'date',
  int: 'number',
  email: 'email',
  phone: 'tel',
};

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
  const options =
    field.type === 'bool'
      ? [
          { value: 'true', label: say('是', 'Yes') },
          { value: 'false', label: say('否', 'No') },
        ]
      : (field.options ?? [])
          .filter((option) => option.show === undefined || holds(option.show, scope))
          .map((option) => ({ value: option.value, label: t(option.label) }));
  const many = field.type === 'enums';
  const chosen = (Array.isArray(value) ? value : [value]).map(String);
  if (!many && options.length > 5) {
    return (
      <select
        className={parts.control}
        id={id}
        name={path}
        defaultValue={String(value ?? '')}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
      >
        <option value="">{say('请选择', 'Choose')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <div className={css.choices} id={id} tabIndex={-1}>
      {options.map((option) => (
        <label key={option.value} className={css.choice}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={path}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            aria-describedby={describedBy}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

export function Control(props: ControlProps) {
  const { field, path, id, describedBy, invalid, value, scope } = props;
  const { lang, say } = useWords();
  const common = {
    className: parts.control,
    id,
    name: path,
    'aria-describedby': describedBy,
    'aria-invalid': invalid || undefined,
  };
  const initial = value === undefined || value === null || typeof value === 'object' ? '' : String(value);
  if (field.type === 'longtext') {
    const lines = zoneMarks(field, path, scope);
    return (
      <>
        <textarea {...common} {...lines} rows={3} maxLength={field.max} defaultValue={initial} />
        {lines && <p className={css.typed} id={lines['data-help']} role="status" />}
        {field.phrases && <Phrases target={id} />}
      </>
    );
  }
  if (field.type === 'money') {
    const { className, name: _name, ...shared } = common;
    return <MoneyControl field={field} path={path} value={value} lang={lang} shared={shared} input={className} />;
  }
  if (field.type === 'unit') return <UnitControl {...common} value={value} />;
  if (field.type === 'person' || field.type === 'body') return <Colleagues {...common} type={field.type} />;
  if (field.type === 'enum' || field.type === 'enums' || field.type === 'bool') return <Choices {...props} />;
  if (field.type === 'country') {
    return (
      <select {...common} defaultValue={initial}>
        <option value="">{say('请选择', 'Choose')}</option>
        {countries.map((country) => (
          <option key={country.code} value={country.code}>
            {country.name[lang]}
          </option>
        ))}
      </select>
    );
  }
  const marks = identifierMarks(field, path, scope);
  return (
    <>
      <input
        {...common}
        {...marks}
        {...suggestMarks(field, path)}
        type={inputTypes[field.type] ?? 'text'}
        defaultValue={initial}
        autoComplete="off"
      />
      {marks && <p className={css.typed} id={marks['data-help']} role="status" />}
    </>
  );
}
