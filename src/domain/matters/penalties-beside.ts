import { cite } from '../law/citation';
import type { Refusal } from '../law/refusal';
import { type Day, writtenDay } from '../values/day';
import { penaltyStandsIn } from './machines/penalty.machine';
import type { Particulars } from './particulars';
import { standingOf } from './prosecutions';

/** Another matter that may be for the same failure, or the same act at the same setting. */
export interface MatterBeside {
  id: number;
  kind: 'PENALTY' | 'UNREGISTERED_SETTING';
  state: string;
  /** For what a penalty is, and of which day its act, as last drafted; null of what is no penalty. */
  basis: string | null;
  actOn: Day | null;
  isOfSetting: boolean;
  /** Whether it follows from the same matter, and was begun after the failure was last found there. */
  isOfFailure: boolean;
  /** The steps that bear on a prosecution, oldest first, with the day on which each was recorded to be. */
  steps: readonly { step: string; on: Day; particulars: Particulars }[];
}

const barredByProsecution = cite('CSA_2000', 's. 30ZC(3)', 'verified');

/** How `otherActs` names another matter, beside observations. */
export function actOfMatter(id: number): string {
  return `MATTER:${id}`;
}

function prosecuted(one: MatterBeside, actOn: Day | null, otherActs: readonly string[]): readonly Refusal[] {
  const latest = one.steps.at(-1);
  if (!one.isOfSetting || latest === undefined || standingOf(one.steps) === 'NONE_RECORDED') return [];
  if ((actOn !== null && latest.on < actOn) || otherActs.includes(actOfMatter(one.id))) return [];
  const message = `Matter ${one.id} records a prosecution for an act at the same setting, on ${writtenDay(latest.on)}. Where it is for another act, say so in \`otherActs\`: ${actOfMatter(one.id)}.`;
  return [{ code: 'BARRED_BY_PROSECUTION', message, citation: barredByProsecution }];
}

function penalised(one: MatterBeside, { basis, actOn }: Particulars): readonly Refusal[] {
  const stands = one.kind === 'PENALTY' && (penaltyStandsIn as readonly string[]).includes(one.state);
  const isOfAct = basis === 'OFFENCE' ? one.isOfSetting && one.actOn === actOn : one.isOfFailure;
  if (!stands || one.basis !== basis || !isOfAct) return [];
  const message = `Penalty ${one.id} stands for the same failure or act. Expected it cancelled first: whether there can be several was not read (GAP-6), and we hold that there is one.`;
  return [{ code: 'PENALTY_ALREADY_IMPOSED', message, citation: null }];
}

/** What of other matters bars a penalty: whatever a matter beside it calls the act, and wherever it was recorded. */
export function barsBeside(
  beside: readonly MatterBeside[],
  draft: Particulars,
  otherActs: readonly string[],
): readonly Refusal[] {
  const actOn = typeof draft.actOn === 'string' ? draft.actOn : null;
  const isOffence = draft.basis === 'OFFENCE';
  return beside.flatMap((one) => [...(isOffence ? prosecuted(one, actOn, otherActs) : []), ...penalised(one, draft)]);
}
