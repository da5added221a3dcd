import type { Finding, Indicator } from '../../../../src/domain/indicators/indicator';
import type { SettingFacts } from '../../../../src/domain/nation/facts';
import type { EnforcementAction, RecordedObservation } from '../../../../src/domain/observations/observation';

let count = 0;

/** An observation that the regulator made, with an id of its own. */
function observed(
  kind: RecordedObservation['kind'],
  from: string,
  more: Partial<RecordedObservation>,
): RecordedObservation {
  count += 1;
  return {
    observationId: String(count),
    kind,
    from,
    to: null,
    evidence: 'REGULATOR',
    action: null,
    regulation: null,
    count: null,
    ...more,
  };
}

/** A requirement that cites regulation 12, unless it says another. */
export function requirement(from: string, more: Partial<RecordedObservation> = {}): RecordedObservation {
  return observed('REQUIREMENT', from, { regulation: 'CHR_2015 reg 12', ...more });
}

export function vacancy(from: string, more: Partial<RecordedObservation> = {}): RecordedObservation {
  return observed('MANAGER_VACANCY', from, more);
}

export function enforced(
  from: string,
  action: EnforcementAction,
  more: Partial<RecordedObservation> = {},
): RecordedObservation {
  return observed('ENFORCEMENT_ACTION', from, { action, ...more });
}

/** The first few of the settings with the observations added. */
export function withObservations(
  settings: readonly SettingFacts[],
  first: number,
  observations: () => readonly RecordedObservation[],
): readonly SettingFacts[] {
  return settings.map((one, index) =>
    index < first ? { ...one, observations: [...one.observations, ...observations()] } : one,
  );
}

/** Every number has a meaning and a formula, and the formula gives it again from the inputs alone. */
export function expectExplained(indicator: Indicator, finding: Finding): void {
  const names = Object.keys(finding.numbers).sort();
  expect(names).toEqual(Object.keys(indicator.numbers).sort());
  expect(names).toEqual(Object.keys(indicator.formulas).sort());
  const apart: unknown = JSON.parse(JSON.stringify(finding.inputs));
  for (const [name, { compute, from }] of Object.entries(indicator.formulas)) {
    expect([name, Object.keys(finding.inputs)]).toEqual([name, expect.arrayContaining([...from])]);
    expect([name, compute(apart as Finding['inputs'])]).toEqual([name, finding.numbers[name]]);
  }
}
