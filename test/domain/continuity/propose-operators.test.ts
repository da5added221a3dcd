import { continuityPolicyOn } from '../../../src/domain/continuity/continuity-policy';
import { closingOperators, openingOperators } from '../../../src/domain/continuity/operator';
import { proposeOperators } from '../../../src/domain/continuity/propose-operators';
import type { BegunRegistration, EndedRegistration } from '../../../src/domain/continuity/registration';
import { groundsOf } from '../../../src/domain/continuity/signal';
import { addDays } from '../../../src/domain/values/day';

const day = '2025-03-31';
const policy = continuityPolicyOn(day);
let made = 0;

interface Case {
  /** Councils of what the earlier operator closed, and how many settings it had. */
  closed: readonly number[];
  had?: number;
  opened: readonly number[];
  behind?: readonly [before: readonly number[], after: readonly number[]];
  companies?: readonly [before: number, after: number];
  /** Days from the first closing to the first opening. */
  gap?: number;
  /** Since when the later one had settings; its first opening unless given. */
  since?: string;
}

function registration(owner: number, company: number, controllers: readonly number[], council: number) {
  made += 1;
  const rest = { places: 3, name: null, premises: null, premisesUse: 1, educationUrn: null, mentions: [] };
  return {
    id: made,
    urn: String(1_000_000 + made),
    kind: 'CHILDRENS_HOME' as const,
    owner,
    company,
    controllers,
    council,
    ...rest,
  };
}

function ask({ closed, had, opened, behind = [[9], [9]], companies = [1, 2], gap = 30, since }: Case) {
  const began = { notBefore: '2015-01-01', notAfter: '2015-01-01' };
  const ended = closed.map((council, index): EndedRegistration => {
    const on = addDays('2024-06-10', index * 4);
    return { ...registration(1, companies[0], behind[0], council), began, ended: { notBefore: on, notAfter: on } };
  });
  const begun = opened.map((council, index): BegunRegistration => {
    const on = addDays('2024-06-10', gap + index * 5);
    const ownerSince = since ?? addDays('2024-06-10', gap);
    return { ...registration(2, companies[1], behind[1], council), began: { notBefore: on, notAfter: on }, ownerSince };
  });
  const closing = closingOperators(ended, () => had ?? closed.length, policy);
  const opening = openingOperators(begun, policy);
  return (decided: Parameters<typeof proposeOperators>[0]['decided'] = []) =>
    proposeOperators({ closing, opening, settings: [], decided }, day);
}

describe('an operator that closes and comes back', () => {
  it.each<[string, Case, string]>([
    [
      'with the same people and in the same councils is one operator',
      { closed: [1, 2, 2], opened: [1, 2, 2] },
      'SAME_OPERATOR',
    ],
    [
      'with one of two people is one operator',
      { closed: [1, 2], opened: [1, 2], behind: [[8, 9], [9]] },
      'SAME_OPERATOR',
    ],
    ['with one home is one operator', { closed: [1], opened: [1] }, 'SAME_OPERATOR'],
    [
      'after most of ten homes is one operator',
      { closed: [1, 1, 1, 2, 2, 3, 3], had: 10, opened: [1, 2, 3, 3] },
      'SAME_OPERATOR',
    ],
    ['in other councils shows the same people only', { closed: [1, 2], opened: [7, 8] }, 'SAME_CONTROLLERS'],
  ])('%s', (_, given, kind) => {
    expect(ask(given)().map((proposal) => proposal.kind)).toEqual([kind]);
  });

  it.each<[string, Case]>([
    ['other people', { closed: [1, 2], opened: [1, 2], behind: [[8], [9]] }],
    ['nobody known', { closed: [1, 2], opened: [1, 2], behind: [[], []] }],
    ['the same company under another text', { closed: [1, 2], opened: [1, 2], companies: [3, 3] }],
    [
      'a group that closes one home of ten, and a standing sister',
      { closed: [1], had: 10, opened: [1], since: '2012-01-01' },
    ],
    ['a group that closes one home of ten, and a new sister', { closed: [1], had: 10, opened: [1] }],
    ['two years later', { closed: [1, 2], opened: [1, 2], gap: 730 }],
    ['two years before', { closed: [1, 2], opened: [1, 2], gap: -730 }],
  ])('is not proposed: %s', (_, given) => {
    expect(ask(given)()).toEqual([]);
  });

  it('is not proposed again once rejected, unless something new speaks for it', () => {
    const propose = ask({ closed: [1, 2], opened: [1, 2] });
    const [found] = propose();
    const grounds = groundsOf(found?.signals ?? []);
    const decision = { from: 1, to: 2, status: 'REJECTED' } as const;
    expect(propose([{ ...decision, grounds }])).toEqual([]);
    expect(propose([{ ...decision, grounds: grounds.slice(1) }])).toHaveLength(1);
  });
});
