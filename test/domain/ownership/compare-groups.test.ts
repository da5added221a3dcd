import { type GroupedSetting, membershipMoves, qualityChanges } from '../../../src/domain/ownership/compare-groups';
import { concentrationChanges, concentrationOf, hhi } from '../../../src/domain/ownership/compare-groups-concentration';

function home(urn: string, group: number | null, more: Partial<GroupedSetting> = {}): GroupedSetting {
  return {
    urn,
    provider: 100,
    group,
    localAuthority: 'Kent',
    provisionType: 'CHILDRENS_HOME',
    places: 4,
    overall: 'GOOD',
    ...more,
  };
}

it.each([
  ['stays', [home('A', 1)], [home('A', 1)], []],
  ['moves', [home('A', 1)], [home('A', 2)], [{ urn: 'A', kind: 'MOVES', from: 1, to: 2 }]],
  ['leaves every group', [home('A', 1)], [home('A', null)], [{ urn: 'A', kind: 'MOVES', from: 1, to: null }]],
  ['closes', [home('A', 1)], [], [{ urn: 'A', kind: 'CLOSES', from: 1, to: null }]],
  ['opens', [], [home('A', 1)], [{ urn: 'A', kind: 'OPENS', from: null, to: 1 }]],
  ['opens in no group', [], [home('A', null)], [{ urn: 'A', kind: 'OPENS', from: null, to: null }]],
  ['only its provider changes', [home('A', 1)], [home('A', 1, { provider: 5 })], []],
])('a setting %s', (_case, before, after, moves) => expect(membershipMoves(before, after)).toEqual(moves));

describe('the index of concentration', () => {
  it.each<[string, number[], number | null]>([
    ['one owner', [7], 10_000],
    ['two of one size', [3, 3], 5_000],
    ['three of one size, rounded down', [1, 1, 1], 3_333],
    ['two thirds and a third, rounded up', [2, 1], 5_556],
    ['eighty of one size', [1, ...Array(79).fill(1)], 125],
    ['a hundred of one size', Array(100).fill(1), 100],
    ['nobody', [], null],
    ['nothing to share', [0, 0], null],
    ['as large as any number of places', [900_000_000, 100_000_000], 8_200],
  ])('%s', (_case, amounts, points) => expect(hhi(amounts)).toBe(points));

  it('rounds a half upwards, where a part of a point is just that', () => {
    // 10,000 x (9 + 1) / 16 is 6,250; with 1 of 8 and 7 of 8 it is 7,812.5.
    expect([hhi([3, 1]), hhi([7, 1])]).toEqual([6_250, 7_813]);
  });
});

describe('how a market is shared', () => {
  it('counts settings and places, and how many places are not known', () => {
    const market = [home('A', 1), home('B', 1, { places: null }), home('C', 2, { places: 12 })];
    expect(concentrationOf(market)).toEqual({
      owners: [
        { owner: 1, settings: 2, places: 4 },
        { owner: 2, settings: 1, places: 12 },
      ],
      settings: 3,
      places: 16,
      settingsWithoutPlaces: 1,
      hhiBySettings: 5_556,
      hhiByPlaces: 6_250,
    });
  });

  it('lets a provider in no group stand for itself', () => {
    const market = [home('A', null, { provider: 8 }), home('B', null, { provider: 9 })];
    expect(concentrationOf(market).owners.map(({ owner }) => owner)).toEqual([8, 9]);
  });

  it('tells the markets that change, each by council and type', () => {
    const before = [
      home('A', 1),
      home('B', 2),
      home('C', 2, { localAuthority: 'Essex' }),
      home('D', 2, { provisionType: 'INDEPENDENT_FOSTERING_AGENCY' }),
    ];
    const after = before.map((one) => (one.urn === 'B' ? { ...one, group: 1 } : one));
    const changes = concentrationChanges(before, after);
    expect(changes.map(({ localAuthority, provisionType }) => [localAuthority, provisionType])).toEqual([
      ['Kent', 'CHILDRENS_HOME'],
    ]);
    expect(changes.map((change) => [change.before.hhiBySettings, change.after.hhiBySettings])).toEqual([
      [5_000, 10_000],
    ]);
  });

  it('tells of a market that empties, and of one that begins', () => {
    const changes = concentrationChanges([home('A', 1)], [home('B', 1, { localAuthority: null })]);
    expect(
      changes.map(({ localAuthority, before, after }) => [localAuthority, before.settings, after.settings]),
    ).toEqual([
      [null, 0, 1],
      ['Kent', 1, 0],
    ]);
  });
});

describe('the quality of groups', () => {
  const none = { settings: 0, adverse: 0, belowGood: 0, goodOrBetter: 0, notJudged: 0 };
  it('is counts, and never an average', () => {
    const before = [
      home('A', 1),
      home('B', 1, { overall: 'REQUIRES_IMPROVEMENT' }),
      home('C', 2, { overall: 'INADEQUATE' }),
    ];
    const after = [
      home('A', 1),
      home('B', 1, { overall: 'REQUIRES_IMPROVEMENT' }),
      home('C', 1, { overall: 'INADEQUATE' }),
    ];
    expect(qualityChanges(before, after)).toEqual([
      {
        group: 1,
        before: { settings: 2, adverse: 0, belowGood: 1, goodOrBetter: 1, notJudged: 0 },
        after: { settings: 3, adverse: 1, belowGood: 2, goodOrBetter: 1, notJudged: 0 },
      },
      { group: 2, before: { ...none, settings: 1, adverse: 1, belowGood: 1 }, after: none },
    ]);
  });

  it.each([
    ['OUTSTANDING', { goodOrBetter: 1 }],
    ['ADEQUATE', { belowGood: 1 }],
    ['SERIOUS_OR_WIDESPREAD_WEAKNESSES', { belowGood: 1, adverse: 1 }],
    ['NOT_JUDGED', { notJudged: 1 }],
    [null, { notJudged: 1 }],
  ] as const)('counts a setting that stands %s', (overall, counts) => {
    expect(qualityChanges([], [home('A', 1, { overall })])[0]?.after).toEqual({ ...none, settings: 1, ...counts });
  });

  it('says nothing of groups that stay as they are, or of settings in none', () => {
    expect(qualityChanges([home('A', 1)], [home('A', 1), home('B', null)])).toEqual([]);
  });
});
