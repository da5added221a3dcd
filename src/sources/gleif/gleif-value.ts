import { type Day, isDay } from '../../domain/values/day';

export type GleifObject = Readonly<Record<string, unknown>>;

/** An object; empty for anything else. */
export function objectOf(value: unknown): GleifObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as GleifObject) : {};
}

/** A text that says something: as it stands, or in `$`, as the golden copy writes it beside its attributes. */
export function textOf(value: unknown): string | null {
  const inner = typeof value === 'string' ? value : objectOf(value)['$'];
  if (typeof inner !== 'string') return null;
  const text = inner.trim();
  return text === '' ? null : text;
}

/** A list: as it stands, or within an object that names its elements, as the golden copy writes it. */
export function listOf(value: unknown, elementName: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const inner = objectOf(value)[elementName];
  if (Array.isArray(inner)) return inner;
  return inner === undefined ? [] : [inner];
}

/** The day of a moment as it is written, in the offset of whoever wrote it; null where it is none. */
export function dayOfMoment(value: unknown): Day | null {
  const day = textOf(value)?.slice(0, 10) ?? '';
  return isDay(day) ? day : null;
}
