import { type JudgementKey, judgementValues } from '../judgements/frameworks';
import type { SettingFacts } from '../nation/facts';
import { type FullJudgement, isInherited } from '../nation/full-judgements';
import { type Day, writtenDay } from '../values/day';

/** `1 setting`, `3 settings`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Two figures that matter: `5.2`, `12`, `0.04`. */
export function approximately(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

export function probability(p: number): string {
  return p < 0.0001 ? 'less than 0.0001' : approximately(p);
}

const aspects: Partial<Record<JudgementKey, string>> = {
  OVERALL: 'overall',
  HELPED_AND_PROTECTED: 'for how well children are helped and protected',
  LEADERS_AND_MANAGERS: 'for leaders and managers',
};

/** `Inadequate overall, full inspection of 3 May 2024 (before it is known in this group)`. */
export function judgementNote(setting: SettingFacts, judgement: FullJudgement): string {
  const what = `${judgementValues[judgement.value]} ${aspects[judgement.key] ?? ''}`.trim();
  const inherited = isInherited(setting, judgement) ? ' (before it is known in this group)' : '';
  return `${what}, full inspection of ${writtenDay(judgement.inspectedOn)}${inherited}`;
}

/** Said of the judgements a finding counts, whatever the rule. */
export function judgementCaveats(
  counts: readonly { setting: SettingFacts; judgement: FullJudgement }[],
  day: Day,
): readonly string[] {
  const caveats: string[] = [];
  const inherited = counts.filter(({ setting, judgement }) => isInherited(setting, judgement)).length;
  if (inherited > 0) {
    caveats.push(
      `${inherited} of these ${counts.length} judgements were made before the setting is first known in this group.`,
    );
  }
  const unpublished = counts.filter(({ judgement }) => (judgement.publishedOn ?? '') > day).length;
  if (unpublished > 0) {
    caveats.push(`${counted(unpublished, 'of these reports was', 'of these reports were')} not published by the day.`);
  }
  const events = new Set(counts.map(({ judgement }) => judgement.eventNumber ?? judgement.inspectionId)).size;
  const settings = new Set(counts.map(({ setting }) => setting.settingId)).size;
  if (events < settings) {
    caveats.push(`One inspection event covered several of these settings: ${counted(events, 'event')} in all.`);
  }
  return caveats;
}
