import type { NationFacts, SettingFacts } from '../../nation/facts';
import { settingsHeld } from '../../nation/held-settings';
import { marked, type Yardstick } from '../../nation/moves';
import { readOnceFor } from '../../nation/read-once';
import { compareText, kindAndRegion, settingsOf } from '../../nation/settings-of';
import type { Window } from '../../nation/window';
import { poissonBinomialUpperTail } from '../../statistics/poisson-binomial';
import { Baselines } from '../excess/baselines';
import { sum } from './formulas';

/** One setting of a group with the rate at which settings like it, in other groups and in none, are hits. */
export interface ComparedSetting {
  setting: SettingFacts;
  isHit: boolean;
  probability: number;
}

/** A group's hits against what the same settings elsewhere would give. */
export interface OutsideShare {
  compared: readonly ComparedSetting[];
  withoutBaseline: number;
  observed: number;
  /** Null, as p is, where no other group has any setting of the same kind. */
  expected: number | null;
  p: number | null;
}

interface Member extends Yardstick {
  setting: SettingFacts;
  groupId: string | null;
  stratum: string;
  widerClass: string;
  isHit: false;
}

const memberOf = readOnceFor(
  String,
  (setting: SettingFacts, groupId: string | null): Member => ({
    setting,
    groupId,
    stratum: kindAndRegion(setting),
    widerClass: setting.provisionType,
    isHit: false,
  }),
);

/** Which settings of a nation a rule reads. */
export interface Population {
  /** Groups answer for what they had within it; null: for what they have on the day. */
  window: Window | null;
  couldBe: (setting: SettingFacts) => boolean;
}

/** Every setting of the nation with the group that answers for it, or null: one that went from one to another with both. */
export function* settingsRead(
  nation: NationFacts,
  window: Window | null,
): Generator<{ setting: SettingFacts; groupId: string | null }> {
  if (window === null) return yield* settingsOf(nation);
  for (const group of nation.groups)
    for (const setting of settingsHeld(group, window)) yield { setting, groupId: group.groupId };
  for (const setting of nation.ungrouped) yield { setting, groupId: null };
}

function membersOf(nation: NationFacts, { window, couldBe }: Population): readonly Member[] {
  const members: Member[] = [];
  for (const { setting, groupId } of settingsRead(nation, window))
    if (couldBe(setting)) members.push(memberOf(setting, groupId));
  return window === null ? members : marked(members, nation, window);
}

function byGroup(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    if (member.groupId === null) continue;
    const own = groups.get(member.groupId);
    if (own === undefined) groups.set(member.groupId, [member]);
    else own.push(member);
  }
  for (const own of groups.values()) own.sort((a, b) => compareText(a.setting.settingId, b.setting.settingId));
  return groups;
}

/**
 * Every setting of the nation that could be a hit, with its stratum, read once for all that is asked about it.
 *
 * A stratum is a kind of setting in a region, drawn towards the kind as in the other rules.
 */
export class OutsideRates {
  private readonly members: readonly Member[];
  private readonly groups: ReadonlyMap<string, readonly Member[]>;
  private readonly baselines: Baselines;

  constructor(nation: NationFacts, pseudoCount: number, population: Population) {
    this.members = membersOf(nation, population);
    this.groups = byGroup(this.members);
    this.baselines = new Baselines(this.members, pseudoCount);
  }

  /** The settings of the group that could be hits, in the order of their ids. */
  settingsOf(groupId: string): readonly SettingFacts[] {
    return (this.groups.get(groupId) ?? []).map(({ setting }) => setting);
  }

  /** Given which settings of the nation are hits: what is read from the shares of groups while they are. */
  withHits<Answer>(
    hits: ReadonlySet<SettingFacts>,
    read: (shareOf: (groupId: string) => OutsideShare) => Answer,
  ): Answer {
    const those = this.members.filter(({ setting }) => hits.has(setting));
    const asHits = those.map((member) => ({ ...member, isHit: true }));
    this.baselines.replace(those, asHits);
    const answer = read((groupId) => this.shareOf(groupId, hits));
    this.baselines.replace(asHits, those);
    return answer;
  }

  private shareOf(groupId: string, hits: ReadonlySet<SettingFacts>): OutsideShare {
    const own = this.groups.get(groupId) ?? [];
    const compared = own.flatMap((member) => {
      const probability = this.baselines.rateOutside(groupId, member);
      const { setting } = member;
      return probability === null ? [] : [{ setting, isHit: hits.has(setting), probability }];
    });
    return shareOf(compared, own.length - compared.length);
  }
}

function shareOf(compared: readonly ComparedSetting[], withoutBaseline: number): OutsideShare {
  const probabilities = compared.map(({ probability }) => probability);
  const observed = compared.filter(({ isHit }) => isHit).length;
  if (compared.length === 0) return { compared, withoutBaseline, observed, expected: null, p: null };
  return {
    compared,
    withoutBaseline,
    observed,
    expected: sum(probabilities),
    p: poissonBinomialUpperTail(observed, probabilities),
  };
}
