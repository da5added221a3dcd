import type { Interest } from '../../../src/domain/ownership/interest';
import { limbsOfCompaniesAct, parentEdgesOf } from '../../../src/domain/ownership/parent-edges';
import type { Party } from '../../../src/domain/ownership/party';
import { board, company, graphOf, interest, nobody, person, shares, votes } from './small-graph';

const trust = company(2, { entityType: 'arrangement', entitySubtype: 'trust' });
const nomination = company(9, { entityType: 'arrangement', entitySubtype: 'nomination' });
const indirect = { directness: 'indirect' } as const;

/** `2 VOTING_MAJORITY SHOWN`: the parents of company 1. */
function parents(interests: readonly Interest[], described: readonly Party[] = []): string[] {
  return parentEdgesOf(1, graphOf(interests, described)).map(
    ({ subsidiary, parent, limb, basis }) => `${subsidiary === 1 ? '' : '?'}${parent} ${limb} ${basis}`,
  );
}

describe('the parents of an undertaking', () => {
  it('are all those that meet a limb, with each limb, in the order of the Act', () => {
    expect(parents([board(2, 1), shares(2, 1, '75-100'), votes(2, 1, '75-100')])).toEqual([
      '2 VOTING_MAJORITY SHOWN',
      '2 BOARD_MAJORITY SHOWN',
    ]);
    expect(parents([board(2, 1), votes(3, 1, 60)])).toEqual(['3 VOTING_MAJORITY SHOWN', '2 BOARD_MAJORITY INFERRED']);
  });

  it.each<[string, Interest[], Party[], string[]]>([
    ['a natural person', [votes(2, 1, 100), board(2, 1)], [person(2)], []],
    ['a trust', [votes(2, 1, 100)], [trust], []],
    ['a council', [votes(2, 1, 100)], [company(2, { entityType: 'stateBody' })], []],
    ['a body nobody knows', [votes(2, 1, 100)], [company(2, { entityType: 'unknownEntity', name: null })], []],
    ['a fund', [votes(2, 1, 100)], [company(2, { name: 'Oak Fund LP' })], ['2 VOTING_MAJORITY SHOWN']],
    ['a dissolved company', [votes(2, 1, 100)], [company(2, { dissolvedOn: '2024-01-01' })], []],
    ['nobody named', [nobody(1, 'unknown')], [], []],
    ['itself', [votes(1, 1, 100)], [], []],
    ['nobody', [], [company(1)], []],
  ])('held by %s', (_, interests, described, expected) => {
    expect(parents(interests, described)).toEqual(expected);
  });

  it('are none of a body that is dissolved, or is no undertaking', () => {
    expect(parents([votes(2, 1, 100)], [company(1, { dissolvedOn: '2024-01-01' })])).toEqual([]);
    expect(parents([votes(2, 1, 100)], [company(1, { entityType: 'stateBody' })])).toEqual([]);
  });

  it('do not come from who consolidates whose accounts', () => {
    expect(parents([interest(2, 1, { type: null, source: 'GLEIF' }), votes(2, 1, 100, { source: 'GLEIF' })])).toEqual(
      [],
    );
  });

  it('are not read from shares of a limited partnership', () => {
    const fund = company(1, { name: 'Oak Fund IV LP' });
    expect(parents([shares(2, 1, 60)], [fund])).toEqual([]);
  });

  it('are not read from shares where another has the votes', () => {
    expect(parents([shares(2, 1, 80), votes(3, 1, '50-75')], [person(3)])).toEqual([]);
    // What is held through the holder itself is not another's.
    expect(parents([shares(2, 1, 80), votes(3, 1, 80, indirect)], [person(3)])).toEqual(['2 VOTING_MAJORITY INFERRED']);
  });

  it('are only indicated where another has the same right over the board', () => {
    expect(parents([board(2, 1), shares(2, 1, 50), board(3, 1)], [person(3)])).toEqual(['2 BOARD_MAJORITY INDICATED']);
    expect(parents([board(2, 1), shares(2, 1, 50), board(3, 1, indirect)], [person(3)])).toEqual([
      '2 BOARD_MAJORITY SHOWN',
    ]);
  });

  it('are not told twice, by a chain and past it', () => {
    const chain = [votes(2, 1, 60), votes(3, 2, 100)];
    expect(parents([...chain, votes(3, 1, 60, indirect)])).toEqual(['2 VOTING_MAJORITY SHOWN']);
    expect(parents([votes(3, 1, 60, indirect)])).toEqual(['3 VOTING_MAJORITY INFERRED']);
  });
});

describe('what a nominee holds', () => {
  const inNomination = [interest(2, 9, { type: 'nominator' }), interest(8, 9, { type: 'nominee' })];

  it("is its nominator's, as is said", () => {
    const graph = graphOf([...inNomination, votes(9, 1, 100)], [nomination]);
    const [edge, ...others] = parentEdgesOf(1, graph);
    expect(others).toEqual([]);
    expect(edge).toMatchObject({ parent: 2, basis: 'INFERRED' });
    expect(edge!.because).toBe(
      'It holds 100 % of the voting rights. A nominee holds it for the parent (Schedule 7, not read).',
    );
  });

  it("is nobody's alone where there are several nominators", () => {
    expect(parents([...inNomination, interest(3, 9, { type: 'nominator' }), votes(9, 1, 100)], [nomination])).toEqual(
      [],
    );
  });

  it('is not its own where it is said to be a nominee in the body itself', () => {
    const held = [votes(8, 1, 100), interest(8, 1, { type: 'nominee' })];
    expect(parents(held)).toEqual([]);
    expect(parents([...held, interest(2, 1, { type: 'nominator' })])).toEqual(['2 VOTING_MAJORITY INFERRED']);
  });

  it('is nothing to the body where it is for the body itself', () => {
    const held = [votes(8, 1, 100), interest(8, 1, { type: 'nominee' }), interest(1, 1, { type: 'nominator' })];
    expect(parents(held)).toEqual([]);
  });
});

it('the limbs are those of s. 1162, each with its citation', () => {
  expect(limbsOfCompaniesAct.map(({ citation }) => citation.provision)).toEqual([
    's. 1162(2)(a)',
    's. 1162(2)(b)',
    's. 1162(2)(c)',
    's. 1162(2)(d)',
    's. 1162(4)(a)',
    's. 1162(4)(b)',
  ]);
});
