import type { IndicatorId } from '../indicators/indicator';
import type { Day } from '../values/day';
import { baselines } from './baselines';
import { type Comparison, compareWith } from './comparison';
import { JudgedReplay } from './judged-replay';
import { type LeadTimes, leadTimesOf } from './lead-times';
import { type Afterwards, type Outcome, type OutcomeId, outcomes } from './outcomes';
import type { Replay } from './replay';
import { type Drawing, GroupDraws } from './resampling';
import { type Share, type ShareId, shareIds, shareOf, type Tally, tallyOf } from './tally';

/** A list of alarms: a rule's, or that of all rules together. */
export type AlarmListId = IndicatorId | 'any-rule';

/** How one rule did against one outcome. */
export interface BacktestRow extends Readonly<Record<ShareId, Share>> {
  outcome: OutcomeId;
  rule: AlarmListId;
  /** Groups of two settings or more, each counted on every replay day. */
  tally: Tally;
  leadTimes: LeadTimes | null;
  comparisons: readonly Comparison[];
  /** Groups of one setting, told apart; the outcome in their one setting counts. */
  groupsOfOne: Tally;
}

export interface ReplaySummary {
  day: Day;
  settings: number;
  /** Of two settings or more. */
  groups: number;
  groupsOfOne: number;
  /** How many groups each list flagged, of two settings or more. */
  flagged: Readonly<Partial<Record<AlarmListId, number>>>;
}

export interface OutcomeSummary {
  id: OutcomeId;
  title: string;
  words: string;
  /** The replays whose whole window is loaded; the others are not counted. */
  replayed: readonly Day[];
  rows: readonly BacktestRow[];
}

export interface Backtest {
  /** What came after it is not known. */
  until: Day;
  replays: readonly ReplaySummary[];
  outcomes: readonly OutcomeSummary[];
}

export interface BacktestOptions {
  /** Of the draws that give intervals for differences and lead times. */
  seed: number;
  draws: number;
  onOutcome?: (done: number, total: number) => void;
}

/** The groups a list flagged in a replay. */
function flaggedIn(replay: Replay, list: AlarmListId): ReadonlySet<string> {
  if (list !== 'any-rule') return replay.flagged.get(list) ?? new Set();
  return new Set([...replay.flagged.values()].flatMap((groups) => [...groups]));
}

function listsOf(replays: readonly Replay[]): readonly AlarmListId[] {
  return [...new Set(replays.flatMap(({ flagged }) => [...flagged.keys()])), 'any-rule'];
}

function summaryOf(replay: Replay, lists: readonly AlarmListId[]): ReplaySummary {
  const several = replay.groups.filter(({ settingIds }) => settingIds.length > 1);
  const flagged = lists.map((list) => {
    const groups = flaggedIn(replay, list);
    return [list, several.filter(({ groupId }) => groups.has(groupId)).length] as const;
  });
  return {
    day: replay.day,
    settings: replay.settings,
    groups: several.length,
    groupsOfOne: replay.groups.length - several.length,
    flagged: Object.fromEntries(flagged),
  };
}

interface Followed {
  replay: Replay;
  judged: JudgedReplay;
}

function rowOf(outcome: Outcome, list: AlarmListId, followed: readonly Followed[], drawing: Drawing): BacktestRow {
  const listIn = (replay: Replay) => flaggedIn(replay, list);
  const ours = followed.flatMap(({ replay, judged }) => judged.ofRule(listIn(replay)));
  const tally = tallyOf(ours);
  const compared = tally.hits + tally.falseAlarms > 0 ? baselines : [];
  const comparisons = compared.map(({ id }) => {
    const simpler = followed.flatMap(({ replay, judged }) => judged.ofBaseline(id, listIn(replay), listIn));
    return compareWith(id, ours, simpler, drawing);
  });
  const [precision, recall, falseAlarmRate] = shareIds.map((share) => shareOf(share, tally)) as [Share, Share, Share];
  return {
    outcome: outcome.id,
    rule: list,
    tally,
    precision,
    recall,
    falseAlarmRate,
    leadTimes: leadTimesOf(
      followed.flatMap(({ replay, judged }) => judged.hits(listIn(replay))),
      drawing,
    ),
    comparisons,
    groupsOfOne: tallyOf(followed.flatMap(({ replay, judged }) => judged.ofSingle(listIn(replay)))),
  };
}

/**
 * Holds what rules said on past days to what came later, beside simpler ways to spend as many alarms.
 *
 * Replays are in order of their days. One that has no groups says nothing, and one whose outcome could still come after
 * the latest register is not counted for it.
 */
export function backtest(replays: readonly Replay[], afterwards: Afterwards, options: BacktestOptions): Backtest {
  const lists = listsOf(replays);
  const groupIds = new Set(
    replays.flatMap(({ groups }) => groups.filter(({ settingIds }) => settingIds.length > 1).map((one) => one.groupId)),
  );
  const draws = new GroupDraws([...groupIds].sort(), options.draws, options.seed);
  const summaries = outcomes.map((outcome, index) => {
    const followed = replays.flatMap((replay, place): readonly Followed[] => {
      if (!JudgedReplay.isFollowedUp(replay, outcome, afterwards)) return [];
      const before = replays[place - 1] ?? null;
      return [{ replay, judged: new JudgedReplay(replay, before, outcome, afterwards) }];
    });
    const rows = lists.map((list) => rowOf(outcome, list, followed, { draws, day: afterwards.until }));
    options.onOutcome?.(index + 1, outcomes.length);
    const { id, title, words } = outcome;
    return { id, title, words, replayed: followed.map(({ replay }) => replay.day), rows };
  });
  return {
    until: afterwards.until,
    replays: replays.map((replay) => summaryOf(replay, lists)),
    outcomes: summaries,
  };
}
