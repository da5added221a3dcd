import type { GroupFacts, NationFacts, SettingFacts } from '../../nation/facts';
import { settingsHeld } from '../../nation/held-settings';
import { marked, type Yardstick } from '../../nation/moves';
import { readOnce } from '../../nation/read-once';
import type { Lists } from '../../nation/read-settings';
import { compareText, kindAndRegion } from '../../nation/settings-of';
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

/** A setting that could be a hit. */
export interface Member extends Yardstick {
  setting: SettingFacts;
  groupId: string | null;
  stratum: string;
  widerClass: string;
  isHit: false;
}

export function memberOf(setting: SettingFacts, groupId: string | null): Member {
  return { setting, groupId, stratum: kindAndRegion(setting), widerClass: setting.provisionType, isHit: false };
}

/** Which settings of a nation a rule reads. */
export interface Population {
  /** Groups answer for what they had within it; null: for what they have on the day. */
  window: Window | null;
  couldBe: (setting: SettingFacts) => boolean;
}

/** Every setting of the nation with the group that answers for it, or null: one that went from one to another with both. */
export function* settingsRead(
  nation: NationFacts,
  window: Window,
): Generator<{ setting: SettingFacts; groupId: string | null }> {
  for (const group of nation.groups)
    for (const setting of settingsHeld(group, window)) yield { setting, groupId: group.groupId };
  for (const setting of nation.ungrouped) yield { setting, groupId: null };
}

/** The settings that could be hits, in a list for each group. */
export function membersOf(nation: NationFacts, { window, couldBe }: Population): Lists<Member> {
  const membersAmong = (settings: readonly SettingFacts[], groupId: string | null): readonly Member[] =>
    settings.filter(couldBe).map((setting) => memberOf(setting, groupId));
  const ofGroup = (group: GroupFacts) =>
    membersAmong(window === null ? group.settings : settingsHeld(group, window), group.groupId);
  const lists = [...nation.groups.map(ofGroup), membersAmong(nation.ungrouped, null)];
  return window === null ? lists : marked(lists, nation, window);
}

const inOrder = readOnce((members: readonly Member[]): readonly Member[] =>
  [...members].sort((first, second) => compareText(first.setting.settingId, second.setting.settingId)),
);

/**
 * Every setting of the nation that could be a hit, with its stratum, read once for all that is asked about it.
 *
 * A stratum is a kind of setting in a region, drawn towards the kind as in the other rules.
 */
export class OutsideRates {
  private readonly groups = new Map<string, readonly Member[]>();
  private readonly baselines: Baselines;

  /** The settings of a group are all in one list. */
  constructor(
    private readonly members: Lists<Member>,
    pseudoCount: number,
  ) {
    for (const list of members) {
      const groupId = list[0]?.groupId ?? null;
      if (groupId === null) continue;
      if (this.groups.has(groupId)) throw new Error(`Expected the settings of group ${groupId} in one list.`);
      this.groups.set(groupId, list);
    }
    this.baselines = new Baselines(members, pseudoCount);
  }

  /** How many settings of the group could be hits. */
  sizeOf(groupId: string): number {
    return this.groups.get(groupId)?.length ?? 0;
  }

  /** Given which settings of the nation are hits: what is read from the shares of groups while they are. */
  withHits<Answer>(
    hits: ReadonlySet<SettingFacts>,
    read: (shareOf: (groupId: string) => OutsideShare) => Answer,
  ): Answer {
    const those = this.members.flatMap((list) => list.filter(({ setting }) => hits.has(setting)));
    const asHits = those.map((member) => ({ ...member, isHit: true }));
    this.baselines.replace(those, asHits);
    const answer = read((groupId) => this.shareOf(groupId, hits));
    this.baselines.replace(asHits, those);
    return answer;
  }

  private shareOf(groupId: string, hits: ReadonlySet<SettingFacts>): OutsideShare {
    const own = inOrder(this.groups.get(groupId) ?? []);
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
