import fc from 'fast-check';
import {
  answerTo,
  type RecordedAnswer,
  settledAnswer,
  standingOn,
} from '../../../src/domain/thresholds/recorded-answer';

function record(more: Partial<RecordedAnswer>): RecordedAnswer {
  const standard = 'BALANCE_OF_PROBABILITIES';
  return { question: 'Q', answer: true, standard, statement: 's', source: 'r', from: '2027-01-01', to: null, ...more };
}

describe('a recorded answer', () => {
  it.each([
    ['yes', 'BEYOND_REASONABLE_DOUBT', 'BALANCE_OF_PROBABILITIES', 'YES'],
    ['yes', 'BALANCE_OF_PROBABILITIES', 'BALANCE_OF_PROBABILITIES', 'YES'],
    ['yes', 'BALANCE_OF_PROBABILITIES', 'BEYOND_REASONABLE_DOUBT', 'NOT_KNOWN'],
    ['no', 'BALANCE_OF_PROBABILITIES', 'BEYOND_REASONABLE_DOUBT', 'NO'],
    ['no', 'BEYOND_REASONABLE_DOUBT', 'BALANCE_OF_PROBABILITIES', 'NOT_KNOWN'],
    ['no', 'BEYOND_REASONABLE_DOUBT', 'BEYOND_REASONABLE_DOUBT', 'NO'],
    ['yes', null, 'BALANCE_OF_PROBABILITIES', 'NOT_KNOWN'],
    ['no', null, 'BEYOND_REASONABLE_DOUBT', 'NOT_KNOWN'],
    ['yes', null, null, 'YES'],
    ['no', 'BALANCE_OF_PROBABILITIES', null, 'NO'],
  ] as const)('of %s found %s, where %s is needed, says %s', (given, standard, needed, expected) => {
    expect(answerTo(record({ answer: given === 'yes', standard }), needed)).toBe(expected);
  });

  it('stands from its day until the day of its end', () => {
    const records = [record({ from: '2027-01-10', to: '2027-01-20' })];
    const on = (day: string) => standingOn(records, 'Q', day).length;
    expect(['2027-01-09', '2027-01-10', '2027-01-19', '2027-01-20'].map(on)).toEqual([0, 1, 1, 0]);
  });

  it('gives way to a later one that settles the question, and leaves it open where two of one day contradict', () => {
    const first = record({ from: '2027-01-01' });
    const settled = (...records: readonly RecordedAnswer[]) =>
      settledAnswer(standingOn(records, 'Q', '2027-03-01'), 'BALANCE_OF_PROBABILITIES');
    expect(settled(first, record({ from: '2027-02-01', answer: false }))).toBe('NO');
    expect(settled(first, record({ from: '2027-02-01', answer: false, standard: null }))).toBe('YES');
    expect(settled(first, record({ answer: false }))).toBe('NOT_KNOWN');
    expect(settled()).toBe('NOT_KNOWN');
  });

  it('is read the same in whatever order the records come', () => {
    const some = fc.record({
      answer: fc.boolean(),
      standard: fc.constantFrom(null, 'BALANCE_OF_PROBABILITIES' as const, 'BEYOND_REASONABLE_DOUBT' as const),
      from: fc.constantFrom('2027-01-01', '2027-01-02', '2027-01-03'),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 5 }), (drawn) => {
        const records = drawn.map(record);
        const read = (list: readonly RecordedAnswer[]) =>
          settledAnswer(standingOn(list, 'Q', '2027-03-01'), 'BEYOND_REASONABLE_DOUBT');
        expect(read(records.toReversed())).toBe(read(records));
      }),
      { numRuns: 300, seed: 27 },
    );
  });
});
