import { hundredPercent, type Share } from './share';

/** As a register publishes it: hundredths as decimal text, each or none of them given. */
export interface ShareParts {
  exact: string | null;
  minimum: string | null;
  maximum: string | null;
  exclusiveMinimum: string | null;
  exclusiveMaximum: string | null;
}

export interface ShareProblem {
  message: string;
  expected: string;
}

export type ShareReading = { share: Share | null; problem: null } | { share: null; problem: ShareProblem };

/** One end: whole millionths at or below it, and whether it is a little more than them. */
interface End {
  millionths: number;
  isMore: boolean;
}

const decimal = /^(-?)(\d{1,40})(?:\.(\d{0,400}))?(?:[eE]([+-]?\d{1,3}))?$/;
const decimals = 6;
const nought: End = { millionths: 0, isMore: false };
const whole: End = { millionths: hundredPercent, isMore: false };

/** Null for anything that is not a number from 0 to 100. */
function endOf(text: string): End | null {
  const match = decimal.exec(text);
  if (!match) return null;
  const [, sign, integer = '', fraction = '', exponent = '0'] = match;
  const point = integer.length + Number(exponent) + decimals;
  const digits = integer + fraction;
  const kept = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0');
  const isMore = /[1-9]/.test(point <= 0 ? digits : digits.slice(point));
  const significant = kept.replace(/^0+/, '');
  if (sign === '-') return significant === '' && !isMore ? nought : null;
  const millionths = significant.length > 9 ? Number.POSITIVE_INFINITY : Number(significant);
  return millionths > hundredPercent || (millionths === hundredPercent && isMore) ? null : { millionths, isMore };
}

function impossible(message: string, expected: string): ShareReading {
  return { share: null, problem: { message, expected } };
}

/** What lies between two ends. What is finer than a millionth widens to the next one, never inwards. */
function between(lower: End, isOverLower: boolean, upper: End, isUnderUpper: boolean): Share | null {
  const least = lower.millionths;
  const most = upper.millionths + Number(upper.isMore);
  const isOverLeast = isOverLower || lower.isMore;
  const isUnderMost = isUnderUpper || upper.isMore;
  if (least > most || (least === most && (isOverLeast || isUnderMost))) return null;
  return { least, most, isOverLeast, isUnderMost };
}

/** The nearer of two lower ends, or of two upper ones. */
function isInside(end: End, other: End, direction: 1 | -1): boolean {
  const difference = end.millionths - other.millionths || Number(end.isMore) - Number(other.isMore);
  return direction * difference >= 0;
}

function firstUnreadable(parts: ShareParts): ShareReading | null {
  for (const [name, text] of Object.entries(parts) as [string, string | null][]) {
    if (text !== null && endOf(text) === null) {
      return impossible(`${name} is ${text.slice(0, 40)}.`, 'A decimal number from 0 to 100.');
    }
  }
  return null;
}

function lowerOf(parts: ShareParts): { end: End; isExclusive: boolean } {
  const inclusive = parts.minimum === null ? nought : (endOf(parts.minimum) ?? nought);
  if (parts.exclusiveMinimum === null) return { end: inclusive, isExclusive: false };
  const exclusive = endOf(parts.exclusiveMinimum) ?? nought;
  return isInside(exclusive, inclusive, 1)
    ? { end: exclusive, isExclusive: true }
    : { end: inclusive, isExclusive: false };
}

function upperOf(parts: ShareParts): { end: End; isExclusive: boolean } {
  const inclusive = parts.maximum === null ? whole : (endOf(parts.maximum) ?? whole);
  if (parts.exclusiveMaximum === null) return { end: inclusive, isExclusive: false };
  const exclusive = endOf(parts.exclusiveMaximum) ?? whole;
  return isInside(exclusive, inclusive, -1)
    ? { end: exclusive, isExclusive: true }
    : { end: inclusive, isExclusive: false };
}

function contains(share: Share, exact: Share): boolean {
  const isAbove =
    exact.least > share.least || (exact.least === share.least && (!share.isOverLeast || exact.isOverLeast));
  const isBelow = exact.most < share.most || (exact.most === share.most && (!share.isUnderMost || exact.isUnderMost));
  return isAbove && isBelow;
}

/** A share as published; null where none of its parts is given; a problem where no number could be all of them. */
export function shareFromParts(parts: ShareParts): ShareReading {
  const unreadable = firstUnreadable(parts);
  if (unreadable) return unreadable;
  const hasEnds = parts.minimum ?? parts.maximum ?? parts.exclusiveMinimum ?? parts.exclusiveMaximum;
  if (hasEnds === null && parts.exact === null) return { share: null, problem: null };
  const lower = lowerOf(parts);
  const upper = upperOf(parts);
  const band = between(lower.end, lower.isExclusive, upper.end, upper.isExclusive);
  if (band === null) return impossible('No number lies between its two ends.', 'A lower end below the upper one.');
  if (parts.exact === null) return { share: band, problem: null };
  const end = endOf(parts.exact) ?? nought;
  const exact = between(end, false, end, false) ?? band;
  return contains(band, exact)
    ? { share: exact, problem: null }
    : impossible(`${parts.exact} does not lie between the ends that are also given.`, 'An exact share, or two ends.');
}

/** A share as the database keeps it, in hundredths; null where neither end is kept, and an open end where one is not. */
export function shareFromNumeric(
  least: string | null,
  most: string | null,
  isOverLeast: boolean,
  isUnderMost: boolean,
): Share | null {
  if (least === null && most === null) return null;
  const lower = least === null ? nought : (endOf(least) ?? nought);
  const upper = most === null ? whole : (endOf(most) ?? whole);
  return between(lower, isOverLeast, upper, isUnderMost);
}
