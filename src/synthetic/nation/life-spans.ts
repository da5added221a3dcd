import { toDayNumber } from '../../domain/values/day';
import { endOfYear, startOfYear } from '../calendar';
import type { DayNumber } from '../model';
import {
  firstYear,
  homeExitRate,
  lastYear,
  otherExitRate,
  type StockType,
  stockByYear,
  waysOfLeaving,
} from '../parameters/register-stock';
import type { RandomStream } from '../random';

/** When a registration began, and when and how it ended. */
export interface LifeSpan {
  registeredOn: DayNumber;
  leftOn: DayNumber | null;
  leftBy: 'RESIGNED' | 'CANCELLED' | 'CLOSED' | null;
}

/**
 * Years in which the settings of 2015 had registered. Source: registration dates in Ofsted's register of 2023;
 * the peak of 2003 is the start of the National Care Standards Commission's successor.
 */
const earlierYears: readonly (readonly [year: number, weight: number])[] = [
  [1994, 20],
  [1998, 30],
  [2001, 57],
  [2002, 60],
  [2003, 190],
  [2004, 75],
  [2005, 75],
  [2006, 62],
  [2007, 50],
  [2008, 76],
  [2009, 76],
  [2010, 90],
  [2011, 90],
  [2012, 95],
  [2013, 150],
  [2014, 135],
];

/** Supported accommodation could register from this day; the first came onto the register that autumn. */
const supportedAccommodationFrom = toDayNumber('2023-10-02');

/**
 * The registrations of one kind, so that as many stand on each 31 March as the published tables say.
 *
 * `alreadyThere` settings are planted by scenarios and counted in the stock, as long as half of it stays free.
 */
export function lifeSpansOf(
  type: StockType,
  scale: number,
  alreadyThere: (year: number) => number,
  random: RandomStream,
): LifeSpan[] {
  const target = (year: number) => {
    const stock = Math.round((stockByYear[type][year - firstYear] ?? 0) * scale);
    return Math.max(stock - alreadyThere(year), Math.ceil(stock / 2));
  };
  const spans: LifeSpan[] = [];
  for (let index = 0; index < target(firstYear); index += 1) {
    const from = toDayNumber(`${random.weighted(earlierYears)}-01-04`);
    spans.push({ registeredOn: from + random.between(0, 360), leftOn: null, leftBy: null });
  }
  for (let year = firstYear + 1; year <= lastYear; year += 1) {
    const before = spans.filter((span) => span.leftOn === null);
    const rate = type === 'CHILDRENS_HOME' ? (homeExitRate[year] ?? otherExitRate) : otherExitRate;
    const natural = Math.round(before.length * rate);
    const leaving = Math.min(before.length, Math.max(natural, before.length - target(year)));
    endSome(before, leaving, year, random);
    const joining = target(year) - (before.length - leaving);
    for (let index = 0; index < joining; index += 1) {
      spans.push({ registeredOn: joiningDay(type, year, random), leftOn: null, leftBy: null });
    }
  }
  return spans;
}

function joiningDay(type: StockType, year: number, random: RandomStream): DayNumber {
  const first = startOfYear(year);
  const from = type === 'SUPPORTED_ACCOMMODATION' ? Math.max(first, supportedAccommodationFrom) : first;
  return random.between(from, endOfYear(year) - 1);
}

/** Younger settings are likelier to leave. */
function endSome(living: readonly LifeSpan[], count: number, year: number, random: RandomStream): void {
  const ordered = living
    .map((span) => {
      const age = (startOfYear(year) - span.registeredOn) / 365;
      return { span, key: random.next() ** (age < 5 ? 0.7 : 1) };
    })
    .sort((first, second) => second.key - first.key);
  for (const { span } of ordered.slice(0, count)) {
    const earliest = Math.max(startOfYear(year), span.registeredOn + 60);
    span.leftOn = random.between(Math.min(earliest, endOfYear(year) - 1), endOfYear(year) - 1);
    span.leftBy = random.weighted(waysOfLeaving);
  }
}
