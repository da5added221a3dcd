import { type DatedValue, valueOn } from '../law/dated-values';
import type { Day } from '../values/day';

/** What inspectors were asked to judge by. Expectations change when it does. */
export const frameworkPeriods = {
  BEFORE_SCCIF: 'Before the social care common inspection framework',
  SCCIF: 'Social care common inspection framework, to March 2025',
  SCCIF_APRIL_2025: 'Social care common inspection framework as changed in April 2025',
  SUPPORTED_ACCOMMODATION: 'The framework for supported accommodation',
} as const;
export type FrameworkPeriod = keyof typeof frameworkPeriods;

/** The days from which the framework for all but supported accommodation stood; the last rests on a secondary source. */
export const frameworkPeriodsFrom: readonly DatedValue<FrameworkPeriod>[] = [
  { from: '2000-01-01', value: 'BEFORE_SCCIF', source: 'policy' },
  { from: '2017-04-01', value: 'SCCIF', source: 'policy' },
  { from: '2025-04-01', value: 'SCCIF_APRIL_2025', source: 'policy' },
];

/** The period of the common framework that the day lies in, or null before the first. */
export function frameworkPeriodOn(day: Day): FrameworkPeriod | null {
  return valueOn(frameworkPeriodsFrom, day);
}
