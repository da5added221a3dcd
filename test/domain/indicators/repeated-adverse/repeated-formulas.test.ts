import { explainNumber } from '../../../../src/domain/indicators/explain';
import { repeatedAdverse } from '../../../../src/domain/indicators/rules/repeated-adverse.rule';
import { group, homes, nation } from '../facts';

const worst = ['INADEQUATE', 'GOOD'] as const;

describe('chance among adverse settings', () => {
  it('is worked out from the deciding step of a group with as high a p or higher', () => {
    const groups = ['a', 'b', 'c'].map((id) => group(id, homes(id, 6, 2, worst)));
    const [finding] = repeatedAdverse.detect(nation(groups, homes('o', 300, 20, worst)));
    const explained = explainNumber(repeatedAdverse, finding!, 'q');
    expect(explained.agrees).toBe(true);
    expect(explained.words).toContain('Benjamini-Hochberg');
    expect(explained.inputs['groupsTested']).toEqual([
      { value: 3, of: 'groups judged in the window', asOf: '2025-03-31' },
    ]);
    expect(explained.inputs['decidingPlace']?.[0]?.value).toBe(3);
  });

  it('is nothing, and worked out as nothing, where nobody else has such settings', () => {
    const alone = group('a', homes('a', 4, 3, worst, { provisionType: 'SECURE_CHILDRENS_HOME' }));
    const [finding] = repeatedAdverse.detect(nation([alone], []));
    for (const name of ['expected', 'p', 'q']) {
      expect(explainNumber(repeatedAdverse, finding!, name)).toMatchObject({
        value: null,
        recomputed: null,
        agrees: true,
      });
    }
    expect(explainNumber(repeatedAdverse, finding!, 'withoutBaseline')).toMatchObject({ value: 4, recomputed: 4 });
  });
});
