import { ruleInWords } from '../../domain/calendar/clock-rule';
import { readClock } from '../../domain/calendar/read-clock';
import type { MatterClock } from '../../domain/matters/step-clocks';
import type { Day } from '../../domain/values/day';
import { citationView } from '../law/legal-views';
import type { MatterClockType } from './matter.type';

/** A clock as the API shows it on a day. */
export function clockView({ code, clock }: MatterClock, day: Day): MatterClockType {
  const { rule, startedOn } = clock;
  const { lastDay, status, daysLeft, workingDaysLeft, history } = readClock(clock, day);
  return {
    code,
    title: rule.title,
    startedOn,
    lastDay,
    status,
    daysLeft,
    workingDaysLeft,
    counted: ruleInWords(rule, startedOn),
    citation: rule.citation === null ? null : citationView(rule.citation),
    history: history.map(({ said }) => said),
    caveats: rule.caveats.map(({ text }) => text),
  };
}
