import { whyNotAvailable } from '../law/availability';
import { powerOf } from '../law/powers';
import type { RecordedCommencement } from '../law/recorded-commencement';
import type { Day } from '../values/day';
import type { Restriction, RestrictionSource } from './restriction';

/** A restriction, of which registration or application it is, and where it is recorded. */
export interface PlacedRestriction extends Restriction {
  source: RestrictionSource;
  /** The number of the matter or observation; null for the register. */
  sourceId: number | null;
  settingId: number | null;
  urn: string | null;
  settingName: string | null;
  /** The undertaking that provides the setting, or that applied; null where it is not linked to one. */
  partyId: number | null;
  /** Whether it rests on a commencement that was recorded for a scenario only. */
  isHypothetical: boolean;
}

/** Whether it slows anyone: conditions only where they are recorded to limit places or admissions. */
export function slowsGrowth({ kind, limits }: Restriction): boolean {
  if (kind === 'ACCOMMODATION' || kind === 'SUSPENSION') return true;
  return kind === 'CONDITION' && (limits ?? []).some((limit) => limit !== 'OTHER');
}

/**
 * Why a restriction is not one in force on the day; empty where it is. Nothing hypothetical is ever in force, and
 * nothing whose power was not, whatever is recorded of it.
 */
export function whyNotInForce(
  { kind, standing, power, isHypothetical, source, since, until }: PlacedRestriction,
  asOf: Day,
  recorded: readonly RecordedCommencement[],
): readonly string[] {
  const real = recorded.filter((record) => !record.isHypothetical);
  const whyNot: string[] = [];
  if (isHypothetical) whyNot.push('It rests on a commencement that was recorded for a scenario only.');
  if (standing === 'NOT_YET_IN_EFFECT') whyNot.push('It is proposed or decided, and not in effect.');
  if (standing === 'EFFECT_NOT_KNOWN') whyNot.push('From when it has effect is not known.');
  if (since !== null && since > asOf) whyNot.push('It begins on a later day.');
  if (until !== null && until < asOf) whyNot.push('Its last day is over.');
  if (kind === 'CANCELLATION' || kind === 'REFUSAL') whyNot.push('It is no restriction that goes on.');
  if (power !== null) whyNot.push(...whyNotAvailable(powerOf(power), asOf, real).map(({ message }) => message));
  if (power === null && source !== 'REGISTER') whyNot.push('On which power it rests is not recorded.');
  return whyNot;
}
