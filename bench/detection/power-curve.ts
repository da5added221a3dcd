import { testAlone } from '../../src/domain/group-effect/group-tests';
import { benjaminiHochberg } from '../../src/domain/statistics/benjamini-hochberg';
import { drawGroup, rateOf, trialOf } from './simulated-nation';

export const powerSizes = [5, 10, 20, 40, 80, 160] as const;
export const powerOdds = [1.5, 2, 3, 5] as const;

/** How often one group of a size and an effect is found among the groups of nations in which no other has one. */
export class PowerCurve {
  private nations = 0;
  private readonly found = new Map<string, number>();

  constructor(private readonly maximumQ: number) {}

  /** Puts one group of each size and effect, one at a time, beside those that were tested. */
  count(pValues: readonly number[], random: () => number): void {
    this.nations += 1;
    for (const size of powerSizes) {
      for (const odds of powerOdds) {
        const drawn = drawGroup(size, () => Math.log(odds), random);
        const trials = drawn.kinds.map((kind, index) =>
          trialOf('one', index, drawn.hits[index] === true, rateOf(kind)),
        );
        const q = benjaminiHochberg([testAlone('one', trials).p, ...pValues])[0] ?? 1;
        const key = `${size} ${odds}`;
        if (q <= this.maximumQ) this.found.set(key, (this.found.get(key) ?? 0) + 1);
      }
    }
  }

  share(size: number, odds: number): number {
    return (this.found.get(`${size} ${odds}`) ?? 0) / this.nations;
  }
}
