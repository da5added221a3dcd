import { believed, believedOfOne, conflictsOn } from '../../../src/domain/ownership/believed';
import type { Interest } from '../../../src/domain/ownership/interest';
import { consolidates, holds, owns } from './dated-facts';

const decision = holds(2, 1, 100, { source: 'DECISION' });
const declared = holds(3, 1, 100, { source: 'DECLARATION' });
const psc = holds(4, 1, [75, 100], { source: 'PSC' });
const bods = holds(5, 1, 80, { source: 'BODS' });
const gleif = consolidates(6, 1, 'ULTIMATELY');

describe('which of several sources is believed of a body', () => {
  it.each<[string, readonly Interest[], readonly Interest[]]>([
    ['a decision before everything', [psc, declared, decision, bods], [decision]],
    ['what the group declared before the register', [psc, declared, bods], [declared]],
    ['the register before other publications', [bods, psc], [psc]],
    ['the only one there is', [bods], [bods]],
    ['GLEIF beside whichever it is, as it answers another question', [gleif, bods, psc], [gleif, psc]],
    ['GLEIF alone', [gleif], [gleif]],
    ['nobody, where nobody speaks', [], []],
  ])('%s', (_case, said, counting) => expect(believedOfOne(said)).toEqual(counting));

  it('is asked of each body by itself', () => {
    const other = holds(5, 9, 100, { source: 'BODS' });
    expect(believed([bods, psc, other])).toEqual([psc, other]);
  });

  it('follows the ranks it is given, and takes equal ranks for one source', () => {
    const rank = ({ source }: Interest) => (source === 'BODS' || source === 'PSC' ? 0 : 1);
    expect(believedOfOne([decision, bods, psc], rank)).toEqual([bods, psc]);
  });

  it('leaves what is held in nobody that is named as it is', () => {
    const nameless = { ...psc, subject: null };
    expect(believed([nameless, { ...bods, subject: null }])).toHaveLength(2);
  });
});

describe('whether sources differ', () => {
  const from = (source: Interest['source'], party: number, percent: number) => holds(party, 1, percent, { source });

  it.each<[string, readonly Interest[], string | null]>([
    ['two say the same', [from('PSC', 2, 100), from('BODS', 2, 100)], null],
    ['another holder', [from('PSC', 2, 100), from('BODS', 3, 100)], '2 sources, 2 values'],
    ['another share', [from('PSC', 2, 100), from('BODS', 2, 80)], '2 sources, 2 values'],
    ['one stands apart', [from('PSC', 2, 60), from('BODS', 2, 60), from('DECLARATION', 3, 60)], '3 sources, 2 values'],
    [
      'each says something else',
      [from('PSC', 2, 60), from('BODS', 3, 60), from('DECLARATION', 4, 60)],
      '3 sources, 3 values',
    ],
    ['one speaks', [from('PSC', 2, 60), from('PSC', 3, 30)], null],
    ['the same in another order', [...owns(2, 1, 60), ...[...owns(2, 1, 60, { source: 'BODS' })].reverse()], null],
    ['GLEIF speaks of accounts', [from('PSC', 2, 60), consolidates(9, 1, 'DIRECTLY')], null],
    [
      'another kind of interest',
      [from('PSC', 2, 60), holds(2, 1, 60, { source: 'BODS', type: 'votingRights' })],
      '2 sources, 2 values',
    ],
  ])('%s', (_case, said, sentence) => expect(conflictsOn(said)?.sentence ?? null).toBe(sentence));

  it('names the sources of each value, the one that most give first', () => {
    const conflict = conflictsOn([from('DECLARATION', 3, 60), from('PSC', 2, 60), from('BODS', 2, 60)]);
    expect(conflict?.values.map(({ sources }) => sources)).toEqual([['BODS', 'PSC'], ['DECLARATION']]);
  });

  it('tells two publications of one kind apart where it is told how', () => {
    const [first, second] = [from('BODS', 2, 60), from('BODS', 3, 60)];
    expect(conflictsOn([first, second], ({ id }) => `publication ${id}`)?.sentence).toBe('2 sources, 2 values');
  });
});
