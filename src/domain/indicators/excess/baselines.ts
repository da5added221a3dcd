import type { Yardstick } from '../../nation/moves';
import { readOnce } from '../../nation/read-once';
import type { Lists } from '../../nation/read-settings';
import { seedOf } from '../../statistics/seeded-random';
import { areSame } from '../../values/are-same';

/** What a baseline needs to know of a trial. */
export interface Countable extends Yardstick {
  groupId: string | null;
  isHit: boolean;
  stratum: string;
  widerClass: string;
}

class Tally {
  n = 0;
  hits = 0;

  add(n: number, hits: number): void {
    this.n += n;
    this.hits += hits;
  }
}

/** Tallies of some trials at every grain. */
class Tallies {
  readonly strata = new Map<string, Tally>();
  readonly wider = new Map<string, Tally>();
  readonly whole = new Tally();

  count({ stratum, widerClass, isHit }: Countable, by: 1 | -1): void {
    const hits = isHit ? by : 0;
    tallyAt(this.strata, stratum).add(by, hits);
    tallyAt(this.wider, widerClass).add(by, hits);
    this.whole.add(by, hits);
  }

  add({ strata, wider, whole }: Tallies): void {
    addTo(this.strata, strata);
    addTo(this.wider, wider);
    this.whole.add(whole.n, whole.hits);
  }
}

function tallyAt(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = new Tally();
    tallies.set(key, tally);
  }
  return tally;
}

function addTo(tallies: Map<string, Tally>, others: ReadonlyMap<string, Tally>): void {
  others.forEach(({ n, hits }, key) => {
    tallyAt(tallies, key).add(n, hits);
  });
}

/** Tallies of a whole, and of each group, so that it can be taken out of the whole. */
class Counts {
  readonly all = new Tallies();
  readonly own = new Map<string, Tallies>();
  /** The groups whose tallies are held here alone. */
  private readonly alone = new Set<string>();

  /** Trials of one group mostly lie side by side. */
  count(trials: readonly Countable[], by: 1 | -1): void {
    let [last, own]: [string | null, Tallies | null] = [null, null];
    for (const trial of trials) {
      if (trial.isYardstick === false) continue;
      this.all.count(trial, by);
      for (const other of trial.alsoOf ?? []) this.ownOf(other).count(trial, by);
      if (trial.groupId !== last) {
        last = trial.groupId;
        own = last === null ? null : this.ownOf(last);
      }
      own?.count(trial, by);
    }
  }

  /** Takes in what was counted before. The tallies of a group are the same ones, until they are to be altered here. */
  add({ all, own }: Counts): void {
    this.all.add(all);
    own.forEach((tallies, groupId) => {
      if (this.own.has(groupId)) this.ownOf(groupId).add(tallies);
      else this.own.set(groupId, tallies);
    });
  }

  /** To be altered. */
  private ownOf(groupId: string): Tallies {
    const known = this.own.get(groupId);
    if (known !== undefined && this.alone.has(groupId)) return known;
    const own = new Tallies();
    if (known !== undefined) own.add(known);
    this.own.set(groupId, own);
    this.alone.add(groupId);
    return own;
  }
}

/** A list that nobody alters is counted once as long as it is held. */
const countsOf = readOnce((trials: readonly Countable[]): Counts => {
  const counts = new Counts();
  counts.count(trials, 1);
  return counts;
});

/** Lists of groups that lie side by side, counted together. */
interface Stretch {
  lists: Lists<Countable>;
  counts: Counts;
}

/**
 * By the first list of each. Two, as a nation may be read by turns with what is recorded beside it and without.
 *
 * Where a stretch begins is told by its first group alone: so the list that is first today is first in the next scan,
 * and what its stretch held before is let go.
 */
const knownStretches = new WeakMap<readonly Countable[], readonly [Stretch] | readonly [Stretch, Stretch]>();

/** On average. */
const listsInStretch = 32;

function beginsStretch(groupId: string): boolean {
  return seedOf(groupId) % listsInStretch === 0;
}

/** Counted once as long as none of the lists changes: after a change in one group, most of a nation need not be added up. */
function countsOfStretch(lists: Lists<Countable>): Counts {
  const [first = []] = lists;
  const known = knownStretches.get(first);
  const before = known?.find((one) => areSame(one.lists, lists));
  if (before !== undefined) return before.counts;
  const counts = new Counts();
  for (const list of lists) counts.add(countsOf(list));
  const now = { lists, counts };
  knownStretches.set(first, known === undefined ? [now] : [now, known[0]]);
  return counts;
}

/** The lists of groups in stretches; those before the first that begins one are each for itself. */
function inStretches(lists: Lists<Countable>): { apart: Lists<Countable>; stretches: readonly Lists<Countable>[] } {
  const apart: (readonly Countable[])[] = [];
  const stretches: (readonly Countable[])[][] = [];
  for (const list of lists) {
    const groupId = list[0]?.groupId ?? null;
    if (groupId === null) continue;
    const last = stretches.at(-1) ?? apart;
    if (beginsStretch(groupId)) stretches.push([list]);
    else last.push(list);
  }
  return { apart, stretches };
}

function less(all: Tally | undefined, own: Tally | undefined): { n: number; hits: number } {
  return { n: (all?.n ?? 0) - (own?.n ?? 0), hits: (all?.hits ?? 0) - (own?.hits ?? 0) };
}

/**
 * The rate expected of a trial, from everyone but its own group; a setting that a group had within the window and has no
 * more is its own as well.
 *
 * The rate of the stratum is drawn towards the rate of the wider class by `pseudoCount` trials, and that one towards
 * the rate of all trials by as many, so that a stratum of three settings does not decide. The rate of all trials has
 * one success and one failure added (Laplace), so that no rate is 0 or 1.
 */
export class Baselines {
  private readonly counts = new Counts();

  constructor(
    lists: Lists<Countable>,
    private readonly pseudoCount: number,
  ) {
    const { apart, stretches } = inStretches(lists);
    for (const list of apart) this.counts.add(countsOf(list));
    for (const stretch of stretches) this.counts.add(countsOfStretch(stretch));
    for (const list of lists) if (list[0]?.groupId === null) this.counts.count(list, 1);
  }

  /** Replaces trials by what they might have been; the other way round, it puts them back. */
  replace(trials: readonly Countable[], others: readonly Countable[]): void {
    this.counts.count(trials, -1);
    this.counts.count(others, 1);
  }

  /** Whether anybody but the group has a trial of the wider class: else there is nothing to compare with. */
  hasOthers(groupId: string, widerClass: string): boolean {
    const { all, own } = this.counts;
    return less(all.wider.get(widerClass), own.get(groupId)?.wider.get(widerClass)).n !== 0;
  }

  /** Null when nobody else has a trial of the wider class: then there is nothing to compare with. */
  rateOutside(groupId: string, { stratum, widerClass }: { stratum: string; widerClass: string }): number | null {
    const { all } = this.counts;
    const own = this.counts.own.get(groupId);
    const wider = less(all.wider.get(widerClass), own?.wider.get(widerClass));
    if (wider.n === 0) return null;
    const whole = less(all.whole, own?.whole);
    const wholeRate = (whole.hits + 1) / (whole.n + 2);
    const widerRate = this.drawn(wider, wholeRate);
    return this.drawn(less(all.strata.get(stratum), own?.strata.get(stratum)), widerRate);
  }

  private drawn({ n, hits }: { n: number; hits: number }, towards: number): number {
    return n === 0 ? towards : (hits + this.pseudoCount * towards) / (n + this.pseudoCount);
  }
}
