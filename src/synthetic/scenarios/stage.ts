import { addDays, toDayNumber } from '../../domain/values/day';
import type { Owner, Provider, ScriptedInspection } from '../model';
import { councilNamed } from '../nation/councils';
import type { OwnedSpan } from '../nation/settle';
import type { OwnerBook } from '../owners/owner-book';
import type { OwnerKind } from '../parameters/ownership';
import type { Grade } from '../parameters/quality';
import type { RandomStream } from '../random';

/** What a planted story is called and says; the reference numbers follow once the nation stands. */
export interface PlantedStory {
  name: string;
  sentence: string;
  owners: readonly Owner[];
}

export interface HomePlan {
  council: string;
  registered: string;
  left?: string;
  leftBy?: 'RESIGNED' | 'CANCELLED' | 'CLOSED';
  places?: number;
  inspections?: readonly (readonly [day: string, grade: Grade])[];
}

/** Where the planted stories put their owners and homes before the rest of the nation is made around them. */
export class Stage {
  readonly spans: OwnedSpan[] = [];
  readonly stories: PlantedStory[] = [];

  constructor(
    readonly book: OwnerBook,
    readonly random: RandomStream,
  ) {}

  owner(scenario: string, kind: OwnerKind, homes: number): Owner {
    const owner = this.book.privateOwner(homes, kind);
    owner.scenario = scenario;
    return owner;
  }

  home(scenario: string, provider: Provider, plan: HomePlan): void {
    const script: ScriptedInspection[] = (plan.inspections ?? []).map(([day, grade]) => ({
      on: toDayNumber(day),
      grade,
    }));
    this.spans.push({
      type: 'CHILDRENS_HOME',
      sector: 'PRIVATE',
      council: councilNamed(plan.council),
      registeredOn: toDayNumber(plan.registered),
      leftOn: plan.left ? toDayNumber(plan.left) : null,
      leftBy: plan.left ? (plan.leftBy ?? 'RESIGNED') : null,
      provider,
      script,
      scenario,
      plannedPlaces: plan.places ?? this.random.between(2, 5),
    });
  }

  tell(story: PlantedStory): void {
    this.stories.push(story);
  }
}

/** The day so many days after one written out. */
export function daysAfter(day: string, days: number): string {
  return addDays(day, days);
}
