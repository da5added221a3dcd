import { dayInLondon, type Instant } from '../calendar/london-day';
import { writtenDay } from '../values/day';
import type { RuleVersion } from './rule-publications';

/** Whether the regulator stands behind the version of a rule that found something. Codes are stable once released. */
export const publishedOrNot = {
  PUBLISHED: 'The version was proposed by one person and approved for use by another, and not withdrawn.',
  NOT_PUBLISHED: 'Nobody stands behind the version, or nobody does any more. Read what it found as a trial.',
} as const;
export type PublishedOrNot = keyof typeof publishedOrNot;

/** A publication that was approved: from then on it stands, until it is withdrawn. */
export interface ApprovedVersion extends RuleVersion {
  approvedAt: Instant;
  withdrawnAt: Instant | null;
}

export interface RuleStanding<Publication extends ApprovedVersion> {
  status: PublishedOrNot;
  /** Since when it is published; null where it is not. */
  since: Instant | null;
  sentence: string;
  /** The one that makes it so; where it is not published, the last that did, if any. */
  publication: Publication | null;
}

function latest<Publication extends ApprovedVersion>(publications: readonly Publication[]): Publication | null {
  return publications.reduce<Publication | null>(
    (last, one) => (last === null || one.approvedAt >= last.approvedAt ? one : last),
    null,
  );
}

function dayText(instant: Instant): string {
  return writtenDay(dayInLondon(instant));
}

/**
 * How a version stands by the publications that were approved. One publishes the version by its number, and the version
 * that the code has by its digest too: a figure that is changed under the same number is not what was approved.
 */
export function ruleStanding<Publication extends ApprovedVersion>(
  { rule, version }: Pick<RuleVersion, 'rule' | 'version'>,
  inCode: RuleVersion | null,
  approved: readonly Publication[],
): RuleStanding<Publication> {
  const named = `Version ${version} of \`${rule}\``;
  const trial = 'Read what it found as a trial.';
  const publication = latest(approved.filter((one) => one.rule === rule && one.version === version));
  const not = (sentence: string) => ({ status: 'NOT_PUBLISHED', since: null, sentence, publication }) as const;
  if (publication === null) return not(`${named} is not published for use. ${trial}`);
  const { approvedAt, withdrawnAt } = publication;
  const from = dayText(approvedAt);
  if (withdrawnAt !== null) {
    return not(`${named} was published for use on ${from}, and withdrawn on ${dayText(withdrawnAt)}. ${trial}`);
  }
  if (inCode?.version === version && inCode.digest !== publication.digest) {
    return not(`${named} was published for use on ${from}, and its figures were changed since. ${trial}`);
  }
  const sentence = `${named} has been published for use since ${from}.`;
  return { status: 'PUBLISHED', since: approvedAt, sentence, publication };
}

/** Whether the version was published at the moment. What its figures were then is not told apart. */
export function wasPublishedAt(
  moment: Instant,
  { rule, version }: Pick<RuleVersion, 'rule' | 'version'>,
  approved: readonly ApprovedVersion[],
): boolean {
  return approved.some(
    (one) =>
      one.rule === rule &&
      one.version === version &&
      one.approvedAt <= moment &&
      (one.withdrawnAt === null || one.withdrawnAt > moment),
  );
}
