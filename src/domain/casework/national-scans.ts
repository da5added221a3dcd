import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import type { Refusal } from '../law/refusal';
import { compareDays, type Day } from '../values/day';
import { type Problem, problem, problemsOf } from './problem';

/** Why the nation is scanned. Codes are stable once released. */
export const scanReasons = {
  REQUESTED: 'Someone asked for it.',
  IMPORTED: 'Facts moved: something was imported or decided.',
  OBSERVED: 'Something was observed of a setting, or taken back. Only for those who may see every observation.',
  SCHEDULED: 'It is done once a day, so that rules that changed are run too.',
} as const;
export type ScanReason = keyof typeof scanReasons;

/** Where a scan stands. Codes are stable once released. */
export const scanStatuses = {
  QUEUED: 'It waits to be run, for the first time or again.',
  RUNNING: 'It is being run.',
  COMPLETED: 'Every definition was read.',
  FAILED: 'It was tried again and again, and given up.',
  CANCELLED: 'Someone called it off, or a scan of a later day took its place. What it had read stays.',
} as const;
export type ScanStatus = keyof typeof scanStatuses;

/** What went wrong last. Codes are stable once released. */
export const scanErrors = {
  DETECTION_FAILED: 'Reading the patterns failed. The log says why.',
  DATABASE_AWAY: 'The database could not be reached, or went away.',
  INTERRUPTED: 'Whatever ran it ended before it was done.',
} as const;
export type ScanError = keyof typeof scanErrors;

/** How often a scan is begun before it is given up. */
export const mostScanAttempts = 8;

/** How many days may be waiting to be scanned at once: a scan takes seconds, and what an import asks for waits behind them. */
export const mostScansWaiting = 10;

/** The first day on which the figures of the rules stand. */
export const firstDayRead: Day = '2000-01-01';

/** Who asks for a scan, and calls one off. */
export const scanRequesters: readonly Role[] = ['DFE_ANALYST', 'REGULATOR_OFFICER', 'REGULATOR_APPROVER'];

/** Why the caller may neither ask for a scan nor call one off; empty where it may. */
export function whyNoScanBy(caller: Pick<Caller, 'roles'>): readonly Refusal[] {
  if (hasRole(caller, scanRequesters)) return [];
  const message = `The nation is scanned for these roles only: ${scanRequesters.join(', ')}.`;
  return [{ code: 'ROLE_MAY_NOT_ACT', message, citation: null }];
}

/** Everything that stands in the way of a scan of the day by the definitions. */
export function problemsOfScan(
  { asOf, definitions }: { asOf: Day; definitions: readonly string[] },
  detectable: readonly string[],
  today: Day,
  caller: Pick<Caller, 'roles'>,
): readonly Problem[] {
  const found: Problem[] = [...problemsOf(whyNoScanBy(caller))];
  if (compareDays(asOf, today) > 0) {
    const message = `${asOf} is ahead. Expected today, ${today}, or a day before.`;
    found.push(problem('FIELD_NOT_OF_THE_FORM', ['input', 'asOf'], message));
  }
  if (compareDays(asOf, firstDayRead) < 0) {
    const message = `No figure of the rules stands on ${asOf}. Expected ${firstDayRead} or a later day.`;
    found.push(problem('FIELD_NOT_OF_THE_FORM', ['input', 'asOf'], message));
  }
  if (definitions.length === 0 || definitions.some((id) => !detectable.includes(id))) {
    const message = `Patterns are read of groups by these definitions: ${detectable.join(', ')}. Expected one or more of them.`;
    found.push(problem('FIELD_NOT_OF_THE_FORM', ['input', 'definitions'], message));
  }
  return found;
}

/** What is to be read once more is asked for beside what was: each once, the older first. */
export function joinedDefinitions(those: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...those, ...more])];
}
