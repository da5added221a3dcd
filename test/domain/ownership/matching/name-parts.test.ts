import { haveOtherNumbers, nameParts } from '../../../../src/domain/ownership/matching/name-parts';
import { numbersIn } from '../../../../src/domain/ownership/matching/owner-numbers';
import { trigramSimilarity, trigramsOf } from '../../../../src/domain/ownership/matching/trigrams';
import { rarityOf, wordOverlap } from '../../../../src/domain/ownership/matching/word-overlap';

describe('a normal name, taken apart', () => {
  it.each([
    ['penfold care uk ltd', 'penfold care', 'penfold', 'ltd', true],
    ['penfold care ltd u k', 'penfold care', 'penfold', 'ltd', true],
    ['the penfold trust', 'penfold trust', 'penfold', null, false],
    ['the care company ltd', 'care company', 'care company', 'ltd', false],
    ['ltd', 'ltd', 'ltd', null, false],
    ['penfold north holdings llp', 'penfold north holdings', 'penfold', 'llp', false],
  ])('%s', (key, bare, core, legalForm, saysUk) => {
    expect(nameParts(key)).toMatchObject({ bare, core, legalForm, saysUk });
  });
});

describe('names of other numbers', () => {
  it.each([
    ['penfold care 2 ltd', 'penfold care 3 ltd', true],
    ['penfold care 2 ltd', 'penfold care ltd', true],
    ['penfold care2 ltd', 'penfold care 2 ltd', false],
    ['penfold care ii ltd', 'penfold care iii ltd', true],
    ['penfold care ii ltd', 'penfold care two ltd', false],
    ['penfold care i ltd', 'penfold care v ltd', true],
    ['a v penfold ltd', 'a x penfold ltd', false],
    ['penfold care one ltd', 'penfold care two ltd', true],
    ['five penfold ltd', 'penfold ltd', false],
  ])('%s, %s: %s', (first, second, expected) => {
    expect(haveOtherNumbers(nameParts(first), nameParts(second))).toBe(expected);
    expect(haveOtherNumbers(nameParts(second), nameParts(first))).toBe(expected);
  });
});

describe('numbers in the texts of an owner', () => {
  it.each([
    [['Penfold Ltd 01234567'], ['01234567'], []],
    [['Penfold Ltd (3234567)', 'Penfold Ltd'], ['03234567'], []],
    [['Penfold Ltd SC123456'], ['SC123456'], []],
    [['Penfold Ltd 01234567', 'Penfold Ltd 07654321'], ['01234567', '07654321'], []],
    [['Penfold Trust 1089879'], [], ['GB-COH 01089879', 'GB-CHC 1089879']],
    [['Penfold Ltd 212345'], [], ['GB-COH 00212345', 'GB-CHC 212345']],
    [['Penfold 2 Ltd'], [], []],
  ])('%j', (texts, companyNumbers, possible) => {
    const found = numbersIn(texts);
    expect(found.companyNumbers).toEqual(companyNumbers);
    expect(found.possibleNumbers.map(({ scheme, id }) => `${scheme} ${id}`)).toEqual(possible);
  });
});

describe('likeness', () => {
  it('of letters is that of pg_trgm', () => {
    expect(trigramSimilarity(trigramsOf('word'), trigramsOf('two words'))).toBeCloseTo(4 / 11, 6);
    expect(trigramSimilarity(trigramsOf('penfold care'), trigramsOf('care penfold'))).toBe(1);
    expect(trigramSimilarity(trigramsOf(''), trigramsOf(''))).toBe(0);
  });

  it('of words counts rare ones more, and those one letter off in part', () => {
    const rarity = rarityOf(
      new Map([
        ['quarries', 3],
        ['care', 900],
      ]),
      1000,
    );
    const share = (first: string, second: string) => wordOverlap(first.split(' '), second.split(' '), rarity).share;
    expect(rarity('penfold')).toBeGreaterThan(rarity('quarries'));
    expect(rarity('quarries')).toBeGreaterThan(rarity('care'));
    expect(share('penfold care', 'penfold homes')).toBeGreaterThan(0.7);
    expect(share('penfold care', 'yarlow care')).toBeLessThan(0.1);
    expect(share('penfold care', 'penfolt care')).toBeGreaterThan(0.7);
    expect(share('penfold care', 'care penfold')).toBe(1);
  });
});
