import type { RecordedCommencement } from './recorded-commencement';

/** A recorded commencement with the scenario it belongs to; null for the real law. */
export interface ScenarioCommencement extends RecordedCommencement {
  scenario: string | null;
}

/**
 * The records that count under a scenario: those of the real law, and beside them the scenario's own.
 *
 * Without a scenario no hypothetical record counts, whatever it says of itself: what is asked of the law is answered by
 * the law.
 */
export function recordsUnder<Recorded extends ScenarioCommencement>(
  recorded: readonly Recorded[],
  scenario: string | null,
): readonly Recorded[] {
  return recorded.filter(
    (record) =>
      (!record.isHypothetical && record.scenario === null) ||
      (record.isHypothetical && scenario !== null && record.scenario === scenario),
  );
}

/** Under which knowledge, and which supposition, the law is asked. */
export interface LawAsked {
  /** Null for what is known now. */
  knownAt: string | null;
  /** Null for the real law alone. */
  scenario: string | null;
}

/** What is asked unless somebody says otherwise: the real law, as it is known now. */
export const realLaw: LawAsked = { knownAt: null, scenario: null };

/** The scenario that the demonstration begins with. */
export const demonstrationScenario = 'demonstration';

/** What the demonstration supposes: one line for each record. */
export interface SupposedCommencement {
  section: number;
  power: RecordedCommencement['power'];
  brings: RecordedCommencement['brings'];
}

/** The powers of ss. 14, 15, 18 and 19, and the regulations that two of them wait for. */
export const demonstrationCommencements: readonly SupposedCommencement[] = [
  { section: 14, power: 'IMPROVEMENT_PLAN_NOTICE', brings: 'PROVISION' },
  { section: 14, power: 'APPROVE_IMPROVEMENT_PLAN', brings: 'PROVISION' },
  { section: 14, power: 'IMPLEMENT_PLAN_DUTY', brings: 'PROVISION' },
  { section: 14, power: 'RENAME_SENIOR_MANAGER', brings: 'PROVISION' },
  { section: 15, power: 'PENALTY_PLAN', brings: 'PROVISION' },
  { section: 15, power: 'PENALTY_OFFENCE', brings: 'PROVISION' },
  { section: 15, power: 'PUBLISH_PENALTIES', brings: 'REGULATIONS' },
  { section: 18, power: 'PENALTY_SOS', brings: 'PROVISION' },
  { section: 18, power: 'PENALTY_SOS', brings: 'REGULATIONS' },
];

/** What stands in place of an instrument: `Demonstration: as if section 14 had been commenced on 1 May 2026`. */
export function supposedInstrument({ section, brings }: SupposedCommencement, writtenOn: string): string {
  if (brings === 'REGULATIONS')
    return `Demonstration: as if regulations under section ${section} had been made on ${writtenOn}`;
  // Schedule 1A, by which penalties are imposed, is inserted by section 19 and supposed with them.
  const sections = section === 14 ? 'section 14' : `sections ${section} and 19`;
  return `Demonstration: as if ${sections} had been commenced on ${writtenOn}`;
}
