import { fixedClock, systemClock } from '../../src/platform/clock';

afterEach(() => jest.useRealTimers());

it.each([
  ['in winter London keeps UTC', '2026-01-31T23:59:59.999Z', '2026-01-31'],
  ['in summer the day begins an hour earlier', '2026-06-30T23:00:00.000Z', '2026-07-01'],
  ['just before that it is still yesterday', '2026-06-30T22:59:59.999Z', '2026-06-30'],
])('%s', (_name, instant, day) => {
  jest.useFakeTimers({ now: new Date(instant) });
  expect(systemClock.today()).toBe(day);
  expect(systemClock.now()).toBe(instant.replace('Z', '000Z'));
});

it('a fixed clock stands still on its day', () => {
  const clock = fixedClock('2026-07-01');
  expect([clock.today(), clock.now()]).toEqual(['2026-07-01', '2026-07-01T12:00:00.000000Z']);
});
