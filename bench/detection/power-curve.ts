import { testAlone } from '../../src/domain/group-effect/group-tests';
import { qHad, type TestedField } from '../../src/domain/group-effect/tested-field';
import { benjaminiHochberg } from '../../src/domain/statistics/benjamini-hochberg';
import { drawGroup, rateOf, trialOf } from './simulated-nation';

export const powerSizes = [5, 10, 20, 40, 80, 160] as const;
export const powerOdds = [1.5, 2, 3, 5] as const;

/** How often one group of a size and an effect is found among the groups of nations in which no other has one. */
export class PowerCurve {
  private nations = 0;
  private readonly found = new Map<string, number>();
  private readonly foundByPlain = new Map<string, number>();

  constructor(private readonly maximumQ: number) {}

  /** Puts one group of each size and effect, one at a time, beside those that were tested. */
  count(field: TestedField, random: () => number): void {
    this.nations += 1;
    const pValues = [...field.groups.values()].map(({ lowestP }) => lowestP);
    for (const size of powerSizes) {
      for (const odds of powerOdds) {
        const drawn = drawGroup(size, () => Math.log(odds), random);
        const trials = drawn.kinds.map((kind, index) =>
          trialOf('one', index, drawn.hits[index] === true, rateOf(kind)),
        );
        const test = testAlone('one', trials);
        this.add(this.found, size, odds, qHad(field, 'one', test.p, [test]));
        this.add(this.foundByPlain, size, odds, benjaminiHochberg([test.p, ...pValues])[0] ?? 1);
      }
    }
  }

  /** How often it is found by the q that is shown. */
  share(size: number, odds: number): number {
    return (this.found.get(`${size} ${odds}`) ?? 0) / this.nations;
  }

  /** How often Benjamini and Hochberg would find it, which do not know that p-values are discrete. */
  shareByPlain(size: number, odds: number): number {
    return (this.foundByPlain.get(`${size} ${odds}`) ?? 0) / this.nations;
  }

  private add(found: Map<string, number>, size: number, odds: number, q: number): void {
    const key = `${size} ${odds}`;
    if (q <= this.maximumQ) found.set(key, (found.get(key) ?? 0) + 1);
  }
}
