import { hasRole } from '../../access/caller';
import { type ClockRuleId, clockRuleOf } from '../../calendar/clock-rules';
import type { Citation } from '../../law/citation';
import { writtenDay } from '../../values/day';
import { officer } from '../actors';
import type { Guard } from '../guard';
import type { OpenClock } from '../guard-facts';

function stillOpen(title: string, { lastDay, isPaused }: OpenClock): string {
  if (isPaused) return `"${title}" stands still, and does not run out.`;
  if (lastDay === null) return `The last day of "${title}" is not known. Record it first.`;
  return `"${title}" runs to the end of ${writtenDay(lastDay)}. Expected a later day than that.`;
}

/** Only once the clock has run out: on the day after its last day, or later. Where there is none, nothing is waited for. */
export function hasRunOut(clock: ClockRuleId, citation: Citation | null): Guard {
  const { title } = clockRuleOf(clock);
  return {
    says: `"${title}" has run out`,
    isOfMatterAlone: true,
    refuse: ({ on, facts: { openClocks } }) => {
      const open = openClocks?.get(clock);
      if (open === undefined || (open.lastDay !== null && !open.isPaused && on > open.lastDay)) return [];
      return [{ code: 'PERIOD_STILL_RUNS', message: stillOpen(title, open), citation }];
    },
  };
}

/** Only while the clock runs, or stands still: what comes after it is recorded as late, once `late` finds that it is. */
export function inPeriod(clock: ClockRuleId, citation: Citation | null, late: string): Guard {
  const { title } = clockRuleOf(clock);
  return {
    says: `"${title}" has not run out`,
    isOfMatterAlone: true,
    refuse: ({ on, facts: { openClocks } }) => {
      const open = openClocks?.get(clock);
      if (!open || open.isPaused || open.lastDay === null || on <= open.lastDay) return [];
      const message = `"${title}" ended with ${writtenDay(open.lastDay)}. An officer finds first that nothing came in it (${late}), or gives it a later last day.`;
      return [{ code: 'PERIOD_HAS_RUN_OUT', message, citation }];
    },
  };
}

/**
 * Only while the clock runs; or where the step says in `unless` by what it is let in after it. That is for an officer to
 * say, who has seen it: who comes late does not let itself in.
 */
export function stillRuns(clock: ClockRuleId, citation: Citation | null, unless: string): Guard {
  const { title } = clockRuleOf(clock);
  return {
    says: `"${title}" still runs, or an officer says in \`${unless}\` by what it is let in`,
    refuse: ({ caller, on, particulars, facts: { openClocks } }) => {
      const last = openClocks?.get(clock)?.lastDay ?? null;
      const isLetIn = Boolean(particulars[unless]) && hasRole(caller, officer);
      if (last === null || on <= last || isLetIn) return [];
      const message = `"${title}" ended with ${writtenDay(last)}. Expected that day or an earlier one, or that an officer records it, and in \`${unless}\` by what it was let in.`;
      return [{ code: 'PERIOD_HAS_RUN_OUT', message, citation }];
    },
  };
}
