import {
  decideOwnershipChange as decide,
  type OwnershipChangeAct,
  type OwnershipChangeState,
  type OwnershipVerdict,
  withdrawOwnershipDecision,
} from '../../domain/casework/ownership-changes';
import { notFound, problemsOf } from '../../domain/casework/problem';
import type { Decision } from '../../domain/law/refusal';
import type { MutationRun } from '../access/mutation.context';
import { ChangeDecisionStore } from './change-decision.store';
import type { ChangeReply, OwnershipChange } from './ownership-change';

interface Asked {
  changeId: number | null;
  expectedVersion: number;
  reason: string;
}

async function record(
  run: MutationRun,
  before: OwnershipChange,
  { status, version }: OwnershipChangeState,
  verdict: OwnershipChangeAct,
  reason: string,
): Promise<ChangeReply> {
  const store = new ChangeDecisionStore(run.tx);
  const { id: by, roles, organisation } = run.caller;
  const told = before.effect?.sentence ?? null;
  const record = { changeId: before.id, status, version, verdict, reason, told, by, roles, organisation, at: run.now };
  await store.record([record]);
  const after = await store.byId(before.id);
  if (!after) throw new Error('A decision was recorded and the change cannot be read.');
  run.audit({
    recordClass: 'OWNERSHIP_CHANGE',
    recordId: String(before.id),
    ownerOrganisation: null,
    old: { status: before.status, version: before.version },
    new: { status, version, verdict, told },
    effectiveOn: run.today,
  });
  return { change: after, problems: [], conflict: null };
}

/** What both verbs do: take the change, see that nobody was faster, ask the domain, save. */
async function act(
  run: MutationRun,
  { changeId, expectedVersion, reason }: Asked,
  verdict: OwnershipChangeAct,
  ask: (state: OwnershipChangeState) => Decision<OwnershipChangeState>,
): Promise<ChangeReply> {
  const store = new ChangeDecisionStore(run.tx);
  const current = changeId === null ? null : await store.forUpdate(changeId);
  if (!current) return { change: null, problems: notFound('proposed change', ['input', 'changeId']), conflict: null };
  if (current.version !== expectedVersion) {
    const expected = await store.atVersion(current.id, expectedVersion);
    const conflict = { expectedVersion, currentVersion: current.version, expected, current };
    return { change: null, problems: [], conflict };
  }
  const answer = ask(current);
  if (answer.outcome === 'refused') return { change: null, problems: problemsOf(answer.refusals), conflict: null };
  return record(run, current, answer.value, verdict, reason);
}

/** Records what a person decides of a proposed change. What is held follows in a job of its own. */
export function decideOwnershipChange(
  run: MutationRun,
  { verdict, ...asked }: Asked & { verdict: OwnershipVerdict },
): Promise<ChangeReply> {
  return act(run, asked, verdict, (state) => decide(state, verdict, run.caller));
}

/** Takes a decision back: a rejection, or an acceptance that is not applied yet. */
export function withdrawOwnershipChangeDecision(run: MutationRun, asked: Asked): Promise<ChangeReply> {
  return act(run, asked, 'WITHDRAW', (state) => withdrawOwnershipDecision(state, run.caller));
}
