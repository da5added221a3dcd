import type { Indicator } from './indicator';
import { belowGoodBeyondChance } from './rules/below-good-beyond-chance.rule';
import { commonCause } from './rules/common-cause.rule';
import { decline } from './rules/decline.rule';
import { earlyWarning } from './rules/early-warning.rule';
import { enforcementInSeveral } from './rules/enforcement-in-several.rule';
import { groupEffect } from './rules/group-effect.rule';
import { growthWhileFailing } from './rules/growth-while-failing.rule';
import { managerVacancies } from './rules/manager-vacancies.rule';
import { overdueInspections } from './rules/overdue-inspections.rule';
import { postAcquisitionDrift } from './rules/post-acquisition-drift.rule';
import { repeatedAdverse } from './rules/repeated-adverse.rule';
import { sameRegulation } from './rules/same-regulation.rule';
import { serialReRegistration } from './rules/serial-re-registration.rule';
import { statutoryWatch } from './rules/statutory-watch.rule';
import { worseningTrend } from './rules/worsening-trend.rule';

/** Every rule, in the order of `indicatorIds`; those that are not run any more too. */
export const indicators: readonly Indicator[] = Object.freeze([
  statutoryWatch,
  groupEffect,
  belowGoodBeyondChance,
  decline,
  repeatedAdverse,
  commonCause,
  sameRegulation,
  enforcementInSeveral,
  managerVacancies,
  overdueInspections,
  earlyWarning,
  worseningTrend,
  postAcquisitionDrift,
  growthWhileFailing,
  serialReRegistration,
]);
