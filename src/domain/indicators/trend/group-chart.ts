import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts } from '../../nation/facts';
import type { FullJudgement } from '../../nation/full-judgements';
import { compareText } from '../../nation/settings-of';
import type { Day } from '../../values/day';
import type { InspectionExpectation } from './inspection-expectation';
import { type InspectionThere, judgedGood } from './stays';
import {
  type ChartPoint,
  type ChartPolicy,
  type ChartStep,
  isWarningAt,
  nextValue,
  runStart,
  warningChart,
  warningStart,
} from './warning-chart';

export interface ChartedInspection extends InspectionThere, ChartStep {}

/** A group's chart over the full inspections of its settings while they were in it. */
export interface GroupChart {
  inspections: readonly ChartedInspection[];
  /** Inspections that nothing could be expected of. */
  withoutExpectation: number;
  points: readonly ChartPoint[];
  /** Those since the chart last stood at nought. */
  run: readonly ChartedInspection[];
  value: number;
  /** The inspection at which the warning that stands began, and null where none stands. */
  warnedAt: ChartedInspection | null;
}

/** Whether the chart over these inspections ends in a warning: most do not, and of those nothing more is asked. */
export function endsInWarning(
  groupId: string,
  inspections: readonly InspectionThere[],
  expectation: InspectionExpectation,
  policy: ChartPolicy,
): boolean {
  let [value, isWarning] = [0, false];
  for (const { setting, judgement, previous } of inspections) {
    const probability = expectation(setting, judgement, previous, groupId);
    if (probability === null) continue;
    value = nextValue(value, { probability, isHit: isBelowGood(judgement.value) }, policy);
    isWarning = isWarningAt(value, isWarning, policy);
  }
  return isWarning;
}

/** The chart of one group over these inspections. */
export function chartOf(
  groupId: string,
  inspections: readonly InspectionThere[],
  expectation: InspectionExpectation,
  policy: ChartPolicy,
): GroupChart {
  const charted = inspections.flatMap((one) => {
    const probability = expectation(one.setting, one.judgement, one.previous, groupId);
    return probability === null ? [] : [{ ...one, probability, isHit: isBelowGood(one.judgement.value) }];
  });
  const points = warningChart(charted, policy);
  return {
    inspections: charted,
    withoutExpectation: inspections.length - charted.length,
    points,
    run: charted.slice(runStart(points)),
    value: points.at(-1)?.value ?? 0,
    warnedAt: charted[warningStart(points)] ?? null,
  };
}

/** Whether the chart warns, with what went wrong since it was last at nought in at least so many settings. */
export function warns({ run, warnedAt }: GroupChart, minimumSettings: number): boolean {
  if (warnedAt === null) return false;
  const settings = new Set(run.filter(({ isHit }) => isHit).map(({ setting }) => setting.settingId));
  return settings.size >= minimumSettings;
}

/**
 * One good inspection on the day for each setting of the group that the chart knows, longest uninspected first: what
 * might come next.
 */
export function goodNextInspections(group: GroupFacts, chart: GroupChart, day: Day): readonly InspectionThere[] {
  const last = new Map(chart.inspections.map((one) => [one.setting.settingId, one]));
  return group.settings
    .flatMap(({ settingId }) => last.get(settingId) ?? [])
    .sort(
      (one, other) =>
        compareText(one.judgement.inspectedOn, other.judgement.inspectedOn) ||
        compareText(one.setting.settingId, other.setting.settingId),
    )
    .map(({ setting, judgement }) => ({ setting, previous: judgement, judgement: goodAfter(judgement, day) }));
}

function goodAfter(judgement: FullJudgement, day: Day): FullJudgement {
  return {
    ...judgedGood(judgement),
    inspectionId: `after ${judgement.inspectionId}`,
    inspectedOn: day,
    publishedOn: day,
  };
}
