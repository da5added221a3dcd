import { isAdverse, isBelowGood, type JudgementValue } from '../judgements/frameworks';
import type { ProvisionType } from '../register/vocabulary';
import type { PartyId } from './party';

/** A setting with the group it is in: plain facts of one day, or of what would be. */
export interface GroupedSetting {
  urn: string;
  provider: PartyId;
  /** Null where the definition puts its provider in no group. */
  group: PartyId | null;
  localAuthority: string | null;
  provisionType: ProvisionType;
  /** Null where it is not known. */
  places: number | null;
  /** The overall judgement that stands; null where none does. */
  overall: JudgementValue | null;
}

/** A setting that changes its group, opens or closes. */
export interface MembershipMove {
  urn: string;
  kind: 'MOVES' | 'OPENS' | 'CLOSES';
  from: PartyId | null;
  to: PartyId | null;
}

/** Settings of a group by the overall judgement that stands. Counts only: grades have an order and no average. */
export interface QualityCounts {
  settings: number;
  /** On the lowest point of its scale. */
  adverse: number;
  /** Below good, the adverse ones among them. */
  belowGood: number;
  goodOrBetter: number;
  notJudged: number;
}

export interface QualityChange {
  group: PartyId;
  before: QualityCounts;
  after: QualityCounts;
}

/** Which settings are in another group than before, are new, or are gone; by URN. */
export function membershipMoves(
  before: readonly GroupedSetting[],
  after: readonly GroupedSetting[],
): readonly MembershipMove[] {
  const [groupBefore, groupAfter] = [groupsByUrn(before), groupsByUrn(after)];
  const urns = [...new Set([...groupBefore.keys(), ...groupAfter.keys()])].sort();
  return urns.flatMap((urn): MembershipMove[] => {
    const [from, to] = [groupBefore.get(urn), groupAfter.get(urn)];
    if (from === undefined) return [{ urn, kind: 'OPENS', from: null, to: to ?? null }];
    if (to === undefined) return [{ urn, kind: 'CLOSES', from, to: null }];
    return from === to ? [] : [{ urn, kind: 'MOVES', from, to }];
  });
}

function groupsByUrn(settings: readonly GroupedSetting[]): ReadonlyMap<string, PartyId | null> {
  return new Map(settings.map(({ urn, group }) => [urn, group]));
}

/** The quality of each group before and after, where it has settings in either and its counts differ; by group. */
export function qualityChanges(
  before: readonly GroupedSetting[],
  after: readonly GroupedSetting[],
): readonly QualityChange[] {
  const [countsBefore, countsAfter] = [qualityByGroup(before), qualityByGroup(after)];
  const groups = [...new Set([...countsBefore.keys(), ...countsAfter.keys()])].sort((a, b) => a - b);
  return groups
    .map((group) => ({
      group,
      before: countsBefore.get(group) ?? noSettings,
      after: countsAfter.get(group) ?? noSettings,
    }))
    .filter((change) => quantities.some((quantity) => change.before[quantity] !== change.after[quantity]));
}

const noSettings: QualityCounts = { settings: 0, adverse: 0, belowGood: 0, goodOrBetter: 0, notJudged: 0 };
const quantities = Object.keys(noSettings) as readonly (keyof QualityCounts)[];

function qualityByGroup(settings: readonly GroupedSetting[]): ReadonlyMap<PartyId, QualityCounts> {
  const counts = new Map<PartyId, QualityCounts>();
  for (const { group, overall } of settings) {
    if (group === null) continue;
    const known = counts.get(group) ?? noSettings;
    const isJudged = overall !== null && overall !== 'NOT_JUDGED';
    const isBelow = isJudged && isBelowGood(overall);
    counts.set(group, {
      settings: known.settings + 1,
      adverse: known.adverse + Number(isJudged && isAdverse(overall)),
      belowGood: known.belowGood + Number(isBelow),
      goodOrBetter: known.goodOrBetter + Number(isJudged && !isBelow),
      notJudged: known.notJudged + Number(!isJudged),
    });
  }
  return counts;
}
