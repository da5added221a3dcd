import { writtenHundredths, writtenShare } from '../../../src/domain/ownership/share-words';

it.each([
  [0, '0'],
  [1, '0.000001'],
  [37_500_000, '37.5'],
  [100_000_000, '100'],
])('%p millionths are %s', (millionths, expected) => {
  expect(writtenHundredths(millionths)).toBe(expected);
});

it.each([
  [62, 75, false, false, '62 to 75 %'],
  [50, 75, true, false, 'over 50 up to 75 %'],
  [50, 75, true, true, 'over 50 and under 75 %'],
  [75, 100, false, true, '75 to under 100 %'],
  [100, 100, false, false, '100 %'],
])('from %p to %p', (least, most, isOverLeast, isUnderMost, expected) => {
  const share = { least: least * 1_000_000, most: most * 1_000_000, isOverLeast, isUnderMost };
  expect(writtenShare(share)).toBe(expected);
});
