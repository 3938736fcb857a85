/** Which procedures of the shared duty receive ratings and objections; the house knows them by this table only. */
import type { Services } from '../../../src/language/services.ts';

export const services: Services = {
  rating: {
    procedure: 'service-rating',
    register: 'rating-ledger',
    rate: 'rate',
    again: 'rate-again',
    reply: 'rectify',
    figures: 'service-rating-figures',
    rectification: 'service-rating-rectification',
  },
  objection: { procedure: 'notice-objection' },
  personalData: { procedure: 'personal-data-request' },
};
