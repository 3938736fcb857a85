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

/** How a value is written, where its type does not say it. */
export const hints: { readonly [type in SettingView['type']]?: { zh: string; en: string } } = {
  time: { zh: '例如 17:30', en: 'Like 17:30' },
  hours: { zh: '例如 08:30-12:00 14:00-17:30', en: 'Like 08:30-12:00 14:00-17:30' },
  patterns: { zh: '正则表达式，几个之间空一格', en: 'Regular expressions, apart by spaces' },
  series: { zh: '汉字；从生效日起另取序号', en: 'Chinese characters; the serial begins anew on that day' },
};

const marks = {
  law: { zh: '法定', en: 'law' },
  guide: { zh: '规范', en: 'guide' },
  design: { zh: '自定', en: 'design' },
};

export function SourceMark({ mark }: { mark: 'law' | 'guide' | 'design' }) {
  const { t } = useWords();
  return <span className={parts.chip}>{t(marks[mark])}</span>;
}
