import type { Covariate, CovariateCase } from './covariate';
import type { CovariateId } from './covariate-ids';
import { covariatesOfHistory } from './covariates-of-history';
import { covariatesOfSetting } from './covariates-of-setting';
import type { ExpectationPolicy } from './expectation-policy';

/** All that the model knows, in the order in which contributions are added. */
export const covariates: readonly Covariate[] = [...covariatesOfSetting, ...covariatesOfHistory];

/** A covariate with the levels it has under a policy, so that a level is a place in a list. */
export interface Coding {
  covariate: Covariate;
  codes: readonly string[];
  words: readonly string[];
  places: ReadonlyMap<string, number>;
}

/** The covariates in use under the policy. */
export function codingsUnder(policy: ExpectationPolicy): readonly Coding[] {
  const leftOut: ReadonlySet<CovariateId> = new Set(policy.leftOut);
  return covariates
    .filter(({ id }) => !leftOut.has(id))
    .map((covariate) => {
      const levels = covariate.levels(policy);
      const codes = Object.keys(levels);
      return { covariate, codes, words: Object.values(levels), places: new Map(codes.map((code, i) => [code, i])) };
    });
}

/** Where the case stands on each covariate. A level that its covariate does not list is a mistake of ours. */
export function levelsOf(of: CovariateCase, codings: readonly Coding[], policy: ExpectationPolicy): readonly number[] {
  return codings.map(({ covariate, places }) => {
    const code = covariate.levelOf(of, policy);
    const place = places.get(code);
    if (place === undefined) throw new RangeError(`${covariate.id} has no level ${code}.`);
    return place;
  });
}

/** One number for all levels of a case, so that equal cases are counted together. */
export function cellOf(levels: readonly number[], codings: readonly Coding[]): number {
  return levels.reduce((cell, level, i) => cell * (codings[i]?.codes.length ?? 1) + level, 0);
}
