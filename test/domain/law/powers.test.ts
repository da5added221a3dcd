import { gaps } from '../../../src/domain/law/gaps';
import { isPowerCode, type PowerCode, powerOf, powers } from '../../../src/domain/law/powers';
import { isDay } from '../../../src/domain/values/day';

/**
 * The rows of the research note's catalogue: code, and whether in force before 2026 (Y), enacted in 2026 with the day
 * unknown (?), or waiting for regulations (R); then the confidence that the row carries here.
 */
const rows: readonly [PowerCode, 'Y' | '?' | 'R', string][] = [
  ['REFUSE_REGISTRATION', 'Y', 'verified'],
  ['IMPOSE_CONDITION', 'Y', 'verified'],
  ['CANCEL_REGISTRATION', 'Y', 'verified'],
  // Composed since from the Acts that amended it.
  ['SUSPEND_REGISTRATION', 'Y', 'inferred'],
  ['URGENT_CANCEL', 'Y', 'verified'],
  ['URGENT_SUSPEND', 'Y', 'inferred'],
  ['COMPLIANCE_NOTICE', 'Y', 'verified'],
  ['RESTRICT_ACCOMMODATION', 'Y', 'verified'],
  ['NOTIFY_LA_ENFORCEMENT', 'Y', 'verified'],
  ['PROSECUTE_UNREGISTERED', 'Y', 'verified'],
  ['IMPROVEMENT_PLAN_NOTICE', '?', 'verified'],
  ['APPROVE_IMPROVEMENT_PLAN', '?', 'secondary'],
  ['IMPLEMENT_PLAN_DUTY', '?', 'verified'],
  ['RENAME_SENIOR_MANAGER', '?', 'verified'],
  ['PENALTY_PLAN', '?', 'verified'],
  ['PENALTY_OFFENCE', '?', 'verified'],
  ['PUBLISH_PENALTIES', 'R', 'verified'],
  ['FO_DETERMINATION', 'R', 'verified'],
  ['FO_NAMED_INDIVIDUAL', 'R', 'verified'],
  ['RRP_REQUIRE', 'R', 'secondary'],
  ['IBR_ARRANGE', 'R', 'secondary'],
  ['ADVANCE_WARNING', 'R', 'secondary'],
  ['PENALTY_SOS', 'R', 'verified'],
  ['PROFIT_LIMIT', 'R', 'verified'],
  // The note marks the existence of returns as verified and the number as inferred; a citation is of the number.
  ['PROFIT_RETURN', 'R', 'inferred'],
  ['SHARE_FO_INFO', '?', 'verified'],
  ['RCC_DIRECTION', '?', 'secondary'],
  // Read since, as it was inserted in 2008.
  ['SUFFICIENCY', 'Y', 'verified'],
];

const kindOf = { Y: 'IN_FORCE_DAY_NOT_RECORDED', '?': 'NOT_FOUND', R: 'NEEDS_REGULATIONS' } as const;

describe('the catalogue of powers', () => {
  it('lists every row of the research note once, and nothing else', () => {
    expect(rows).toHaveLength(28);
    expect(powers.map(({ code }) => code).sort()).toEqual(rows.map(([code]) => code).sort());
  });

  it.each(rows)('%s begins as the note says (%s) and is %s', (code, mark, confidence) => {
    const power = powerOf(code);
    expect(power.commencement.kind).toBe(kindOf[mark]);
    expect(power.citation.confidence).toBe(confidence);
    expect(power.enactedOn).toBe(mark === 'Y' ? null : '2026-04-29');
  });

  it('holds no power to cap the growth of a group', () => {
    expect(isPowerCode('GROUP_GROWTH_CAP')).toBe(false);
  });

  it('knows its codes', () => {
    expect(powers.every(({ code }) => isPowerCode(code) && powerOf(code).code === code)).toBe(true);
    expect(() => powerOf('GROUP_GROWTH_CAP' as PowerCode)).toThrow('The catalogue has no power GROUP_GROWTH_CAP');
  });

  it.each(powers.map((power) => [power.code, power] as const))('%s has real days, in their order', (_code, power) => {
    const { enactedOn, commencement } = power;
    if (enactedOn !== null) expect(isDay(enactedOn)).toBe(true);
    if (commencement.commencedOn !== null) expect(isDay(commencement.commencedOn)).toBe(true);
    if (enactedOn !== null && commencement.commencedOn !== null) {
      expect(commencement.commencedOn >= enactedOn).toBe(true);
    }
  });

  it.each(powers.map((power) => [power.code, power] as const))('%s names known gaps only', (_code, power) => {
    for (const gap of power.gaps) expect(Object.keys(gaps)).toContain(gap);
  });

  it.each(
    powers.filter(({ enactedOn }) => enactedOn !== null).map((power) => [power.code, power] as const),
  )('%s, enacted in 2026, says what is still open and what it needs first', (_code, power) => {
    expect(power.gaps.length).toBeGreaterThan(0);
    expect(power.needsFirst.length).toBeGreaterThan(0);
  });

  it.each(
    powers.filter(({ commencement }) => commencement.kind === 'NEEDS_REGULATIONS').map((p) => [p.code, p] as const),
  )('%s names regulations among what it needs first', (_code, power) =>
    expect(power.needsFirst.some((need) => need.startsWith('regulations'))).toBe(true));

  it('asks a recorded suspicion per setting for the improvement plan notice', () => {
    expect(powerOf('IMPROVEMENT_PLAN_NOTICE').needsFirst[0]).toBe(
      'a reasonable suspicion of a ground for cancelling, recorded by a named officer for each setting',
    );
  });

  it.each([
    ['PENALTY_PLAN', 'Satisfied on the balance of probabilities'],
    ['PENALTY_OFFENCE', 'Satisfied beyond reasonable doubt'],
  ] as const)('%s has the standard of proof that the statute sets', (code, text) => {
    expect(powerOf(code).standardOfProof).toEqual({ text, confidence: 'verified' });
  });

  it('keeps the two warnings of local authorities apart', () => {
    expect(powerOf('NOTIFY_LA_ENFORCEMENT').holder).toBe('CIECSS');
    expect(powerOf('ADVANCE_WARNING').holder).toBe('SECRETARY_OF_STATE');
  });
});
