import { namesFrom } from '../../../src/domain/ownership/chain-sentence-names';
import { ultimateParentOf } from '../../../src/domain/ownership/control-walk';
import { chainAbove } from '../../../src/domain/ownership/control-walk-chain';
import { stopSentence } from '../../../src/domain/ownership/stops-sentence';
import { board, company, graphOf, nobody, person, shares, votes } from './small-graph';

/**
 * Twelve levels: 1 is at the bottom, and each is held by the next. On the way: a minority of 40 % (20) that is exempt
 * above, an unknown top (21) beside it, a loop (6 and 7), a joint holding of two (30 and 31, with what they hold), and
 * a fund at the very top (12).
 */
const graph = graphOf(
  [
    votes(2, 1, 60),
    votes(20, 1, 40),
    nobody(20, 'subjectExemptFromDisclosure', 'Listed'),
    votes(3, 2, '75-100'),
    votes(21, 2, 10),
    nobody(21, 'subjectUnableToConfirmOrIdentifyBeneficialOwner'),
    votes(4, 3, 100),
    shares(5, 4, 100),
    votes(6, 5, '50-75'),
    votes(32, 5, '25-50'),
    votes(30, 32, 50),
    votes(31, 32, 50),
    shares(40, 30, 100),
    votes(7, 6, 60),
    votes(6, 7, 60),
    board(8, 7),
    shares(8, 7, 40),
    votes(9, 8, 100),
    votes(10, 9, 100),
    votes(11, 10, 100),
    votes(12, 11, 100),
  ],
  [person(40), company(12, { name: 'Oak Fund IV LP' })],
);

describe('twelve levels with everything that can end a walk', () => {
  const { levels, stops, isTruncated } = chainAbove(1, graph);
  const names = namesFrom(graph, false);
  const bodies = levels.flat();
  const bodyOf = (id: number) => bodies.find((body) => body.id === id)!;

  it('come in one answer, level by level, and nothing is left out', () => {
    expect(isTruncated).toBe(false);
    expect(levels.map((level) => level.map(({ id }) => id))).toEqual([
      [1],
      [2, 20],
      [3, 21],
      [4],
      [5],
      [6, 32],
      [7, 30, 31],
      [8],
      [9],
      [10],
      [11],
      [12],
    ]);
  });

  it('say each end in words', () => {
    expect(stops.map((stop) => [stop.code, stopSentence(stop, names)])).toEqual([
      ['MINORITY', 'Company 20 (40 %) holds part of Company 1: too little for control to pass.'],
      ['MINORITY', 'Company 21 (10 %) holds part of Company 2: too little for control to pass.'],
      [
        'EXEMPT_FROM_DISCLOSURE',
        'Who controls Company 20 need not be disclosed. The body is exempt from saying who it is. The source says: «Listed».',
      ],
      [
        'UNKNOWN_ABOVE',
        'It is not known who controls Company 21. The body has not been able to say, or to confirm, who it is.',
      ],
      ['MINORITY', 'Company 32 (over 25 up to 50 %) holds part of Company 5: too little for control to pass.'],
      ['LOOP', 'Company 6 and Company 7 control each other in a loop: Company 6 stands for all of them.'],
      [
        'JOINT_CONTROL',
        'Company 30 (50 %) and Company 31 (50 %) hold Company 32 jointly: none of them controls it alone.',
      ],
      [
        'TOP_OF_CHAIN_HELD_BY_PERSONS',
        'The chain ends at Company 30: a natural person (100 %) holds it, and a natural person is no undertaking.',
      ],
      ['NOTHING_PUBLISHED', 'Nothing is published of who holds Company 31.'],
      ['FUND', 'Oak Fund IV LP looks like a fund: who manages it is not published.'],
    ]);
  });

  it('give of each body its path, its holders and by which limbs they are parents', () => {
    expect(bodyOf(31).path).toEqual([1, 2, 3, 4, 5, 32, 31]);
    expect(bodyOf(7).holdings.map(({ party, kind, edges }) => [party, kind, edges.map(({ limb }) => limb)])).toEqual([
      [6, 'UNDERTAKING', ['VOTING_MAJORITY']],
      [8, 'UNDERTAKING', ['BOARD_MAJORITY']],
    ]);
    expect(bodyOf(20).holdings).toMatchObject([
      { party: null, unspecified: { reason: 'subjectExemptFromDisclosure' } },
    ]);
  });

  it('end where nothing above is a parent, and only there', () => {
    expect(bodies.filter(({ stop }) => stop !== null).map(({ id, stop }) => [id, stop?.code])).toEqual([
      [20, 'EXEMPT_FROM_DISCLOSURE'],
      [21, 'UNKNOWN_ABOVE'],
      [32, 'JOINT_CONTROL'],
      [30, 'TOP_OF_CHAIN_HELD_BY_PERSONS'],
      [31, 'NOTHING_PUBLISHED'],
      [12, 'FUND'],
    ]);
  });

  it('have the fund on top, past the loop', () => {
    const { entity, basis, stoppedBecause, steps, passed } = ultimateParentOf(1, graph);
    expect([entity, basis, stoppedBecause.code]).toEqual([12, 'INFERRED', 'FUND']);
    expect(steps.map(({ parent }) => parent)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(passed.map(({ code }) => code)).toEqual(['LOOP']);
  });

  it('say where bodies were left out', () => {
    const short = chainAbove(1, graph, 4);
    expect([short.isTruncated, short.levels.flat().length]).toEqual([true, 4]);
  });
});

it('a loop without a way out is where its members end', () => {
  const { levels, stops } = chainAbove(1, graphOf([votes(2, 1, 60), votes(1, 2, 60), votes(3, 2, 40)]));
  expect(levels.flat().map(({ id, stop }) => [id, stop?.code])).toEqual([
    [1, 'LOOP'],
    [2, 'LOOP'],
    [3, 'NOTHING_PUBLISHED'],
  ]);
  expect(stops.map(({ code }) => code)).toEqual(['LOOP', 'MINORITY', 'NOTHING_PUBLISHED']);
});

it('a fork is said once', () => {
  const { stops } = chainAbove(1, graphOf([votes(2, 1, 60), board(3, 1)]));
  expect(stops.map(({ code, at }) => [code, at])).toEqual([
    ['SEVERAL_PARENTS', 1],
    ['NOTHING_PUBLISHED', 2],
    ['NOTHING_PUBLISHED', 3],
  ]);
});
