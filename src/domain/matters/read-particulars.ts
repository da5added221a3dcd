import { type Day, isDay } from '../values/day';
import type { Particulars } from './particulars';

/** Readers of what a step said: a value of another form is as if it had not been said. */

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function rows(value: unknown): readonly Particulars[] {
  return Array.isArray(value) ? (value as readonly Particulars[]) : [];
}

export function day(value: unknown): Day | null {
  return typeof value === 'string' && isDay(value) ? value : null;
}
