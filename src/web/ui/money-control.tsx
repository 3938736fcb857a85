/** Money in a form: yuan with two decimals; where a foreign amount may be given, its currency and the rate below. Needs no script. */
import { type Currency, currencies } from '../../language/currencies.ts';
import type { Value } from '../../language/expression.ts';
import type { Field } from '../../language/field.ts';
import type { Lang } from '../../language/text.ts';
import { type TypedMoney, typedMoney } from '../../language/typed-money.ts';
import css from './money-control.module.css';
import { echoMoney } from './money-echo.ts';

interface MoneyProps {
  field: Field;
  /** Name of the amount's control; the others stand below it. */
  path: string;
  value: Value | undefined;
  lang: Lang;
  /** In a row of a list there is no room to read the amount back. */
  compact?: boolean | undefined;
  /** Attributes and classes of the house's own inputs. */
  shared: { id: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: true | undefined };
  input: string | undefined;
}

const usual = 15;

function CurrencyOptions({ list, lang }: { list: readonly Currency[]; lang: Lang }) {
  return list.map(({ code, name }) => (
    <option key={code} value={code}>
      {code} {name[lang]}
    </option>
  ));
}

function Foreign({ field, path, value, lang, shared, input }: MoneyProps) {
  const typed = typedMoney(value);
  const say = (zh: string, en: string) => (lang === 'zh' ? zh : en);
  return (
    <>
      <label className={css.small}>
        {say('币种', 'Currency')}
        <select className={input} name={`${path}.currency`} defaultValue={typed.currency}>
          <optgroup label={say('常用', 'Usual')}>
            <CurrencyOptions list={currencies.slice(0, usual)} lang={lang} />
          </optgroup>
          <optgroup label={say('其他', 'Others')}>
            <CurrencyOptions list={currencies.slice(usual)} lang={lang} />
          </optgroup>
        </select>
      </label>
      <details className={css.rate} open={typed.currency !== 'CNY' || shared['aria-invalid'] === true}>
        <summary>
          {field.currency?.rate === 'required'
            ? say('外币的汇率（外币必填）', 'Rate of a foreign amount (required)')
            : say('外币的汇率（知道时填写）', 'Rate of a foreign amount (if known)')}
        </summary>
        <div className={css.parts}>
          <label className={css.small}>
            {say('1 单位外币折人民币元', 'Yuan for one unit')}
            <input
              className={input}
              name={`${path}.rate`}
              inputMode="decimal"
              autoComplete="off"
              defaultValue={typed.rate}
            />
          </label>
          <label className={css.small}>
            {say('汇率日期', 'Day of the rate')}
            <input className={input} type="date" name={`${path}.rateOn`} defaultValue={typed.rateOn} />
          </label>
          <label className={css.small}>
            {say('汇率来源', 'Source of the rate')}
            <input className={input} name={`${path}.rateSource`} autoComplete="off" defaultValue={typed.rateSource} />
          </label>
        </div>
      </details>
    </>
  );
}

export function MoneyControl(props: MoneyProps) {
  const { field, path, value, lang, compact, shared, input } = props;
  const typed = typedMoney(value);
  const at = (name: string) =>
    name === path ? typed.amount : field.currency ? (typed[name.slice(path.length + 1) as keyof TypedMoney] ?? '') : '';
  return (
    <div className={css.money}>
      <span className={css.amount} data-yuan={!field.currency || undefined}>
        {!field.currency && <span aria-hidden="true">¥</span>}
        <input
          {...shared}
          className={input}
          name={path}
          inputMode="decimal"
          autoComplete="off"
          placeholder="0.00"
          defaultValue={typed.amount}
        />
      </span>
      {field.currency && <Foreign {...props} />}
      {!compact && (
        <p className={css.echo} id={`${path}-money`} role="status">
          {echoMoney(path, at, lang)}
        </p>
      )}
    </div>
  );
}
