import fc from 'fast-check';
import {
  checkObservation,
  longestCitation,
  mostEndings,
  type ObservationDraft,
} from '../../../src/domain/observations/check-observation';
import { evidenceSources, type ObservationKind, observationKinds } from '../../../src/domain/observations/observation';
import { addDays } from '../../../src/domain/values/day';

const today = '2025-03-31';

const nothing = { to: null, action: null, regulation: null, count: null } as const;
const from = '2024-05-01';

const right: Readonly<Record<ObservationKind, ObservationDraft>> = {
  ENFORCEMENT_ACTION: {
    ...nothing,
    from,
    kind: 'ENFORCEMENT_ACTION',
    evidence: 'REGULATOR',
    action: 'COMPLIANCE_NOTICE',
  },
  REQUIREMENT: { ...nothing, from, kind: 'REQUIREMENT', evidence: 'REGULATOR', regulation: 'CHR_2015 reg 12' },
  MANAGER_VACANCY: { ...nothing, from, kind: 'MANAGER_VACANCY', evidence: 'PROVIDER' },
  UNPLANNED_ENDING: { ...nothing, from, to: '2024-08-01', kind: 'UNPLANNED_ENDING', evidence: 'COUNCIL', count: 2 },
};
const kinds = Object.keys(observationKinds) as ObservationKind[];

function problemsOf(draft: ObservationDraft): string[] {
  return checkObservation(draft, today).map(({ field, code }) => `${field} ${code}`);
}

describe('an observation', () => {
  it.each(kinds)('that is a %s with all that it needs is right', (kind) => expect(problemsOf(right[kind])).toEqual([]));

  it.each([
    ['ENFORCEMENT_ACTION', { action: null }, 'action FIELD_NOT_GIVEN'],
    ['REQUIREMENT', { regulation: null }, 'regulation FIELD_NOT_GIVEN'],
    ['REQUIREMENT', { regulation: '  ' }, 'regulation FIELD_NOT_GIVEN'],
    ['UNPLANNED_ENDING', { count: null }, 'count FIELD_NOT_GIVEN'],
    ['UNPLANNED_ENDING', { to: null }, 'to FIELD_NOT_GIVEN'],
    ['ENFORCEMENT_ACTION', { count: 1 }, 'count FIELD_NOT_EXPECTED'],
    ['ENFORCEMENT_ACTION', { regulation: 'CHR_2015 reg 12' }, 'regulation FIELD_NOT_EXPECTED'],
    ['REQUIREMENT', { action: 'PROSECUTION' }, 'action FIELD_NOT_EXPECTED'],
    ['MANAGER_VACANCY', { count: 1 }, 'count FIELD_NOT_EXPECTED'],
    ['MANAGER_VACANCY', { from: '2025-04-01' }, 'from FIELD_NOT_OF_THE_FORM'],
    ['MANAGER_VACANCY', { to: from }, 'to FIELD_NOT_OF_THE_FORM'],
    ['UNPLANNED_ENDING', { to: '2025-04-01' }, 'to FIELD_NOT_OF_THE_FORM'],
    ['UNPLANNED_ENDING', { count: 0 }, 'count FIELD_NOT_OF_THE_FORM'],
    ['UNPLANNED_ENDING', { count: -1 }, 'count FIELD_NOT_OF_THE_FORM'],
    ['UNPLANNED_ENDING', { count: 1.5 }, 'count FIELD_NOT_OF_THE_FORM'],
    ['UNPLANNED_ENDING', { count: mostEndings + 1 }, 'count FIELD_NOT_OF_THE_FORM'],
    ['REQUIREMENT', { regulation: 'x'.repeat(longestCitation + 1) }, 'regulation FIELD_NOT_OF_THE_FORM'],
    ['REQUIREMENT', { regulation: 'reg 12\u0000' }, 'regulation FIELD_NOT_OF_THE_FORM'],
    ['ENFORCEMENT_ACTION', { evidence: 'PROVIDER' }, 'evidence FIELD_NOT_OF_THE_FORM'],
    ['REQUIREMENT', { evidence: 'COUNCIL' }, 'evidence FIELD_NOT_OF_THE_FORM'],
  ] as const)('that is a %s with %p is refused: %s', (kind, change, expected) => {
    expect(problemsOf({ ...right[kind], ...change })).toEqual([expected]);
  });

  it.each([
    ['MANAGER_VACANCY', { from: today }],
    ['MANAGER_VACANCY', { to: addDays(today, 90) }],
    ['MANAGER_VACANCY', { to: addDays(from, 1) }],
    ['UNPLANNED_ENDING', { to: today }],
    ['UNPLANNED_ENDING', { count: mostEndings }],
    ['REQUIREMENT', { regulation: 'x'.repeat(longestCitation) }],
  ] as const)('that is a %s with %p, just within, is right', (kind, change) => {
    expect(problemsOf({ ...right[kind], ...change })).toEqual([]);
  });

  it('hears all that is wrong at once, with what was expected of each', () => {
    const wrong: ObservationDraft = {
      ...right.REQUIREMENT,
      evidence: 'PROVIDER',
      from: '2026-01-01',
      to: '2025-12-31',
      regulation: null,
      count: 3,
    };
    expect(checkObservation(wrong, today)).toEqual([
      {
        field: 'from',
        code: 'FIELD_NOT_OF_THE_FORM',
        message: '2026-01-01 is ahead.',
        expected: 'a day up to 2025-03-31',
      },
      {
        field: 'to',
        code: 'FIELD_NOT_OF_THE_FORM',
        message: '2025-12-31 is not after 2026-01-01.',
        expected: 'the first day on which it is so no more',
      },
      {
        field: 'regulation',
        code: 'FIELD_NOT_GIVEN',
        message: 'A requirement needs it.',
        expected: 'the regulation that was breached, such as CHR_2015 reg 12',
      },
      { field: 'count', code: 'FIELD_NOT_EXPECTED', message: 'A requirement has none.', expected: 'nothing' },
      {
        field: 'evidence',
        code: 'FIELD_NOT_OF_THE_FORM',
        message: "A requirement is the regulator's own, and not the word of another.",
        expected: 'REGULATOR',
      },
    ]);
  });

  it('has one thing wrong with a field at most, whatever is said', () => {
    const draft = fc.record({
      kind: fc.constantFrom(...kinds),
      from: fc.integer({ min: -400, max: 10 }).map((days) => addDays(today, days)),
      to: fc.option(fc.integer({ min: -400, max: 10 }).map((days) => addDays(today, days))),
      evidence: fc.constantFrom(...(Object.keys(evidenceSources) as ObservationDraft['evidence'][])),
      action: fc.option(fc.constantFrom('PROSECUTION' as const, 'CANCEL_REGISTRATION' as const)),
      regulation: fc.option(fc.string({ maxLength: 12 })),
      count: fc.option(fc.integer({ min: -2, max: 3 })),
    });
    fc.assert(
      fc.property(draft, (said) => {
        const fields = checkObservation(said, today).map(({ field }) => field);
        expect(new Set(fields.filter((field) => field !== 'to')).size).toBe(
          fields.filter((field) => field !== 'to').length,
        );
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
