import fc from 'fast-check';
import { decideMatch } from '../../../../src/domain/ownership/matching/decide-match';
import { matchSignals, sumOf } from '../../../../src/domain/ownership/matching/match-signals';
import type { MatchableCompany, MatchableOwner } from '../../../../src/domain/ownership/matching/matchable';
import { comparison, scoreCandidate } from '../../../../src/domain/ownership/matching/score-candidate';
import { rarityOf } from '../../../../src/domain/ownership/matching/word-overlap';
import { ownerNameKey } from '../../../../src/domain/register/owner-name';

const how = comparison(rarityOf(new Map(), 1000));

function owner(name: string, given: Partial<MatchableOwner> = {}): MatchableOwner {
  const days = { publishedFrom: '2018-09-01', publishedTo: null };
  return { key: ownerNameKey(name), companyNumbers: [], possibleNumbers: [], ...days, ...given };
}

let made = 0;
function company(name: string, given: Partial<MatchableCompany> = {}): MatchableCompany {
  made += 1;
  return {
    party: made,
    names: [{ key: ownerNameKey(name), from: null, to: null, isDated: true }],
    numbers: [{ scheme: 'GB-COH', id: String(made).padStart(8, '0') }],
    foundedOn: '2010-01-01',
    dissolvedOn: null,
    jurisdiction: 'GB',
    ...given,
  };
}

function decided(to: MatchableOwner, companies: readonly MatchableCompany[], rejected?: ReadonlySet<number>) {
  return decideMatch(
    to,
    companies.flatMap((one) => scoreCandidate(to, one, how) ?? []),
    rejected,
  );
}

const number = (id: string) => [{ scheme: 'GB-COH', id }];

describe('which company an owner is', () => {
  const name = 'Penfold Care Limited';
  it.each<[string, MatchableOwner, MatchableCompany[], string]>([
    ['equal name', owner(name), [company(name)], 'EXACT_UNIQUE_NAME'],
    ['equal name, two companies', owner(name), [company(name), company(name)], 'PROPOSED'],
    [
      'equal name, one of two dissolved before',
      owner(name),
      [company(name, { dissolvedOn: '2018-09-01' }), company(name)],
      'EXACT_UNIQUE_NAME',
    ],
    [
      'equal name, one of two dissolved a day later',
      owner(name),
      [company(name, { dissolvedOn: '2018-09-02' }), company(name)],
      'PROPOSED',
    ],
    ['equal name, dissolved before', owner(name), [company(name, { dissolvedOn: '2012-01-01' })], 'PROPOSED'],
    ['equal name, founded a day too late', owner(name), [company(name, { foundedOn: '2018-09-02' })], 'PROPOSED'],
    ['equal name, day of founding not known', owner(name), [company(name, { foundedOn: null })], 'EXACT_UNIQUE_NAME'],
    ['without its ending', owner('Penfold Care'), [company(name)], 'PROPOSED'],
    [
      'an equal name without ending beside one with it',
      owner('Penfold Care'),
      [company(name), company('Penfold Care')],
      'PROPOSED',
    ],
    ['other words', owner('Yarlow Homes Ltd'), [company(name)], 'NONE'],
    ['other figures', owner('Penfold Care 2 Ltd'), [company('Penfold Care 3 Ltd')], 'NONE'],
    ['other Roman numerals', owner('Penfold Care II Ltd'), [company('Penfold Care III Ltd')], 'NONE'],
    [
      'figures and Roman numeral of one number',
      owner('Penfold Care 2 Ltd'),
      [company('Penfold Care II Ltd')],
      'PROPOSED',
    ],
    [
      'its number',
      owner('Penfold Cares Ltd', { companyNumbers: ['01111111'] }),
      [company(name, { numbers: number('01111111') })],
      'COMPANY_NUMBER_IN_TEXT',
    ],
    [
      'its number, and another name',
      owner('Yarlow Homes Ltd', { companyNumbers: ['01111111'] }),
      [company(name, { numbers: number('01111111') })],
      'PROPOSED',
    ],
    [
      'its number, and other figures',
      owner('Penfold Care 2 Ltd', { companyNumbers: ['01111111'] }),
      [company('Penfold Care 3 Ltd', { numbers: number('01111111') })],
      'PROPOSED',
    ],
    [
      'the number of its holding company',
      owner(name, { companyNumbers: ['01111111'] }),
      [company(name), company('Penfold Care Holdings Ltd', { numbers: number('01111111') })],
      'PROPOSED',
    ],
    ['the number of nobody', owner(name, { companyNumbers: ['09999999'] }), [company(name)], 'PROPOSED'],
    [
      'two numbers',
      owner(name, { companyNumbers: ['01111111', '02222222'] }),
      [company(name, { numbers: number('01111111') })],
      'PROPOSED',
    ],
    [
      'a possible number of its own',
      owner(name, { possibleNumbers: number('00111111') }),
      [company(name, { numbers: number('00111111') })],
      'EXACT_UNIQUE_NAME',
    ],
    [
      'a possible number of another',
      owner(name, { possibleNumbers: number('00111111') }),
      [company(name), company('Yarlow Homes', { numbers: number('00111111') })],
      'PROPOSED',
    ],
  ])('%s', (_, to, companies, expected) => {
    const { outcome, basis } = decided(to, companies);
    expect(basis ?? outcome).toBe(expected);
  });

  it('is none that a person rejected, and not another because one fewer is left', () => {
    const [one, other] = [company(name), company(name)];
    expect(decided(owner(name), [one], new Set([one.party]))).toMatchObject({ outcome: 'PROPOSED', party: null });
    expect(decided(owner(name), [one, other], new Set([one.party]))).toMatchObject({
      outcome: 'PROPOSED',
      party: null,
    });
  });

  it('depends on the name that it had at the time', () => {
    const renamed = company('', {
      names: [
        { key: 'penfold care ltd', from: null, to: '2019-01-01', isDated: true },
        { key: 'penfold living ltd', from: '2019-01-01', to: null, isDated: true },
      ],
    });
    expect(decided(owner(name), [renamed]).basis).toBe('EXACT_UNIQUE_FORMER_NAME');
    const later = decided(owner(name, { publishedFrom: '2019-01-01' }), [renamed]);
    expect([later.outcome, later.candidates[0]?.signals.map(({ code }) => code)]).toEqual([
      'PROPOSED',
      expect.arrayContaining(['SAME_NAME', 'NAME_AT_ANOTHER_TIME']),
    ]);
  });
});

describe('a score', () => {
  const words = fc.constantFrom(
    'penfold',
    'yarlow',
    'care',
    'homes',
    'holdings',
    '2',
    'ii',
    'north',
    'uk',
    'ltd',
    'llp',
    'the',
  );
  const names = fc.array(words, { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));
  const days = fc.constantFrom(null, '2012-01-01', '2019-01-01', '2024-01-01');
  const companies = fc.record({ name: names, foundedOn: days, dissolvedOn: days });

  it('is the sum of its signals, each within its weight, and links only an equal name that one company has', () => {
    fc.assert(
      fc.property(names, fc.array(companies, { maxLength: 5 }), (text, some) => {
        const to = owner(text);
        const all = some.map(({ name, ...given }) => company(name, given));
        const { outcome, party, candidates } = decided(to, all);
        for (const { score, signals } of candidates) {
          expect(sumOf(signals)).toBe(score);
          for (const { code, points } of signals) {
            expect(Math.abs(points)).toBeLessThanOrEqual(Math.abs(matchSignals[code].weight));
          }
        }
        expect(decided(to, [...all].reverse())).toEqual({ outcome, party, basis: decided(to, all).basis, candidates });
        if (party === null) return;
        expect(all.find((one) => one.party === party)?.names[0]?.key).toBe(to.key);
      }),
      { seed: 20260417, numRuns: process.env['OVERSIGHT_BIG'] === '1' ? 20_000 : 500 },
    );
  });
});
