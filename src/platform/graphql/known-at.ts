import { ArgsType, Field } from 'type-graphql';
import { InstantScalar, isExistingDay } from './day-scalar';
import { badInput } from './scalars';

/** As of which moment's knowledge something is asked. */
@ArgsType()
export class KnownAtArgs {
  @Field(() => InstantScalar, {
    nullable: true,
    description: 'As it was known at this moment; as it is known now unless given.',
  })
  knownAt?: string | null;
}

/** To the microsecond, as the database keeps time: `2025-03-31T12:00:00.000001Z`. No zone there is 16 hours off. */
const instant = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-5]):\d\d)$/;

/** Whether a text names one moment, for us and for the database alike. */
function isMoment(text: string): boolean {
  const [, day = ''] = instant.exec(text) ?? [];
  // `Date.parse` takes 30 February for 2 March.
  return isExistingDay(day) && !Number.isNaN(Date.parse(text));
}

/** The moment that is asked for, null where none is: as it is known now. Throws on a `knownAt` that names none. */
export function knownAtAsked(knownAt: string | null | undefined): string | null {
  if (knownAt == null || isMoment(knownAt)) return knownAt ?? null;
  const expected = 'a moment with its zone, to the microsecond at most, such as "2025-03-31T12:00:00Z"';
  throw badInput(`\`knownAt\` cannot be ${JSON.stringify(knownAt.slice(0, 40))}. Expected ${expected}.`);
}
