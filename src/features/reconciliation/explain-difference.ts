import { addDays, type Day, writtenDay } from '../../domain/values/day';
import type { RuleId } from './explanation-rules';
import type { CountedRow, Evidence } from './reconciliation';

export interface Reason {
  rule: RuleId | null;
  why: string;
}

/** `By 30 April` for a release of 31 March; see the cover of each release. */
const publicationLagDays = 30;

function describedJudgement({ grade, inspectedOn, publishedOn }: CountedRow): string {
  const published = publishedOn === null ? '' : `, published ${writtenDay(publishedOn)}`;
  return `${grade} (inspected ${inspectedOn === null ? 'on a day not known' : writtenDay(inspectedOn)}${published})`;
}

function described(row: CountedRow): string {
  return row.grade === null
    ? `${row.provisionType}, counted ${row.weight}`
    : `${row.provisionType}, ${describedJudgement(row)}`;
}

function whyOnlyOurs(ours: CountedRow, day: Day, evidence: Evidence): Reason {
  const others = evidence.others.get(ours.urn);
  if (others !== undefined && others.firstOn < day && others.lastOn > day) {
    const seen = `other releases show it from ${writtenDay(others.firstOn)} to ${writtenDay(others.lastOn)}`;
    return {
      rule: 'LISTED_BEFORE_AND_AFTER',
      why: `we count ${described(ours)}; the release does not list it, ${seen}`,
    };
  }
  if (evidence.covers === 'INSPECTED_ONLY' && ours.grade === null) {
    const why = `we count ${described(ours)}, known from a later release; this one lists inspected settings only`;
    return { rule: 'INSPECTED_ONLY', why };
  }
  return { rule: null, why: `we count ${described(ours)}; the release does not list it` };
}

/** Why we count one thing otherwise than the release lists it, as far as a rule tells. */
export function whyDiffers(
  ours: CountedRow | undefined,
  listed: CountedRow | undefined,
  day: Day,
  evidence: Evidence,
): Reason {
  if (ours?.publishedOn && ours.publishedOn > addDays(day, publicationLagDays)) {
    const before = listed ? `the release lists ${describedJudgement(listed)}` : 'the release does not list it';
    return { rule: 'PUBLISHED_LATER', why: `we count ${describedJudgement(ours)}; ${before}` };
  }
  if (!ours) {
    return { rule: null, why: `the release lists ${listed ? described(listed) : 'it'}; our facts do not count it` };
  }
  if (!listed) return whyOnlyOurs(ours, day, evidence);
  const why = `we count ${described(ours)}; the release lists ${described(listed)}`;
  const isRevised =
    ours.grade !== listed.grade &&
    ours.inspectedOn === listed.inspectedOn &&
    ours.releasedAsAt !== null &&
    ours.releasedAsAt > day;
  return { rule: isRevised ? 'REVISED_LATER' : null, why };
}
