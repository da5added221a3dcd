import type { SettingFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import type { Yardstick } from '../../nation/moves';
import { adjustedAmong, benjaminiHochberg } from '../../statistics/benjamini-hochberg';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { Baselines } from './baselines';

/** One thing that could have gone either way: a setting's standing judgement, or one re-inspection. */
export interface Trial extends Yardstick {
  /** Null for a setting in no group; it counts in the baselines only. */
  groupId: string | null;
  setting: SettingFacts;
  judgement: FullJudgement;
  /** The judgement it is compared with, where the rule compares two. */
  previous: FullJudgement | null;
  /** Whether it went the way the rule looks for. */
  isHit: boolean;
  /** Trials of one stratum are expected to go alike. */
  stratum: string;
  /** The wider class towards whose rate the rate of a small stratum is drawn. */
  widerClass: string;
}

export interface ExcessPolicy {
  /** Weight of the wider rate, in trials. */
  pseudoCount: number;
  /** Groups with fewer trials are not tested. */
  minimumTrials: number;
}

/** A group's count against what chance gives, whether or not it is remarkable. */
export interface ExcessTest {
  groupId: string;
  /** The trials that were tested. */
  trials: readonly Trial[];
  /** How likely each of them was to be a hit. */
  probabilities: readonly number[];
  /** Trials of a class that no other group has: they have no baseline and are left out of the test. */
  withoutBaseline: number;
  n: number;
  observed: number;
  /** How many different settings the observed count comes from. */
  settingsHit: number;
  expected: number;
  /** P(X >= observed), exact, given each trial's own probability. */
  p: number;
  /** Null for a group with too few trials to be tested. */
  q: number | null;
}

type UnadjustedTest = Omit<ExcessTest, 'q'>;

function testGroup(groupId: string, own: readonly Trial[], baselines: Baselines): UnadjustedTest {
  const trials: Trial[] = [];
  const probabilities: number[] = [];
  const settingsHit = new Set<string>();
  let [observed, expected] = [0, 0];
  let before: Trial | null = null;
  let probability: number | null = null;
  for (const trial of own) {
    // Alike settings lie side by side in most groups: they are asked for once.
    const isAlike = before !== null && before.stratum === trial.stratum && before.widerClass === trial.widerClass;
    if (!isAlike) probability = baselines.rateOutside(groupId, trial);
    before = trial;
    if (probability === null) continue;
    trials.push(trial);
    probabilities.push(probability);
    expected += probability;
    if (!trial.isHit) continue;
    observed += 1;
    settingsHit.add(trial.setting.settingId);
  }
  const n = trials.length;
  const p = poissonBinomialUpperTail(observed, probabilities);
  const withoutBaseline = own.length - n;
  return { groupId, trials, probabilities, withoutBaseline, n, observed, settingsHit: settingsHit.size, expected, p };
}

function compareTrials(first: Trial, second: Trial): number {
  const [one, other] = [first.setting.settingId, second.setting.settingId];
  if (one !== other) return one < other ? -1 : 1;
  if (first.judgement.inspectionId === second.judgement.inspectionId) return 0;
  return first.judgement.inspectionId < second.judgement.inspectionId ? -1 : 1;
}

/** Sorted, because sums of fractions depend on their order in the last digit and findings must not. */
function byGroup(trials: readonly Trial[]): ReadonlyMap<string, readonly Trial[]> {
  const groups = new Map<string, Trial[]>();
  for (const trial of trials) {
    if (trial.groupId === null) continue;
    const own = groups.get(trial.groupId);
    if (own === undefined) groups.set(trial.groupId, [trial]);
    else own.push(trial);
  }
  for (const own of groups.values()) own.sort(compareTrials);
  return groups;
}

/**
 * Every group tested against the others.
 *
 * The probability of each trial comes from all other groups' trials of the same stratum, so that a group that
 * fills a stratum is not its own yardstick. q allows for every group tested, remarkable or not.
 */
export class ExcessComparison {
  private readonly groups: ReadonlyMap<string, readonly Trial[]>;
  private readonly baselines: Baselines;
  private readonly unadjusted: readonly UnadjustedTest[];
  /** What every group that is tested came out at, lowest first. */
  private readonly ascending: Float64Array;
  readonly tests: readonly ExcessTest[];

  constructor(
    trials: readonly Trial[],
    private readonly policy: ExcessPolicy,
  ) {
    this.groups = byGroup(trials);
    this.baselines = new Baselines(trials, policy.pseudoCount);
    this.unadjusted = this.testAll();
    this.tests = this.adjusted(this.unadjusted);
    const tested = this.unadjusted.filter(({ n }) => n >= policy.minimumTrials);
    this.ascending = Float64Array.from(tested, ({ p }) => p).sort();
  }

  trialsOf(groupId: string): readonly Trial[] {
    return this.groups.get(groupId) ?? [];
  }

  /** How likely a trial is to be a hit, from every group but the one; null where nobody else has any of its class. */
  probabilityOf(groupId: string, trial: Trial): number | null {
    return this.baselines.rateOutside(groupId, trial);
  }

  /** The test of the group, and of every other that is tested, had its trials been these. */
  testsHad(groupId: string, trials: readonly Trial[]): readonly ExcessTest[] {
    const actual = this.trialsOf(groupId);
    this.baselines.replace(actual, trials);
    const tests = this.testAll(new Map([[groupId, trials]]));
    this.baselines.replace(trials, actual);
    return this.adjusted(tests.filter((test) => test.groupId === groupId || test.n >= this.policy.minimumTrials));
  }

  /** The group's test had its trials been these, with every other group tested anew against them. */
  testHad(groupId: string, trials: readonly Trial[]): ExcessTest | null {
    return this.testsHad(groupId, trials).find((test) => test.groupId === groupId) ?? null;
  }

  /** The same with every other group's p left as it is: quicker, and exact for the group's own p. */
  testHadAlone(groupId: string, trials: readonly Trial[]): ExcessTest | null {
    if (!this.groups.has(groupId)) return null;
    const own = testGroup(groupId, trials, this.baselines);
    if (own.n < this.policy.minimumTrials) return { ...own, q: null };
    const before = this.unadjusted.find((test) => test.groupId === groupId);
    const leftOut = before !== undefined && before.n >= this.policy.minimumTrials ? before.p : null;
    return { ...own, q: adjustedAmong(own.p, this.ascending, leftOut) };
  }

  private testAll(instead: ReadonlyMap<string, readonly Trial[]> = new Map()): readonly UnadjustedTest[] {
    return [...this.groups].map(([groupId, own]) => testGroup(groupId, instead.get(groupId) ?? own, this.baselines));
  }

  private adjusted(tests: readonly UnadjustedTest[]): readonly ExcessTest[] {
    const tested = tests.filter(({ n }) => n >= this.policy.minimumTrials);
    const qValues = benjaminiHochberg(tested.map(({ p }) => p));
    const qByGroup = new Map(tested.map(({ groupId }, index) => [groupId, qValues[index] ?? 1]));
    return tests.map((test) => ({ ...test, q: qByGroup.get(test.groupId) ?? null }));
  }
}

/** The least count the interval allows, less the count expected: what is left of an excess after noise. */
export function sureExcess({ observed, n, expected }: ExcessTest): number {
  return clopperPearson(observed, n).low * n - expected;
}

export const excessOrdering =
  'By q, lowest first; then by the lower end of the interval, as a count, less the count expected, highest first; ' +
  'then by group. Groups with too few trials to be tested come after every group that was tested.';

/** See `excessOrdering`. */
export function compareTests(first: ExcessTest, second: ExcessTest): number {
  if (first.q !== second.q) return (first.q ?? Number.POSITIVE_INFINITY) - (second.q ?? Number.POSITIVE_INFINITY);
  const bySureExcess = sureExcess(second) - sureExcess(first);
  if (bySureExcess !== 0) return bySureExcess;
  return first.groupId < second.groupId ? -1 : 1;
}
