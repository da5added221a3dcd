import { evidenceSources, type RecordedObservation } from '../../observations/observation';
import { isOpenOn } from '../../observations/open-or-recent';
import { type Day, writtenDay } from '../../values/day';
import { uncapitalised } from '../../values/first-letter';

/** `from 3 May 2024, open`, `3 May to 1 July 2024`: the last day it was so is the day before it ended. */
export function spanWords({ from, to }: { from: Day; to: Day | null }, day: Day): string {
  if (isOpenOn({ from, to }, day)) return `from ${writtenDay(from)}, open`;
  return to === null ? `from ${writtenDay(from)}` : `from ${writtenDay(from)} until ${writtenDay(to)}`;
}

/** Said behind an observation that is not the regulator's. */
export function evidenceWords({ evidence }: RecordedObservation): string {
  if (evidence === 'REGULATOR') return '';
  return ` (${uncapitalised(evidenceSources[evidence])})`;
}
