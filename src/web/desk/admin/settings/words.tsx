/** Values of a parameter in words, and the mark of its source. */
import type { SettingView } from '../../../../client/types.ts';
import type { Value } from '../../../../language/expression.ts';
import type { Lang } from '../../../../language/text.ts';
import parts from '../../parts/parts.module.css';
import { useWords } from '../../words.ts';

export function settingWords(setting: Pick<SettingView, 'options'>, value: Value, lang: Lang): string {
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' }[lang] : { zh: '否', en: 'no' }[lang];
  return setting.options?.find((option) => option.value === value)?.label[lang] ?? String(value);
}

const marks = {
  law: { zh: '法定', en: 'law' },
  guide: { zh: '规范', en: 'guide' },
  design: { zh: '自定', en: 'design' },
};

export function SourceMark({ mark }: { mark: 'law' | 'guide' | 'design' }) {
  const { t } = useWords();
  return <span className={parts.chip}>{t(marks[mark])}</span>;
}
