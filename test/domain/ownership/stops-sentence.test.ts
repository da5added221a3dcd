import type { ParentEdge } from '../../../src/domain/ownership/parent-edge';
import {
  type StopCode,
  stop,
  stopByLoop,
  stopByMinority,
  stopBySeveralParents,
  stopCodes,
} from '../../../src/domain/ownership/stops';
import { stopSentence } from '../../../src/domain/ownership/stops-sentence';
import { share } from './small-graph';

const nameOf = (id: number): string => `body ${id}`;
const edge: ParentEdge = {
  subsidiary: 1,
  parent: 2,
  limb: 'VOTING_MAJORITY',
  basis: 'SHOWN',
  because: '',
  interests: [],
};

it.each(Object.keys(stopCodes) as StopCode[])('%s has a sentence, with holders and without', (code) => {
  const holders = [{ party: 7, share: share(40) }];
  for (const one of [stop(code, 1), stop(code, 1, { holders, members: [1, 2] })]) {
    expect(stopSentence(one, nameOf)).toMatch(/^[A-Z].*\.$/);
  }
});

it('what a walk goes past is said too', () => {
  expect(stopSentence(stopByLoop([1, 4]), nameOf)).toBe(
    'Body 1 and body 4 control each other in a loop: body 1 stands for all of them.',
  );
  expect(stopSentence(stopBySeveralParents(edge, [5, 6]), nameOf)).toBe(
    'Body 1 has several parents: body 2 is followed, by the order of the limbs, and not body 5 and body 6.',
  );
  expect(stopSentence(stopByMinority(1, [{ party: 3, share: share(40) }]), nameOf)).toBe(
    'Body 3 (40 %) holds part of body 1: too little for control to pass.',
  );
});

it('a long list is cut, and says how many more there are', () => {
  const holders = Array.from({ length: 9 }, (_, index) => ({ party: index + 2, share: null }));
  expect(stopSentence(stop('NO_MAJORITY', 1, { holders }), nameOf)).toBe(
    'Nobody is shown to control body 1: body 2, body 3, body 4, body 5, body 6 and 4 others hold it, and no majority is settled.',
  );
});
