import { isAvailable, statusOn } from '../../domain/law/availability';
import { type LawAsked, realLaw } from '../../domain/law/commencement-scenario';
import type { Power } from '../../domain/law/powers';
import type { RecordedCommencement } from '../../domain/law/recorded-commencement';
import type { Day } from '../../domain/values/day';
import type { PowerStatusType, PowerType } from './law.type';
import { citationView } from './legal-views';
import { registerView } from './power-register-view';

/** A power as of a day; its status follows from what was recorded by the moment, under the scenario. */
export type PowerOnDay = PowerType & { power: Power; asOf: Day; asked: LawAsked };

/** Of the real law as it is known now, unless asked otherwise. */
export function powerOnDay(power: Power, asOf: Day, asked: LawAsked = realLaw): PowerOnDay {
  return { ...registerView(power), power, asOf, asked };
}

/** How the power stands, by the catalogue and by the records that count. */
export function statusView(
  power: Power,
  day: Day,
  recorded: readonly RecordedCommencement[],
  { scenario }: LawAsked,
): PowerStatusType {
  const { citation, ...status } = statusOn(power, day, recorded);
  return {
    ...status,
    scenario: status.isHypothetical ? scenario : null,
    isAvailable: isAvailable(power, day, recorded),
    citation: citationView(citation),
  };
}
