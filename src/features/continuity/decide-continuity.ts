import { notFound, problemsOf } from '../../domain/casework/problem';
import {
  type ContinuityState,
  decideContinuity as decideByRule,
  proposeByHand,
  withdrawContinuity,
} from '../../domain/continuity/continuity-lifecycle';
import type { ContinuityAction, ContinuityKind } from '../../domain/continuity/vocabulary';
import type { Decision } from '../../domain/law/refusal';
import { ownerNameKey } from '../../domain/register/owner-name';
import { normaliseUrn } from '../../domain/values/urn';
import type { MutationRun } from '../access/mutation.context';
import { ContinuityDecisionStore, type FoundEnd } from './continuity-decision.store';
import type { ContinuityLink, ContinuityReply, DecideContinuity } from './continuity-link';
import { ContinuityLinkStore } from './continuity-link.store';

async function loaded(run: MutationRun, linkId: number): Promise<ContinuityLink> {
  const link = await new ContinuityLinkStore(run.tx).byId(linkId);
  if (!link) throw new Error('A link was changed and cannot be read.');
  return link;
}

async function record(
  run: MutationRun,
  linkId: number,
  state: ContinuityState,
  action: ContinuityAction,
  reason: string,
  before: ContinuityLink | null,
): Promise<ContinuityReply> {
  const { id: doneBy, roles, organisation } = run.caller;
  const grounds = before?.grounds ?? [];
  const event = { linkId, ...state, action, reason, grounds, doneBy, roles, organisation, doneAt: run.now };
  await new ContinuityDecisionStore(run.tx).addEvent(event);
  const link = await loaded(run, linkId);
  run.audit({
    recordClass: 'CONTINUITY_LINK',
    recordId: String(linkId),
    ownerOrganisation: null,
    old: before && { status: before.status, version: before.version },
    new: { ...state, kind: link.kind, from: link.fromUrn ?? link.fromOwner, to: link.toUrn ?? link.toOwner },
    effectiveOn: run.today,
  });
  return { link, problems: [], conflict: null };
}

/** What both verbs do with a link once it is named: see that nobody was faster, ask the domain, save. */
async function change(
  run: MutationRun,
  { linkId, expectedVersion, reason }: Omit<DecideContinuity, 'verdict'>,
  action: ContinuityAction,
  ask: (link: ContinuityLink, store: ContinuityDecisionStore) => Promise<Decision<ContinuityState>>,
): Promise<ContinuityReply> {
  const store = new ContinuityDecisionStore(run.tx);
  await store.takeTurn();
  const link = linkId === null ? null : await new ContinuityLinkStore(run.tx).byId(linkId);
  if (!link) return { link: null, problems: notFound('link', ['input', 'linkId']), conflict: null };
  if (link.version !== expectedVersion) {
    return { link: null, problems: [], conflict: { expectedVersion, currentVersion: link.version, current: link } };
  }
  const answer = await ask(link, store);
  if (answer.outcome === 'refused') return { link: null, problems: problemsOf(answer.refusals), conflict: null };
  await store.save(link.id, answer.value, answer.value.status === 'CONFIRMED' ? run.today : null);
  return record(run, link.id, answer.value, action, reason, link);
}

/** Records what a person decides of a proposed link. A confirmed one is open from then on, and carries history. */
export function decideContinuity(run: MutationRun, { verdict, ...named }: DecideContinuity): Promise<ContinuityReply> {
  return change(run, named, verdict, async (link, store) =>
    decideByRule(link, verdict, link.kind, await store.beside(link.id), run.caller),
  );
}

/** Withdraws a decision: what it carried is carried no more, and it may be decided anew. */
export function withdrawContinuityDecision(
  run: MutationRun,
  named: Omit<DecideContinuity, 'verdict'>,
): Promise<ContinuityReply> {
  return change(run, named, 'WITHDRAW', async (link) => withdrawContinuity(link, run.caller));
}

async function find(store: ContinuityDecisionStore, kind: ContinuityKind, text: string, run: MutationRun) {
  return kind === 'SAME_SETTING' ? store.registration(normaliseUrn(text), run.today) : store.owner(ownerNameKey(text));
}

function missing(kind: ContinuityKind, from: FoundEnd | null, to: FoundEnd | null) {
  const what = kind === 'SAME_SETTING' ? 'registration number' : 'owner name';
  return [...(from ? [] : notFound(what, ['input', 'from'])), ...(to ? [] : notFound(what, ['input', 'to']))];
}

/** Proposes a link that the service does not see. Where there is one already, it answers that one, unchanged. */
export async function proposeContinuityByHand(
  run: MutationRun,
  { kind, from, to, reason }: { kind: ContinuityKind; from: string; to: string; reason: string },
): Promise<ContinuityReply> {
  const store = new ContinuityDecisionStore(run.tx);
  await store.takeTurn();
  const [earlier, later] = [await find(store, kind, from, run), await find(store, kind, to, run)];
  if (!earlier || !later) return { link: null, problems: missing(kind, earlier, later), conflict: null };
  const isInOrder = earlier.began === null || later.began === null ? null : earlier.began < later.began;
  const ends = { areOne: earlier.id === later.id, isInOrder, isStanding: earlier.isStanding };
  const answer = proposeByHand(ends, run.caller);
  if (answer.outcome === 'refused') return { link: null, problems: problemsOf(answer.refusals), conflict: null };
  const there = await store.between(kind, earlier.id, later.id);
  if (there !== null) return { link: await loaded(run, there), problems: [], conflict: null };
  const linkId = await store.propose(kind, earlier.id, later.id, answer.value.version, run.now);
  return record(run, linkId, answer.value, 'PROPOSE', reason, null);
}
