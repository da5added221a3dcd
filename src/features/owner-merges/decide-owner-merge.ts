import {
  decideMerge,
  type MergeDecision,
  type MergeState,
  undecided,
  withdrawMerge,
} from '../../domain/casework/owner-merges';
import { notFound, problemsOf } from '../../domain/casework/problem';
import type { OwnerPair } from '../../domain/casework/same-owners';
import type { Decision } from '../../domain/law/refusal';
import type { MutationRun } from '../access/mutation.context';
import { MergeDecisionStore } from './merge-decision.store';
import type { MergeReply, OwnerMergeDecision } from './owner-merge';
import { OwnerMergeStore } from './owner-merge.store';

interface Versioned {
  expectedVersion: number;
  reason: string;
}

async function staleReply(
  store: MergeDecisionStore,
  current: OwnerMergeDecision | null,
  expectedVersion: number,
): Promise<MergeReply> {
  const expected = current === null ? null : await store.atVersion(current.id, expectedVersion);
  const conflict = { expectedVersion, currentVersion: current?.version ?? 0, expected, current };
  return { decision: null, problems: [], conflict };
}

async function record(
  run: MutationRun,
  pair: OwnerPair,
  { decision, version }: MergeState,
  before: OwnerMergeDecision | null,
  reason: string,
): Promise<MergeReply> {
  const store = new MergeDecisionStore(run.tx);
  const { id: by, roles, organisation } = run.caller;
  await store.add({ pair, decision, version, reason, by, roles, organisation, at: run.now });
  const after = await store.ofPair(pair);
  if (!after) throw new Error('A decision was recorded and cannot be read.');
  run.audit({
    recordClass: 'OWNER_MERGE_DECISION',
    recordId: String(after.id),
    ownerOrganisation: null,
    old: before && { pair, decision: before.decision, version: before.version },
    new: { pair, decision, version },
    effectiveOn: run.today,
  });
  return { decision: after, problems: [], conflict: null };
}

/** What both verbs do with a pair once they have it: see that nobody was faster, ask the domain, save. */
async function change(
  run: MutationRun,
  pair: OwnerPair,
  { expectedVersion, reason }: Versioned,
  ask: (state: MergeState) => Promise<Decision<MergeState>>,
): Promise<MergeReply> {
  const store = new MergeDecisionStore(run.tx);
  const current = await store.ofPair(pair);
  if ((current?.version ?? 0) !== expectedVersion) return staleReply(store, current, expectedVersion);
  const answer = await ask(current ?? undecided);
  if (answer.outcome === 'refused') return { decision: null, problems: problemsOf(answer.refusals), conflict: null };
  return record(run, pair, answer.value, current, reason);
}

/** Records what a person decides of a proposed pair of owner names. The groups follow in a job of their own. */
export async function decideOwnerMerge(
  run: MutationRun,
  { proposalId, decision, ...versioned }: Versioned & { proposalId: number | null; decision: MergeDecision },
): Promise<MergeReply> {
  const store = new MergeDecisionStore(run.tx);
  await store.takeTurn();
  const pair = proposalId === null ? null : await new OwnerMergeStore(run.tx).proposedPair(proposalId);
  if (!pair) return { decision: null, problems: notFound('proposal', ['input', 'proposalId']), conflict: null };
  return change(run, pair, versioned, async (state) =>
    decideMerge(state, { ...pair, decision }, await store.standing(), run.caller),
  );
}

/** Withdraws a decision on a pair, also when the pair is no longer proposed. */
export async function withdrawOwnerMergeDecision(
  run: MutationRun,
  { decisionId, ...versioned }: Versioned & { decisionId: number | null },
): Promise<MergeReply> {
  const store = new MergeDecisionStore(run.tx);
  await store.takeTurn();
  const found = decisionId === null ? null : await store.byId(decisionId);
  if (!found) return { decision: null, problems: notFound('decision', ['input', 'decisionId']), conflict: null };
  const pair = { first: found.firstKey, second: found.secondKey };
  return change(run, pair, versioned, async (state) => withdrawMerge(state, run.caller));
}
