/** Articles and people of the procedure: Personal Information Protection Law, who asks, registers, answers, checks. */
import type { Effect, Who } from '../../../../src/language/action.ts';
import type { Basis } from '../../../../src/language/text.ts';

export const pipl = (zh: string, en: string): Basis => ({
  text: {
    zh: `《中华人民共和国个人信息保护法》第${zh}`,
    en: `Personal Information Protection Law 《中华人民共和国个人信息保护法》, ${en}`,
  },
  mark: 'law',
});

export const asker: readonly Who[] = [{ role: 'applicant' }, { role: 'agent' }];
export const window: readonly Who[] = [{ role: 'window', body: 'd1' }];
/** The department that keeps the register and the cases of the window. */
export const answers: readonly Who[] = [{ role: 'dept_head', body: 'd1' }];
/** Refusals need the consent of the legality reviewer. */
export const checks: readonly Who[] = [{ role: 'legal', body: 'd2' }];
export const director: readonly Who[] = [{ role: 'director', body: 'office' }];

export const signs = { zh: '武汉市外事侨务办公室', en: 'Wuhan Foreign and Overseas Chinese Affairs Office' };
export const move = (to: string): Effect => ({ do: 'move', to });
export const stop = (clock: string): Effect => ({ do: 'clock', op: 'stop', clock });
export const tell = (to: readonly Who[], zh: string, en: string): Effect => ({ do: 'notify', to, text: { zh, en } });
/** The limit of the answer, met. */
export const answered: readonly Effect[] = [stop('answer15')];
