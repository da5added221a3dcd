import { decideMatch } from '../../../../src/domain/ownership/matching/decide-match';
import { nameParts } from '../../../../src/domain/ownership/matching/name-parts';
import { comparison, scoreCandidate } from '../../../../src/domain/ownership/matching/score-candidate';
import { trigramSimilarity, trigramsOf } from '../../../../src/domain/ownership/matching/trigrams';
import { companyOf, ownerOf } from './labelled/as-matchable';
import { candidateFinder, rarityAmong } from './labelled/candidates';
import { type LabelledText, labelledSet } from './labelled/labelled-set';
import { type Answered, asTable, measure } from './labelled/measure';

/** Measures are for reading: they go to the output of the test, also where it passes. */
function show(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

/** The way of this service. */
function matched(texts: readonly LabelledText[], set: ReturnType<typeof labelledSet>): Answered[] {
  const companies = set.companies.map(companyOf);
  const candidatesOf = candidateFinder(companies);
  const how = comparison(rarityAmong(companies));
  return texts.map((text) => {
    const owner = ownerOf(text);
    const scored = candidatesOf(owner).flatMap((company) => scoreCandidate(owner, company, how) ?? []);
    const { party, candidates } = decideMatch(owner, scored);
    return { linked: party, ranked: candidates.map((candidate) => candidate.party) };
  });
}

/** For comparison: the nearest by trigrams of the whole name, linked from a likeness on. */
function byTrigrams(texts: readonly LabelledText[], set: ReturnType<typeof labelledSet>, linkFrom: number): Answered[] {
  const companies = set.companies
    .map(companyOf)
    .map(({ party, names }) => ({ party, names: names.map(({ key }) => trigramsOf(key)) }));
  return texts.map((text) => {
    const own = trigramsOf(ownerOf(text).key);
    const ranked = companies
      .map(({ party, names }) => ({ party, likeness: Math.max(...names.map((name) => trigramSimilarity(own, name))) }))
      .filter(({ likeness }) => likeness >= 0.3)
      .sort((a, b) => b.likeness - a.likeness || a.party - b.party);
    const [best] = ranked;
    return { linked: best && best.likeness >= linkFrom ? best.party : null, ranked: ranked.map(({ party }) => party) };
  });
}

const set = labelledSet();

describe('the labelled look-alikes', () => {
  it('are many, hard and of invented names', () => {
    expect(set.texts.length).toBeGreaterThanOrEqual(300);
    expect(set.companies.length).toBeGreaterThanOrEqual(1500);
    expect(set.texts.filter(({ truth }) => truth.length === 0).length).toBeGreaterThanOrEqual(60);
  });

  it('are never linked wrongly, and the right company is found', () => {
    const answers = matched(set.texts, set);
    const all = measure(set.texts, answers);
    const traits = [...new Set(set.texts.map(({ trait }) => trait))].map((trait) => {
      const at = set.texts.flatMap((text, index) => (text.trait === trait ? [index] : []));
      const answersOf = at.map((index) => answers[index] as Answered);
      return [
        trait,
        measure(
          at.map((index) => set.texts[index] as LabelledText),
          answersOf,
        ),
      ] as const;
    });
    const baselines = [0.7, 0.8, 0.9, 1].map(
      (from) =>
        [`plain trigrams, linked from ${from} on`, measure(set.texts, byTrigrams(set.texts, set, from))] as const,
    );
    show(asTable([...traits, ['all', all], ...baselines]));
    expect(all.linkedWrongly).toBe(0);
    expect(all.linkRecall).toBeGreaterThanOrEqual(0.44);
    expect(all.recallAt1).toBeGreaterThanOrEqual(0.96);
    expect(all.recallAt3).toBeGreaterThanOrEqual(0.98);
    for (const [, plain] of baselines) expect(plain.linkedWrongly).toBeGreaterThan(0);
  });

  it('are never linked wrongly whatever they are made of', () => {
    for (const seed of [1, 2, 3]) {
      const other = labelledSet(seed, 2);
      expect(measure(other.texts, matched(other.texts, other)).linkedWrongly).toBe(0);
    }
  });

  it('differ only in spelling where they are linked by name', () => {
    const answers = matched(set.texts, set);
    for (const [at, { linked }] of answers.entries()) {
      if (linked === null) continue;
      const { key, companyNumbers } = ownerOf(set.texts[at] as LabelledText);
      const company = companyOf(set.companies[linked - 1] as (typeof set.companies)[number]);
      const isSameName = company.names.some((name) => name.key === key);
      const isNumber = companyNumbers.some((id) => company.numbers.some((number) => number.id === id));
      expect([nameParts(key).bare, isSameName || isNumber]).toEqual([nameParts(key).bare, true]);
    }
  });
});
