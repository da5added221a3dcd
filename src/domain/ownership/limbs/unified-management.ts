import type { Interest } from '../interest';
import { citeLimb, type Holding, type LimbAnswer, notShown } from './limb';

/** The undertaking and the other are managed on a unified basis. */
export const unifiedManagementCitation = citeLimb('s. 1162(4)(b)');

const no = {
  nothing: notShown('No register publishes unified management, and nobody has decided that there is any.'),
  said: notShown('Unified management is stated; only a decision of a named person counts.'),
};

const unifiedWords = /\bunified (basis|management)\b/i;

/** Whether its details speak of unified management. */
export function saysUnified({ details }: Interest): boolean {
  return details !== null && unifiedWords.test(details);
}

/** Whether the two are managed on a unified basis: s. 1162(4)(b). It is only ever decided. */
export function unifiedManagement({ interests }: Holding): LimbAnswer {
  let answer = no.nothing;
  for (const interest of interests) {
    if (interest.type !== 'otherInfluenceOrControl' || !saysUnified(interest)) continue;
    if (interest.source === 'DECISION') {
      return {
        holds: 'DECIDED',
        because: 'It was decided that they are managed on a unified basis.',
        interests: [interest.id],
      };
    }
    answer = no.said;
  }
  return answer;
}
