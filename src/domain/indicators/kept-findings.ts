import type { FormerSetting, GroupFacts, NationFacts, SettingFacts } from '../nation/facts';
import { asFarAsHeld, wasEverJudged } from '../nation/held-settings';
import { readOnce } from '../nation/read-once';
import { areSame } from '../values/are-same';
import type { Finding, Indicator } from './indicator';

/** Shares are taken of settings that were ever judged: that much of their inspections every rule may read. */
const besideInspections = readOnce((setting: SettingFacts | FormerSetting) => {
  const { inspections: _, ...others } = setting;
  return JSON.stringify([others, wasEverJudged(asFarAsHeld(setting).inspections)]);
});

const ofGroup = readOnce(({ settings, former, ...head }: GroupFacts) =>
  JSON.stringify([head, settings.map(besideInspections), former.map(besideInspections)]),
);

/** All of a nation but what its inspections say, in texts that stay the same ones where nothing changed. */
const besideInspectionsIn = readOnce(({ day, groups, ungrouped }: NationFacts): readonly string[] => [
  day,
  ...groups.map(ofGroup),
  'ungrouped',
  ...ungrouped.map(besideInspections),
]);

/**
 * What was found in a nation by rules that read no more of inspections than whether any judged a setting, for as long as nothing else changes in it.
 *
 * It belongs to whoever detects again and again, and changes no answer.
 */
export class KeptFindings {
  private facts: readonly string[] = [];
  private readonly found = new Map<string, readonly Finding[]>();

  of(rule: Indicator, nation: NationFacts, detect: () => readonly Finding[]): readonly Finding[] {
    if (rule.readsInspections !== false) return detect();
    this.follow(besideInspectionsIn(nation));
    const before = this.found.get(rule.id);
    if (before !== undefined) return before;
    const now = detect();
    this.found.set(rule.id, now);
    return now;
  }

  private follow(facts: readonly string[]): void {
    if (!areSame(facts, this.facts)) this.found.clear();
    this.facts = facts;
  }
}
