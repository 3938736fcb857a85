/** An invented unit and its registration, for worked examples: 示例 means sample. */
import type { ExampleStep } from '../../../../src/language/procedure.ts';

export const sampleUnit = {
  name: '示例商贸有限公司',
  uscc: '91420100MA4KMTBA7M',
  eService: true,
  resultMethod: 'electronic',
} as const;

export const sampleRegistration = {
  ...sampleUnit,
  purpose: 'abtc',
  address: '示例路1号',
  inCity: true,
  operating: true,
  clerk: '张示例',
  clerkPhone: '13900000000',
  clerkEmail: 'clerk@example.org',
  notAgent: true,
};
const clerk = 'unit_liaison@unit';

/** A registration that stands, for the examples of the procedures that look at it. */
export const registeredFor = (
  purpose: 'abtc' | 'invitation',
): { procedure: string; given: readonly ExampleStep[] } => ({
  procedure: 'filing-unit-registration',
  given: [
    { on: '2025-11-03', act: 'register', by: clerk, form: { ...sampleRegistration, purpose } },
    { on: '2025-11-04', act: 'accept', by: 'window@d1' },
    { on: '2025-11-05', act: 'activate', by: 'handler@outbound' },
  ],
});
