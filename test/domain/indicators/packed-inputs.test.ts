import * as fc from 'fast-check';
import type { FindingInput, FindingInputs } from '../../../src/domain/indicators/indicator';
import { packedInputs, unpackedInputs } from '../../../src/domain/indicators/packed-inputs';

const anyInput: fc.Arbitrary<FindingInput> = fc.record({
  value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string(), fc.constant(null)),
  of: fc.constantFrom('group 1', 'setting SC012345', 'policy'),
  asOf: fc.constantFrom('2025-03-31', '2024-12-01', null),
});
const anyInputs: fc.Arbitrary<FindingInputs> = fc.dictionary(fc.string(), fc.array(anyInput), {
  noNullPrototype: true,
});

/** As the database gives it back. */
const kept = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

describe('inputs as they are kept', () => {
  it('are given back as they were', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        expect(unpackedInputs(kept(packedInputs(inputs)))).toEqual(kept(inputs));
      }),
    );
  });

  it('are read where they were kept before they were packed', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        expect(unpackedInputs(kept(inputs))).toEqual(kept(inputs));
      }),
    );
  });

  it('say once what is the same in a whole list', () => {
    const list = ['1', '2'].map((id) => ({ value: 3, of: `group ${id}`, asOf: '2025-03-31' }));
    expect(packedInputs({ sizes: list })).toEqual({
      sizes: { value: [3, 3], of: ['group 1', 'group 2'], asOf: { all: '2025-03-31' } },
    });
  });

  it('are refused where a column is too short', () => {
    const torn = { sizes: { value: [1, 2], of: ['group 1'], asOf: { all: null } } };
    expect(() => unpackedInputs(torn)).toThrow('Expected an entry at place 1 of 1 inputs.');
  });
});
