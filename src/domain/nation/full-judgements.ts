import {
  type JudgementKey,
  type JudgementValue,
  judgementValues,
  position,
  type ScaleKey,
} from '../judgements/frameworks';
import type { Day } from '../values/day';
import type { JudgedInspection, SettingFacts } from './facts';

/** Scales whose positions compare: the three four-point scales are one family. */
export type ScaleFamily = 'FOUR_POINT' | 'SUPPORTED_ACCOMMODATION';

/** One judgement made at a full inspection, on a scale that has an order. */
export interface FullJudgement {
  inspectionId: string;
  eventNumber: string | null;
  inspectedOn: Day;
  publishedOn: Day | null;
  key: JudgementKey;
  value: JudgementValue;
  family: ScaleFamily;
  /** 0 is best. */
  position: number;
}

const families: Readonly<Record<ScaleKey, ScaleFamily | null>> = {
  FOUR_POINT: 'FOUR_POINT',
  FOUR_POINT_ADEQUATE: 'FOUR_POINT',
  FOUR_POINT_SATISFACTORY: 'FOUR_POINT',
  SUPPORTED_ACCOMMODATION: 'SUPPORTED_ACCOMMODATION',
  INTERIM_EFFECTIVENESS: null,
};

/** Looked up once, because a national run asks for it some hundred thousand times. */
const positions = new Map<JudgementValue, number | null>(
  (Object.keys(judgementValues) as JudgementValue[]).map((value) => [value, position(value)]),
);

type Judged = JudgedInspection['judgements'][number];

/** `NOT_JUDGED` and the interim scale are no judgement here: they neither count nor replace what stood before. */
function judged(inspection: JudgedInspection, key: JudgementKey): Judged | undefined {
  return inspection.judgements.find(
    ({ key: its, scale, value }) => its === key && value !== 'NOT_JUDGED' && families[scale] !== null,
  );
}

function isJudged(inspection: JudgedInspection, key: JudgementKey): boolean {
  return judged(inspection, key) !== undefined;
}

function judgementOf(inspection: JudgedInspection, key: JudgementKey): FullJudgement | null {
  const found = judged(inspection, key);
  const family = found === undefined ? null : families[found.scale];
  const place = found === undefined ? null : (positions.get(found.value) ?? null);
  if (found === undefined || family === null || place === null) return null;
  const { inspectionId, eventNumber, inspectedOn, publishedOn } = inspection;
  return { inspectionId, eventNumber, inspectedOn, publishedOn, key, value: found.value, family, position: place };
}

function isEarlier(first: JudgedInspection, second: JudgedInspection): boolean {
  return first.inspectedOn === second.inspectedOn
    ? first.inspectionId < second.inspectionId
    : first.inspectedOn < second.inspectedOn;
}

/** Each judgement of that key at a full inspection up to the day, oldest first; `from` leaves out earlier ones. */
export function fullJudgements(
  setting: SettingFacts,
  key: JudgementKey,
  day: Day,
  from: Day = '',
): readonly FullJudgement[] {
  return setting.inspections
    .filter(({ eventType, inspectedOn }) => eventType === 'FULL' && from <= inspectedOn && inspectedOn <= day)
    .sort((first, second) => (isEarlier(first, second) ? -1 : 1))
    .flatMap((inspection) => judgementOf(inspection, key) ?? []);
}

/** The latest full inspection up to the day that judged the key. */
function latestJudging(setting: SettingFacts, key: JudgementKey, day: Day): JudgedInspection | null {
  let latest: JudgedInspection | null = null;
  for (const inspection of setting.inspections) {
    if (inspection.eventType !== 'FULL' || inspection.inspectedOn > day) continue;
    if ((latest === null || isEarlier(latest, inspection)) && isJudged(inspection, key)) latest = inspection;
  }
  return latest;
}

/**
 * The judgement of that key that stands on the day, or null.
 *
 * An inspection that judged the setting overall replaces all that stood before, the keys it left unjudged included.
 */
export function standingJudgement(setting: SettingFacts, key: JudgementKey, day: Day): FullJudgement | null {
  const latest = latestJudging(setting, key, day);
  if (latest === null) return null;
  const overall = key === 'OVERALL' ? latest : latestJudging(setting, 'OVERALL', day);
  return overall !== null && isEarlier(latest, overall) ? null : judgementOf(latest, key);
}

/** Whether the judgement was made before the setting is known in its group. */
export function isInherited(setting: SettingFacts, judgement: FullJudgement): boolean {
  return judgement.inspectedOn < setting.joinedGroupOn;
}
