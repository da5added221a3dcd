import type { Yardstick } from '../../nation/moves';

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

  count(isHit: boolean, by: 1 | -1): void {
    this.n += by;
    if (isHit) this.hits += by;
  }
}

/** Tallies of some trials at every grain. */
class Tallies {
  readonly strata = new Map<string, Tally>();
  readonly wider = new Map<string, Tally>();
  readonly whole = new Tally();

  count({ stratum, widerClass, isHit }: Countable, by: 1 | -1): void {
    tallyAt(this.strata, stratum).count(isHit, by);
    tallyAt(this.wider, widerClass).count(isHit, by);
    this.whole.count(isHit, by);
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
  private readonly all = new Tallies();
  /** Of each group, so that it can be taken out of the whole. */
  private readonly own = new Map<string, Tallies>();

  constructor(
    trials: readonly Countable[],
    private readonly pseudoCount: number,
  ) {
    this.count(trials, 1);
  }

  /** Replaces trials by what they might have been; the other way round, it puts them back. */
  replace(trials: readonly Countable[], others: readonly Countable[]): void {
    this.count(trials, -1);
    this.count(others, 1);
  }

  /** Null when nobody else has a trial of the wider class: then there is nothing to compare with. */
  rateOutside(groupId: string, { stratum, widerClass }: { stratum: string; widerClass: string }): number | null {
    const own = this.own.get(groupId);
    const wider = less(this.all.wider.get(widerClass), own?.wider.get(widerClass));
    if (wider.n === 0) return null;
    const whole = less(this.all.whole, own?.whole);
    const wholeRate = (whole.hits + 1) / (whole.n + 2);
    const widerRate = this.drawn(wider, wholeRate);
    return this.drawn(less(this.all.strata.get(stratum), own?.strata.get(stratum)), widerRate);
  }

  /** Trials of one group mostly lie side by side. */
  private count(trials: readonly Countable[], by: 1 | -1): void {
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

  private ownOf(groupId: string): Tallies {
    let own = this.own.get(groupId);
    if (own === undefined) {
      own = new Tallies();
      this.own.set(groupId, own);
    }
    return own;
  }

  private drawn({ n, hits }: { n: number; hits: number }, towards: number): number {
    return n === 0 ? towards : (hits + this.pseudoCount * towards) / (n + this.pseudoCount);
  }
}
