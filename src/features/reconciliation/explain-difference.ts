import { judgementValues } from '../../domain/judgements/frameworks';
import { provisionTypes } from '../../domain/register/vocabulary';
import { addDays, type Day, writtenDay } from '../../domain/values/day';
import type { PublishedKind } from '../../sources/ofsted/published-totals';
import type { RuleId } from './explanation-rules';
import type { CountedRow, Evidence, OtherSightings } from './reconciliation';

export interface Reason {
  rule: RuleId | null;
  why: string;
}

/** `By 30 April` for a release of 31 March; see the cover of each release. */
const publicationLagDays = 30;

function describedJudgement({ grade, inspectedOn, publishedOn }: CountedRow): string {
  const inspected = inspectedOn === null ? 'inspected on a day not known' : `inspected ${writtenDay(inspectedOn)}`;
  const published = publishedOn === null ? '' : `, published ${writtenDay(publishedOn)}`;
  return `'${grade === null ? 'no judgement' : judgementValues[grade]}' (${inspected}${published})`;
}

function described(row: CountedRow, kind: PublishedKind): string {
  const type = provisionTypes[row.provisionType].toLowerCase();
  if (row.grade !== null) return `${type}, ${describedJudgement(row)}`;
  return kind === 'PLACES' ? `${type}, places ${row.weight}` : type;
}

function seenBetween({ firstOn, lastOn }: OtherSightings): string {
  return firstOn === lastOn ? `on ${writtenDay(firstOn)} only` : `from ${writtenDay(firstOn)} to ${writtenDay(lastOn)}`;
}

function whyOnlyOurs(ours: CountedRow, day: Day, evidence: Evidence): Reason {
  const count = `we count it: ${described(ours, evidence.kind)}`;
  const others = evidence.others.get(ours.urn);
  const elsewhere = others ? `; other publications show it ${seenBetween(others)}` : '';
  const why = `${count}; the release does not list it${elsewhere}`;
  if (others && others.firstOn < day && others.lastOn > day) return { rule: 'LISTED_BEFORE_AND_AFTER', why };
  const isBeyondCoverage = evidence.covers === 'INSPECTED_ONLY' && ours.grade === null;
  return { rule: isBeyondCoverage ? 'INSPECTED_ONLY' : null, why };
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
    return {
      rule: null,
      why: `the release lists ${listed ? described(listed, evidence.kind) : 'it'}; our facts do not count it`,
    };
  }
  if (!listed) return whyOnlyOurs(ours, day, evidence);
  const why = `we count ${described(ours, evidence.kind)}; the release lists ${described(listed, evidence.kind)}`;
  const isRevised =
    ours.grade !== listed.grade &&
    ours.inspectedOn === listed.inspectedOn &&
    ours.releasedAsAt !== null &&
    ours.releasedAsAt > day;
  return { rule: isRevised ? 'REVISED_LATER' : null, why };
}
