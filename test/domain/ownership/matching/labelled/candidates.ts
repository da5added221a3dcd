import type { MatchableCompany, MatchableOwner } from '../../../../../src/domain/ownership/matching/matchable';
import { nameParts } from '../../../../../src/domain/ownership/matching/name-parts';
import { leastCoreSimilarity } from '../../../../../src/domain/ownership/matching/retrieval';
import { trigramSimilarity, trigramsOf } from '../../../../../src/domain/ownership/matching/trigrams';
import { rarityOf } from '../../../../../src/domain/ownership/matching/word-overlap';

/** What the database does for whole registers, for a list: companies whose cores are alike, and those of the number. */
export function candidateFinder(companies: readonly MatchableCompany[]): (owner: MatchableOwner) => MatchableCompany[] {
  const cores = companies.map(({ names }) => names.map(({ key }) => trigramsOf(nameParts(key).core)));
  return (owner) => {
    const text = nameParts(owner.key).core;
    const [core, least] = [trigramsOf(text), leastCoreSimilarity(text)];
    const numbers = [...owner.possibleNumbers, ...owner.companyNumbers.map((id) => ({ scheme: 'GB-COH', id }))];
    return companies.filter(
      (company, at) =>
        company.numbers.some(({ scheme, id }) => numbers.some((other) => other.scheme === scheme && other.id === id)) ||
        cores[at]?.some((other) => trigramSimilarity(core, other) >= least),
    );
  };
}

/** How rare each word is among the names of these companies. */
export function rarityAmong(companies: readonly MatchableCompany[]) {
  const counts = new Map<string, number>();
  const names = companies.flatMap(({ names: all }) => all);
  for (const { key } of names)
    for (const word of new Set(nameParts(key).words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return rarityOf(counts, names.length);
}
