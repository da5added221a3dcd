import type { SettingFacts } from '../nation/facts';
import type { FullJudgement } from '../nation/full-judgements';
import type { Day } from '../values/day';
import type { CovariateId } from './covariate-ids';
import type { ExpectationPolicy } from './expectation-policy';

/** The level of what a publication does not say. Every covariate has it. */
export const notPublished = 'NOT_PUBLISHED';

/** What is published of one setting, without whose it is. */
export type PublishedParticulars = Pick<
  SettingFacts,
  'provisionType' | 'sector' | 'region' | 'places' | 'registeredOn'
>;

/** One full inspection as it stood before it ended. */
export interface CovariateCase {
  setting: PublishedParticulars;
  inspectedOn: Day;
  /** The full inspection before it that judged overall; null where none is on record. */
  previous: FullJudgement | null;
  /** Whether it is the latest of its setting on the day of the model, or was so at an earlier look. */
  isLatestNow: boolean;
}

export interface Covariate {
  id: CovariateId;
  title: string;
  /** Why it is in the model. */
  why: string;
  /** Every level it can take, with words, in a fixed order. */
  levels(policy: ExpectationPolicy): Readonly<Record<string, string>>;
  levelOf(of: CovariateCase, policy: ExpectationPolicy): string;
}

/** The words of a list, and the level for what is not published. */
export function withNotPublished(words: Readonly<Record<string, string>>, absent = 'Not published') {
  return { ...words, [notPublished]: absent };
}

/** The first band whose edge the value does not reach; the last band has no edge. */
export function bandOf(value: number, edges: readonly number[], bands: readonly string[]): string {
  const index = edges.findIndex((edge) => value < edge);
  return bands[index < 0 ? edges.length : index] ?? notPublished;
}
