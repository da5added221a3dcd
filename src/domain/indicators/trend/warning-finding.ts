import { isBelowGood } from '../../judgements/frameworks';
import type { GroupFacts, SettingFacts } from '../../nation/facts';
import { fullJudgements } from '../../nation/full-judgements';
import { settingsHeld, windowKey } from '../../nation/held-settings';
import { readOnceFor } from '../../nation/read-once';
import type { Window } from '../../nation/window';
import type { Day } from '../../values/day';
import { formerInputs } from '../former-settings';
import type { FindingInputs } from '../indicator';
import { clearingInputs, mostOftenFirst, settingsToClear } from './clearing-settings';
import { input } from './formula-pieces';
import { chartOf, endsInWarning, type GroupChart, goodNextInspections, warns } from './group-chart';
import type { InspectionExpectation } from './inspection-expectation';
import { type Attribution, attributionOf, hadTheyBeenGood, inspectionsInGroup } from './stays';
import { type ChartPolicy, couldReachThreshold } from './warning-chart';

export interface WarningPolicy extends ChartPolicy {
  minimumSettings: number;
  openingMonths: number;
}

/** A warning that stands, with what would end it. */
export interface Warning {
  group: GroupFacts;
  chart: GroupChart;
  /** The fewest settings that, had they been good, leave no warning. */
  cleared: readonly SettingFacts[];
  /** How many good inspections from now on end it, one for each setting at most; null where that is not enough. */
  goodToClear: number | null;
}

interface Hits {
  inspections: number;
  settings: number;
}

/** How many inspections of the group ended below good, and in how many settings. */
const hitsIn = readOnceFor(windowKey, (group: GroupFacts, window): Hits => {
  const hits = inspectionsInGroup(group, window).filter(({ judgement }) => isBelowGood(judgement.value));
  return { inspections: hits.length, settings: new Set(hits.map(({ setting }) => setting.settingId)).size };
});

/** Whether so many could be enough for a warning, whatever was expected of them: most groups have too few. */
function couldWarn({ inspections, settings }: Hits, policy: WarningPolicy): boolean {
  return settings >= policy.minimumSettings && couldReachThreshold(inspections, policy);
}

/** The warning of one group, or null. What is said to end it is tried on the chart. */
export function warningOf(
  group: GroupFacts,
  window: Window,
  expectation: InspectionExpectation,
  policy: WarningPolicy,
): Warning | null {
  if (!couldWarn(hitsIn(group, window), policy)) return null;
  const inspections = inspectionsInGroup(group, window);
  if (!endsInWarning(group.groupId, inspections, expectation, policy)) return null;
  const chart = chartOf(group.groupId, inspections, expectation, policy);
  if (!warns(chart, policy.minimumSettings)) return null;
  const stillWarns = (others: typeof inspections) =>
    endsInWarning(group.groupId, others, expectation, policy) &&
    warns(chartOf(group.groupId, others, expectation, policy), policy.minimumSettings);
  const hit = mostOftenFirst(chart.run.filter(({ isHit }) => isHit).map(({ setting }) => setting));
  const cleared = settingsToClear(hit, (gone) => stillWarns(hadTheyBeenGood(inspections, gone)));
  const next = goodNextInspections(group, chart, window.to);
  const enough = next.findIndex((_, at) => !stillWarns([...inspections, ...next.slice(0, at + 1)]));
  return { group, chart, cleared, goodToClear: enough < 0 ? null : enough + 1 };
}

interface JudgedBefore {
  setting: SettingFacts;
  inspectionId: string;
  inspectedOn: Day;
  attribution: Attribution;
}

function judgedBeforeJoining(
  group: GroupFacts,
  window: Window,
  knownFrom: Day | null,
  openingMonths: number,
): readonly JudgedBefore[] {
  return settingsHeld(group, window).flatMap((setting) =>
    fullJudgements(setting, 'OVERALL', window.to, window.from)
      .filter(({ inspectedOn, value }) => inspectedOn < setting.joinedGroupOn && isBelowGood(value))
      .map((judgement) => ({
        setting,
        inspectionId: judgement.inspectionId,
        inspectedOn: judgement.inspectedOn,
        attribution: attributionOf(setting, judgement, knownFrom, openingMonths),
      })),
  );
}

/** Everything from which the numbers of a warning follow. */
export function warningInputs(
  { group, chart, cleared, goodToClear }: Warning,
  window: Window,
  knownFrom: Day | null,
  policy: WarningPolicy,
): FindingInputs {
  const { to: day } = window;
  const ofInspection = (value: number | string, { judgement }: GroupChart['inspections'][number]) =>
    input(value, `inspection ${judgement.inspectionId}`, judgement.inspectedOn);
  return {
    outcome: chart.inspections.map((one) => ofInspection(one.isHit ? 1 : 0, one)),
    probability: chart.inspections.map((one) => ofInspection(one.probability, one)),
    settingOf: chart.inspections.map((one) => ofInspection(one.setting.settingId, one)),
    oddsRatio: [input(policy.oddsRatio, 'policy', day)],
    threshold: [input(policy.threshold, 'policy', day)],
    clearsAfterFall: [input(policy.clearsAfterFall, 'policy', day)],
    withoutExpectation: [input(chart.withoutExpectation, `group ${group.groupId}`, day)],
    beforeJoining: judgedBeforeJoining(group, window, knownFrom, policy.openingMonths)
      .map(({ inspectionId, inspectedOn, attribution }) =>
        input(attribution, `inspection ${inspectionId}`, inspectedOn),
      )
      .sort((one, other) => (one.of < other.of ? -1 : 1)),
    cleared: clearingInputs(cleared, day),
    ...formerInputs(chart.inspections.map(({ setting }) => setting)),
    goodToClear: [input(goodToClear, `group ${group.groupId}`, day)],
  };
}
