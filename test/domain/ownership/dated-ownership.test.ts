import { type DatedOwnership, eventDays, graphOn, lives } from '../../../src/domain/ownership/dated-ownership';
import { company, holds, lasting, person } from './dated-facts';

const two = [lasting(company(1)), lasting(company(2))];
const holdersOn = (dated: DatedOwnership, day: string) =>
  graphOn(dated, day)
    .interestsIn(1)
    .map(({ party }) => party);

describe('who held what in whom on a day', () => {
  const sold = {
    parties: two,
    interests: [holds(2, 1, 100, { from: '2020-03-01', to: '2021-03-01' }), holds(3, 1, 100, { from: '2021-03-01' })],
  };
  it.each([
    ['2020-02-29', []],
    ['2020-03-01', [2]],
    ['2021-02-28', [2]],
    ['2021-03-01', [3]],
    ['2030-01-01', [3]],
  ])('%s', (day, holders) => expect(holdersOn(sold, day)).toEqual(holders));

  it('believes a better source while it speaks, and the other before and after', () => {
    const dated = {
      parties: two,
      interests: [
        holds(2, 1, 100, { source: 'BODS' }),
        holds(3, 1, 100, { source: 'PSC', from: '2021-01-01', to: '2022-01-01' }),
      ],
    };
    expect(['2020-06-01', '2021-06-01', '2022-06-01'].map((day) => holdersOn(dated, day))).toEqual([[2], [3], [2]]);
  });

  it('knows that a dissolved body holds nothing, and is held by nobody', () => {
    const parties = [lasting(company(1)), lasting(company(2, { dissolvedOn: '2021-01-01' }))];
    const dated = { parties, interests: [holds(2, 1, 100), holds(1, 2, 100)] };
    expect(holdersOn(dated, '2020-12-31')).toEqual([2]);
    expect(holdersOn(dated, '2021-01-01')).toEqual([]);
    expect(graphOn(dated, '2021-01-01').interestsOf(1)).toEqual([]);
  });

  it('puts together natural persons who are one', () => {
    const dated = {
      parties: [...two, lasting(person(8)), lasting(person(9))],
      interests: [holds(8, 1, 60), holds(9, 2, 60)],
    };
    const subjects = (graph: ReturnType<typeof graphOn>) => graph.interestsOf(8).map(({ subject }) => subject);
    expect(subjects(graphOn(dated, '2021-01-01'))).toEqual([1]);
    expect(
      subjects(
        graphOn(
          {
            ...dated,
            sameAs: new Map([
              [8, 'a'],
              [9, 'a'],
            ]),
          },
          '2021-01-01',
        ),
      ),
    ).toEqual([1, 2]);
  });
});

describe('what a party was on a day', () => {
  const named = (name: string, from: string, to: string | null) => lasting(company(1, { name }), from, to);
  const versions = [named('Old', '2020-01-01', '2021-01-01'), named('New', '2022-01-01', '2023-01-01')];
  it.each([
    ['as it is said of that day', '2020-06-01', 'Old'],
    ['as it is first said, before anything is', '2019-01-01', 'Old'],
    ['as it is next said, in between', '2021-06-01', 'New'],
    ['as it was last said, after that', '2024-01-01', 'New'],
  ])('%s', (_case, day, name) => {
    expect(graphOn({ parties: versions, interests: [] }, day).party(1)?.name).toBe(name);
  });

  it('is by the source listed first, where two speak of the day', () => {
    const parties = [named('First', '2020-01-01', null), named('Second', '2020-01-01', null)];
    expect(graphOn({ parties, interests: [] }, '2020-06-01').party(1)?.name).toBe('First');
  });

  it.each([
    ['not yet dissolved', '2020-12-31', null],
    ['dissolved', '2021-01-01', '2021-01-01'],
  ])('%s', (_case, day, dissolvedOn) => {
    const parties = [lasting(company(1, { dissolvedOn: '2021-01-01' }))];
    expect(graphOn({ parties, interests: [] }, day).party(1)).toMatchObject({ dissolvedOn });
  });

  it('is restored, where a later version says that it stands', () => {
    const parties = [
      lasting(company(1, { dissolvedOn: '2021-01-01' }), '2020-01-01', '2022-01-01'),
      lasting(company(1), '2022-01-01'),
    ];
    expect(graphOn({ parties, interests: [] }, '2023-01-01').party(1)).toMatchObject({ dissolvedOn: null });
  });

  it('is nothing, where nothing is ever said of it', () => {
    expect(graphOn({ parties: [], interests: [] }, '2020-01-01').party(1)).toBeNull();
  });
});

it('lists the days on which anything begins or ends', () => {
  const parties = [lasting(company(1, { dissolvedOn: '2023-05-05' })), lasting(company(2), '2020-06-01', '2024-01-01')];
  const interests = [
    holds(2, 1, 100, { from: '2021-01-01', to: '2022-01-01' }),
    holds(2, 1, 60, { from: '2022-01-01' }),
  ];
  expect(eventDays({ parties, interests })).toEqual([
    '2020-01-01',
    '2020-06-01',
    '2021-01-01',
    '2022-01-01',
    '2023-05-05',
    '2024-01-01',
  ]);
});

describe('the days over which anything is known of a party', () => {
  it.each<[string, DatedOwnership, { from: string; to: string | null } | undefined]>([
    [
      'from its first version on',
      { parties: [lasting(company(1), '2020-05-05')], interests: [] },
      { from: '2020-05-05', to: null },
    ],
    [
      'from what was held in it earlier',
      { parties: [lasting(company(1), '2020-05-05')], interests: [holds(2, 1, 60, { from: '2016-04-06' })] },
      { from: '2016-04-06', to: null },
    ],
    [
      'until the last of it ends',
      {
        parties: [lasting(company(1), '2020-01-01', '2021-01-01')],
        interests: [holds(1, 2, 60, { from: '2020-01-01', to: '2022-01-01' })],
      },
      { from: '2020-01-01', to: '2022-01-01' },
    ],
    [
      'until it is dissolved',
      { parties: [lasting(company(1, { dissolvedOn: '2021-05-05' }))], interests: [holds(2, 1, 60)] },
      { from: '2020-01-01', to: '2021-05-05' },
    ],
    [
      'none, where it was dissolved before anything is known',
      { parties: [lasting(company(1, { dissolvedOn: '2019-05-05' }))], interests: [] },
      undefined,
    ],
  ])('%s', (_case, dated, expected) => expect(lives(dated).get(1)).toEqual(expected));
});
