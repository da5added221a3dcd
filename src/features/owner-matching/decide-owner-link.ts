import {
  decideLink,
  type LinkDecision,
  type LinkState,
  type OwnerAndCompany,
  unlinked,
  withdrawLink,
} from '../../domain/casework/owner-links';
import { notFound, problemsOf } from '../../domain/casework/problem';
import type { Decision } from '../../domain/law/refusal';
import type { MutationRun } from '../access/mutation.context';
import { LinkDecisionStore } from './link-decision.store';
import type { LinkReply, OwnerLinkDecision } from './owner-link';

interface Versioned {
  expectedVersion: number;
  reason: string;
}

async function staleReply(
  store: LinkDecisionStore,
  current: OwnerLinkDecision | null,
  expectedVersion: number,
): Promise<LinkReply> {
  const expected = current === null ? null : await store.atVersion(current.id, expectedVersion);
  const conflict = { expectedVersion, currentVersion: current?.version ?? 0, expected, current };
  return { decision: null, problems: [], conflict };
}

async function record(
  run: MutationRun,
  link: OwnerAndCompany,
  { decision, version }: LinkState,
  before: OwnerLinkDecision | null,
  reason: string,
): Promise<LinkReply> {
  const store = new LinkDecisionStore(run.tx);
  const { id: by, roles, organisation } = run.caller;
  const id = await store.add({ link, decision, version, reason, by, roles, organisation, at: run.now });
  const after = await store.byId(id);
  if (!after) throw new Error('A decision was recorded and cannot be read.');
  run.audit({
    recordClass: 'OWNER_LINK',
    recordId: String(after.id),
    ownerOrganisation: null,
    old: before && { link, decision: before.decision, version: before.version },
    new: { link, decision, version },
    effectiveOn: run.today,
  });
  return { decision: after, problems: [], conflict: null };
}

/** What both verbs do once they have what stands: see that nobody was faster, ask the domain, save. */
async function change(
  run: MutationRun,
  link: OwnerAndCompany,
  current: OwnerLinkDecision | null,
  { expectedVersion, reason }: Versioned,
  ask: (state: LinkState) => Promise<Decision<LinkState>>,
): Promise<LinkReply> {
  const store = new LinkDecisionStore(run.tx);
  if ((current?.version ?? 0) !== expectedVersion) return staleReply(store, current, expectedVersion);
  const answer = await ask(current ?? unlinked);
  if (answer.outcome === 'refused') return { decision: null, problems: problemsOf(answer.refusals), conflict: null };
  return record(run, link, answer.value, current, reason);
}

function linkedBy({ ownerKey, scheme, identifier }: OwnerAndCompany): OwnerAndCompany {
  return { ownerKey, scheme, identifier };
}

/**
 * Records whether a person holds a published owner to be a company, proposed or not. The links follow in a job of
 * their own.
 */
export async function decideOwnerLink(
  run: MutationRun,
  {
    ownerId,
    partyId,
    decision,
    ...versioned
  }: Versioned & { ownerId: number | null; partyId: number | null; decision: LinkDecision },
): Promise<LinkReply> {
  const store = new LinkDecisionStore(run.tx);
  await store.takeTurn();
  const found = ownerId === null || partyId === null ? null : await store.linkOf(ownerId, partyId);
  if (!found || ownerId === null || partyId === null) {
    return { decision: null, problems: notFound('owner, or company', ['input']), conflict: null };
  }
  const current = await store.ofOwnerAndParty(ownerId, partyId);
  // It goes on under the number by which it was first decided.
  const link = linkedBy(current ?? found);
  return change(run, link, current, versioned, async (state) =>
    decideLink(state, { ...link, decision }, await store.standingOf(link.ownerKey), run.caller),
  );
}

/** Withdraws a decision, also when its owner is published no more. */
export async function withdrawOwnerLinkDecision(
  run: MutationRun,
  { decisionId, ...versioned }: Versioned & { decisionId: number | null },
): Promise<LinkReply> {
  const store = new LinkDecisionStore(run.tx);
  await store.takeTurn();
  const current = decisionId === null ? null : await store.byId(decisionId);
  if (!current) return { decision: null, problems: notFound('decision', ['input', 'decisionId']), conflict: null };
  return change(run, linkedBy(current), current, versioned, async (state) => withdrawLink(state, run.caller));
}
