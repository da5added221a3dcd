import type { Interest } from '../../../src/domain/ownership/interest';
import type { SimulatedChange } from '../../../src/domain/ownership/overlay-changes';
import { holds } from './dated-facts';
import { inverseOf } from './inverse-of';
import { market, onePercent } from './overlay-facts';

const twenty = { kind: 'TRANSFER_SHARES', subject: 1, from: 2, to: 3, share: 20 * onePercent } as const;
const all = { ...twenty, share: 'ALL' } as const;

describe('which change takes another back', () => {
  it.each<[string, readonly Interest[], SimulatedChange, SimulatedChange | null]>([
    ['part of the shares', [holds(2, 1, 60)], twenty, { ...twenty, from: 3, to: 2 }],
    ['all of them', [holds(2, 1, 60)], all, { ...all, from: 3, to: 2 }],
    ['none: the buyer had some already', [holds(2, 1, 60), holds(3, 1, 30)], all, null],
    [
      'none: what was said of a chain does not come back',
      [holds(2, 1, 60), holds(5, 1, 60, { directness: 'indirect' })],
      twenty,
      null,
    ],
    ['none: the buyer may have had as much as there is', [holds(2, 1, 60), holds(3, 1, [25, 100])], twenty, null],
    ['none: it cannot be made', [], twenty, null],
    [
      'none: holders that were bought out do not come back',
      [holds(2, 1, 60)],
      { kind: 'CHANGE_CONTROL', subject: 1, newParent: 3 },
      null,
    ],
    [
      'to stand alone, which it does',
      [],
      { kind: 'CHANGE_CONTROL', subject: 1, newParent: null },
      { kind: 'CHANGE_CONTROL', subject: 1, newParent: null },
    ],
    [
      'a body that nobody held',
      [],
      { kind: 'CHANGE_CONTROL', subject: 1, newParent: 3 },
      { kind: 'CHANGE_CONTROL', subject: 1, newParent: null },
    ],
    [
      'a setting that passes',
      [],
      { kind: 'TRANSFER_SETTING', urn: 'SC1', to: 3 },
      { kind: 'TRANSFER_SETTING', urn: 'SC1', to: 1 },
    ],
    ['none: a setting that is not there', [], { kind: 'TRANSFER_SETTING', urn: 'SC9', to: 3 }, null],
    ['none: a closed setting', [], { kind: 'CLOSE_SETTING', urn: 'SC1' }, null],
    [
      'a new setting',
      [],
      { kind: 'REGISTER_SETTING', provider: 1, localAuthority: null, provisionType: 'CHILDRENS_HOME', places: 2 },
      { kind: 'CLOSE_SETTING', urn: 'NEW-1' },
    ],
    ['none: a new company', [], { kind: 'REGISTER_UNDERTAKING', id: -1, name: 'Newco', parent: null }, null],
  ])('%s', (_case, interests, change, inverse) => expect(inverseOf(change, market(interests))).toEqual(inverse));
});
