/** Sections of a guide, each read off one key of the definition. */
import type { ProcedureView } from '../../../client/types.ts';
import { formatDate } from '../../../language/dates.ts';
import type { Material } from '../../../language/field.ts';
import { conditionNumber } from '../../ui/condition-number.ts';
import { useLang, useSay, useT } from '../../ui/lang.ts';
import { BasisLine } from '../../ui/parts/basis.tsx';
import bones from '../../ui/parts/page.module.css';
import styles from './guide.module.css';
import { lengthWords, settingWords } from './read.ts';

interface Props {
  procedure: ProcedureView;
}

export function Conditions({ procedure }: Props) {
  const say = useSay();
  const t = useT();
  return (
    <>
      {procedure.conditionsNote && <p className={styles.note}>{t(procedure.conditionsNote)}</p>}
      <ol className={styles.conditions}>
        {procedure.conditions.map((condition) => (
          <li key={condition.id}>
            <span className="q-no">{conditionNumber(condition.id)}</span>
            <div>
              <strong>{t(condition.title)}</strong>
              <p>{t(condition.detail)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className={bones.aside}>
        {say(
          '拿不准？先填表，规则会当场算给您看，提交之前都能改。',
          'Not sure? Start the form: the rules show their result as you fill it in, and you can change everything until you send it.',
        )}
      </p>
    </>
  );
}

export function Materials({ procedure }: Props) {
  const say = useSay();
  const t = useT();
  const correction = Object.values(procedure.clocks).find((clock) => clock.whose === 'applicant');
  const lang = useLang();
  const forms = {
    original: say('原件', 'Original'),
    copy: say('复印件', 'Copy'),
    'original-and-copy': say('原件和复印件', 'Original and copy'),
  };
  const own = procedure.materials.filter(
    (material) => (material.from ?? 'applicant') === 'applicant' && !material.shareable,
  );
  const ours = procedure.materials.filter((material) => !own.includes(material));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('材料', 'Paper')}</th>
            <th scope="col">{say('原件或复印件', 'Original or copy')}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((material) => (
            <tr key={material.key}>
              <td>
                {t(material.title)}
                <Remark material={material} />
              </td>
              <td>
                {forms[material.form]}
                {material.copies && material.copies > 1 ? say(`，${material.copies} 份`, `, ${material.copies}`) : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ours.length > 0 && (
        <p className={styles.note}>
          {say('不用您交，由我们准备或调取：', 'Not asked from you; we make or fetch these: ')}
          {ours.map((material) => t(material.title)).join(say('、', ', '))}
          {say('。', '.')}
        </p>
      )}
      {correction && (
        <p className={bones.aside}>
          {say(
            `缺什么，一次告诉您全部；您有${lengthWords(procedure, correction, lang) || '时间'}补齐。`,
            `If something is missing we tell you everything once. You then have ${lengthWords(procedure, correction, lang) || 'time'} to complete it.`,
          )}
        </p>
      )}
    </>
  );
}

function Remark({ material }: { material: Material }) {
  const say = useSay();
  const t = useT();
  const conditional = material.required !== undefined && material.required !== true;
  const words = [
    t(material.hint),
    conditional && !material.hint ? say('视您的情况，填表时会说明', 'Only in some cases; the form tells you') : '',
    material.secondary ? say('可以受理后再补', 'May follow after acceptance') : '',
  ].filter(Boolean);
  return words.length > 0 ? <small>{words.join(say('；', '; '))}</small> : null;
}

export function Receive({ procedure }: Props) {
  const say = useSay();
  const t = useT();
  const papers = Object.entries(procedure.papers).filter(([, paper]) =>
    ['certificate', 'decision'].includes(paper.kind),
  );
  return (
    <>
      <ul className={styles.lines}>
        {papers.map(([id, paper]) => (
          <li key={id}>
            <strong>{t(paper.title)}</strong>
            {paper.validity && (
              <p>
                {t(paper.validity.label)}
                {paper.validity.note && `${say('：', ': ')}${t(paper.validity.note)}`}
              </p>
            )}
            {paper.verifiable && (
              <p>
                {say('任何人都可以在', 'Anyone can check it on the ')}
                <a href="/verify">{say('核验页', 'verify page')}</a>
                {say('核对真伪。', '.')}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {say('费用：', 'Fee: ')}
        {t(procedure.fee)}
        {say('。公示：', '. Publication: ')}
        {t(procedure.publicity)}
      </p>
    </>
  );
}

export function Refusal({ procedure }: Props) {
  const t = useT();
  return procedure.remedies.map((remedy) => <p key={remedy.en}>{t(remedy)}</p>);
}

export function Basis({ procedure }: Props) {
  return (
    <ul className={styles.lines}>
      {procedure.basis.map((basis) => (
        <li key={basis.text.en}>
          <BasisLine basis={basis} />
        </li>
      ))}
    </ul>
  );
}

export function Settings({ procedure }: Props) {
  const say = useSay();
  const t = useT();
  const lang = useLang();
  return (
    <ul className={styles.lines}>
      {procedure.settings.map((setting) => {
        const now = procedure.settingsNow[setting.key];
        return (
          <li key={setting.key}>
            {t(setting.title)}
            {say('：', ': ')}
            <strong>{settingWords(setting, now?.value ?? setting.default, lang)}</strong>
            <small>
              <BasisLine basis={setting.source} />
              {now?.since && say(`，${formatDate(now.since, 'zh')}起`, `, since ${formatDate(now.since, 'en')}`)}
            </small>
          </li>
        );
      })}
    </ul>
  );
}

export function Data({ procedure }: Props) {
  const say = useSay();
  const t = useT();
  const purposes = procedure.form.flatMap((section) => section.fields).filter((field) => field.purpose);
  return (
    <>
      <p>{t(procedure.dataProtection)}</p>
      <p>{t(procedure.retention.text)}</p>
      {purposes.length > 0 && (
        <ul className={styles.lines}>
          {purposes.map((field) => (
            <li key={field.key}>
              {t(field.label)}
              {say('：', ': ')}
              {t(field.purpose)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
