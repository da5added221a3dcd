import { joinedAndLeft, moveSentence } from '../../../src/domain/ownership/group-moves';
import type { GroupStretch } from '../../../src/domain/ownership/group-stretches';

/** `[1, 1, '2020-01-01', null]`: party 1 in its own group since then. */
type Row = readonly [party: number, group: number, from: string, to: string | null, basis?: GroupStretch['basis']];

function stretches(rows: readonly Row[]): readonly GroupStretch[] {
  return rows.map(([party, group, from, to, basis = 'SHOWN']) => ({
    party,
    group,
    from,
    to,
    basis,
    confidence: 'STATED',
  }));
}

const names = ['', 'Alder', 'Birch', 'Cedar', 'Dogwood'];
const told = (rows: readonly Row[]) =>
  joinedAndLeft(stretches(rows)).map((move) => moveSentence(move, (id) => names[id] ?? '?'));

describe('who joined and who left', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    ['stands alone', [[1, 1, '2020-01-01', null]], ['Alder is first known on 1 January 2020, in a group of its own.']],
    [
      'founded by a group',
      [[1, 2, '2020-01-01', null]],
      ['Alder is first known on 1 January 2020, in the group of Birch.'],
    ],
    [
      'bought',
      [
        [1, 1, '2020-01-01', '2021-05-03'],
        [1, 2, '2021-05-03', null],
      ],
      [
        'Alder is first known on 1 January 2020, in a group of its own.',
        'Alder joined the group of Birch on 3 May 2021; until then it was in a group of its own.',
      ],
    ],
    [
      'sold by one to another',
      [
        [1, 2, '2020-01-01', '2021-05-03'],
        [1, 3, '2021-05-03', null],
        [4, 2, '2020-01-01', null],
      ],
      [
        'Alder is first known on 1 January 2020, in the group of Birch.',
        'Dogwood is first known on 1 January 2020, in the group of Birch.',
        'Alder left the group of Birch on 3 May 2021; from then on it was in the group of Cedar.',
        'Alder joined the group of Cedar on 3 May 2021; until then it was in the group of Birch.',
      ],
    ],
    [
      'bought out of a group by its managers',
      [
        [1, 2, '2020-01-01', '2021-05-03'],
        [1, 1, '2021-05-03', null],
      ],
      [
        'Alder is first known on 1 January 2020, in the group of Birch.',
        'Alder left the group of Birch on 3 May 2021; from then on it was in a group of its own.',
      ],
    ],
    [
      'a company is put on top of a group',
      [
        [1, 2, '2020-01-01', '2021-05-03'],
        [1, 3, '2021-05-03', null],
        [2, 2, '2020-01-01', '2021-05-03'],
        [2, 3, '2021-05-03', null],
      ],
      [
        'Alder is first known on 1 January 2020, in the group of Birch.',
        'Birch is first known on 1 January 2020, in a group of its own.',
        'Alder left the group of Birch on 3 May 2021, with everyone who was in it; from then on it was in the group of Cedar.',
        'Alder joined the group of Cedar on 3 May 2021; until then it was in the group of Birch, with everyone who was in it.',
        'Birch joined the group of Cedar on 3 May 2021; until then it was in a group of its own, with everyone who was in it.',
      ],
    ],
    [
      'dissolved',
      [[1, 2, '2020-01-01', '2021-05-03']],
      [
        'Alder is first known on 1 January 2020, in the group of Birch.',
        'Alder ended on 3 May 2021, in the group of Birch.',
      ],
    ],
    [
      'it only became surer',
      [
        [1, 2, '2020-01-01', '2021-05-03', 'INFERRED'],
        [1, 2, '2021-05-03', null, 'SHOWN'],
      ],
      ['Alder is first known on 1 January 2020, in the group of Birch.'],
    ],
    [
      'nothing was known of it for a year',
      [
        [1, 2, '2020-01-01', '2021-01-01'],
        [1, 2, '2022-01-01', null],
      ],
      [
        'Alder is first known on 1 January 2020, in the group of Birch.',
        'Alder ended on 1 January 2021, in the group of Birch.',
        'Alder is first known on 1 January 2022, in the group of Birch.',
      ],
    ],
  ])('%s', (_case, rows, sentences) => expect(told(rows)).toEqual(sentences));
});
