/** An amount read back while it is typed, for portal and desk alike: with thousands marks, in Chinese capitals, a foreign one in yuan. */
import type { Lang } from '../../language/text.ts';
import { echoMoney } from './money-echo.ts';

const parts = /\.(currency|rate|rateOn|rateSource)$/;

function onInput({ target }: Event): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  const path = target.name.replace(parts, '');
  const echo = document.getElementById(`${path}-money`);
  if (!echo) return;
  const scope = target.form ?? document;
  const at = (name: string): string => {
    const control = scope.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${CSS.escape(name)}"]`);
    return control?.value.trim() ?? '';
  };
  const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const text = echoMoney(path, at, lang);
  if (echo.textContent !== text) echo.textContent = text;
}

/** @returns takes the help away again */
export function watchMoney(): () => void {
  document.addEventListener('input', onInput);
  return () => document.removeEventListener('input', onInput);
}
