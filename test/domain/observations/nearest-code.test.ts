import { nearestCode } from '../../../src/domain/observations/nearest-code';
import { observationKinds } from '../../../src/domain/observations/observation';

const kinds = Object.keys(observationKinds);

describe('the nearest known word', () => {
  it.each([
    ['REQUIREMNET', 'REQUIREMENT'],
    ['requirement', 'REQUIREMENT'],
    ['manager vacancy', 'MANAGER_VACANCY'],
    ['ENFORCEMENT', 'ENFORCEMENT_ACTION'],
    ['complaint', null],
    ['', null],
    ['x'.repeat(100_000), null],
  ])('to %p is %p', (written, nearest) => expect(nearestCode(written, kinds)).toBe(nearest));
});
