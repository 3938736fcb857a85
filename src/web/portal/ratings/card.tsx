/** The rating card: five grades, none chosen in advance; reasons appear with the grade, by style alone, so it works without script. */
import type { RatingView } from '../../../client/types-publicity.ts';
import type { Value } from '../../../language/expression.ts';
import { FieldView } from '../../form/fields.tsx';
import type { Values } from '../../form/values.ts';
import { useSay, useT } from '../../ui/lang.ts';
import controls from '../../ui/parts/controls.module.css';
import { Day } from '../../ui/parts/day.tsx';
import type { Errors } from '../../ui/parts/errors.tsx';
import styles from './ratings.module.css';

interface CardProps {
  rating: RatingView;
  /** Where the form posts to. */
  action: string;
  /** Further hidden values: number and code where there is no session. */
  hidden?: { readonly [name: string]: string };
  typed?: Values;
  errors?: Errors;
}

export function RatingCard(props: CardProps) {
  const { rating } = props;
  const say = useSay();
  const t = useT();
  return (
    <section className={styles.card} id="rating" aria-labelledby={`rating-${rating.id}`}>
      <h2 id={`rating-${rating.id}`}>{say('评价这次服务', 'Rate this service')}</h2>
      {rating.given && (
        <p>
          {say('您的评价：', 'Your rating: ')}
          <strong>{t(rating.given.grade)}</strong> · <Day iso={rating.given.on} /> · {t(rating.state)}
        </p>
      )}
      {rating.reply && (
        <blockquote className={styles.reply}>
          <p>{say('经办单位的答复', 'The unit’s reply')}</p>
          <p>{rating.reply}</p>
        </blockquote>
      )}
      {!rating.given && !rating.act && <p>{t(rating.state)}</p>}
      {rating.act && <RatingForm {...props} act={rating.act} />}
    </section>
  );
}

function RatingForm({
  rating,
  act,
  action,
  hidden,
  typed = {},
  errors = [],
}: CardProps & { act: NonNullable<RatingView['act']> }) {
  const say = useSay();
  const t = useT();
  const scope = { get: (name: string): Value | undefined => typed[name.replace(/^input\./, '')] };
  return (
    <form method="post" action={action} noValidate className={styles.form}>
      <input type="hidden" name="intent" value="rate" />
      <input type="hidden" name="rating" value={rating.id} />
      <input type="hidden" name="act" value={act.action} />
      <input type="hidden" name="version" value={rating.version} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className={styles.hint}>
        {rating.given
          ? say('第一次的等级仍计入统计。', 'Your first grade stays in the figures.')
          : say(
              '评不评、评几级都由您，不影响以后办事。',
              'Whether and how you rate is up to you; it changes nothing for you.',
            )}
        {rating.until && (
          <>
            {say('最后一天 ', ' Last day ')}
            <Day iso={rating.until} />
            {say('。', '.')}
          </>
        )}
      </p>
      {act.input.map((field) => (
        <div key={field.key} data-rate={field.key}>
          <FieldView
            field={field}
            path={`input.${field.key}`}
            value={typed[field.key] ?? field.initial}
            errors={errors}
            scope={scope}
          />
        </div>
      ))}
      <button type="submit" className={`${controls.button} ${controls.main} ${controls.block}`}>
        {rating.given ? t(act.title) : say('提交评价', 'Send my rating')}
      </button>
    </form>
  );
}
