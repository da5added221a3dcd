import { lastDayOf } from '../../domain/law/periods';
import { basisOf } from '../../domain/matters/machines/penalty/bases';
import { notReadOfAppeal, notReadOfNotice, notReadOfRecovery } from '../../domain/matters/machines/penalty/law';
import { penaltyRecordOf } from '../../domain/matters/machines/penalty/penalty-record';
import { addDays } from '../../domain/values/day';
import { citationView } from '../law/legal-views';
import type { StoredStep } from '../matters/matter';
import type { PenaltyType } from './penalty.type';

export const notKnownOfPenalties: readonly string[] = [
  notReadOfNotice,
  'Time for payment was not read (GAP-6).',
  notReadOfAppeal,
  notReadOfRecovery,
  'Section 30ZC says "a person". Amendments sought to leave out natural persons who manage; what came of them was not read.',
];

/** A penalty as its steps show it. */
export function penaltyView(steps: readonly StoredStep[], state: string): PenaltyType {
  const record = penaltyRecordOf(steps, state);
  const { power: _, setting, standard, ...rest } = record;
  const basis = basisOf(record.basis);
  const until =
    record.intentionServedOn === null ? null : lastDayOf('PENALTY_REPRESENTATIONS', record.intentionServedOn);
  return {
    ...rest,
    settingNamed: setting,
    citation: basis && citationView(basis.citation),
    standardAsked: basis?.standard ?? null,
    standardStated: standard,
    representationsUntil: until,
    mayBeImposedFrom: until && addDays(until, 1),
    outstanding: record.amount === null ? null : Math.max(0, record.amount - record.paid),
    greatestAmount: null,
    notKnown: notKnownOfPenalties,
  };
}
