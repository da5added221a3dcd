import { ultimateConsolidating } from '../../../../src/domain/ownership/definitions/ultimate-consolidating';
import { ownershipGraph } from '../../../../src/domain/ownership/graph';
import type { Interest } from '../../../../src/domain/ownership/interest';
import { company, consolidates, hasRight, owns } from '../dated-facts';

const parties = [company(1), company(2), company(3), company(4)];
const direct = (parent: number, of: number) => consolidates(parent, of, 'DIRECTLY');
const ultimate = (parent: number, of: number) => consolidates(parent, of, 'ULTIMATELY');
const exception = (subject: number, reason: string): Interest => ({
  ...hasRight(0, subject, 'otherInfluenceOrControl', {
    source: 'GLEIF',
    details: 'ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT',
  }),
  party: null,
  unspecified: { reason: 'unknown', details: reason },
});

/** `1: 3 SHOWN`: the group of each, and how sure. */
function groups(interests: readonly Interest[]): string {
  const places = ultimateConsolidating.partition(ownershipGraph(parties, interests), [1, 2, 3]);
  return [...places].map(([id, { group, basis }]) => `${id}: ${group} ${basis}`).join(', ');
}

describe('a group of accounts', () => {
  it.each<[string, readonly Interest[], string]>([
    ['GLEIF says nothing', owns(2, 1, 100), ''],
    ['an ultimate parent', [ultimate(3, 1)], '1: 3 SHOWN, 3: 3 INFERRED'],
    ['a direct and an ultimate parent', [direct(2, 1), ultimate(3, 1)], '1: 3 SHOWN, 2: 2 INFERRED, 3: 3 INFERRED'],
    ['direct parents only', [direct(2, 1), direct(3, 2)], '1: 3 INFERRED, 2: 3 INFERRED, 3: 3 INFERRED'],
    [
      'a direct parent with an ultimate one',
      [direct(2, 1), ultimate(3, 2)],
      '1: 3 INFERRED, 2: 3 SHOWN, 3: 3 INFERRED',
    ],
    ['natural persons own it', [exception(1, 'NATURAL_PERSONS')], '1: 1 SHOWN'],
    ['nobody consolidates', [exception(1, 'NON_CONSOLIDATING')], '1: 1 SHOWN'],
    ['nobody known', [exception(1, 'NO_KNOWN_PERSON')], '1: 1 SHOWN'],
    ['a parent that may not be published', [exception(1, 'NON_PUBLIC')], '1: 1 INDICATED'],
    ['a parent without an identifier', [exception(1, 'NO_LEI')], '1: 1 INDICATED'],
    [
      'a direct parent whose own may not be published',
      [direct(2, 1), exception(2, 'NON_PUBLIC')],
      '1: 2 INDICATED, 2: 2 INDICATED',
    ],
    ['each consolidates the other', [direct(2, 1), direct(1, 2)], '1: 1 INDICATED, 2: 1 INDICATED'],
    ['into a loop', [direct(2, 1), direct(3, 2), direct(2, 3)], '1: 2 INDICATED, 2: 2 INDICATED, 3: 2 INDICATED'],
    ['a fund and its manager', [consolidates(2, 1, 'DIRECTLY', { details: 'IS_FUND-MANAGED_BY' })], ''],
    ['the same words of another source', [direct(2, 1)].map((one) => ({ ...one, source: 'BODS' as const })), ''],
  ])('%s', (_case, interests, expected) => expect(groups(interests)).toBe(expected));
});
