import { lastDayOfCommitment } from '../../../../../src/domain/matters/machines/commitment/last-day';

const agreed = { step: 'AGREE_COMMITMENT', particulars: { due: '2027-06-30' } };
const putOff = { step: 'EXTEND_COMMITMENT', particulars: { clock: 'COMMITMENT_DUE', until: '2027-09-30' } };
const proposed = { step: 'PROPOSE_COMMITMENT', particulars: { due: '2027-05-31' } };

describe('the last day on which a commitment is kept in time', () => {
  it.each([
    ['is not known while it is only put forward', [proposed], null],
    ['is the one that was agreed', [proposed, agreed], '2027-06-30'],
    ['is a later one once it was put off', [proposed, agreed, putOff], '2027-09-30'],
    ['is not made up where none was said', [{ step: 'AGREE_COMMITMENT', particulars: {} }], null],
  ])('%s', (_, past, expected) => {
    expect(lastDayOfCommitment(past)).toBe(expected);
  });
});
