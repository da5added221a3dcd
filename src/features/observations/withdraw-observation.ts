import { notFound, problemsOf } from '../../domain/casework/problem';
import { mayWithdraw } from '../../domain/observations/recorders';
import type { MutationRun } from '../access/mutation.context';
import { type Observation, type ObservationReply, observationAtVersion } from './observation';
import { ObservationStore } from './observation.store';
import { ObservationChangeStore } from './observation-change.store';

function staleReply(current: Observation, expectedVersion: number): ObservationReply {
  const expected = observationAtVersion(current, expectedVersion);
  const conflict = { expectedVersion, currentVersion: current.version, expected, current };
  return { observation: null, problems: [], conflict };
}

/**
 * Withdraws an observation: it is kept, and stands no more. One that the caller may not see is not there; one of another
 * organisation is refused whatever its version.
 */
export async function withdrawObservation(
  run: MutationRun,
  { observationId, expectedVersion, reason }: { observationId: number | null; expectedVersion: number; reason: string },
): Promise<ObservationReply> {
  const store = new ObservationChangeStore(run.tx);
  const at = await store.takeTurn();
  const found = observationId === null ? null : await new ObservationStore(run.tx).byId(observationId);
  if (!found) {
    return { observation: null, problems: notFound('observation', ['input', 'observationId']), conflict: null };
  }
  const decision = mayWithdraw({ ...found, isStanding: found.version === 1 }, run.caller);
  const refusals = decision.outcome === 'refused' ? decision.refusals : [];
  const isOwn = refusals.every(({ code }) => code === 'ALREADY_WITHDRAWN');
  if (isOwn && found.version !== expectedVersion) return staleReply(found, expectedVersion);
  if (refusals.length > 0) return { observation: null, problems: problemsOf(refusals), conflict: null };
  const observation = await store.withdraw(found.id, run.caller.id, reason, at);
  if (!observation) throw new Error('An observation was withdrawn in its turn and did not stand.');
  run.audit({
    recordClass: 'OBSERVATION',
    recordId: String(found.id),
    ownerOrganisation: found.organisation,
    old: { version: found.version },
    new: { version: observation.version, closedAt: observation.closedAt, withdrawnReason: reason },
    effectiveOn: run.today,
  });
  return { observation, problems: [], conflict: null };
}
