/** One field of a definition as a native control, with label, hint, purpose and errors (visual language §7). */
import type { ReactNode } from 'react';
import type { Scope } from '../../language/evaluate.ts';
import type { Value } from '../../language/expression.ts';
import { type Field, initialOf } from '../../language/field.ts';
import { countries } from '../../language/identifiers/countries.ts';
import { provinces, wuhan, wuhanDistricts } from '../../language/identifiers/region-codes.ts';
import { sensitivityOf } from '../../language/sensitivity.ts';
import { identifierMarks, mayHaveZone, suggestMarks, zoneMarks } from '../ui/identifier-marks.ts';
import { useLang, useSay, useT } from '../ui/lang.ts';
import { MoneyControl } from '../ui/money-control.tsx';
import controls from '../ui/parts/controls.module.css';
import { type Errors, errorsAt, FieldErrors } from '../ui/parts/errors.tsx';
import styles from './fields.module.css';
import { ListField } from './list-field.tsx';
import type { ListSupport } from './list-window.ts';
import { useMasked } from './masked.ts';
import { isRequired, isShown } from './scope.ts';
import { UnitControl } from './units.tsx';
import { asText } from './values.ts';

export interface FieldProps {
  field: Field;
  /** Name of the control and id of the field: `form.email`, `form.stays.1.left`, `input.reason`. */
  path: string;
  value: Value | undefined;
  errors: Errors;
  scope: Scope;
  /** Only the city's own districts are offered. */
  inCity?: boolean;
  /** Rows beyond those kept, for a list. */
  extra?: number;
  /** Where an entry was just added, as the address has it: `members`, `invitees.0.previous`. */
  added?: string;
  /** In a form: which rows of a list are shown, and its tables. */
  list?: ListSupport;
  /** Inside a list: the label is small, hint and purpose stand above the list. */
  compact?: boolean;
  /** The heading of the list says the label already. */
  quiet?: boolean;
}

/** What to do with a value that is shown masked. */
function KeptMask() {
  const say = useSay();
  return (
    <p className={styles.hint}>
      {say(
        '不改就照样留着；要改，重新录入完整内容。',
        'Leave it as it is to keep it; to change it, enter the whole value.',
      )}
    </p>
  );
}

function Purpose({ field }: { field: Field }) {
  const say = useSay();
  const t = useT();
  return (
    <p className={styles.hint}>
      {sensitivityOf(field) === 'sensitive' && <span className={styles.mark}>{say('敏感信息', 'Sensitive')}</span>}
      {say('用途：', 'Why we ask: ')}
      {t(field.purpose)}
    </p>
  );
}

const choices = new Set(['enum', 'enums', 'bool']);

export function FieldView(given: FieldProps) {
  const { field, path, errors, scope, compact } = given;
  const props = given.value === undefined ? { ...given, value: initialOf(field, scope.get) } : given;
  const say = useSay();
  const t = useT();
  const own = errorsAt(errors, path);
  const optional = !isRequired(field, scope) && !compact;
  const masked = useMasked(path);
  const described =
    [
      field.hint && !compact ? `${path}-hint` : '',
      own.length > 0 ? `${compact ? path.replace(/\.[^.]+$/, '') : path}-error` : '',
    ]
      .filter(Boolean)
      .join(' ') || undefined;
  const labelClass = given.quiet ? 'q-hidden' : styles.label;
  const label = (
    <>
      {t(field.label)}
      {optional && <span className={styles.optional}>{say('（选填）', ' optional')}</span>}
      {masked && <span className={styles.masked}>{say('掩码', 'masked')}</span>}
    </>
  );
  const before = (
    <>
      {field.hint && !compact && (
        <p className={styles.hint} id={`${path}-hint`}>
          {t(field.hint)}
        </p>
      )}
      {masked && !compact && <KeptMask />}
      {field.purpose && !compact && <Purpose field={field} />}
      {!compact && <FieldErrors errors={own} id={`${path}-error`} />}
    </>
  );
  const frame = {
    className: styles.group,
    'data-field': path,
    'data-error': own.length > 0 || undefined,
    'data-compact': compact || undefined,
  };
  if (field.type === 'list') return <ListField {...props} label={label} before={before} frame={frame} />;
  if (compact && field.type === 'bool') {
    return (
      <div {...frame}>
        <label className={controls.choice}>
          <input id={path} type="checkbox" name={path} value="true" defaultChecked={props.value === true} />
          <span>{t(field.label)}</span>
        </label>
        {/* A box left empty says no; a question that is not asked says nothing. */}
        <input type="hidden" name={path} value="false" />
      </div>
    );
  }
  if (choices.has(field.type) && !(compact && field.type === 'enum')) {
    return (
      <fieldset {...frame} aria-describedby={described}>
        <legend className={labelClass}>{label}</legend>
        {before}
        <Choices {...props} invalid={own.length > 0} />
      </fieldset>
    );
  }
  if (field.type === 'declaration') {
    return (
      <div {...frame}>
        {before}
        <label className={controls.choice}>
          <input
            id={path}
            type="checkbox"
            name={path}
            value="true"
            defaultChecked={props.value === true}
            aria-describedby={described}
            aria-invalid={own.length > 0 || undefined}
          />
          <span>{t(field.label)}</span>
        </label>
      </div>
    );
  }
  return (
    <div {...frame}>
      <label className={labelClass} htmlFor={path}>
        {label}
      </label>
      {before}
      <Control {...props} described={described} invalid={own.length > 0} />
    </div>
  );
}

function Choices({ field, path, value, scope, invalid }: FieldProps & { invalid: boolean }) {
  const say = useSay();
  const t = useT();
  const options =
    field.type === 'bool'
      ? [
          { value: 'true', label: { zh: '是', en: 'Yes' } },
          { value: 'false', label: { zh: '否', en: 'No' } },
        ]
      : (field.options ?? []).filter((option) => isShown({ ...field, show: option.show }, scope));
  const chosen = Array.isArray(value)
    ? value
    : [field.type === 'bool' && value !== null && value !== undefined ? String(value) : value];
  return (
    <div className={styles.choices} data-many={options.length > 2 || undefined}>
      {options.map((option, index) => (
        <label key={option.value} className={controls.choice}>
          <input
            id={index === 0 ? path : undefined}
            type={field.type === 'enums' ? 'checkbox' : 'radio'}
            name={path}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            aria-invalid={invalid || undefined}
          />
          <span>
            {t(option.label)}
            {'hint' in option && option.hint && <small>{t(option.hint)}</small>}
          </span>
        </label>
      ))}
      {options.length === 0 && <p>{say('目前没有可选项。', 'There is nothing to choose at present.')}</p>}
    </div>
  );
}

type ControlProps = FieldProps & { described: string | undefined; invalid: boolean };

const shapes: {
  [type: string]: { type?: string; inputMode?: 'numeric' | 'tel' | 'email'; autoComplete?: string; width?: string };
} = {
  text: {},
  date: { type: 'date', width: '12rem' },
  int: { inputMode: 'numeric', width: '8rem' },
  email: { type: 'email', inputMode: 'email', autoComplete: 'email' },
  phone: { type: 'tel', inputMode: 'tel', autoComplete: 'tel', width: '16rem' },
  identifier: { autoComplete: 'off', width: '16rem' },
};

function Control({ field, path, value, described, invalid, inCity, scope, compact }: ControlProps) {
  const masked = useMasked(path);
  const shared = {
    id: path,
    name: path,
    'aria-describedby': described,
    'aria-invalid': invalid || undefined,
    ...(masked ? { 'data-masked': asText(value) } : {}),
  };
  const lang = useLang();
  if (field.type === 'money')
    return (
      <MoneyControl
        field={field}
        path={path}
        value={value}
        lang={lang}
        compact={compact}
        shared={{ id: path, 'aria-describedby': described, 'aria-invalid': invalid || undefined }}
        input={controls.input}
      />
    );
  if (field.type === 'unit') return <UnitControl {...shared} className={controls.input} value={value} />;
  if (field.type === 'longtext') {
    const lines = zoneMarks(field, path, scope);
    return (
      <>
        <textarea
          {...shared}
          {...lines}
          className={controls.input}
          defaultValue={asText(value)}
          rows={field.fills ? 2 : 4}
        />
        {lines && <p className={styles.typed} id={lines['data-help']} role="status" />}
      </>
    );
  }
  if (field.type === 'country' || field.type === 'region' || field.type === 'enum') {
    return (
      <span className={`${controls.pick} ${styles.pick}`}>
        <select {...shared} className={`${controls.input} ${controls.select}`} defaultValue={asText(value)}>
          {field.type === 'country' && <CountryOptions />}
          {field.type === 'region' && <RegionOptions inCity={inCity ?? false} />}
          {field.type === 'enum' && <EnumOptions field={field} />}
        </select>
      </span>
    );
  }
  const shape = shapes[field.type] ?? {};
  const text = asText(value);
  // A native date control drops what it cannot read; then the words stay in a text control.
  const type = shape.type === 'date' && text && !/^\d{4}-\d{2}-\d{2}$/.test(text) ? 'text' : shape.type;
  const marks = identifierMarks(field, path, scope);
  const input = (
    <input
      {...shared}
      {...marks}
      {...suggestMarks(field, path)}
      className={controls.input}
      type={type ?? 'text'}
      inputMode={shape.inputMode}
      autoComplete={shape.autoComplete ?? 'off'}
      style={shape.width ? { maxWidth: shape.width } : undefined}
      defaultValue={text}
    />
  );
  if (!marks) return input;
  return (
    <>
      {input}
      <p className={styles.typed} id={marks['data-help']} role="status" />
      {mayHaveZone(field) && !compact && <Zone path={path} today={marks['data-today']} />}
    </>
  );
}

/** Two or three lines at the foot of the document, scanned or pasted, fill the fields; without a script on saving. */
function Zone({ path, today }: { path: string; today: string | undefined }) {
  const say = useSay();
  return (
    <details className={styles.zone}>
      <summary>
        {say('有证件在手？扫描或粘贴机读区', 'Document at hand? Scan or paste its machine-readable lines')}
      </summary>
      <label className={styles.hint} htmlFor={`zone.${path}`}>
        {say(
          '证件最下面的两行或三行，带 < 号的。填好证件类型、号码、姓名和出生日期，请再核对。',
          'The two or three lines at the foot, with < signs. They fill in kind, number, name and date of birth; compare them afterwards.',
        )}
      </label>
      <textarea
        id={`zone.${path}`}
        name={`zone.${path}`}
        className={`${controls.input} q-no`}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="characters"
        data-zone={path}
        data-help={`zone.${path}-typed`}
        data-today={today}
      />
      <p className={styles.typed} id={`zone.${path}-typed`} role="status" />
    </details>
  );
}

function Choose(): ReactNode {
  const say = useSay();
  return <option value="">{say('请选择', 'Choose')}</option>;
}

function EnumOptions({ field }: { field: Field }) {
  const t = useT();
  return (
    <>
      <Choose />
      {field.options?.map((option) => (
        <option key={option.value} value={option.value}>
          {t(option.label)}
        </option>
      ))}
    </>
  );
}

function CountryOptions() {
  const say = useSay();
  const t = useT();
  const group = (label: string, list: typeof countries) => (
    <optgroup label={label}>
      {list.map((country) => (
        <option key={country.code} value={country.code}>
          {t(country.name)}
        </option>
      ))}
    </optgroup>
  );
  return (
    <>
      <Choose />
      {group(
        say('国家', 'Countries'),
        countries.filter((country) => country.kind !== 'region'),
      )}
      {group(
        say('地区', 'Regions'),
        countries.filter((country) => country.kind === 'region'),
      )}
    </>
  );
}

function RegionOptions({ inCity }: { inCity: boolean }) {
  const say = useSay();
  const t = useT();
  const group = (label: string, list: typeof provinces) => (
    <optgroup label={label}>
      {list.map((region) => (
        <option key={region.code} value={region.code}>
          {t(region.name)}
        </option>
      ))}
    </optgroup>
  );
  return (
    <>
      <Choose />
      {group(t(wuhan.name), wuhanDistricts)}
      {!inCity && group(say('外省（自治区、直辖市）', 'Other provinces'), provinces)}
    </>
  );
}
