import fc from 'fast-check';
import { isAvailable, statusOn } from '../../../src/domain/law/availability';
import {
  demonstrationCommencements,
  recordsUnder,
  type ScenarioCommencement,
  supposedInstrument,
} from '../../../src/domain/law/commencement-scenario';
import { powerOf, powers } from '../../../src/domain/law/powers';
import { whyNotRecordCommencement } from '../../../src/domain/law/recorded-commencement';

function record(changes: Partial<ScenarioCommencement> = {}): ScenarioCommencement {
  return {
    power: 'IMPROVEMENT_PLAN_NOTICE',
    brings: 'PROVISION',
    instrument: 'SI 2027/123',
    provision: 'reg. 2',
    commencedOn: '2027-01-01',
    isHypothetical: false,
    scenario: null,
    confidence: 'verified',
    checkedOn: '2027-01-02',
    ...changes,
  };
}

const real = record();
const first = record({ isHypothetical: true, scenario: 'first' });
const second = record({ isHypothetical: true, scenario: 'second' });
/** Says of itself both that it is hypothetical and that it is not; the database refuses such rows. */
const confused = [record({ isHypothetical: true, scenario: null }), record({ scenario: 'first' })];

describe('the records that count', () => {
  it.each<[string, string | null, readonly ScenarioCommencement[]]>([
    ['without a scenario: those of the real law', null, [real]],
    ['under a scenario: its own beside them', 'first', [real, first]],
    ['under another one: not those of the first', 'second', [real, second]],
    ['under a name that nothing was recorded for: those of the real law', 'third', [real]],
    ['under an empty name: the same', '', [real]],
  ])('%s', (_case, scenario, expected) => {
    expect(recordsUnder([real, first, second, ...confused], scenario)).toEqual(expected);
  });

  it('never let a power be in force by a hypothetical record where no scenario is asked for', () => {
    const anyRecord = fc
      .record({
        power: fc.constantFrom(...powers.map(({ code }) => code)),
        brings: fc.constantFrom('PROVISION', 'REGULATIONS'),
        scenario: fc.constantFrom('first', 'second'),
        commencedOn: fc.constantFrom('2026-05-01', '2027-01-01'),
      } as const)
      .map((given) => record({ ...given, isHypothetical: true }));
    fc.assert(
      fc.property(fc.array(anyRecord), fc.constantFrom(...powers), (records, power) => {
        const counted = recordsUnder(records, null);
        expect(counted).toEqual([]);
        expect(statusOn(power, '2027-06-01', counted)).toEqual(statusOn(power, '2027-06-01'));
        const supposed = statusOn(power, '2027-06-01', recordsUnder(records, 'first'));
        expect(supposed.sentence.startsWith('Hypothetical')).toBe(supposed.isHypothetical);
      }),
    );
  });
});

describe('the demonstration', () => {
  const records = demonstrationCommencements.map((supposed) =>
    record({
      ...supposed,
      instrument: supposedInstrument(supposed, '1 May 2026'),
      isHypothetical: true,
      scenario: 'demonstration',
      commencedOn: '2026-05-01',
    }),
  );

  it('supposes nothing that could not be recorded', () => {
    for (const one of records) expect(whyNotRecordCommencement(powerOf(one.power), one)).toEqual([]);
  });

  it('brings every power of ss. 14, 15, 18 and 19 into force, and no other', () => {
    const supposed = powers.filter(
      (power) => isAvailable(power, '2026-11-22', records) && !isAvailable(power, '2026-11-22'),
    );
    expect(supposed.map(({ code }) => code)).toEqual([
      'IMPROVEMENT_PLAN_NOTICE',
      'APPROVE_IMPROVEMENT_PLAN',
      'IMPLEMENT_PLAN_DUTY',
      'RENAME_SENIOR_MANAGER',
      'PENALTY_PLAN',
      'PENALTY_OFFENCE',
      'PUBLISH_PENALTIES',
      'PENALTY_SOS',
    ]);
    for (const power of supposed) {
      expect(statusOn(power, '2026-11-22', records)).toMatchObject({
        isHypothetical: true,
        sentence: expect.stringMatching(/^Hypothetical, .*Demonstration: as if /),
      });
    }
  });

  it('says in words what it supposes', () => {
    expect([
      ...new Set(demonstrationCommencements.map((supposed) => supposedInstrument(supposed, '1 May 2026'))),
    ]).toEqual([
      'Demonstration: as if section 14 had been commenced on 1 May 2026',
      'Demonstration: as if sections 15 and 19 had been commenced on 1 May 2026',
      'Demonstration: as if regulations under section 15 had been made on 1 May 2026',
      'Demonstration: as if sections 18 and 19 had been commenced on 1 May 2026',
      'Demonstration: as if regulations under section 18 had been made on 1 May 2026',
    ]);
  });
});
