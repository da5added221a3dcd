import * as fc from 'fast-check';
import { type DatedOwnership, graphOn, isKnownOn, lives } from '../../../src/domain/ownership/dated-ownership';
import { anyCommonController } from '../../../src/domain/ownership/definitions/any-common-controller';
import { companiesActParent } from '../../../src/domain/ownership/definitions/companies-act-parent';
import type { DrawnDefinition } from '../../../src/domain/ownership/definitions/group-definition';
import { ultimateConsolidating } from '../../../src/domain/ownership/definitions/ultimate-consolidating';
import { type GroupStretch, groupStretches } from '../../../src/domain/ownership/group-stretches';
import { company, lasting, owns, person } from './dated-facts';
import { anyHistory, companies, days, isBig, runs } from './histories';

if (!isBig) process.stderr.write('Stretches are compared on 200 histories: set OVERSIGHT_BIG=1 for 10,000.\n');

const definitions: readonly DrawnDefinition[] = [companiesActParent, ultimateConsolidating, anyCommonController];

/** `1 in 3 from 2020-01-01 to 2020-02-01`. */
function written(stretches: readonly GroupStretch[]): readonly string[] {
  return stretches.map(({ party, group, from, to }) => `${party} in ${group} from ${from}${to ? ` to ${to}` : ''}`);
}

describe('over which days an undertaking was in which group', () => {
  const three = [lasting(company(1)), lasting(company(2)), lasting(company(3))];

  it.each<[string, DatedOwnership, readonly string[]]>([
    ['alone', { parties: [lasting(company(1))], interests: [] }, ['1 in 1 from 2020-01-01']],
    [
      'bought',
      { parties: three, interests: owns(3, 1, 100, { from: '2021-05-05' }) },
      [
        '1 in 1 from 2020-01-01 to 2021-05-05',
        '1 in 3 from 2021-05-05',
        '2 in 2 from 2020-01-01',
        '3 in 3 from 2020-01-01',
      ],
    ],
    [
      'bought and sold on',
      {
        parties: three,
        interests: [...owns(3, 1, 100, { to: '2021-05-05' }), ...owns(2, 1, 100, { from: '2021-05-05' })],
      },
      [
        '1 in 3 from 2020-01-01 to 2021-05-05',
        '1 in 2 from 2021-05-05',
        '2 in 2 from 2020-01-01',
        '3 in 3 from 2020-01-01',
      ],
    ],
    [
      'its parent was bought',
      { parties: three, interests: [...owns(2, 1, 100), ...owns(3, 2, 100, { from: '2021-05-05' })] },
      [
        '1 in 2 from 2020-01-01 to 2021-05-05',
        '1 in 3 from 2021-05-05',
        '2 in 2 from 2020-01-01 to 2021-05-05',
        '2 in 3 from 2021-05-05',
        '3 in 3 from 2020-01-01',
      ],
    ],
    [
      'its parent was dissolved, whatever the register still says of its shares',
      {
        parties: [lasting(company(1)), lasting(company(2, { dissolvedOn: '2021-05-05' }))],
        interests: owns(2, 1, 100),
      },
      ['1 in 2 from 2020-01-01 to 2021-05-05', '1 in 1 from 2021-05-05', '2 in 2 from 2020-01-01 to 2021-05-05'],
    ],
    [
      'its parent was unknown at first',
      {
        parties: [
          lasting(company(1)),
          lasting(company(2, { entityType: 'unknownEntity' }), '2020-01-01', '2021-05-05'),
          lasting(company(2), '2021-05-05'),
        ],
        interests: owns(2, 1, 100),
      },
      ['1 in 1 from 2020-01-01 to 2021-05-05', '1 in 2 from 2021-05-05', '2 in 2 from 2021-05-05'],
    ],
    [
      'only what somebody above holds in others changes',
      {
        parties: [...three, lasting(person(9))],
        interests: [
          ...owns(3, 1, 100),
          ...owns(3, 2, 100, { from: '2021-01-01', to: '2022-01-01' }),
          ...owns(9, 3, 100),
        ],
      },
      [
        '1 in 3 from 2020-01-01',
        '2 in 2 from 2020-01-01 to 2021-01-01',
        '2 in 3 from 2021-01-01 to 2022-01-01',
        '2 in 2 from 2022-01-01',
        '3 in 3 from 2020-01-01',
      ],
    ],
  ])('%s', (_case, dated, expected) => {
    expect(written(groupStretches(companiesActParent, dated, [1, 2, 3]))).toEqual(expected);
  });

  it('tells nothing of whom nobody asked about', () => {
    const dated = { parties: three, interests: owns(3, 1, 100) };
    expect(written(groupStretches(companiesActParent, dated, [1]))).toEqual(['1 in 3 from 2020-01-01']);
  });
});

describe.each(definitions.map((definition) => [definition.id, definition] as const))('%s', (_id, definition) => {
  it('tells of each day what asking anew on that day does, and no stretch could be longer', () => {
    fc.assert(
      fc.property(anyHistory, (dated) => {
        const stretches = groupStretches(definition, dated, companies);
        for (const day of days) expect(onDay(stretches, day)).toEqual(naive(definition, dated, day));
        expect(stretches.filter((one, place) => couldGoOn(one, stretches[place + 1]))).toEqual([]);
      }),
      runs,
    );
  });
});

function onDay(stretches: readonly GroupStretch[], day: string) {
  return stretches
    .filter(({ from, to }) => from <= day && (to === null || day < to))
    .map(({ party, group, basis, confidence }) => [party, { group, basis, confidence }]);
}

/** Builds the graph of the day, and asks for each undertaking alone. */
function naive(definition: DrawnDefinition, dated: DatedOwnership, day: string) {
  const [graph, known] = [graphOn(dated, day), lives(dated)];
  return companies
    .filter((id) => isKnownOn(known, id, day))
    .flatMap((id) => [...definition.partition(graph, [id])].map(([party, place]) => [party, place]));
}

function couldGoOn(one: GroupStretch, next: GroupStretch | undefined): boolean {
  const { party, to, group, basis, confidence } = one;
  if (next?.party !== party || next.from !== to) return false;
  return next.group === group && next.basis === basis && next.confidence === confidence;
}

it('goes through the history of ten thousand companies without looking at all of them each day', () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => index + 1);
  const parties = ids.map((id) => lasting(company(id)));
  // Chains of five; every other chain is sold on its own day.
  const interests = ids.flatMap((id) => {
    const from = id % 10 === 5 ? `20${String(21 + (id % 3))}-0${1 + (id % 9)}-${String(10 + (id % 19))}` : '2020-01-01';
    return id % 5 === 0 && id % 10 !== 5 ? [] : owns((id % 10_000) + 1, id, 100, { from });
  });
  const stretches = groupStretches(companiesActParent, { parties, interests }, ids);
  expect(stretches).toHaveLength(15_000);
});
