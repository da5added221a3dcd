import { knownAtAsked } from '../../../src/platform/graphql/known-at';

describe('the moment as known at which something is asked', () => {
  it.each([
    '2025-03-31T12:00:00Z',
    '2025-03-31T12:00Z',
    '2025-03-31T12:00:00.123456Z',
    '2025-03-31T12:00:00+01:00',
    '2024-02-29T00:00:00-15:59',
  ])('is %s as it is given', (text) => {
    expect(knownAtAsked(text)).toBe(text);
  });

  it.each([null, undefined])('is now where %s is given', (nothing) => {
    expect(knownAtAsked(nothing)).toBeNull();
  });

  it.each([
    '2025-03-31',
    '2025-03-31T12:00:00',
    '2025-02-30T12:00:00Z',
    '2025-03-31T25:00:00Z',
    '2025-03-31T12:00:00.1234567Z',
    '2025-03-31T12:00:00+16:00',
    '0000-01-01T00:00:00Z',
  ])('cannot be %s, and what was expected is said', (text) => {
    expect(() => knownAtAsked(text)).toThrow(
      `\`knownAt\` cannot be "${text}". Expected a moment with its zone, to the microsecond at most, such as "2025-03-31T12:00:00Z".`,
    );
  });
});
