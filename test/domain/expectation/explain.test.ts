import { expectedTrials } from '../../../src/domain/expectation/expected-trials';
import { explainTrial, recompute } from '../../../src/domain/expectation/explain';
import { homes, nation } from '../indicators/facts';
import { inventedNation } from './invented-nation';

const { trials, model, modelVersion } = expectedTrials(inventedNation({ groups: 40, ungrouped: 60 }), 'BELOW_GOOD');

describe('the explanation of a probability', () => {
  it('works every probability out again, to the last bit', () => {
    for (const trial of trials) {
      const explanation = explainTrial(model, trial);
      expect(explanation.probability).toBe(trial.probability);
      expect(recompute(explanation)).toBe(trial.probability);
      expect(explanation.modelVersion).toBe(modelVersion);
    }
  });

  it('names each covariate with its level in words', () => {
    const [trial] = trials;
    const { contributions } = explainTrial(model, trial!);
    expect(contributions.map(({ covariate }) => covariate)).toEqual(model.codings.map(({ covariate: { id } }) => id));
    expect(contributions.find(({ covariate }) => covariate === 'KIND')?.level).toBe(trial?.setting.provisionType);
    expect(contributions.every(({ words }) => words.length > 0)).toBe(true);
  });
});

describe('the coefficients', () => {
  it('of a covariate add up to nothing, when every level has one of its own: each is a difference from all', () => {
    const sums = model.folds.flatMap(({ coefficients, pooled }) =>
      coefficients.map((own, i) => {
        const shared = own.find((_, level) => pooled[i]?.[level]) ?? 0;
        return own.reduce((sum, value, level) => sum + (pooled[i]?.[level] ? 0 : value), shared);
      }),
    );
    for (const sum of sums) expect(Math.abs(sum)).toBeLessThan(0.1);
  });

  it('are higher where more went wrong, whatever else settings share', () => {
    const ungrouped = [
      ...homes('north', 100, 50, undefined, { region: 'E12000001' }),
      ...homes('south', 100, 10, undefined, { region: 'E12000008' }),
    ];
    const { model: of } = expectedTrials(nation([], ungrouped), 'BELOW_GOOD');
    const place = of.codings.findIndex(({ covariate: { id } }) => id === 'REGION');
    const at = (code: string) => of.codings[place]?.places.get(code) ?? -1;
    for (const { coefficients } of of.folds) {
      expect(coefficients[place]?.[at('E12000001')]).toBeGreaterThan(0.3);
      expect(coefficients[place]?.[at('E12000008')]).toBeLessThan(-0.3);
      expect(coefficients[place]?.[at('E12000007')]).toBe(0);
    }
  });

  it('are shared by rare levels, and those of levels that were never seen too', () => {
    const ungrouped = [
      ...homes('home', 200, 40),
      ...homes('secure', 2, 2, undefined, { provisionType: 'SECURE_CHILDRENS_HOME' }),
      ...homes('school', 3, 0, undefined, { provisionType: 'BOARDING_SCHOOL' }),
    ];
    const { model: of, trials: all } = expectedTrials(nation([], ungrouped), 'BELOW_GOOD');
    const kindOf = (id: string) =>
      explainTrial(of, all.find(({ setting: { settingId } }) => settingId === id)!).contributions[0];
    expect(kindOf('secure0')?.isPooled).toBe(true);
    expect(kindOf('home0')?.isPooled).toBe(false);
    const [{ coefficients } = { coefficients: [] }] = of.folds;
    const at = (code: string) => coefficients[0]?.[of.codings[0]?.places.get(code) ?? -1];
    expect(at('SECURE_CHILDRENS_HOME')).toBe(at('BOARDING_SCHOOL'));
    expect(at('CAFCASS')).toBe(at('BOARDING_SCHOOL'));
  });

  it('of a covariate that is left out are not there, and the explanation still works out', () => {
    const without = expectedTrials(nation([], homes('home', 60, 20)), 'BELOW_GOOD', { leftOut: ['PREVIOUS_GRADE'] });
    const [first] = without.trials;
    const explanation = explainTrial(without.model, first!);
    expect(explanation.contributions.map(({ covariate }) => covariate)).not.toContain('PREVIOUS_GRADE');
    expect(recompute(explanation)).toBe(first?.probability);
  });
});
