import fc from 'fast-check';
import {
  decideOwnershipChange,
  type OwnershipChangeState,
  ownershipChangeActs,
  ownershipChangeStatuses,
  ownershipChangeSteps,
  ownershipChangeWeight,
  ownershipChangeWeights,
  withdrawOwnershipDecision,
} from '../../../src/domain/casework/ownership-changes';
import { isAscending } from '../../../src/domain/law/dated-values';

const officer = { roles: ['REGULATOR_OFFICER'] as const };
const approver = { roles: ['REGULATOR_APPROVER'] as const };
const at = (status: OwnershipChangeState['status'], isApplied = false): OwnershipChangeState => ({
  status,
  version: 3,
  isApplied,
});

function codes(decision: ReturnType<typeof decideOwnershipChange>): readonly string[] {
  return decision.outcome === 'allowed' ? [] : decision.refusals.map(({ code }) => code);
}

describe('deciding on a proposed change of ownership', () => {
  it.each([
    ['nobody has', at('PROPOSED'), officer, []],
    ['an approver asks', at('PROPOSED'), approver, ['ROLE_MAY_NOT_ACT']],
    ['it is accepted', at('ACCEPTED'), officer, ['ALREADY_DECIDED']],
    ['it is applied', at('ACCEPTED', true), officer, ['ALREADY_DECIDED']],
    ['it is rejected', at('REJECTED'), officer, ['ALREADY_DECIDED']],
    ['it is overtaken', at('OVERTAKEN'), officer, ['OVERTAKEN']],
    ['an approver asks, and it is overtaken', at('OVERTAKEN'), approver, ['ROLE_MAY_NOT_ACT', 'OVERTAKEN']],
  ])('where %s', (_, state, caller, refusals) => {
    for (const [verdict, status] of [
      ['ACCEPT', 'ACCEPTED'],
      ['REJECT', 'REJECTED'],
    ] as const) {
      const decision = decideOwnershipChange(state, verdict, caller);
      expect(codes(decision)).toEqual(refusals);
      if (decision.outcome === 'allowed') expect(decision.value).toEqual({ status, version: 4, isApplied: false });
    }
  });
});

describe('taking a decision back', () => {
  it.each([
    ['it is rejected', at('REJECTED'), officer, []],
    ['it is accepted, and not applied yet', at('ACCEPTED'), officer, []],
    ['it is applied', at('ACCEPTED', true), officer, ['ALREADY_APPLIED']],
    ['nothing is decided', at('PROPOSED'), officer, ['ALREADY_WITHDRAWN']],
    ['it is overtaken', at('OVERTAKEN'), officer, ['ALREADY_WITHDRAWN']],
    ['an approver asks', at('REJECTED'), approver, ['ROLE_MAY_NOT_ACT']],
  ])('where %s', (_, state, caller, refusals) => {
    const decision = withdrawOwnershipDecision(state, caller);
    expect(codes(decision)).toEqual(refusals);
    if (decision.outcome === 'allowed') {
      expect(decision.value).toEqual({ status: 'PROPOSED', version: 4, isApplied: false });
    }
  });
});

it('has a step for all that can be done, and reaches every status', () => {
  expect(Object.keys(ownershipChangeSteps).sort()).toEqual(Object.keys(ownershipChangeActs).sort());
  const reached = new Set(Object.values(ownershipChangeSteps).map(({ to }) => to));
  expect([...reached].sort()).toEqual(Object.keys(ownershipChangeStatuses).sort());
});

describe('the weight of a change', () => {
  const day = '2024-06-01';
  const count = (most: number) => fc.integer({ min: 0, max: most });
  const counts = fc.record({ routes: count(20), settings: count(9_999), places: count(9_999) });

  it('orders by routes, then by settings, then by places', () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const order = a.routes - b.routes || a.settings - b.settings || a.places - b.places;
        expect(Math.sign(ownershipChangeWeight(a, day) - ownershipChangeWeight(b, day))).toBe(Math.sign(order));
      }),
      { seed: 7 },
    );
  });

  it('fits into an integer of the database, however much a change does', () => {
    const all = { routes: 1e6, settings: 1e6, places: 1e6 };
    expect(ownershipChangeWeight(all, day)).toBe(2_099_999_999);
    expect(ownershipChangeWeight(all, day)).toBeLessThan(2 ** 31);
  });

  it('is of a dated policy, and of none before it', () => {
    expect(isAscending(ownershipChangeWeights)).toBe(true);
    expect(() => ownershipChangeWeight({ routes: 0, settings: 0, places: 0 }, '1999-12-31')).toThrow('No policy');
  });
});
