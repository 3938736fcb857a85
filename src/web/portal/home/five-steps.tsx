/** The stroke under the headline carries the five steps of every application (limits: Administrative Licensing Law 32, 42, 44). */
import { useSay } from '../../ui/lang.ts';
import styles from './five-steps.module.css';

/** Share of the width and height on the curve M0 92 Q720 -80 1440 92, in units of 100. */
const places = [
  { left: 16.4, top: 44.8 },
  { left: 33.1, top: 15.8 },
  { left: 50, top: 6 },
  { left: 66.9, top: 15.8 },
  { left: 83.6, top: 44.8 },
];

export function FiveSteps() {
  const say = useSay();
  const steps = [
    [say('提交', 'Apply'), say('任何时间，任何地方', 'any hour, anywhere')],
    [say('受理', 'Accepted'), say('5 个工作日内', 'within 5 working days')],
    [say('办理', 'Handled'), say('缺什么，一次告知', 'gaps told once, in full')],
    [say('决定', 'Decided'), say('20 个工作日内*', 'within 20 working days*')],
    [say('送达', 'Delivered'), say('10 个工作日内', 'within 10 working days')],
  ];
  return (
    <div className={styles.arch}>
      <svg viewBox="0 0 1440 100" preserveAspectRatio="none" aria-hidden>
        <path d="M0 92 Q720 -80 1440 92 V100 H0 Z" fill="var(--q-paper)" />
        <path d="M0 92 Q720 -80 1440 92 Q720 -70 0 92 Z" fill="var(--q-arch)" />
      </svg>
      <ol>
        {steps.map(([title, limit], index) => (
          <li key={title} style={{ '--left': `${places[index]?.left}%`, '--top': `${places[index]?.top}px` }}>
            <strong>{title}</strong>
            <span>{limit}</span>
          </li>
        ))}
      </ol>
      <p>
        {say(
          '* 法律另有规定的，以该事项办事指南为准。',
          '* Unless the law sets another limit; each service guide gives its own.',
        )}
      </p>
    </div>
  );
}
