/** The parts of a long list: which entries are shown, and the others by the press of a button, which saves first. */
import type { Field } from '../../language/field.ts';
import { useSay, useT } from '../ui/lang.ts';
import controls from '../ui/parts/controls.module.css';
import styles from './list-import.module.css';
import { rowsAtOnce } from './list-window.ts';

export function ListParts({ field, first, end, count }: { field: Field; first: number; end: number; count: number }) {
  const say = useSay();
  const t = useT();
  if (count <= rowsAtOnce) return null;
  const to = (from: number, words: string) => (
    <button type="submit" name="intent" value={`rows:${field.key}:${from}`} className={controls.button}>
      {words}
      <span className="q-hidden"> {t(field.label)}</span>
    </button>
  );
  return (
    <div className={styles.parts}>
      <span>{say(`第 ${first + 1}–${end} 项，共 ${count} 项`, `${first + 1}–${end} of ${count}`)}</span>
      {first > 0 && to(first - rowsAtOnce, say('前 50 项', 'Previous 50'))}
      {end < count && to(end, say('后 50 项', 'Next 50'))}
    </div>
  );
}
