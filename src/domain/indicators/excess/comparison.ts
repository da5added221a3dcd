import type { SettingFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import type { Yardstick } from '../../nation/moves';
import { readOnce } from '../../nation/read-once';
import type { Lists } from '../../nation/read-settings';
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
  /** Trials of a class that no other group has: they have no baseline and are left out of the test. */
  withoutBaseline: number;
  n: number;
  observed: number;
  /** How many different settings the observed count comes from. */
  settingsHit: number;
  /** P(X >= observed), exact, given each trial's own probability. */
  p: number;
  /** Null for a group with too few trials to be tested. */
  q: number | null;
}

/** A test with what it rests on: worked out of a group that something is said of. */
export interface DetailedTest extends ExcessTest {
  /** The trials that were tested. */
  trials: readonly Trial[];
  /** How likely each of them was to be a hit. */
  probabilities: readonly number[];
  expected: number;
}

/** The same, of which q is set once it is known what the others came out at. */
type TestInMaking = Omit<ExcessTest, 'q'> & { q: number | null };

/** A test of what might have been, with every other group that is tested beside it. */
export interface TestedAnew {
  test: ExcessTest;
  others: readonly { groupId: string; p: number }[];
}

/** A group's trials as they are tested, and what of the test depends on nobody else. */
interface OwnTrials {
  /** Sorted, because sums of fractions depend on their order in the last digit and findings must not. */
  sorted: readonly Trial[];
  hasHits: boolean;
  ofClass: ReadonlyMap<string, number>;
}

function compareTrials(first: Trial, second: Trial): number {
  const [one, other] = [first.setting.settingId, second.setting.settingId];
  if (one !== other) return one < other ? -1 : 1;
  if (first.judgement.inspectionId === second.judgement.inspectionId) return 0;
  return first.judgement.inspectionId < second.judgement.inspectionId ? -1 : 1;
}

const ownTrials = readOnce((trials: readonly Trial[]): OwnTrials => {
  const ofClass = new Map<string, number>();
  for (const { widerClass } of trials) ofClass.set(widerClass, (ofClass.get(widerClass) ?? 0) + 1);
  return { sorted: [...trials].sort(compareTrials), hasHits: trials.some(({ isHit }) => isHit), ofClass };
});

/** Trials in any order, in a list for each group. */
export function inGroups(trials: readonly Trial[]): Lists<Trial> {
  const lists = new Map<string | null, Trial[]>();
  for (const trial of trials) {
    const own = lists.get(trial.groupId);
    if (own === undefined) lists.set(trial.groupId, [trial]);
    else own.push(trial);
  }
  return [...lists.values()];
}

/** Visits the trials that have a baseline, in the order given, with how likely each was to be a hit. */
function eachLikely(
  groupId: string,
  own: readonly Trial[],
  baselines: Baselines,
  visit: (trial: Trial, probability: number) => void,
): void {
  let before: Trial | null = null;
  let probability: number | null = null;
  for (const trial of own) {
    // Alike settings lie side by side in most groups: they are asked for once.
    const isAlike = before !== null && before.stratum === trial.stratum && before.widerClass === trial.widerClass;
    if (!isAlike) probability = baselines.rateOutside(groupId, trial);
    before = trial;
    if (probability !== null) visit(trial, probability);
  }
}

function differentSettings(trials: readonly Trial[]): number {
  if (trials.length < 2) return trials.length;
  return new Set(trials.map(({ setting }) => setting.settingId)).size;
}

function testGroup(groupId: string, own: readonly Trial[], baselines: Baselines): TestInMaking {
  const probabilities: number[] = [];
  const hits: Trial[] = [];
  eachLikely(groupId, own, baselines, (trial, probability) => {
    probabilities.push(probability);
    if (trial.isHit) hits.push(trial);
  });
  const [n, observed] = [probabilities.length, hits.length];
  const p = poissonBinomialUpperTail(observed, probabilities);
  return { groupId, withoutBaseline: own.length - n, n, observed, settingsHit: differentSettings(hits), p, q: null };
}

/** As many hits as none, or more, there always are: only of how many is asked. Most groups of a nation have none. */
function testWithoutHits(groupId: string, { sorted, ofClass }: OwnTrials, baselines: Baselines): TestInMaking {
  let n = 0;
  for (const [widerClass, count] of ofClass) if (baselines.hasOthers(groupId, widerClass)) n += count;
  return { groupId, withoutBaseline: sorted.length - n, n, observed: 0, settingsHit: 0, p: 1, q: null };
}

/**
 * Every group tested against the others.
 *
 * The probability of each trial comes from all other groups' trials of the same stratum, so that a group that
 * fills a stratum is not its own yardstick. q allows for every group tested, remarkable or not.
 */
export class ExcessComparison {
  private readonly groups = new Map<string, OwnTrials>();
  private readonly baselines: Baselines;
  /** What every group that is tested came out at, lowest first. */
  private readonly ascending: Float64Array;
  readonly tests: readonly ExcessTest[];

  /** The trials of a group are all in one list. */
  constructor(
    lists: Lists<Trial>,
    private readonly policy: ExcessPolicy,
  ) {
    for (const list of lists) {
      const groupId = list[0]?.groupId ?? null;
      if (groupId === null) continue;
      if (this.groups.has(groupId)) throw new Error(`Expected the trials of group ${groupId} in one list.`);
      this.groups.set(groupId, ownTrials(list));
    }
    this.baselines = new Baselines(lists, policy.pseudoCount);
    const tests = this.testAll();
    const tested = tests.filter((test) => this.isTested(test));
    adjust(tested);
    this.tests = tests;
    this.ascending = Float64Array.from(tested, ({ p }) => p).sort();
  }

  trialsOf(groupId: string): readonly Trial[] {
    return this.groups.get(groupId)?.sorted ?? [];
  }

  /** Undefined of a group without any trial. */
  testOf(groupId: string): ExcessTest | undefined {
    return this.tests.find((test) => test.groupId === groupId);
  }

  /** How likely a trial is to be a hit, from every group but the one; null where nobody else has any of its class. */
  probabilityOf(groupId: string, trial: Trial): number | null {
    return this.baselines.rateOutside(groupId, trial);
  }

  /** One of its tests with what it rests on. */
  inDetail(test: ExcessTest): DetailedTest {
    const trials: Trial[] = [];
    const probabilities: number[] = [];
    let expected = 0;
    eachLikely(test.groupId, this.trialsOf(test.groupId), this.baselines, (trial, probability) => {
      trials.push(trial);
      probabilities.push(probability);
      expected += probability;
    });
    return { ...test, trials, probabilities, expected };
  }

  /** The group's test had its trials been these, with every other group tested anew against them. */
  testedAnew(groupId: string, trials: readonly Trial[]): TestedAnew {
    const actual = this.trialsOf(groupId);
    this.baselines.replace(actual, trials);
    const own = testGroup(groupId, trials, this.baselines);
    const others = this.testAll(groupId).filter((test) => this.isTested(test));
    this.baselines.replace(trials, actual);
    if (!this.isTested(own)) return { test: own, others };
    const [q = 1] = benjaminiHochberg([own.p, ...others.map(({ p }) => p)]);
    return { test: { ...own, q }, others };
  }

  /** The same with every other group's p left as it is: quicker, and exact for the group's own p. */
  testHadAlone(groupId: string, trials: readonly Trial[]): ExcessTest | null {
    if (!this.groups.has(groupId)) return null;
    const own = testGroup(groupId, trials, this.baselines);
    if (!this.isTested(own)) return own;
    const before = this.testOf(groupId);
    const leftOut = before !== undefined && this.isTested(before) ? before.p : null;
    return { ...own, q: adjustedAmong(own.p, this.ascending, leftOut) };
  }

  private testAll(but: string | null = null): readonly TestInMaking[] {
    const tests: TestInMaking[] = [];
    this.groups.forEach((own, groupId) => {
      if (groupId === but) return;
      tests.push(
        own.hasHits ? testGroup(groupId, own.sorted, this.baselines) : testWithoutHits(groupId, own, this.baselines),
      );
    });
    return tests;
  }

  private isTested({ n }: ExcessTest): boolean {
    return n >= this.policy.minimumTrials;
  }
}

/** Gives each its q among all of them. */
function adjust(tested: readonly TestInMaking[]): void {
  const qValues = benjaminiHochberg(tested.map(({ p }) => p));
  for (const [place, test] of tested.entries()) test.q = qValues[place] ?? 1;
}

/** The least count the interval allows, less the count expected: what is left of an excess after noise. */
export function sureExcess({ observed, n, expected }: DetailedTest): number {
  return clopperPearson(observed, n).low * n - expected;
}

export const excessOrdering =
  'By q, lowest first; then by the lower end of the interval, as a count, less the count expected, highest first; ' +
  'then by group. Groups with too few trials to be tested come after every group that was tested.';

/** See `excessOrdering`. */
export function compareTests(first: DetailedTest, second: DetailedTest): number {
  if (first.q !== second.q) return (first.q ?? Number.POSITIVE_INFINITY) - (second.q ?? Number.POSITIVE_INFINITY);
  const bySureExcess = sureExcess(second) - sureExcess(first);
  if (bySureExcess !== 0) return bySureExcess;
  return first.groupId < second.groupId ? -1 : 1;
}
