import type { Day } from '../values/day';
import { type BaselineId, baselines, spreadAlarms } from './baselines';
import type { Hit } from './lead-times';
import { type Afterwards, type Outcome, onsetOf, windowAfter } from './outcomes';
import type { Replay, ReplayedGroup } from './replay';
import type { Sighting } from './tally';

interface JudgedGroup {
  group: ReplayedGroup;
  /** The day the outcome came about; null where it did not. */
  onset: Day | null;
}

const nobody: ReadonlySet<string> = new Set();

/** One replay, with what came of each of its groups. Groups of one setting are kept apart: they have no pattern. */
export class JudgedReplay {
  readonly day: Day;
  private readonly several: readonly JudgedGroup[];
  private readonly single: readonly JudgedGroup[];

  constructor(
    replay: Replay,
    private readonly before: Replay | null,
    outcome: Outcome,
    afterwards: Afterwards,
  ) {
    this.day = replay.day;
    const judged = replay.groups.map((group) => ({
      group,
      onset: onsetOf(outcome, group.settingIds, replay.day, afterwards),
    }));
    this.several = judged.filter(({ group }) => group.settingIds.length > 1);
    this.single = judged.filter(({ group }) => group.settingIds.length === 1);
  }

  /** Whether the whole window of the outcome lies in what is loaded. */
  static isFollowedUp({ day, groups }: Replay, outcome: Outcome, { until }: Afterwards): boolean {
    return groups.length > 0 && windowAfter(outcome, day).to <= until;
  }

  ofRule(flagged: ReadonlySet<string>): readonly Sighting[] {
    return this.sightings(this.several.map(({ group }) => (flagged.has(group.groupId) ? 1 : 0)));
  }

  /** As many alarms as the rule gave, spent as the baseline would. */
  ofBaseline(id: BaselineId, flagged: ReadonlySet<string>, flaggedIn: (replay: Replay) => ReadonlySet<string>) {
    const baseline = baselines.find((one) => one.id === id);
    const view = { flaggedBefore: this.before === null ? nobody : flaggedIn(this.before) };
    const alarms = this.several.filter(({ group }) => flagged.has(group.groupId)).length;
    const scores = this.several.map(({ group }) => baseline?.score(group, view) ?? 0);
    return this.sightings(spreadAlarms(scores, alarms));
  }

  hits(flagged: ReadonlySet<string>): readonly Hit[] {
    return this.several.flatMap(({ group: { groupId }, onset }) =>
      onset !== null && flagged.has(groupId) ? [{ groupId, replayedOn: this.day, onset }] : [],
    );
  }

  ofSingle(flagged: ReadonlySet<string>): readonly Sighting[] {
    return this.single.map(({ group: { groupId }, onset }) => ({
      groupId,
      alarm: flagged.has(groupId) ? 1 : 0,
      hasOutcome: onset !== null,
    }));
  }

  private sightings(alarms: readonly number[]): readonly Sighting[] {
    return this.several.map(({ group: { groupId }, onset }, index) => ({
      groupId,
      alarm: alarms[index] ?? 0,
      hasOutcome: onset !== null,
    }));
  }
}
