import { type Clock, type ClockMove, startClock } from '../calendar/clock';
import { type ClockRuleId, clockRuleOf } from '../calendar/clock-rules';
import { foldClock } from '../calendar/fold-clock';
import { moveClock, whyNotMoved } from '../calendar/move-clock';
import { type Problem, problem } from '../casework/problem';
import { type Day, isDay, writtenDay } from '../values/day';
import type { OpenClock } from './guard-facts';
import type { MachineStep } from './machine';
import type { Particulars } from './particulars';

/** A clock of a matter, and the version of the step that started it. */
export interface MatterClock {
  code: ClockRuleId;
  startedBy: number;
  clock: Clock;
}

/** What of a step bears on clocks. */
export interface ClockedStep {
  version: number;
  on: Day;
  reason: string;
  particulars: Particulars;
}

export interface ClocksAfterStep {
  started: readonly MatterClock[];
  moved: readonly MatterClock[];
  problems: readonly Problem[];
}

function hasEnded({ clock }: MatterClock): boolean {
  return foldClock(clock).end !== null;
}

/** Moves in the order they happened: what is recorded late is not put before what is recorded already. */
function onOrAfterLatest({ clock }: MatterClock, on: Day): Day {
  const latest = clock.moves.at(-1)?.on ?? clock.startedOn;
  return on < latest ? latest : on;
}

/** The day of the step; or of what the clock waited for, where the step finds that it was done before. */
function dayOfMove({ metOn }: MachineStep, code: ClockRuleId, { on, particulars }: ClockedStep): Day {
  const said = metOn?.clock === code ? particulars[metOn.field] : null;
  return typeof said === 'string' && isDay(said) ? said : on;
}

function movesOf(row: MachineStep, code: ClockRuleId, step: ClockedStep, on: Day): ClockMove | null {
  const { particulars, reason } = step;
  if (row.meets?.includes(code)) return { kind: 'MET', on };
  if (row.stops?.includes(code)) return { kind: 'STOPPED', on, reason };
  if (row.pauses?.includes(code)) return { kind: 'PAUSED', on, why: 'APPEAL' };
  if (row.resumes?.includes(code)) return { kind: 'RESUMED', on };
  const isExtended = row.extends?.includes(code) && particulars.clock === code && typeof particulars.until === 'string';
  if (isExtended) return { kind: 'EXTENDED', on, to: particulars.until as Day, reason };
  // The same period begun anew: the one before it matters no more.
  if (row.starts?.some(({ clock }) => clock === code)) return { kind: 'STOPPED', on, reason: 'It began anew.' };
  return null;
}

function problemsOfStart(row: MachineStep, { particulars, on }: ClockedStep): readonly Problem[] {
  return (row.starts ?? []).flatMap((start) => {
    if (!('untilField' in start)) return [];
    const given = particulars[start.untilField];
    if (typeof given !== 'string' || !isDay(given) || given >= on) return [];
    const message = `${writtenDay(given)} is before the step. Expected a last day from ${writtenDay(on)} on.`;
    return [problem('CONTENT_NOT_OF_THE_FORM', ['input', 'particulars', start.untilField], message)];
  });
}

function problemsOfExtension(row: MachineStep, open: readonly MatterClock[], step: ClockedStep): readonly Problem[] {
  const { clock: code, until } = step.particulars;
  if (row.extends === undefined || typeof until !== 'string') return [];
  const wanted = open.find((one) => one.code === code);
  const path = ['input', 'particulars'];
  if (wanted === undefined) {
    const running = open.map((one) => one.code).join(', ') || 'none';
    return [
      problem('CONTENT_NOT_OF_THE_FORM', [...path, 'clock'], `It does not run. Expected one that does: ${running}.`),
    ];
  }
  const on = onOrAfterLatest(wanted, step.on);
  const why = whyNotMoved(wanted.clock, { kind: 'EXTENDED', on, to: until, reason: step.reason });
  return why === null ? [] : [problem('CONTENT_NOT_OF_THE_FORM', [...path, 'until'], why)];
}

function started(row: MachineStep, { particulars, on, version }: ClockedStep): readonly MatterClock[] {
  return (row.starts ?? []).flatMap((start) => {
    const given = 'untilField' in start ? particulars[start.untilField] : null;
    // A notice need not give every day that it could: where it gives none, nothing runs.
    if ('untilField' in start && (given ?? '') === '') return [];
    const lastDay = typeof given === 'string' && isDay(given) ? given : null;
    return [{ code: start.clock, startedBy: version, clock: startClock(clockRuleOf(start.clock), on, lastDay) }];
  });
}

/** What a step does to the clocks of its matter: those that it starts, those that it moves, and what it cannot do. */
export function clocksAfterStep(clocks: readonly MatterClock[], row: MachineStep, step: ClockedStep): ClocksAfterStep {
  const open = clocks.filter((one) => !hasEnded(one));
  const problems = [...problemsOfStart(row, step), ...problemsOfExtension(row, open, step)];
  if (problems.length > 0) return { started: [], moved: [], problems };
  const moved = open.flatMap((one) => {
    const move = movesOf(row, one.code, step, onOrAfterLatest(one, dayOfMove(row, one.code, step)));
    if (move === null || whyNotMoved(one.clock, move) !== null) return [];
    return [{ ...one, clock: moveClock(one.clock, move) }];
  });
  return { started: started(row, step), moved, problems };
}

/** The clocks that have not ended, as guards read them. Of several of one kind the latest counts. */
export function openClocksOf(clocks: readonly MatterClock[]): ReadonlyMap<ClockRuleId, OpenClock> {
  return new Map(
    clocks
      .filter((one) => !hasEnded(one))
      .map(({ code, clock }) => {
        const { lastDay, pausedOn } = foldClock(clock);
        return [code, { lastDay, isPaused: pausedOn !== null }];
      }),
  );
}
