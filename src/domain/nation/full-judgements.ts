import {
  type JudgementKey,
  type JudgementValue,
  judgementValues,
  position,
  type ScaleKey,
} from '../judgements/frameworks';
import type { Day } from '../values/day';
import type { JudgedInspection, SettingFacts } from './facts';
import { readOnceFor } from './read-once';

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

function judgementOf(inspection: JudgedInspection, { key, value, scale }: Judged): FullJudgement | null {
  const family = families[scale];
  const place = positions.get(value) ?? null;
  if (family === null || place === null) return null;
  const { inspectionId, eventNumber, inspectedOn, publishedOn } = inspection;
  return { inspectionId, eventNumber, inspectedOn, publishedOn, key, value, family, position: place };
}

type Placed = Pick<JudgedInspection, 'inspectedOn' | 'inspectionId'>;

function isEarlier(first: Placed, second: Placed): boolean {
  return first.inspectedOn === second.inspectedOn
    ? first.inspectionId < second.inspectionId
    : first.inspectedOn < second.inspectedOn;
}

/** A full inspection that judged a key; what it said is null where it has no place on the scale. */
interface JudgingInspection extends Placed {
  judgement: FullJudgement | null;
}

/** The full inspections of a setting that judged a key, of any day, oldest first. */
interface Judging {
  inspections: readonly JudgingInspection[];
  judgements: readonly FullJudgement[];
}

function judging(inspections: readonly JudgedInspection[], key: JudgementKey): Judging {
  const found: JudgingInspection[] = [];
  for (const inspection of inspections) {
    const its = inspection.eventType === 'FULL' ? judged(inspection, key) : undefined;
    if (its === undefined) continue;
    const { inspectedOn, inspectionId } = inspection;
    found.push({ inspectedOn, inspectionId, judgement: judgementOf(inspection, its) });
  }
  found.sort((first, second) => (isEarlier(first, second) ? -1 : 1));
  return { inspections: found, judgements: found.flatMap(({ judgement }) => judgement ?? []) };
}

/** Every rule asks for these many times over: they are read once for each list of inspections. */
const judgingOf = readOnceFor((key: JudgementKey) => key, judging);

/** Each judgement of that key at a full inspection up to the day, oldest first; `from` leaves out earlier ones. */
export function fullJudgements(
  setting: Pick<SettingFacts, 'inspections'>,
  key: JudgementKey,
  day: Day,
  from: Day = '',
): readonly FullJudgement[] {
  const { judgements } = judgingOf(setting.inspections, key);
  const [first, last] = [judgements[0], judgements.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (from <= first.inspectedOn && last.inspectedOn <= day) return judgements;
  return judgements.filter(({ inspectedOn }) => from <= inspectedOn && inspectedOn <= day);
}

/** The latest full inspection up to the day that judged the key. */
function latestJudging(setting: SettingFacts, key: JudgementKey, day: Day): JudgingInspection | undefined {
  return judgingOf(setting.inspections, key).inspections.findLast(({ inspectedOn }) => inspectedOn <= day);
}

/**
 * The judgement of that key that stands on the day, or null.
 *
 * An inspection that judged the setting overall replaces all that stood before, the keys it left unjudged included.
 */
export function standingJudgement(setting: SettingFacts, key: JudgementKey, day: Day): FullJudgement | null {
  const latest = latestJudging(setting, key, day);
  if (latest === undefined) return null;
  const overall = key === 'OVERALL' ? latest : latestJudging(setting, 'OVERALL', day);
  return overall !== undefined && isEarlier(latest, overall) ? null : latest.judgement;
}

/** Whether the judgement was made before the setting is known in its group. */
export function isInherited(setting: SettingFacts, judgement: FullJudgement): boolean {
  return judgement.inspectedOn < setting.joinedGroupOn;
}
