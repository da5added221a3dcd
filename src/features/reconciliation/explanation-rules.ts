/** The rules by which a difference is ours to expect. A difference that none of them covers is a finding. */
export const explanationRules = {
  PUBLISHED_LATER:
    'A release counts inspections published by 30 April. We count an inspection from its own day, once we have heard of it, and so know later what the release could not.',
  REVISED_LATER: 'A later release gives the same inspection another judgement; we hold the later one.',
  LISTED_BEFORE_AND_AFTER:
    'The release leaves out a setting that other releases show before and after under one registration; we hold that it stayed registered.',
  MONITORING_LEFT_OUT:
    "The table leaves out settings whose standing judgement a monitoring inspection gave. The printed total of all children's homes counts them (less the other kinds of home, it leaves our figure), and so do we.",
  INSPECTED_ONLY:
    'The release lists inspected settings only, so that its printed counts of all settings cannot be reproduced from it; we count fewer.',
} as const;
export type RuleId = keyof typeof explanationRules;
