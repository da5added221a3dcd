import { type Day, writtenDay } from '../values/day';

/** Whether a judgement was of a setting under this group, or of what the group took over. */
export const judgementTimings = {
  BEFORE_JOINING: 'Made before the setting joined the group: inherited.',
  AFTER_JOINING: "Made while the setting was in the group: the group's own.",
  UNCERTAIN: 'Made between the last day on which it was surely not in the group and the first on which it surely was.',
} as const;
export type JudgementTiming = keyof typeof judgementTimings;

export interface TaggedJudgement {
  timing: JudgementTiming;
  sentence: string;
}

/**
 * Tells inherited from own failure by the day of the inspection.
 *
 * `joinedOn` is the first day on which the setting is known in the group, `joinedNotBefore` the first on which it can
 * have joined; the two are equal where the day is known. `joinedOn` is null for a setting that was in no other group.
 */
export function tagJudgement(inspectedOn: Day, joinedOn: Day | null, joinedNotBefore: Day | null): TaggedJudgement {
  if (joinedOn === null) {
    return { timing: 'AFTER_JOINING', sentence: 'The setting has been in no other group.' };
  }
  const inspected = `Inspected on ${writtenDay(inspectedOn)}`;
  if (inspectedOn >= joinedOn) {
    return {
      timing: 'AFTER_JOINING',
      sentence: `${inspected}; in the group since ${writtenDay(joinedOn)} at the latest.`,
    };
  }
  if (joinedNotBefore === null) {
    return {
      timing: 'UNCERTAIN',
      sentence: `${inspected}; the setting joined by ${writtenDay(joinedOn)}, and nothing says since when.`,
    };
  }
  return inspectedOn < joinedNotBefore
    ? {
        timing: 'BEFORE_JOINING',
        sentence: `${inspected}, before the setting joined ${on(joinedNotBefore, joinedOn)}.`,
      }
    : { timing: 'UNCERTAIN', sentence: `${inspected}; the setting joined ${on(joinedNotBefore, joinedOn)}.` };
}

function on(earliest: Day, latest: Day): string {
  return earliest >= latest ? `on ${writtenDay(latest)}` : `between ${writtenDay(earliest)} and ${writtenDay(latest)}`;
}
