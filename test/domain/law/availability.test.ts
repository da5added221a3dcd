import fc from 'fast-check';
import { isAvailable, type PowerStatusCode, statusOn, whyNotAvailable } from '../../../src/domain/law/availability';
import { cite } from '../../../src/domain/law/citation';
import { royalAssent2026 } from '../../../src/domain/law/commencement';
import { type Power, type PowerCode, powerOf, powers } from '../../../src/domain/law/powers';
import type { RecordedCommencement } from '../../../src/domain/law/recorded-commencement';
import { refusalCodes } from '../../../src/domain/law/refusal-codes';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/values/day';

const anyDay = fc.integer({ min: toDayNumber('2000-01-01'), max: toDayNumber('2060-12-31') }).map(fromDayNumber);
const dayAfterEnactment = fc
  .integer({ min: toDayNumber(royalAssent2026), max: toDayNumber('2060-12-31') })
  .map(fromDayNumber);
const enactedIn2026 = powers.filter(({ enactedOn }) => enactedOn === royalAssent2026);
const anyNewPower = fc.constantFrom(...enactedIn2026);

function recorded(power: PowerCode, changes: Partial<RecordedCommencement> = {}): RecordedCommencement {
  return {
    power,
    brings: 'PROVISION',
    instrument: 'SI 2027/123',
    provision: 'reg. 2',
    commencedOn: '2027-01-01',
    isHypothetical: false,
    confidence: 'verified',
    checkedOn: '2027-01-02',
    ...changes,
  };
}

/** All that a power needs to begin on the day. */
function everything(power: Power, day: string, isHypothetical = false): readonly RecordedCommencement[] {
  return (['PROVISION', 'REGULATIONS'] as const).map((brings) =>
    recorded(power.code, { brings, commencedOn: day, isHypothetical }),
  );
}

describe('a power on a day', () => {
  it.each<[string, PowerCode, string, readonly RecordedCommencement[], PowerStatusCode]>([
    ['an old power after 2025', 'CANCEL_REGISTRATION', '2026-11-22', [], 'IN_FORCE'],
    ['an old power on the last day before 2026', 'CANCEL_REGISTRATION', '2025-12-31', [], 'IN_FORCE'],
    [
      'an old power on a day the catalogue cannot speak for',
      'CANCEL_REGISTRATION',
      '2025-12-30',
      [],
      'NOT_KNOWN_TO_BE_IN_FORCE',
    ],
    [
      'an old power whose commencement was recorded',
      'CANCEL_REGISTRATION',
      '2010-06-01',
      [recorded('CANCEL_REGISTRATION', { commencedOn: '2002-04-01' })],
      'IN_FORCE',
    ],
    ['a new power the day before Royal Assent', 'IMPROVEMENT_PLAN_NOTICE', '2026-04-28', [], 'NOT_YET_ENACTED'],
    ['a new power on the day of Royal Assent', 'IMPROVEMENT_PLAN_NOTICE', '2026-04-29', [], 'NOT_KNOWN_TO_BE_IN_FORCE'],
    ['a new power years later', 'IMPROVEMENT_PLAN_NOTICE', '2040-01-01', [], 'NOT_KNOWN_TO_BE_IN_FORCE'],
    [
      'a new power the day before its recorded commencement',
      'IMPROVEMENT_PLAN_NOTICE',
      '2026-12-31',
      [recorded('IMPROVEMENT_PLAN_NOTICE')],
      'NOT_KNOWN_TO_BE_IN_FORCE',
    ],
    [
      'a new power from its recorded commencement',
      'IMPROVEMENT_PLAN_NOTICE',
      '2027-01-01',
      [recorded('IMPROVEMENT_PLAN_NOTICE')],
      'IN_FORCE',
    ],
    [
      'a new power when another one is commenced',
      'IMPROVEMENT_PLAN_NOTICE',
      '2027-01-01',
      [recorded('PENALTY_PLAN')],
      'NOT_KNOWN_TO_BE_IN_FORCE',
    ],
    [
      'a record from before Royal Assent',
      'IMPROVEMENT_PLAN_NOTICE',
      '2026-04-28',
      [recorded('IMPROVEMENT_PLAN_NOTICE', { commencedOn: '2026-01-01' })],
      'NOT_YET_ENACTED',
    ],
    ['a power that waits for both, with neither', 'FO_DETERMINATION', '2027-01-01', [], 'NEEDS_REGULATIONS'],
    [
      'a power that waits for both, with the appointed day only',
      'FO_DETERMINATION',
      '2027-01-01',
      [recorded('FO_DETERMINATION')],
      'NEEDS_REGULATIONS',
    ],
    [
      'a power that waits for both, with the regulations only',
      'FO_DETERMINATION',
      '2027-01-01',
      [recorded('FO_DETERMINATION', { brings: 'REGULATIONS' })],
      'NOT_KNOWN_TO_BE_IN_FORCE',
    ],
    [
      'a power that waits for both, with both',
      'FO_DETERMINATION',
      '2027-01-01',
      [recorded('FO_DETERMINATION'), recorded('FO_DETERMINATION', { brings: 'REGULATIONS' })],
      'IN_FORCE',
    ],
    ['the profit limit without regulations', 'PROFIT_LIMIT', '2027-01-01', [], 'NEEDS_REGULATIONS'],
    [
      'the profit limit with regulations',
      'PROFIT_LIMIT',
      '2027-01-01',
      [recorded('PROFIT_LIMIT', { brings: 'REGULATIONS' })],
      'IN_FORCE',
    ],
  ])('%s', (_case, code, day, records, status) => {
    expect(statusOn(powerOf(code), day, records).status).toBe(status);
    expect(isAvailable(powerOf(code), day, records)).toBe(status === 'IN_FORCE');
  });

  it('is never in force by enactment: no power of 2026 is, on any day, while nothing is recorded', () => {
    fc.assert(
      fc.property(anyNewPower, anyDay, (power, day) => {
        expect(isAvailable(power, day)).toBe(false);
        expect(statusOn(power, day).status === 'NOT_YET_ENACTED').toBe(day < royalAssent2026);
      }),
    );
  });

  it('is available from its recorded commencement, and not the day before', () => {
    fc.assert(
      fc.property(anyNewPower, dayAfterEnactment, fc.nat(2000), fc.boolean(), (power, day, later, isHypothetical) => {
        const records = everything(power, day, isHypothetical);
        expect(isAvailable(power, addDays(day, -1), records)).toBe(false);
        expect(isAvailable(power, addDays(day, later), records)).toBe(true);
      }),
    );
  });

  it('stays available once it is, whatever else is recorded for it', () => {
    fc.assert(
      fc.property(anyNewPower, dayAfterEnactment, dayAfterEnactment, anyDay, (power, first, second, day) => {
        const once = isAvailable(power, day, everything(power, first));
        const twice = isAvailable(power, day, [...everything(power, first), ...everything(power, second, true)]);
        expect(once && !twice).toBe(false);
      }),
    );
  });

  it('starts on its own day where the catalogue has one', () => {
    const power: Power = {
      ...powerOf('IMPROVEMENT_PLAN_NOTICE'),
      commencement: {
        kind: 'COMMENCED',
        commencedOn: '2027-05-01',
        inForceBefore2026: false,
        citation: cite('CWSA_2026', 's. 78(5)', 'verified'),
        explanation: 'An example.',
      },
    };
    expect(statusOn(power, '2027-04-30')).toMatchObject({
      status: 'NOT_KNOWN_TO_BE_IN_FORCE',
      sentence: 'Care Standards Act 2000, s. 23A: in force only from 1 May 2027.',
    });
    expect(statusOn(power, '2027-05-01').sentence).toBe('Care Standards Act 2000, s. 23A: in force from 1 May 2027.');
  });
});

describe('the sentence', () => {
  it('cites s. 78 for a power of 2026, and says that no appointed day is recorded', () => {
    expect(statusOn(powerOf('IMPROVEMENT_PLAN_NOTICE'), '2026-11-22')).toEqual({
      status: 'NOT_KNOWN_TO_BE_IN_FORCE',
      sentence:
        "Care Standards Act 2000, s. 23A: enacted, but not known to be in force on 22 November 2026. It begins on a day appointed by regulations (Children's Wellbeing and Schools Act 2026, s. 78(5)), and none is recorded.",
      citation: cite('CWSA_2026', 's. 78(5)', 'verified'),
      isHypothetical: false,
    });
  });

  it('names both things that financial oversight waits for', () => {
    const { sentence, citation } = statusOn(powerOf('FO_DETERMINATION'), '2026-11-22');
    expect(sentence).toContain('waits for regulations under Care Standards Act 2000, s. 30ZE(2); none are recorded.');
    expect(sentence).toContain('It also waits for a day appointed by regulations');
    expect(citation.provision).toBe('s. 30ZE(2)');
  });

  it('names the regulations only for the profit limit, whose power to make them began on Royal Assent', () => {
    const { sentence } = statusOn(powerOf('PROFIT_LIMIT'), '2026-11-22');
    expect(sentence).toBe(
      'Care Standards Act 2000, s. 30ZK: on 22 November 2026 it waits for regulations under Care Standards Act 2000, s. 30ZK(1); none are recorded.',
    );
  });

  it('shows the doubt about an old power that was not verified', () => {
    expect(statusOn(powerOf('URGENT_SUSPEND'), '2026-11-22').sentence).toBe(
      'Care Standards Act 2000, s. 20B, inferred from what was read: in force since before 2026; the day it began is not recorded.',
    );
  });

  it('names the instrument of a recorded commencement, and the day it was checked', () => {
    expect(statusOn(powerOf('PENALTY_PLAN'), '2027-02-01', [recorded('PENALTY_PLAN')])).toEqual({
      status: 'IN_FORCE',
      sentence: 'Care Standards Act 2000, s. 30ZC(1): in force from 1 January 2027 (SI 2027/123, reg. 2).',
      citation: {
        instrument: 'CWSA_2026',
        provision: 's. 78(5)',
        confidence: 'verified',
        checkedOn: '2027-01-02',
        note: 'SI 2027/123, reg. 2',
      },
      isHypothetical: false,
    });
  });

  it('takes the later day, the earlier check and the lesser confidence of two instruments', () => {
    const status = statusOn(powerOf('FO_DETERMINATION'), '2027-06-01', [
      recorded('FO_DETERMINATION'),
      recorded('FO_DETERMINATION', {
        brings: 'REGULATIONS',
        instrument: 'SI 2027/456',
        provision: null,
        commencedOn: '2027-03-01',
        confidence: 'secondary',
        checkedOn: '2027-03-05',
      }),
    ]);
    expect(status.sentence).toContain('in force from 1 March 2027 (SI 2027/123, reg. 2; SI 2027/456)');
    expect(status.citation).toMatchObject({ confidence: 'secondary', checkedOn: '2027-01-02' });
  });

  it('labels what rests on a hypothetical commencement, and marks it unverified', () => {
    const demo = recorded('PENALTY_PLAN', { isHypothetical: true, instrument: 'Scenario A', provision: null });
    const status = statusOn(powerOf('PENALTY_PLAN'), '2027-02-01', [demo]);
    expect(status.sentence).toMatch(/^Hypothetical, for a scenario only, and not a statement of law: /);
    expect(status.citation).toMatchObject({ confidence: 'unverified', note: 'Hypothetical: Scenario A' });
    expect(status.isHypothetical).toBe(true);
  });

  it('is hypothetical as soon as one of two instruments is', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (first, second) => {
        const records = [
          recorded('FO_DETERMINATION', { isHypothetical: first }),
          recorded('FO_DETERMINATION', { brings: 'REGULATIONS', isHypothetical: second }),
        ];
        const status = statusOn(powerOf('FO_DETERMINATION'), '2027-02-01', records);
        expect(status.isHypothetical).toBe(first || second);
        expect(status.sentence.startsWith('Hypothetical')).toBe(first || second);
      }),
    );
  });

  it('prefers a real commencement to a hypothetical one, however early', () => {
    const demo = recorded('PENALTY_PLAN', { isHypothetical: true, commencedOn: '2026-05-01' });
    const status = statusOn(powerOf('PENALTY_PLAN'), '2027-02-01', [demo, recorded('PENALTY_PLAN')]);
    expect(status.isHypothetical).toBe(false);
  });

  it('takes the earliest of two real commencements', () => {
    const later = recorded('PENALTY_PLAN', { commencedOn: '2027-01-20', instrument: 'SI 2027/045' });
    const status = statusOn(powerOf('PENALTY_PLAN'), '2027-02-01', [later, recorded('PENALTY_PLAN')]);
    expect(status.sentence).toContain('SI 2027/123');
  });

  it('does not make a power hypothetical that is in force without the scenario', () => {
    const demo = recorded('CANCEL_REGISTRATION', { isHypothetical: true, commencedOn: '2020-01-01' });
    expect(statusOn(powerOf('CANCEL_REGISTRATION'), '2026-11-22', [demo]).isHypothetical).toBe(false);
    expect(statusOn(powerOf('CANCEL_REGISTRATION'), '2021-01-01', [demo]).isHypothetical).toBe(true);
  });
});

describe('why a power is not available', () => {
  it.each([
    ['POWER_NOT_ENACTED', 'PENALTY_PLAN', '2026-01-01'],
    ['POWER_NOT_COMMENCED', 'PENALTY_PLAN', '2026-11-22'],
    ['REGULATIONS_NOT_MADE', 'PROFIT_LIMIT', '2026-11-22'],
  ] as const)('%s, in the words of the status and with its citation', (code, power, day) => {
    const { sentence, citation } = statusOn(powerOf(power), day);
    expect(whyNotAvailable(powerOf(power), day)).toEqual([{ code, message: sentence, citation }]);
    expect(Object.keys(refusalCodes)).toContain(code);
  });

  it('is nothing where the power is in force', () => {
    expect(whyNotAvailable(powerOf('CANCEL_REGISTRATION'), '2026-11-22')).toEqual([]);
  });
});
