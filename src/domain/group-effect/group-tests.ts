import type { ExpectedTrial } from '../expectation/expected-trial';
import { readOnce, readOnceFor } from '../nation/read-once';
import { poissonBinomialUpperTail } from '../statistics/poisson-binomial';
import type { GroupEffectPolicy, GroupTest } from './group-effect';
import { total } from './observed-ratio';
import { fieldOf, qIn, type TestedField, termsOf } from './tested-field';

function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

/** The trials of each group, in the order of their settings; the groups in the order of their ids. */
function byGroup(trials: readonly ExpectedTrial[]): readonly [string, readonly ExpectedTrial[]][] {
  const groups = new Map<string, ExpectedTrial[]>();
  for (const trial of trials) {
    if (trial.groupId === null) continue;
    const own = groups.get(trial.groupId);
    if (own === undefined) groups.set(trial.groupId, [trial]);
    else own.push(trial);
  }
  for (const own of groups.values()) {
    own.sort((first, second) => compareText(first.setting.settingId, second.setting.settingId));
  }
  return [...groups].sort(([first], [second]) => compareText(first, second));
}

/** A group's count against chance, not yet allowing for the other groups. */
export function testAlone(groupId: string, trials: readonly ExpectedTrial[]): GroupTest {
  const probabilities = trials.map(({ probability }) => probability);
  const observed = trials.filter(({ isHit }) => isHit).length;
  return {
    groupId,
    trials,
    probabilities,
    n: trials.length,
    observed,
    expected: total(probabilities),
    p: poissonBinomialUpperTail(observed, probabilities),
    q: null,
  };
}

/** The tests of one look at the nation: of every group, under every outcome looked at. */
export interface Look {
  /** One list for each list of trials given; groups too small to be tested are in it too, without a q. */
  families: readonly (readonly GroupTest[])[];
  /** All that q allows for. */
  field: TestedField;
}

/** What of the policy a look goes by. */
type LookPolicy = Pick<GroupEffectPolicy, 'minimumTrials' | 'maximumQ' | 'chanceFactor'>;

/** Of one group, by its trials in the order of their settings: worked out once. */
const testOfTrials = readOnce((trials: readonly ExpectedTrial[]) => testAlone(trials[0]?.groupId ?? '', trials));

/** The same test with its q: one object as long as the q is the same. */
const withQ = readOnceFor(
  (q: number | null) => q,
  (test: GroupTest, q): GroupTest => ({ ...test, q }),
);

/**
 * Every group tested for each outcome, given its trials group by group: see `trialsByGroup`.
 *
 * All outcomes are adjusted together: a group that is found for any of them is one discovery of one look, and what
 * chance would find of it under any of them is counted.
 */
export function lookAtGroups(families: readonly (readonly (readonly ExpectedTrial[])[])[], policy: LookPolicy): Look {
  const unadjusted = families.map((groups) => groups.map(testOfTrials));
  const tested = unadjusted.map((tests) => tests.filter(({ n }) => n >= policy.minimumTrials));
  const field = fieldOf(tested, termsOf(policy));
  const qOf = new Map(tested.flat().map((test) => [test, qIn(field, test)]));
  return { families: unadjusted.map((tests) => tests.map((test) => withQ(test, qOf.get(test) ?? null))), field };
}

/** The same of trials in any order. */
export function lookAt(families: readonly (readonly ExpectedTrial[])[], policy: LookPolicy): Look {
  return lookAtGroups(
    families.map((trials) => byGroup(trials).map(([, own]) => own)),
    policy,
  );
}
