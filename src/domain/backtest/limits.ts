/** What a reader of a back-test must know before believing it; printed with every one. */
export const statedLimits: readonly string[] = Object.freeze([
  'On each replay day a rule sees what was inspected and published by that day, and nothing later. Which settings belonged ' +
    'to which group is the one thing taken as it is known now: a change of owner that came to light later is seen in time.',
  'Between two registers that are loaded, the earlier holds until the later. A replay day without a register of its own ' +
    'knows less than an officer knew on it, and exits without a day count on the first day they are known.',
  'Only inspections in the loaded files are seen. Where registers are loaded without the lists of inspections of each year, ' +
    'only the latest full inspection of each setting at each register is, so that outcomes are missed and counted as none.',
  'Rules and their policy values are those of today. Whoever wrote them knew much of this history.',
  'A finding that is only evidence for what another rule found flags nothing by itself. Rules over enforcement, requirements, ' +
    'vacancies or endings say nothing where no records of them are loaded.',
  'Groups of one setting are told apart, because a pattern of a group cannot be in one setting.',
  'The interval of a share is exact (Clopper-Pearson) and takes each group on each day as a trial of its own; the same group ' +
    'on two days is not, so the truth is somewhat wider. Differences and lead times are drawn group by group ' +
    'instead, and have no interval where fewer than five groups, or no hit, would be drawn from.',
  'Lead times run from the first replay whose window reaches the outcome. Replays are a year apart, so that a daily watch ' +
    'would have seen most of it sooner.',
  'A group that was flagged, helped and then did well counts as a false alarm. Nothing here says what an alarm brought about.',
]);
