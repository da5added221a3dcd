import { royalAssent2026 } from '../../domain/law/commencement';
import {
  demonstrationCommencements,
  demonstrationScenario,
  supposedInstrument,
} from '../../domain/law/commencement-scenario';
import { addDays, type Day, writtenDay } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { CommencementChangeStore } from './commencement-change.store';

/** The first day on which the demonstration supposes the powers in force: two days after Royal Assent. */
export const demonstrationBegins: Day = addDays(royalAssent2026, 2);

/**
 * Lays down the scenario in which the powers of ss. 14, 15, 18 and 19 are in force, so that the whole road can be walked;
 * nothing where it is there. It counts only where the scenario is asked for by name.
 */
export function loadDemonstrationScenario(system: Queryable): Promise<number> {
  const begins = writtenDay(demonstrationBegins);
  const drafts = demonstrationCommencements.map((supposed) => ({
    power: supposed.power,
    brings: supposed.brings,
    instrument: supposedInstrument(supposed, begins),
    provision: null,
    commencedOn: demonstrationBegins,
    address: null,
    isHypothetical: true,
    scenario: demonstrationScenario,
    confidence: 'unverified' as const,
    checkedOn: demonstrationBegins,
  }));
  return new CommencementChangeStore(system).layDown(demonstrationScenario, {
    drafts,
    recordedBy: 'demonstration:author',
    approvedBy: 'demonstration:approver',
    reason: 'A scenario for the demonstration. It says nothing of the law.',
  });
}
