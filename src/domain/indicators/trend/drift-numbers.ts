import { isBelowGood } from '../../judgements/frameworks';
import type { NationFacts } from '../../nation/facts';
import { settingsHeld } from '../../nation/held-settings';
import type { Window } from '../../nation/window';
import { asGiven, countOf, numbersOf } from '../finding-inputs';
import { formerFormulas, formerInputs, formerNumberMeanings } from '../former-settings';
import type { FindingInputs, NumberFormula } from '../indicator';
import type { Drift, DriftPolicy } from './acquisition-drift';
import { clearingInputs } from './clearing-settings';
import {
  adjustedOf,
  entriesThatAre,
  groupsTestedFormula,
  input,
  otherTestInputs,
  tailOf,
  totalOf,
} from './formula-pieces';
import { arrivalOf, groupsKnownFrom } from './stays';

export const driftNumberMeanings = {
  acquired: 'Settings acquired in the window that stood on a judgement from before and could be judged lower',
  n: 'How many of them were judged in full since and have others to be compared with',
  observed: 'How many of those were last judged, while in the group, lower than before joining, and below good',
  expected: 'How many would be expected to, of settings with the same grade that changed no hands, over as long',
  p: 'The exact probability of as many or more by chance (Poisson-binomial)',
  q: 'p after allowing for every group tested (Benjamini-Hochberg)',
  groupsTested: 'How many groups acquired enough to be tested',
  minimumAcquisitions: 'Groups that acquired fewer are not tested',
  notCompared: 'Acquired settings not judged since, or without others to be compared with',
  rose: 'How many were last judged higher than before joining',
  inherited: 'How many of the settings judged since stood below good when they joined',
  uncertain: 'Settings that joined in the window and of which it is not known whether they were acquired',
  clearsWith: 'The fewest settings that, had they not gone lower, would leave no finding: the first ones listed',
  ...formerNumberMeanings,
} as const;

/** How each number of a drift follows from what was judged before and after joining. */
export const driftFormulas: Readonly<Record<keyof typeof driftNumberMeanings, NumberFormula>> = {
  acquired: countOf('acquired', 'the count of the settings acquired'),
  n: countOf('outcome', 'the count of those compared'),
  observed: totalOf('outcome', 'the count of those that went lower and below good'),
  expected: totalOf('probability', 'the sum of the probabilities'),
  p: tailOf('outcome', 'probability'),
  q: adjustedOf('outcome', 'probability'),
  groupsTested: groupsTestedFormula,
  minimumAcquisitions: asGiven('minimumAcquisitions', 'policy'),
  notCompared: {
    words: 'the settings acquired less those compared',
    from: ['acquired', 'outcome'],
    compute: (inputs) => (inputs['acquired'] ?? []).length - (inputs['outcome'] ?? []).length,
  },
  rose: {
    words: 'the count of those whose position after is higher on the scale than before',
    from: ['positionBefore', 'positionAfter'],
    compute: (inputs) => {
      const after = numbersOf(inputs, 'positionAfter');
      return numbersOf(inputs, 'positionBefore').filter((position, at) => (after[at] ?? position) < position).length;
    },
  },
  inherited: totalOf('belowGoodBefore', 'the count of those below good before joining'),
  uncertain: entriesThatAre('NOT_KNOWN', 'arrivals', 'the count of arrivals of which it is not known'),
  clearsWith: countOf('cleared', 'the count of the settings with which the rule, run again, found nothing'),
  ...formerFormulas,
};

/** Everything from which the numbers of a drift follow. */
export function driftInputs(found: Drift, nation: NationFacts, window: Window, policy: DriftPolicy): FindingInputs {
  const { day } = nation;
  const { group, acquired, trials, others, cleared } = found;
  const knownFrom = groupsKnownFrom(nation);
  const arrivals = settingsHeld(group, window)
    .filter(({ joinedGroupOn }) => window.from <= joinedGroupOn && joinedGroupOn <= day)
    .sort((one, other) => (one.settingId < other.settingId ? -1 : 1));
  return {
    acquired: acquired.map(({ setting }) => input(setting.settingId, `setting ${setting.urn}`, setting.joinedGroupOn)),
    arrivals: arrivals.map((setting) =>
      input(arrivalOf(setting, knownFrom, policy.openingMonths), `setting ${setting.urn}`, setting.joinedGroupOn),
    ),
    outcome: trials.map(({ isHit, after }) =>
      input(isHit ? 1 : 0, `inspection ${after.inspectionId}`, after.inspectedOn),
    ),
    probability: trials.map(({ probability, setting }) => input(probability, `setting ${setting.urn}`, day)),
    positionBefore: trials.map(({ before }) =>
      input(before.position, `inspection ${before.inspectionId}`, before.inspectedOn),
    ),
    positionAfter: trials.map(({ after }) =>
      input(after.position, `inspection ${after.inspectionId}`, after.inspectedOn),
    ),
    belowGoodBefore: trials.map(({ before }) =>
      input(isBelowGood(before.value) ? 1 : 0, `inspection ${before.inspectionId}`, before.inspectedOn),
    ),
    minimumAcquisitions: [input(policy.minimumAcquisitions, 'policy', day)],
    ...otherTestInputs(others, policy.maximumQ, day),
    cleared: clearingInputs(cleared, day),
    ...formerInputs(acquired.map(({ setting }) => setting)),
  };
}
