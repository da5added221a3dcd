import fc from 'fast-check';
import type { InterestDetails } from '../../../../src/domain/ownership/records';
import {
  directnesses,
  entityTypes,
  interestTypes,
  unspecifiedReasons,
} from '../../../../src/domain/ownership/vocabulary';
import { addDays } from '../../../../src/domain/values/day';
import type {
  EntityFacts,
  PersonFacts,
  RecordFacts,
  RecordHistory,
  RelationshipFacts,
} from '../../../../src/sources/bods/facts';

const keys = <T extends object>(codes: T) => fc.constantFrom(...(Object.keys(codes) as (keyof T & string)[]));
const text = fc
  .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 30 })
  .filter((one) => one.trim() !== '' && !one.includes('\0'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays('2001-01-01', days));
const unspecified = fc.record({ reason: keys(unspecifiedReasons), details: maybe(text) });
const percentage = fc
  .integer({ min: 0, max: 100_000_000 })
  .map((millionths) => String(millionths / 1_000_000))
  .filter((one) => !one.includes('e'));

const bands: fc.Arbitrary<NonNullable<InterestDetails['share']>> = fc
  .tuple(percentage, percentage, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([one, two, isExact, isOverLeast, isUnderMost]) => {
    const [least, most] = Number(one) <= Number(two) ? [one, two] : [two, one];
    const isPoint = Number(least) === Number(most);
    const none = { exact: null, minimum: null, maximum: null, exclusiveMinimum: null, exclusiveMaximum: null };
    if (isExact || isPoint) return { ...none, exact: one };
    return {
      ...none,
      [isOverLeast ? 'exclusiveMinimum' : 'minimum']: least,
      [isUnderMost ? 'exclusiveMaximum' : 'maximum']: most,
    };
  });

function interest(isPerson: boolean): fc.Arbitrary<InterestDetails> {
  return fc
    .record({
      type: maybe(keys(interestTypes)),
      directness: maybe(keys(directnesses)),
      share: maybe(bands),
      isBeneficial: isPerson ? maybe(fc.boolean()) : fc.constantFrom(null, false),
      details: maybe(text),
      startsOn: maybe(day),
      endsOn: maybe(day),
    })
    .map((one) => (one.startsOn && one.endsOn && one.endsOn < one.startsOn ? { ...one, endsOn: null } : one));
}

const entityFacts: fc.Arbitrary<EntityFacts> = fc
  .record({
    recordType: fc.constant('entity' as const),
    isComponent: fc.constant(false),
    entityType: keys(entityTypes),
    isOther: fc.boolean(),
    typeDetails: maybe(text),
    unspecified: fc.constant(null),
    name: maybe(text),
    alternateNames: fc.array(text, { maxLength: 2 }),
    jurisdiction: maybe(fc.constantFrom({ code: 'GB', name: 'Britain' }, { code: 'GB-ENG', name: null })),
    identifiers: fc.array(
      fc.constantFrom(
        { scheme: 'GB-COH', id: '01234567' },
        { scheme: 'XI-LEI', id: 'A'.repeat(20) },
        { scheme: 'A register', id: 'b 1' },
      ),
      { maxLength: 2 },
    ),
    foundedOn: fc.constant(null),
    dissolvedOn: maybe(day),
  })
  .map(({ isOther, ...facts }) => ({ ...facts, entitySubtype: isOther ? ('other' as const) : null }));

const personFacts: fc.Arbitrary<PersonFacts> = fc
  .record({ name: maybe(text), unspecified })
  .map(({ name, unspecified: reason }) => ({
    recordType: 'person',
    isComponent: false,
    personType: name === null ? 'unknownPerson' : 'knownPerson',
    unspecified: name === null ? reason : null,
    name,
  }));

function history(recordId: string, facts: fc.Arbitrary<RecordFacts>): fc.Arbitrary<RecordHistory> {
  const days = fc.uniqueArray(day, { minLength: 1, maxLength: 4 }).map((all) => [...all].sort());
  return days
    .chain((all) =>
      fc.record({
        recordId: fc.constant(recordId),
        versions: fc.tuple(...all.map((from) => facts.map((one) => ({ from, facts: one })))),
        closedOn: maybe(fc.integer({ min: 0, max: 900 }).map((later) => addDays(all.at(-1)!, later))),
        source: maybe(
          fc.record({
            types: fc.subarray(['officialRegister', 'verified'] as const),
            description: maybe(text),
            url: fc.constantFrom(null, 'https://example.com/'),
            retrievedOn: maybe(day),
          }),
        ),
      }),
    )
    .map((one) => ({ ...one, recordType: one.versions[0]!.facts.recordType, declarationSubject: 'entity-0' }));
}

function relationshipFacts(
  entities: string[],
  persons: string[],
  components: string[],
): fc.Arbitrary<RelationshipFacts> {
  const parties = [...entities, ...persons];
  return fc.oneof(fc.constantFrom(...parties), unspecified).chain((interestedParty) =>
    fc.record({
      recordType: fc.constant('relationship' as const),
      isComponent: fc.constant(false),
      componentRecords: fc.constant(components),
      subject: fc.oneof(fc.constantFrom(...entities), unspecified),
      interestedParty: fc.constant(interestedParty),
      interests: fc.array(interest(persons.includes(interestedParty as string)), { maxLength: 3 }),
    }),
  );
}

/** A small network: entities, persons, one component, and relationships that list it, in an order that may be written. */
export const randomHistories: fc.Arbitrary<RecordHistory[]> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4 }))
  .chain(([entityCount, personCount, relationshipCount]) => {
    const named = (kind: string, count: number) => Array.from({ length: count }, (_, index) => `${kind}-${index}`);
    const [entities, persons] = [named('entity', entityCount), named('person', personCount)];
    const components = relationshipCount > 0 ? ['component'] : [];
    const asComponent = relationshipFacts(entities, persons, []).map((facts) => ({ ...facts, isComponent: true }));
    return fc.tuple(
      ...entities.map((id) => history(id, entityFacts)),
      ...persons.map((id) => history(id, personFacts)),
      ...components.map((id) => history(id, asComponent)),
      ...named('holding', relationshipCount).map((id) => history(id, relationshipFacts(entities, persons, components))),
    );
  });
