import { decideMatch, type MatchResult } from '../../domain/ownership/matching/decide-match';
import type { MatchableCompany, MatchableOwner } from '../../domain/ownership/matching/matchable';
import { nameParts } from '../../domain/ownership/matching/name-parts';
import { numbersIn } from '../../domain/ownership/matching/owner-numbers';
import { coreSimilarities, mostCandidates } from '../../domain/ownership/matching/retrieval';
import { type Comparison, comparison, scoreCandidate } from '../../domain/ownership/matching/score-candidate';
import { rarityOf } from '../../domain/ownership/matching/word-overlap';
import type { CandidateStore, LookedUp, Pair, PublishedOwner } from './candidate.store';

interface Owner extends LookedUp {
  owner: MatchableOwner;
}

/** An owner with what was found of it. */
export interface MatchedOwner {
  ownerId: number;
  result: MatchResult;
}

function readied({ id, key, texts, publishedFrom, publishedTo }: PublishedOwner): Owner {
  const { bare, core } = nameParts(key);
  const owner = { key, ...numbersIn(texts), publishedFrom, publishedTo };
  const certain = owner.companyNumbers.map((number) => ({ scheme: 'GB-COH', id: number }));
  return { ownerId: id, bare, core, numbers: [...certain, ...owner.possibleNumbers], owner };
}

/** Companies by owner, each once, all of them read in one statement. */
async function companiesByOwner(
  store: CandidateStore,
  pairs: readonly Pair[],
): Promise<Map<number, MatchableCompany[]>> {
  const read = await store.companies([...new Set(pairs.map(({ partyId }) => partyId))]);
  const byParty = new Map(read.map((company) => [company.party, company]));
  const byOwner = new Map<number, Map<number, MatchableCompany>>();
  for (const { ownerId, partyId } of pairs) {
    const company = byParty.get(partyId);
    if (!company) continue;
    const companies = byOwner.get(ownerId) ?? new Map<number, MatchableCompany>();
    byOwner.set(ownerId, companies.set(partyId, company));
  }
  return new Map([...byOwner].map(([ownerId, companies]) => [ownerId, [...companies.values()]]));
}

async function comparisonFor(
  store: CandidateStore,
  names: number,
  owners: readonly Owner[],
  companies: Iterable<readonly MatchableCompany[]>,
): Promise<Comparison> {
  const keys = [...owners.map(({ owner }) => owner.key)];
  for (const some of companies) for (const company of some) keys.push(...company.names.map(({ key }) => key));
  const words = new Set(keys.flatMap((key) => nameParts(key).words));
  return comparison(rarityOf(await store.countsOf([...words]), names));
}

async function decided(
  store: CandidateStore,
  names: number,
  owners: readonly Owner[],
  pairs: readonly Pair[],
  rejected: ReadonlyMap<number, ReadonlySet<number>>,
): Promise<MatchedOwner[]> {
  const companies = await companiesByOwner(store, pairs);
  const how = await comparisonFor(store, names, owners, companies.values());
  return owners.map(({ ownerId, owner }) => {
    const scored = (companies.get(ownerId) ?? []).flatMap((company) => scoreCandidate(owner, company, how) ?? []);
    return { ownerId, result: decideMatch(owner, scored, rejected.get(ownerId)) };
  });
}

/**
 * Says of each owner which company it is, or which it may be. Letters are compared only where name and number have not
 * settled it: that is the dear part.
 */
export async function matchOwners(
  store: CandidateStore,
  published: readonly PublishedOwner[],
  names: number,
  rejected: ReadonlyMap<number, ReadonlySet<number>>,
): Promise<MatchedOwner[]> {
  const owners = published.map(readied);
  const certain = await store.ofNameOrNumber(owners);
  const first = await decided(store, names, owners, certain, rejected);
  const settled = first.filter(({ result }) => result.outcome === 'LINKED');
  const isSettled = new Set(settled.map(({ ownerId }) => ownerId));
  const open = owners.filter(({ ownerId }) => !isSettled.has(ownerId));
  const pairs = certain.filter(({ ownerId }) => !isSettled.has(ownerId));
  for (const { from, to, least } of coreSimilarities) {
    const some = open.filter(({ core }) => core.length >= from && core.length < to);
    if (some.length > 0) pairs.push(...(await store.ofLikeCore(some, least, mostCandidates)));
  }
  return [...settled, ...(await decided(store, names, open, pairs, rejected))];
}
