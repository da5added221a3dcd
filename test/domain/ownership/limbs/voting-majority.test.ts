import type { Interest } from '../../../../src/domain/ownership/interest';
import type { Holding } from '../../../../src/domain/ownership/limbs/limb';
import { votingMajority, votingMajorityCitation } from '../../../../src/domain/ownership/limbs/voting-majority';
import { share } from '../small-graph';
import { an, holding } from './held';

const decided = { source: 'DECISION', confidence: 'DECIDED' } as const;
const indirect = { directness: 'indirect' } as const;
const inTrust = { ...indirect, details: 'held by the trustees of a trust over which it has significant influence' };
const chain = { isChainPublished: true };

describe('a majority of the voting rights, s. 1162(2)(a)', () => {
  it.each<[string, Interest[], Partial<Holding>, string]>([
    // what it holds                          interests                                       else            answer
    ['75 to 100 % of the votes', [an('votingRights', '75-100')], {}, 'SHOWN'],
    ['over 50 % of the votes', [an('votingRights', '50-75')], {}, 'SHOWN'],
    ['just half of the votes', [an('votingRights', 50)], {}, 'NOT_SHOWN'],
    ['25 to 50 % of the votes', [an('votingRights', '25-50')], {}, 'NOT_SHOWN'],
    ['over 25 % of the votes, and no upper end', [an('votingRights', '25-100')], {}, 'INDICATED'],
    ['votes between nothing and everything', [an('votingRights', [0, 100])], {}, 'NOT_SHOWN'],
    ['votes, and nobody says how many', [an('votingRights')], {}, 'NOT_SHOWN'],
    ['votes that somebody decided it has', [an('votingRights', 60, decided)], {}, 'DECIDED'],
    ['votes that were only worked out', [an('votingRights', 60, { confidence: 'INFERRED' })], {}, 'INFERRED'],
    ['shares only: they are taken to vote', [an('shareholding', 100)], {}, 'INFERRED'],
    ['shares that somebody decided it has', [an('shareholding', 100, decided)], {}, 'INFERRED'],
    ['half of the shares', [an('shareholding', 50)], {}, 'NOT_SHOWN'],
    [
      'most shares, and published votes that are no majority',
      [an('shareholding', '75-100'), an('votingRights', '25-50')],
      {},
      'NOT_SHOWN',
    ],
    ['few shares, and most votes', [an('shareholding', '25-50'), an('votingRights', '50-75')], {}, 'SHOWN'],
    [
      'most shares, while others have the votes',
      [an('shareholding', 75)],
      { othersVotes: share('50-75') },
      'NOT_SHOWN',
    ],
    ['most shares, while others have a few votes', [an('shareholding', 75)], { othersVotes: share(20) }, 'INFERRED'],
    ['most shares of a limited partnership', [an('shareholding', 75)], { doSharesVote: false }, 'NOT_SHOWN'],
    ['most votes of a limited partnership', [an('votingRights', 75)], { doSharesVote: false }, 'SHOWN'],
    ['votes through others, and no chain is published', [an('votingRights', 60, indirect)], {}, 'INFERRED'],
    ['votes through others, who are published', [an('votingRights', 60, indirect)], chain, 'NOT_SHOWN'],
    ['shares through others, and no chain is published', [an('shareholding', 60, indirect)], {}, 'INDICATED'],
    ['shares through others, who are published', [an('shareholding', 60, indirect)], chain, 'NOT_SHOWN'],
    [
      'some itself, and all of it through others, who are published',
      [an('shareholding', 60), an('votingRights', 100, indirect)],
      chain,
      'INFERRED',
    ],
    ['votes that trustees hold', [an('votingRights', '75-100', inTrust)], {}, 'INDICATED'],
    ['votes that trustees hold, with a chain', [an('votingRights', '75-100', inTrust)], chain, 'INDICATED'],
    ['two entries of a minority each', [an('votingRights', '25-50'), an('votingRights', '25-50')], {}, 'INDICATED'],
    ['two small entries', [an('votingRights', 20), an('votingRights', 20)], {}, 'NOT_SHOWN'],
    ['a right to what is left over', [an('rightsToSurplusAssetsOnDissolution', '75-100')], {}, 'NOT_SHOWN'],
    ['nothing', [], {}, 'NOT_SHOWN'],
  ])('%s', (_, interests, more, expected) => {
    const { holds, because, interests: used } = votingMajority(holding(interests, more));
    expect(holds).toBe(expected);
    expect(because).toMatch(/\.$/);
    expect(used.length > 0).toBe(holds !== 'NOT_SHOWN');
  });

  it.each<[string, Interest[]]>([
    ['It holds 75 to 100 % of the voting rights.', [an('votingRights', '75-100')]],
    ['It holds 100 % of the shares; shares are taken to carry votes in proportion.', [an('shareholding', 100)]],
    [
      'It holds 60 % of the voting rights through others who are not published; they are taken to vote as it says (Schedule 7, not read).',
      [an('votingRights', 60, indirect)],
    ],
    [
      'It holds over 50 up to 100 % of the voting rights by several entries, if they do not overlap.',
      [an('votingRights', '25-50'), an('votingRights', '25-50')],
    ],
  ])('says: %s', (because, interests) => {
    expect(votingMajority(holding(interests)).because).toBe(because);
  });

  it('cites the limb', () => {
    expect(votingMajorityCitation).toMatchObject({
      instrument: 'COMPANIES_ACT_2006',
      provision: 's. 1162(2)(a)',
      confidence: 'verified',
    });
  });
});
