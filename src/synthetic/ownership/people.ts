import type { DayNumber, Owner } from '../model';
import type { NameMaker } from '../owners/names';
import type { RandomStream } from '../random';
import type { HoldingFacts, StatementWriter } from './statements';

export interface Holder {
  recordId: string;
  isPerson: boolean;
  share: HoldingFacts['share'];
}

/** The people behind the companies. The planted stories share people; every other owner has people of its own. */
export class PeopleBook {
  private readonly ofScenario = new Map<string, readonly Holder[]>();
  private made = 0;

  constructor(
    private readonly writer: StatementWriter,
    private readonly names: NameMaker,
    private readonly random: RandomStream,
  ) {}

  *behind(owner: Owner, since: DayNumber): Generator<object, readonly Holder[]> {
    const known = owner.scenario === null ? undefined : this.ofScenario.get(owner.scenario);
    if (known) return known;
    const count = this.random.weighted([
      [1, 55],
      [2, 33],
      [3, 12],
    ] as const);
    const made = yield* this.newPeople(since, count);
    if (owner.scenario !== null) this.ofScenario.set(owner.scenario, made);
    return made;
  }

  *newPeople(since: DayNumber, count: number): Generator<object, readonly Holder[]> {
    const shares = sharesOf(count, this.random);
    const made: Holder[] = [];
    for (const share of shares) {
      this.made += 1;
      const recordId = `person-${String(this.made).padStart(6, '0')}`;
      const birthMonth = `${this.random.between(1948, 1990)}-${String(this.random.between(1, 12)).padStart(2, '0')}`;
      yield this.writer.person(recordId, this.names.person(), since, birthMonth);
      made.push({ recordId, isPerson: true, share });
    }
    return made;
  }
}

/** One in seven holdings is known only by the band that the register of people with significant control gives. */
function sharesOf(count: number, random: RandomStream): HoldingFacts['share'][] {
  if (count === 1) return [random.chance(0.15) ? [75, 100] : 100];
  if (count === 2)
    return random.pick([
      [50, 50],
      [60, 40],
      [75, 25],
      [
        [50, 75],
        [25, 50],
      ],
    ] as HoldingFacts['share'][][]);
  return [40, 35, 25];
}
