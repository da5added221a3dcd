import {
  asGiven,
  countOf,
  differentIn,
  numberOf,
  numbersOf,
  onlyIn,
  settingInputs,
  sumOf,
  textsOf,
} from '../../../src/domain/indicators/finding-inputs';
import type { FindingInputs } from '../../../src/domain/indicators/indicator';
import { setting } from './facts';

const given = (...values: (number | string | null)[]) => values.map((value) => ({ value, of: 'policy', asOf: null }));
const inputs: FindingInputs = {
  shares: given(0.1, 0.2, 0.3),
  names: given('b', 'a', 'b'),
  one: given(7),
  unknown: given(null),
};

describe('the inputs of a finding', () => {
  it.each([
    ['numbers', numbersOf(inputs, 'shares'), [0.1, 0.2, 0.3]],
    ['texts', textsOf(inputs, 'names'), ['b', 'a', 'b']],
    ['nothing, of a list that is not there', numbersOf(inputs, 'none'), []],
    ['the one value', onlyIn(inputs, 'one'), 7],
    ['a value that is not known', onlyIn(inputs, 'unknown'), null],
    ['no value', onlyIn(inputs, 'none'), null],
    ['a number', numberOf(inputs, 'one'), 7],
    ['a sum, in the order of the list', sumOf(numbersOf(inputs, 'shares')), 0.1 + 0.2 + 0.3],
    ['a length', countOf('names', 'how long').compute(inputs), 3],
    ['different values', differentIn('names', 'how many').compute(inputs), 2],
    ['a value as it was given', asGiven('one', 'as given').compute(inputs), 7],
  ])('are read as %s', (_what, actual, expected) => expect(actual).toEqual(expected));

  it('of settings are one each, by URN, whatever order they came in', () => {
    expect(settingInputs([setting('2', []), setting('1', [])], '2025-03-31')).toEqual([
      { value: '1', of: 'setting SC1', asOf: '2025-03-31' },
      { value: '2', of: 'setting SC2', asOf: '2025-03-31' },
    ]);
  });
});
