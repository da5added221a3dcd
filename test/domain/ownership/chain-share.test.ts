import { chainPaths, effectiveShareOfPaths } from '../../../src/domain/ownership/chain-share';
import type { Interest } from '../../../src/domain/ownership/interest';
import { writtenShare } from '../../../src/domain/ownership/share-words';
import { graphOf, interest, shares, votes } from './small-graph';

function effective(interests: readonly Interest[]): string[] {
  const found = effectiveShareOfPaths(chainPaths(9, 1, graphOf(interests)).paths);
  return found === null ? [] : [writtenShare(found.share), found.formula];
}

describe('how much of company 1 is that of company 9, through others', () => {
  it.each<[string, Interest[], string[]]>([
    ['nothing', [shares(2, 1, 100)], []],
    ['directly', [shares(9, 1, '50-75')], ['over 50 and under 75 %', 'over 50 and under 75 %']],
    [
      'by one path',
      [shares(2, 1, [50, 75]), shares(9, 2, [75, 100])],
      ['37.5 to 75 %', '75 to 100 % of 50 to 75 % is 37.5 to 75 %'],
    ],
    [
      'by two paths',
      [shares(2, 1, 60), shares(3, 1, 40), shares(9, 2, 50), shares(9, 3, 100)],
      ['70 %', '50 % of 60 % is 30 %; 100 % of 40 % is 40 %; together 70 %'],
    ],
    [
      'by paths that come to more than there is',
      [shares(9, 1, [60, 80]), shares(2, 1, 40), shares(9, 2, 100)],
      ['100 %', '60 to 80 %; 100 % of 40 % is 40 %; together 100 %'],
    ],
    ['by votes where no shares are published', [votes(9, 1, 60)], ['60 %', '60 %']],
    ['by shares where both are', [shares(9, 1, 30), votes(9, 1, 60)], ['30 %', '30 %']],
    ['not by a right that is no part', [interest(9, 1, { type: 'appointmentOfBoard' })], []],
    [
      'not twice, past a chain that shows it',
      [shares(2, 1, 60), shares(9, 2, 100), shares(9, 1, 60, { directness: 'indirect' })],
      ['60 %', '100 % of 60 % is 60 %'],
    ],
    [
      'through a share that is not published',
      [shares(2, 1, 60), shares(9, 2, null)],
      ['0 to 60 %', 'a share that is not published (0 to 100 %) of 60 % is 0 to 60 %'],
    ],
    [
      'past a loop, which adds nothing',
      [shares(2, 1, 60), shares(9, 2, 90), shares(1, 2, 10)],
      ['54 %', '90 % of 60 % is 54 %'],
    ],
  ])('%s', (_, interests, expected) => {
    expect(effective(interests)).toEqual(expected);
  });

  it('says where there are more paths than were asked for', () => {
    const wide = Array.from({ length: 20 }, (_, index) => [
      shares(index + 10, 1, 5),
      shares(9, index + 10, 100),
    ]).flat();
    const graph = graphOf(wide);
    expect(chainPaths(9, 1, graph)).toMatchObject({ isTruncated: false });
    expect(chainPaths(9, 1, graph, 3)).toMatchObject({ isTruncated: true });
    expect(chainPaths(9, 1, graph, 3).paths).toHaveLength(3);
  });

  it('gives up where holders are woven together, and says so', () => {
    const layers = Array.from({ length: 30 }, (_, layer) => [10 + layer * 3, 11 + layer * 3, 12 + layer * 3]);
    const woven = layers.flatMap((layer, index) =>
      (layers[index + 1] ?? [9]).flatMap((upper) => layer.map((lower) => shares(upper, lower, 33))),
    );
    const { isTruncated, paths } = chainPaths(9, 10, graphOf(woven));
    expect([isTruncated, paths.length]).toEqual([true, 100]);
  });
});
