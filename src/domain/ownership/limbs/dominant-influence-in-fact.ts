import type { Interest } from '../interest';
import { citeLimb, type Holding, handsOf, type LimbAnswer, notShown } from './limb';
import { saysUnified } from './unified-management';

/** The undertaking has the power to exercise, or actually exercises, dominant influence or control over the other. */
export const dominantInfluenceInFactCitation = citeLimb('s. 1162(4)(a)');

const nothing = notShown('No influence or control of another kind is published.');

function isInfluence(interest: Interest): boolean {
  if (interest.type === 'controlByLegalFramework') return true;
  return interest.type === 'otherInfluenceOrControl' && !saysUnified(interest);
}

/**
 * Whether it has the power to exercise, or exercises, dominant influence or control: s. 1162(4)(a).
 *
 * Significant influence or control, as the register of people with significant control has it, is less than dominant
 * influence: it points to the limb, and only a person's decision settles it.
 */
export function dominantInfluenceInFact(holding: Holding): LimbAnswer {
  let indicated: Interest | null = null;
  for (const interest of holding.interests) {
    if (!isInfluence(interest) || handsOf(interest, holding) === 'SHOWN_BY_CHAIN') continue;
    if (interest.source === 'DECISION') {
      const because = 'It was decided that it has dominant influence or control.';
      return { holds: 'DECIDED', because, interests: [interest.id] };
    }
    indicated ??= interest;
  }
  if (indicated === null) return nothing;
  const because =
    indicated.type === 'controlByLegalFramework'
      ? 'It controls the body by a law; whether that is dominant influence is not settled.'
      : 'It has influence or control of another kind; whether that is dominant influence is not settled.';
  return { holds: 'INDICATED', because, interests: [indicated.id] };
}
