/** Who takes part, and the effects that several acts share. */
import type { Effect, Who } from '../../../../src/language/action.ts';
import { type Expr, input, ref, today } from '../../../../src/language/expression.ts';
import type { Text } from '../../../../src/language/text.ts';

export const applicant: readonly Who[] = [{ role: 'applicant' }, { role: 'agent' }];
export const district: readonly Who[] = [{ role: 'handler', body: 'district' }];
/** 国内处: the officer who re-checks; the head of department may do it as well. */
export const city: readonly Who[] = [
  { role: 'handler', body: 'd3' },
  { role: 'dept_head', body: 'd3' },
];
export const leader: readonly Who[] = [{ role: 'deputy_director', body: 'office' }];
export const police: readonly Who[] = [{ role: 'third_party', body: 'police' }];
/** The province decides itself, or the city officer records its decision. */
export const province: readonly Who[] = [
  { role: 'superior', body: 'province' },
  { role: 'handler', body: 'd3' },
];

export const districtSigns: Text = {
  zh: '拟定居地区级侨务部门',
  en: 'Overseas Chinese affairs department of the district of settlement',
};
export const citySigns: Text = { zh: '武汉市外事侨务办公室', en: 'Wuhan Foreign and Overseas Chinese Affairs Office' };

export const decidesCity: Expr = { eq: [ref('setting.settlementApprover'), 'city'] };
export const decidesProvince: Expr = { ne: [ref('setting.settlementApprover'), 'city'] };

export const move = (to: string, when?: Expr): Effect => ({ ...(when === undefined ? {} : { when }), do: 'move', to });
export const start = (clock: string, on?: Expr): Effect => ({
  do: 'clock',
  op: 'start',
  clock,
  ...(on === undefined ? {} : { on }),
});
export const restart = (clock: string, on?: Expr, when?: Expr): Effect => ({
  ...(when === undefined ? {} : { when }),
  do: 'clock',
  op: 'restart',
  clock,
  ...(on === undefined ? {} : { on }),
});
export const stop = (clock: string, on?: Expr): Effect => ({
  do: 'clock',
  op: 'stop',
  clock,
  ...(on === undefined ? {} : { on }),
});
export const pause = (clock: string, ground: string): Effect => ({ do: 'clock', op: 'pause', clock, ground });
export const resume = (clock: string): Effect => ({ do: 'clock', op: 'resume', clock });
export const issue = (paper: string): Effect => ({ do: 'issue-paper', paper });
export const tell = (to: readonly Who[], zh: string, en: string): Effect => ({ do: 'notify', to, text: { zh, en } });

/** The line of the settlement register, its status and further columns. */
export const row = (status: string, columns: { readonly [column: string]: Expr } = {}): Effect => ({
  do: 'write-row',
  register: 'settlement-register',
  row: { status, ...columns },
});

/** Clocks of the stage that ends; a paused one runs again first, so that it stops on a day of its own. */
export const endStage = (on: Expr = today): readonly Effect[] => [
  resume('city5'),
  resume('total30'),
  stop('city5'),
  stop('approve', on),
  stop('total30', on),
  stop('c5'),
];

/** What the grant brings: certificate with its clock, delivery, register. @param on day of the decision */
export const grant = (on: Expr, number: Expr): readonly Effect[] => [
  move('approved'),
  ...endStage(on),
  start('c4', on),
  start('cert6m'),
  issue('certificate'),
  row('approved', {
    decidedOn: on,
    decisionNumber: number,
    certificateSerial: input('nationalSerial'),
    validUntil: ref('clock.cert6m.due'),
  }),
  tell(
    [...applicant, ...district],
    '已批准，请领取《华侨回国定居证》，并在有效期内办理落户',
    'Granted: collect the settlement certificate and register your household within its validity',
  ),
];
