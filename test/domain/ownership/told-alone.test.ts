import { isToldAlone } from '../../../src/domain/ownership/told-alone';
import { company, holds, lasting } from './dated-facts';

const parties = [lasting(company(1)), lasting(company(2)), lasting(company(3))];
const nomination = lasting(company(4, { entitySubtype: 'nomination' }));

it.each([
  ['nothing', [], true],
  ['one body has shares and votes', [holds(2, 1, 60), holds(2, 1, 60, { type: 'votingRights' })], true],
  ['two bodies have shares', [holds(2, 1, 30), holds(3, 1, 30)], false],
  ['one has shares and another votes', [holds(2, 1, 30), holds(3, 1, 30, { type: 'votingRights' })], false],
  [
    'two bodies have shares, on other days',
    [holds(2, 1, 60, { to: '2021-01-01' }), holds(3, 1, 60, { from: '2021-01-01' })],
    false,
  ],
  ['a body that is not known has shares beside another', [holds(2, 1, 30), holds(9, 1, 30)], true],
  ['another may appoint the board', [holds(2, 1, 60), holds(3, 1, 0, { type: 'appointmentOfBoard' })], true],
  ['a nomination has shares', [holds(4, 1, 60)], false],
] as const)('tells whether a body is told by what is held in it: %s', (_case, interests, expected) => {
  expect(isToldAlone({ parties: [...parties, nomination], interests })).toBe(expected);
});
