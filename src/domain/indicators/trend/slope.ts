import { addMonths, type Day } from '../../values/day';

const monthsInQuarter = 3;
const quartersInYear = 4;

/** The last days of so many quarters up to the day, and the day they begin from: oldest first. */
export function quarterDays(day: Day, quarters: number): readonly Day[] {
  return Array.from({ length: quarters + 1 }, (_, index) => addMonths(day, -monthsInQuarter * (quarters - index)));
}

/** The slope a year of the straight line that fits best (least squares) through values a quarter apart. */
export function slopePerYear(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  let [products, squares] = [0, 0];
  values.forEach((value, index) => {
    products += (index - middle) * value;
    squares += (index - middle) ** 2;
  });
  return squares === 0 ? 0 : (products / squares) * quartersInYear;
}
