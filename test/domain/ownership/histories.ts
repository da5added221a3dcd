import * as fc from 'fast-check';
import type { DatedOwnership } from '../../../src/domain/ownership/dated-ownership';
import type { DatedParty } from '../../../src/domain/ownership/dated-party';
import type { Interest } from '../../../src/domain/ownership/interest';
import { addDays } from '../../../src/domain/values/day';
import { company, council, type Hundredths, holds, lasting, person } from './dated-facts';

/** The days on which anything happens in a random history, and two beyond. */
export const days: readonly string[] = Array.from({ length: 16 }, (_, index) => addDays('2020-01-01', index));
export const companies = [1, 2, 3, 4, 5, 6] as const;
const holders = [...companies, 7, 8, 9] as const;

const anyDay = fc.integer({ min: 1, max: 13 });
const anySpan = fc.tuple(anyDay, fc.option(fc.integer({ min: 1, max: 6 }), { freq: 2 }));
const anyShare = fc.constantFrom<Hundredths[]>(20, 30, 50, 60, 100, [25, 50, 'over'], [50, 75, 'over'], [75, 100]);

const anyInterest: fc.Arbitrary<Interest> = fc
  .record({
    party: fc.constantFrom(...holders),
    subject: fc.constantFrom(...companies),
    share: anyShare,
    type: fc.constantFrom(
      'shareholding',
      'votingRights',
      'votingRights',
      'appointmentOfBoard',
      'otherInfluenceOrControl',
    ),
    source: fc.constantFrom('PSC', 'PSC', 'BODS', 'DECISION', 'GLEIF'),
    how: fc.constantFrom('IS_DIRECTLY_CONSOLIDATED_BY', 'IS_ULTIMATELY_CONSOLIDATED_BY'),
    isUnnamed: fc.boolean(),
    span: anySpan,
  } as const)
  .filter(({ party, subject }) => party !== subject)
  .map(({ party, subject, share, type, source, how, isUnnamed, span: [start, length] }) => {
    const isMeasured = type === 'shareholding' || type === 'votingRights';
    const interest = holds(party, subject, isMeasured && source !== 'GLEIF' ? share : null, {
      type: source === 'GLEIF' ? 'otherInfluenceOrControl' : type,
      details: source === 'GLEIF' ? how : null,
      source,
      from: addDays('2020-01-01', start),
      to: length === null ? null : addDays('2020-01-01', start + length),
    });
    if (!isUnnamed || party < 9) return interest;
    return { ...interest, party: null, unspecified: { reason: 'unknown', details: null } };
  });

const anyDissolution = fc.option(
  anyDay.map((day) => addDays('2020-01-01', day)),
  { freq: 1, nil: null },
);

/** Six companies, two persons who may be one, and a council; what they hold in one another, and when. */
export const anyHistory: fc.Arbitrary<DatedOwnership> = fc
  .record({
    interests: fc.array(anyInterest, { maxLength: 14 }),
    dissolved: fc.tuple(
      ...companies.map(() =>
        fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyDissolution }),
      ),
    ),
    known: fc.tuple(...companies.map(() => anySpan)),
    areOne: fc.boolean(),
  })
  .map(({ interests, dissolved, known, areOne }) => {
    const parties: readonly DatedParty[] = [
      ...companies.flatMap((id, place) => {
        const [start, length] = known[place]!;
        const [from, to] = [addDays('2020-01-01', start), addDays('2020-01-01', start + (length ?? 0))];
        const one = company(id, { dissolvedOn: dissolved[place] ?? null });
        if (length === null) return [lasting(one, from)];
        // Half of those that are said no more are known later, and were nobody identified until then.
        return id % 2 === 0
          ? [lasting(one, from, to)]
          : [lasting({ ...one, entityType: 'unknownEntity' }, from, to), lasting(one, to)];
      }),
      lasting(person(7)),
      lasting(person(8)),
      lasting(council(9)),
    ];
    return areOne
      ? {
          parties,
          interests,
          sameAs: new Map([
            [7, 'one'],
            [8, 'one'],
          ]),
        }
      : { parties, interests };
  });

/** `OVERSIGHT_BIG=1` runs as often as the proof asks for; otherwise it is shown in a second or two. */
export const isBig = process.env['OVERSIGHT_BIG'] === '1';
export const runs = { numRuns: isBig ? 10_000 : 200, seed: 4 };
