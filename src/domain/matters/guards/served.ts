import type { Citation } from '../../law/citation';
import { lastDayOf, type StatutoryPeriodId, statutoryPeriods } from '../../law/periods';
import { type Day, writtenDay } from '../../values/day';
import type { Guard, PastStep } from '../guard';

function lastDayFrom(steps: readonly string[], period: StatutoryPeriodId, past: readonly PastStep[]): Day | null {
  const served = past.findLast(({ step }) => steps.includes(step));
  return served === undefined ? null : lastDayOf(period, served.on);
}

function notServed(steps: readonly string[], citation: Citation) {
  const message = `The period begins with service, and no ${steps.join(' or ')} is recorded.`;
  return [{ code: 'STEP_DOES_NOT_FOLLOW', message, citation }] as const;
}

/**
 * Only within the period that the statute counts from the step, its last day included. No power to let anyone in after
 * it was read, so nothing lets anyone in.
 */
export function withinPeriodAfter(steps: readonly string[], period: StatutoryPeriodId, citation: Citation): Guard {
  const { title, days } = statutoryPeriods[period];
  return {
    says: `within ${days} days of service ("${title}")`,
    isOfMatterAlone: true,
    refuse: ({ on, past }) => {
      const last = lastDayFrom(steps, period, past);
      if (last === null) return notServed(steps, citation);
      if (on <= last) return [];
      const message = `"${title}" ended with ${writtenDay(last)}. Expected that day or an earlier one.`;
      return [{ code: 'PERIOD_HAS_RUN_OUT', message, citation }];
    },
  };
}

/** Only once that period has run out: on the day after its last day, or later. */
export function onceOver(steps: readonly string[], period: StatutoryPeriodId, citation: Citation): Guard {
  const { title, days } = statutoryPeriods[period];
  return {
    says: `${days} days from service are over ("${title}")`,
    isOfMatterAlone: true,
    refuse: ({ on, past }) => {
      const last = lastDayFrom(steps, period, past);
      if (last === null) return notServed(steps, citation);
      if (on > last) return [];
      const message = `"${title}" runs to the end of ${writtenDay(last)}. Expected a later day than that.`;
      return [{ code: 'PERIOD_STILL_RUNS', message, citation }];
    },
  };
}

/** The latest that a step said under the name, whichever step it was. */
export function latestSaid(past: readonly PastStep[], name: string): string | null {
  const said = past.findLast(({ particulars }) => particulars[name] != null && particulars[name] !== '')?.particulars[
    name
  ];
  return typeof said === 'string' ? said : null;
}

/** Only after the last day that the notice, or what changed it since, gives under the name. Where it gives none, never. */
export function onceDayIsOver(name: string, called: string, citation: Citation): Guard {
  return {
    says: `the last day of ${called} is over`,
    isOfMatterAlone: true,
    refuse: ({ on, past }) => {
      const last = latestSaid(past, name);
      if (last !== null && on > last) return [];
      const message =
        last === null
          ? `No last day of ${called} is recorded, so it does not run out by itself.`
          : `The last day of ${called} is ${writtenDay(last)}. Expected a later day than that.`;
      return [{ code: 'PERIOD_STILL_RUNS', message, citation }];
    },
  };
}
