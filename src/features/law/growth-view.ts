import { growthLevers, growthWarning } from '../../domain/law/growth';
import type { GrowthViewType } from './growth.type';
import { citationView, gapView } from './legal-views';

/** What bears on the growth of a group, with the warning that goes with it. */
export function growthView(): GrowthViewType {
  return {
    warning: growthWarning.sentence,
    groupLevelPower: growthWarning.groupLevelPower,
    gap: gapView(growthWarning.gap),
    levers: growthLevers.map(({ lever, legalBasis, bearsOn, test, powers }) => ({
      lever,
      legalBasis: legalBasis.map(citationView),
      bearsOn,
      test,
      powers,
    })),
    policyIntent: growthWarning.policyIntent,
  };
}
