/** Rest days of 2025 as published: 元旦 alone, 中秋 together with 国庆. */
import type { YearArrangement } from '../../src/calendar/types.ts';

export default {
  year: 2025,
  source: {
    zh: '国务院办公厅关于2025年部分节假日安排的通知（2024年11月12日）',
    en: 'State Council General Office, notice on the holiday arrangement for 2025 (12 November 2024)',
  },
  publishedOn: '2024-11-12',
  festivals: [
    { name: { zh: '元旦', en: "New Year's Day" }, from: '2025-01-01', to: '2025-01-01' },
    { name: { zh: '春节', en: 'Spring Festival' }, from: '2025-01-28', to: '2025-02-04' },
    { name: { zh: '清明节', en: 'Qingming Festival' }, from: '2025-04-04', to: '2025-04-06' },
    { name: { zh: '劳动节', en: 'Labour Day' }, from: '2025-05-01', to: '2025-05-05' },
    { name: { zh: '端午节', en: 'Dragon Boat Festival' }, from: '2025-05-31', to: '2025-06-02' },
    {
      name: { zh: '国庆节、中秋节', en: 'National Day and Mid-Autumn Festival' },
      from: '2025-10-01',
      to: '2025-10-08',
    },
  ],
  makeup: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
} satisfies YearArrangement;
