import { outcomes } from '../../../src/domain/expectation/expected-trial';
import { findingStrengths } from '../../../src/domain/indicators/indicator';
import { watchStates } from '../../../src/domain/indicators/statutory-watch/nearness';
import { judgementValues } from '../../../src/domain/judgements/frameworks';
import { powerStatuses } from '../../../src/domain/law/availability';
import { regions } from '../../../src/domain/register/vocabulary';
import {
  figure,
  outcomesInWords,
  powerStatusesInWords,
  regionsInWords,
  strengthsInWords,
  timesExpected,
  watchStatesInWords,
} from '../../../src/web/detection/detection-words';
import { gradeMark, gradeMarks } from '../../../src/web/detection/lane-marks';

describe('words of the pages of detection', () => {
  it.each<[string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    ['strengths', strengthsInWords, findingStrengths],
    ['states of the watch', watchStatesInWords, watchStates],
    ['statuses of a power', powerStatusesInWords, powerStatuses],
    ['outcomes', outcomesInWords, outcomes],
    ['regions', regionsInWords, regions],
    ['grades', gradeMarks, judgementValues],
  ])('for %s know every code, and no other', (_name, words, codes) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(codes).sort());
  });

  it('call strengths, outcomes, regions and grades what the domain calls them', () => {
    expect(strengthsInWords).toEqual(findingStrengths);
    expect(outcomesInWords).toEqual(outcomes);
    expect(regionsInWords).toEqual(regions);
    const grades = Object.entries(gradeMarks).map(([value, { words }]) => [value, words]);
    expect(Object.fromEntries(grades)).toEqual(judgementValues);
  });

  it('say of no status but being in force that it is in force', () => {
    for (const [status, words] of Object.entries(powerStatusesInWords)) {
      expect([status, /^In force/.test(words)]).toEqual([status, status === 'IN_FORCE']);
    }
  });

  it('tell grades of one shape apart by their letters', () => {
    const marks = [...Object.values(gradeMarks), gradeMark(null)].map(({ shape, letter }) => `${shape} ${letter}`);
    expect(new Set(marks).size).toBe(marks.length);
    expect(gradeMark('SOME_NEW_GRADE')).toEqual({ shape: 'plain', letter: '?', words: 'Some new grade' });
  });

  it.each([
    [0, '0'],
    [0.0788, '0.079'],
    [1, '1'],
    [38.07, '38'],
    [1234.5, '1,235'],
  ])('write %f as %s', (value, text) => {
    expect(figure(value)).toBe(text);
  });

  it('tell the interval before the point', () => {
    expect(timesExpected({ interval95: { low: 0.719, high: 3.64 }, point: 1.905 })).toBe(
      '0.72 to 3.6 times as many as expected (95%); the point is 1.9',
    );
  });
});
