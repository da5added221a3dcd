import fc from 'fast-check';
import { reconstructHistory } from '../../../src/domain/register/reconstruct-history';
import type {
  LifecycleFact,
  RegisterRelease,
  RegistrationFacts,
  Sighting,
} from '../../../src/domain/register/registration-facts';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/values/day';

const first = toDayNumber('2016-01-01');
const day = fc.integer({ min: 0, max: 2600 }).map((after) => fromDayNumber(first + after));
const maybeDay = fc.option(day);

const release: fc.Arbitrary<RegisterRelease> = fc.record({
  asAt: day,
  covers: fc.constantFrom('EVERY_PROVIDER', 'INSPECTED_ONLY', 'LISTED_ONLY'),
});
const lifecycleFact: fc.Arbitrary<LifecycleFact> = fc.record({
  activeOn: maybeDay,
  leftOn: maybeDay,
  leftBy: fc.constantFrom('RESIGNED', 'CANCELLED', 'CLOSED', null),
  reason: fc.constantFrom('Merged', null),
});
const says = fc.record({
  source: fc.constantFrom('REGISTER', 'REGISTER', 'IN_YEAR', 'LIFECYCLE'),
  asAt: day,
  status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'SUSPENDED', 'RESIGNED'),
  registeredOn: maybeDay,
  particulars: fc.constantFrom('A', 'B'),
});
const sighting: fc.Arbitrary<Sighting<string>> = says.map((of) => ({
  ...(of as Sighting<string>),
  key: `${of.particulars} ${of.status} ${of.registeredOn}`,
}));

/** Whoever is in a register is in the calendar too. */
const world = fc
  .record({
    sightings: fc.array(sighting, { minLength: 1, maxLength: 6 }),
    lifecycle: fc.array(lifecycleFact, { maxLength: 3 }),
    firstInspectedOn: maybeDay,
    others: fc.array(release, { maxLength: 4 }),
  })
  .map(({ others, ...facts }) => {
    const listing = facts.sightings.filter(({ source }) => source === 'REGISTER');
    const calendar = [...others, ...listing.map(({ asAt }): RegisterRelease => ({ asAt, covers: 'EVERY_PROVIDER' }))];
    return { facts: facts as RegistrationFacts<string>, calendar };
  });

function days(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null);
}

describe('every history', () => {
  it('is the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ facts, calendar }, random) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, place: random.next().value ?? 0 }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
        const otherwise = reconstructHistory(
          { ...facts, sightings: shuffled(facts.sightings), lifecycle: shuffled(facts.lifecycle) },
          shuffled(calendar),
        );
        expect(otherwise).toEqual(reconstructHistory(facts, calendar));
      }),
      { numRuns: 1000 },
    );
  });

  it('is one stretch of days after the other, without gap or overlap, the last without an end', () => {
    fc.assert(
      fc.property(world, ({ facts, calendar }) => {
        const { versions } = reconstructHistory(facts, calendar);
        versions.forEach((version, index) => {
          const next = versions[index + 1];
          expect(version.validTo).toBe(next?.validFrom ?? null);
          if (next) expect(version.validFrom < next.validFrom).toBe(true);
          expect(version.beginsNotBefore <= version.validFrom).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('says as of the day of each register what that register says', () => {
    fc.assert(
      fc.property(world, ({ facts, calendar }) => {
        const { versions } = reconstructHistory(facts, calendar);
        const registers = facts.sightings.filter(({ source }) => source === 'REGISTER');
        for (const { asAt } of registers) {
          const held = versions.find(
            ({ validFrom, validTo }) => validFrom <= asAt && (validTo === null || asAt < validTo),
          );
          const published = registers.filter((other) => other.asAt === asAt).map(({ key }) => key);
          expect(published).toContain(`${held?.particulars} ${held?.status} ${held?.registeredOn}`);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('invents no day: each is one that was published, a day of a publication, or the day after one', () => {
    fc.assert(
      fc.property(world, ({ facts, calendar }) => {
        const published = days([
          ...facts.lifecycle.flatMap(({ activeOn, leftOn }) => [activeOn, leftOn]),
          ...facts.sightings.flatMap(({ asAt, registeredOn }) => [asAt, registeredOn]),
          ...calendar.map(({ asAt }) => asAt),
        ]);
        const known = new Set([...published, ...published.map((each) => addDays(each, 1))]);
        const { versions, events } = reconstructHistory(facts, calendar);
        const used = days([
          ...versions.flatMap(({ validFrom, validTo, beginsNotBefore }) => [validFrom, validTo, beginsNotBefore]),
          ...events.flatMap(({ happenedOn, notBefore, notAfter }) => [happenedOn, notBefore, notAfter]),
        ]);
        expect(used.filter((each) => !known.has(each))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('dates each event on a day or between two, and joins before it leaves', () => {
    fc.assert(
      fc.property(world, ({ facts: any, calendar }) => {
        const onRegister = any.sightings.map((of): Sighting<string> => ({ ...of, status: 'ACTIVE' }));
        const facts = { ...any, sightings: onRegister };
        const { events } = reconstructHistory(facts, calendar);
        events.forEach((event, index) => {
          expect(event.notBefore <= event.notAfter).toBe(true);
          if (event.happenedOn !== null)
            expect([event.notBefore, event.notAfter]).toEqual([event.happenedOn, event.happenedOn]);
          expect(event.kind).toBe(index % 2 === 0 ? 'JOINED' : 'LEFT');
        });
      }),
      { numRuns: 1000 },
    );
  });
});
