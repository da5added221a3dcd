import * as fc from 'fast-check';
import { lastDayToProsecute } from '../../../src/domain/matters/prosecution-limit';
import { addDays, addMonths } from '../../../src/domain/values/day';

describe('the last day for proceedings (s. 29)', () => {
  it.each([
    ['2027-01-10', '2026-12-01', '2027-07-10', 'six months from knowledge'],
    ['2027-08-31', '2027-08-01', '2028-02-29', 'six months end on the last day of a shorter month'],
    ['2027-03-01', '2024-05-01', '2027-05-01', 'three years from the offence come first'],
    ['2027-03-01', '2024-09-01', '2027-09-01', 'both end on one day'],
    ['2028-08-29', '2024-02-29', '2027-02-28', 'the offence was on a leap day'],
  ])('known on %s of an offence on %s is %s: %s', (knownOn, committedOn, last) => {
    expect(lastDayToProsecute(knownOn, committedOn)).toBe(last);
  });

  it('is never later than either of the two', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9000 }), fc.nat({ max: 2000 }), (offence, later) => {
        const committedOn = addDays('2010-01-01', offence);
        const knownOn = addDays(committedOn, later);
        const last = lastDayToProsecute(knownOn, committedOn);
        return last <= addMonths(knownOn, 6) && last <= addMonths(committedOn, 36);
      }),
      { seed: 29, numRuns: 300 },
    );
  });
});
