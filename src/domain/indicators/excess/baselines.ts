/** What a baseline needs to know of a trial. */
export interface Countable {
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

/** Tallies of one grain, in all and for each group, so that a group can be taken out of the whole. */
class Tallies {
  private readonly all = new Map<string, Tally>();
  private readonly own = new Map<string, Map<string, Tally>>();

  count(key: string, { groupId, isHit }: Countable, by: 1 | -1): void {
    tallyAt(this.all, key).count(isHit, by);
    if (groupId === null) return;
    let group = this.own.get(groupId);
    if (group === undefined) {
      group = new Map();
      this.own.set(groupId, group);
    }
    tallyAt(group, key).count(isHit, by);
  }

  outside(groupId: string, key: string): { n: number; hits: number } {
    const all = this.all.get(key);
    const own = this.own.get(groupId)?.get(key);
    return { n: (all?.n ?? 0) - (own?.n ?? 0), hits: (all?.hits ?? 0) - (own?.hits ?? 0) };
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

/**
 * The rate expected of a trial, from everyone but its own group.
 *
 * The rate of the stratum is drawn towards the rate of the wider class by `pseudoCount` trials, and that one towards
 * the rate of all trials by as many, so that a stratum of three settings does not decide. The rate of all trials has
 * one success and one failure added (Laplace), so that no rate is 0 or 1.
 */
export class Baselines {
  private readonly strata = new Tallies();
  private readonly wider = new Tallies();
  private readonly whole = new Tallies();

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
    const wider = this.wider.outside(groupId, widerClass);
    if (wider.n === 0) return null;
    const whole = this.whole.outside(groupId, '');
    const wholeRate = (whole.hits + 1) / (whole.n + 2);
    const widerRate = this.drawn(wider, wholeRate);
    return this.drawn(this.strata.outside(groupId, stratum), widerRate);
  }

  private count(trials: readonly Countable[], by: 1 | -1): void {
    for (const trial of trials) {
      this.strata.count(trial.stratum, trial, by);
      this.wider.count(trial.widerClass, trial, by);
      this.whole.count('', trial, by);
    }
  }

  private drawn({ n, hits }: { n: number; hits: number }, towards: number): number {
    return n === 0 ? towards : (hits + this.pseudoCount * towards) / (n + this.pseudoCount);
  }
}
