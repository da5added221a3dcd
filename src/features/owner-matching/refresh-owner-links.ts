import { mostProposed } from '../../domain/ownership/matching/retrieval';
import type { Transaction } from '../../platform/database/database';
import { CandidateStore, type PublishedOwner } from './candidate.store';
import { CompanyNameStore } from './company-name.store';
import { type MatchedOwner, matchOwners } from './match-owners';
import { OwnerLinkStore, type StandingDecision, type WantedLink, type WantedProposal } from './owner-link.store';

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
  const [links, candidates] = [new OwnerLinkStore(tx), new CandidateStore(tx)];
  await links.takeTurn();
  const namesChanged = only === null ? await new CompanyNameStore(tx).refreshNames() : 0;
  const decisions = await links.decisions();
  const owners = await candidates.owners(only);
  const names = await candidates.countNames();
  const decided = decidedOf(owners, decisions);
  const counts = {
    companyNamesChanged: namesChanged,
    ownersLinked: 0,
    ownersProposed: 0,
    linksChanged: 0,
    proposalsChanged: 0,
  };
  for (let start = 0; start < owners.length; start += ownersAtOnce) {
    const some = owners.slice(start, start + ownersAtOnce);
    const ids = some.map(({ id }) => id);
    const matched = await matchOwners(candidates, some, names, decided.rejected);
    const wanted = matched.flatMap((one) => linkOf(one, decided));
    counts.ownersLinked += wanted.length;
    counts.ownersProposed += matched.filter(({ result }) => result.outcome === 'PROPOSED').length;
    counts.linksChanged += await links.setLinks(ids, wanted);
    counts.proposalsChanged += await links.setProposals(ids, matched.flatMap(proposalsOf));
  }
  if (only === null) await links.dropOthersThan(owners.map(({ id }) => id));
  const isOf = new Set(only);
  await links.markApplied(only === null ? decisions : decisions.filter(({ ownerKey }) => isOf.has(ownerKey)));
  return counts;
}
