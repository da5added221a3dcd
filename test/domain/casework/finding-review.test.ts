import {
  isFoundAgain,
  type ReviewState,
  type ReviewStatus,
  statusOn,
  unreviewed,
} from '../../../src/domain/casework/finding-review';

const snoozed: ReviewState = { ...unreviewed, status: 'SNOOZED', snoozedUntil: '2025-06-01', version: 1 };
const cleared: ReviewState = { ...unreviewed, status: 'CLEARED', clearedAsOf: '2025-03-31', version: 2 };
const takenUpAgain: ReviewState = { ...cleared, status: 'ACKNOWLEDGED', version: 3 };

describe('where the work on a finding stands', () => {
  it.each<[string, ReviewState, string | null, string, ReviewStatus]>([
    ['nothing was done', unreviewed, '2025-03-31', '2025-04-01', 'OPEN'],
    ['put off, the day before', snoozed, '2025-03-31', '2025-05-31', 'SNOOZED'],
    ['put off, on the day', snoozed, '2025-03-31', '2025-06-01', 'OPEN'],
    ['put off, the day after', snoozed, '2025-03-31', '2025-06-02', 'OPEN'],
    ['put off, and a later finding before the day', snoozed, '2025-05-01', '2025-05-31', 'SNOOZED'],
    ['cleared, the finding it was cleared on', cleared, '2025-03-31', '2030-01-01', 'CLEARED'],
    ['cleared, an earlier finding', cleared, '2024-03-31', '2030-01-01', 'CLEARED'],
    ['cleared, a finding of the day after', cleared, '2025-04-01', '2025-04-01', 'OPEN'],
    ['cleared, and no longer found', cleared, null, '2030-01-01', 'CLEARED'],
    ['found again and taken up, the later finding', takenUpAgain, '2025-04-01', '2025-04-02', 'ACKNOWLEDGED'],
    ['found again and taken up, the finding that was cleared', takenUpAgain, '2025-03-31', '2025-04-02', 'CLEARED'],
    ['found again, taken up, and no longer found', takenUpAgain, null, '2025-04-02', 'ACKNOWLEDGED'],
    ['put off and no longer found, on the day', snoozed, null, '2025-06-01', 'OPEN'],
  ])('%s', (_name, review, findingAsOf, day, status) => expect(statusOn(review, findingAsOf, day)).toBe(status));

  it.each<[string, ReviewState, string | null, boolean]>([
    ['a later finding of what was cleared', cleared, '2025-04-01', true],
    ['the finding it was cleared on', cleared, '2025-03-31', false],
    ['what is no longer found', cleared, null, false],
    ['a finding that was taken up again', takenUpAgain, '2025-04-01', false],
    ['a finding that nobody cleared', snoozed, '2025-04-01', false],
  ])('tells whether %s is found again', (_name, review, asOf, found) => expect(isFoundAgain(review, asOf)).toBe(found));
});
