import { createHash } from 'node:crypto';
import { matchingVersion } from '../../domain/ownership/matching/match-signals';
import { mostProposed } from '../../domain/ownership/matching/retrieval';
import type { Transaction } from '../../platform/database/database';
import { CandidateStore, type PublishedOwner } from './candidate.store';
import { CompanyNameStore } from './company-name.store';
import { type MatchedOwner, matchOwners } from './match-owners';
import { OwnerLinkStore, type StandingDecision, type WantedLink, type WantedProposal } from './owner-link.store';
import { OwnerLinkInputStore } from './owner-link-input.store';

/** How many owners are compared at once: their candidates are held in memory. */
const ownersAtOnce = 1000;

/** What people decided, by owner: the one company that it is, and those that it is not. */
interface DecidedOf {
  linked: Map<number, number>;
  rejected: Map<number, Set<number>>;
}

function decidedOf(owners: readonly PublishedOwner[], decisions: readonly StandingDecision[]): DecidedOf {
  const ids = new Map(owners.map(({ key, id }) => [key, id]));
  const linked = new Map<number, number>();
  const rejected = new Map<number, Set<number>>();
  for (const { ownerKey, decision, partyId } of decisions) {
    const ownerId = ids.get(ownerKey);
    if (ownerId === undefined || partyId === null || decision === null) continue;
    if (decision === 'LINKED') linked.set(ownerId, partyId);
    else rejected.set(ownerId, (rejected.get(ownerId) ?? new Set()).add(partyId));
  }
  return { linked, rejected };
}

function linkOf({ ownerId, result }: MatchedOwner, decided: DecidedOf): WantedLink[] {
  const partyId = decided.linked.get(ownerId);
  if (partyId !== undefined) return [{ ownerId, partyId, basis: 'DECISION' }];
  const { party, basis } = result;
  return party === null || basis === null ? [] : [{ ownerId, partyId: party, basis }];
}

function proposalsOf({ ownerId, result }: MatchedOwner): WantedProposal[] {
  if (result.outcome !== 'PROPOSED') return [];
  return result.candidates.slice(0, mostProposed).map(({ party, score, name, signals }, place) => ({
    ownerId,
    partyId: party,
    score,
    rank: place + 1,
    nameKey: name.key,
    signals,
  }));
}

/** Equal for equal facts: of the owner, of all companies (`known`), and of what people decided of it. */
function fingerprintOf(owner: PublishedOwner, known: string, { linked, rejected }: DecidedOf): string {
  const decisions = [linked.get(owner.id) ?? null, [...(rejected.get(owner.id) ?? [])].sort()];
  return createHash('sha256')
    .update(JSON.stringify([matchingVersion, known, owner, decisions]))
    .digest('hex');
}

/** Works out the links and proposals of these owners, and writes down what changed of them. */
async function workOut(tx: Transaction, owners: readonly PublishedOwner[], decided: DecidedOf): Promise<Counts> {
  const [links, candidates] = [new OwnerLinkStore(tx), new CandidateStore(tx)];
  const counts = { linksChanged: 0, proposalsChanged: 0 };
  if (owners.length === 0) return counts;
  const names = await candidates.countNames();
  for (let start = 0; start < owners.length; start += ownersAtOnce) {
    const some = owners.slice(start, start + ownersAtOnce);
    const ids = some.map(({ id }) => id);
    const matched = await matchOwners(candidates, some, names, decided.rejected);
    counts.linksChanged += await links.setLinks(
      ids,
      matched.flatMap((one) => linkOf(one, decided)),
    );
    counts.proposalsChanged += await links.setProposals(ids, matched.flatMap(proposalsOf));
  }
  return counts;
}

interface Counts {
  linksChanged: number;
  proposalsChanged: number;
}

/** Those of whom nothing changed since they were last worked out are left as they are. */
async function refreshAll(tx: Transaction): Promise<Counts & { ownersWorkedOut: number }> {
  const [links, inputs, candidates] = [new OwnerLinkStore(tx), new OwnerLinkInputStore(tx), new CandidateStore(tx)];
  const known = await inputs.companiesKnown();
  if (!(await inputs.isWorkedOutOf(known))) await new CompanyNameStore(tx).refreshNames();
  const decisions = await links.decisions();
  const owners = await candidates.owners(null);
  const decided = decidedOf(owners, decisions);
  const fingerprints = new Map(owners.map((owner) => [owner.id, fingerprintOf(owner, known, decided)]));
  const before = await inputs.fingerprints();
  const changed = owners.filter(({ id }) => before.get(id) !== fingerprints.get(id));
  const counts = await workOut(tx, changed, decided);
  await links.dropOthersThan(owners.map(({ id }) => id));
  await inputs.set(fingerprints, known);
  await links.markApplied(decisions);
  return { ownersWorkedOut: changed.length, ...counts };
}

async function refreshOnly(tx: Transaction, keys: readonly string[]): Promise<Counts & { ownersWorkedOut: number }> {
  const links = new OwnerLinkStore(tx);
  const isOf = new Set(keys);
  const decisions = (await links.decisions()).filter(({ ownerKey }) => isOf.has(ownerKey));
  const owners = await new CandidateStore(tx).owners(keys);
  const counts = await workOut(tx, owners, decidedOf(owners, decisions));
  await new OwnerLinkInputStore(tx).forget(owners.map(({ id }) => id));
  await links.markApplied(decisions);
  return { ownersWorkedOut: owners.length, ...counts };
}

/**
 * Brings the links of published owners to companies, and the proposals of links, in step with the register, with what
 * is known of companies, and with what people decided, which goes before all that we work out.
 *
 * With `only`, the keys of some owners, it looks at those alone and takes the names of companies as they were last read.
 */
export async function refreshOwnerLinks(
  tx: Transaction,
  only: readonly string[] | null = null,
): Promise<Record<string, number>> {
  const links = new OwnerLinkStore(tx);
  await links.takeTurn();
  const counts = only === null ? await refreshAll(tx) : await refreshOnly(tx, only);
  return { ...counts, ...(await links.count()) };
}
