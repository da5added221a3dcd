import {
  isAdverse,
  isBelowGood,
  type JudgementValue,
  judgementValues,
  position,
  readJudgement,
  scales,
} from '../../../src/domain/judgements/frameworks';

const values = Object.keys(judgementValues) as JudgementValue[];

describe('a judgement', () => {
  it.each([
    ['Requires improvement to be good', 'REQUIRES_IMPROVEMENT', 'FOUR_POINT'],
    ['Requires Improvement', 'REQUIRES_IMPROVEMENT', 'FOUR_POINT'],
    ['ADEQUATE', 'ADEQUATE', 'FOUR_POINT_ADEQUATE'],
    ['Satisfactory', 'SATISFACTORY', 'FOUR_POINT_SATISFACTORY'],
    ['Sustained effectiveness', 'SUSTAINED_EFFECTIVENESS', 'INTERIM_EFFECTIVENESS'],
    ['Serious or widespread weaknesses', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES', 'SUPPORTED_ACCOMMODATION'],
  ])('%j is read as %s on %s', (text, value, scale) => {
    expect(readJudgement(text)).toEqual({ value, scale });
  });

  it.each(['Excellent', 'Goood', '', '1'])('%j is none that any scale knows', (text) => {
    expect(readJudgement(text)).toBeUndefined();
  });

  it('is read from each label as we write it', () => {
    expect(values.map((value) => readJudgement(judgementValues[value])?.value)).toEqual(values);
  });

  it('has a place on a scale, unless nothing was judged', () => {
    expect(values.filter((value) => position(value) === null)).toEqual(['NOT_JUDGED']);
    expect(scales.FOUR_POINT.map(position)).toEqual([0, 1, 2, 3]);
  });

  it('is below good, and adverse, exactly where its scale draws the lines', () => {
    expect(values.filter(isAdverse)).toEqual(['INADEQUATE', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES']);
    expect(values.filter(isBelowGood)).toEqual([
      'REQUIRES_IMPROVEMENT',
      'ADEQUATE',
      'SATISFACTORY',
      'INADEQUATE',
      'INCONSISTENT_QUALITY',
      'SERIOUS_OR_WIDESPREAD_WEAKNESSES',
    ]);
  });
});
