/** Live help: what the server found for the fields of one part, with the rows of registers that the decision would look at. */
import type { CaseView, RuleAnswer } from '../../client/types.ts';
import type { Section } from '../../language/field.ts';

export const liveIn = (section: Section, view: Pick<CaseView, 'live'>): { [key: string]: RuleAnswer } =>
  Object.fromEntries(
    section.fields.flatMap(({ key }) => {
      const answer = view.live[key];
      return answer ? [[key, answer]] : [];
    }),
  );
