import { cite } from '../../../src/domain/law/citation';
import { decide, type Refusal } from '../../../src/domain/law/refusal';

const first: Refusal = {
  code: 'POWER_NOT_COMMENCED',
  message: 'Not known to be in force.',
  citation: cite('CWSA_2026', 's. 78(5)', 'verified'),
};
const second: Refusal = { code: 'COMMENCEMENT_WITHOUT_INSTRUMENT', message: 'Name the instrument.', citation: null };

describe('a decision', () => {
  it('makes the value where nothing stands in the way', () => {
    expect(decide([], () => 'served')).toEqual({ outcome: 'allowed', value: 'served' });
  });

  it('gives every reason at once, in order', () => {
    expect(decide([first, second], () => 'served')).toEqual({ outcome: 'refused', refusals: [first, second] });
  });

  it('makes nothing when refused', () => {
    const make = () => {
      throw new Error('must not be made');
    };
    expect(decide([first], make).outcome).toBe('refused');
  });
});
