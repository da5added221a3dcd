import {
  joiningInputs,
  joiningReadingOf,
  joiningSplitFormulas,
  joiningSplitOf,
} from '../../../src/domain/indicators/joining-split';
import { fullJudgements } from '../../../src/domain/nation/full-judgements';
import { day, group, homes, inspected, nation, setting } from './facts';

const judged = [inspected('2024-06-01', 'INADEQUATE')];
const there = homes('always', 1, 0);
const reading = joiningReadingOf(nation([group('g', there)]));

it.each([
  ['its own, where the setting was there', { joinedGroupOn: '2015-03-31' }, { inherited: 0, own: 1, uncertain: 0 }],
  ['inherited, where it was acquired since', { joinedGroupOn: '2024-09-01' }, { inherited: 1, own: 0, uncertain: 0 }],
  [
    'not to be told, where it opened and was seen in the group later',
    { registeredOn: '2024-05-01', joinedGroupOn: '2024-09-01' },
    { inherited: 0, own: 0, uncertain: 1 },
  ],
])('a judgement is %s', (_case, more, split) => {
  const facts = setting('a', judged, more);
  const counts = fullJudgements(facts, 'OVERALL', day).map((judgement) => ({ setting: facts, judgement }));
  expect(joiningSplitOf(counts, reading)).toEqual(split);
  const inputs = joiningInputs(counts, reading);
  for (const [name, count] of Object.entries(split))
    expect(joiningSplitFormulas[name as keyof typeof split].compute(inputs)).toBe(count);
});
