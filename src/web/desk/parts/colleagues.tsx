/** Choosing somebody of the office or a department, and inserting a saved phrase. */
import { Link } from 'react-router';
import { shortDate } from '../../ui/clock/words.ts';
import { useWords } from '../words.ts';
import css from './colleagues.module.css';
import { useHelp } from './help.ts';

interface SelectProps {
  type: 'person' | 'body';
  id: string;
  name: string;
  className?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
}

/** People with their posts and whether they are away; or the departments in which anybody works. */
export function Colleagues({ type, ...rest }: SelectProps) {
  const { lang, say, t } = useWords();
  const { colleagues } = useHelp();
  const bodies = new Map(colleagues.flatMap((person) => person.posts.map((post) => [post.body, post.bodyTitle])));
  const away = (person: (typeof colleagues)[number]) =>
    person.away
      ? say(
          `（外出至${shortDate(person.away.until, lang)}，${person.away.deputy}代理）`,
          ` (away until ${shortDate(person.away.until, lang)}; ${person.away.deputy} stands in)`,
        )
      : '';
  const options =
    type === 'body'
      ? [...bodies].map(([value, title]) => ({ value, label: t(title) }))
      : colleagues.map((person) => ({
          value: person.id,
          label: `${person.name}${say('・', ' · ')}${person.posts.map((post) => t(post.title)).join(say('、', '; '))}${away(person)}`,
        }));
  return (
    <select {...rest} defaultValue="">
      <option value="">{say('请选择', 'Choose')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** Buttons that put a phrase into the text area above them. */
export function Phrases({ target }: { target: string }) {
  const { say } = useWords();
  const { phrases } = useHelp();
  const insert = (phrase: string) => {
    const area = document.getElementById(target);
    if (!(area instanceof HTMLTextAreaElement)) return;
    area.setRangeText(phrase, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('change', { bubbles: true }));
    area.focus();
  };
  return (
    <div className={css.phrases}>
      {phrases.map((phrase) => (
        <button key={phrase} type="button" className={css.phrase} onClick={() => insert(phrase)}>
          {phrase}
        </button>
      ))}
      <Link className={css.manage} to="/desk/phrases">
        {say('常用意见', 'Saved phrases')}
      </Link>
    </div>
  );
}
