import { whyNotServer } from '../../../src/platform/database/server-version';

it.each([
  ['14.19', 140019, false],
  ['15.0', 150000, true],
  ['15.18 (Debian 15.18-0+deb12u1)', 150018, true],
  ['18.4', 180004, true],
  ['19beta1', 190000, false],
])('%s', (text, number, isSupported) => {
  const refusal = isSupported ? null : `PostgreSQL at db:5432 is version ${text}; this service needs 15, 16, 17 or 18.`;
  expect(whyNotServer({ text, number }, 'db:5432')).toBe(refusal);
});
