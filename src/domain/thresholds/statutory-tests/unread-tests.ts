import { type PowerCode, powerOf } from '../../law/powers';
import { missingLaw } from '../limb';
import type { TestOutcome } from '../threshold-test';

const underConditions = 'The conditions of financial oversight stand in regulations; none were found.';
const oversightNotRead =
  'The section that holds it was not read, and the conditions of financial oversight were not found.';
const onlyNumberRead = 'Of the section only the number and its subject were read.';

/** Powers whose test cannot be stated, and why. They are never met, and never not met. */
export const unreadTests = {
  SUSPEND_REGISTRATION: 'That s. 14A exists was read in s. 30A; its text was not.',
  IMPLEMENT_PLAN_DUTY: onlyNumberRead,
  RENAME_SENIOR_MANAGER: onlyNumberRead,
  PUBLISH_PENALTIES: 'Only the opening words were read, and no regulations were found.',
  PENALTY_SOS: 'Of s. 30ZM only the number and the subjects were read; its standard of proof was not.',
  FO_DETERMINATION: underConditions,
  FO_NAMED_INDIVIDUAL: `${underConditions} What follows s. 30ZE(6)(a) was not read.`,
  RRP_REQUIRE: oversightNotRead,
  IBR_ARRANGE: oversightNotRead,
  ADVANCE_WARNING: oversightNotRead,
  SHARE_FO_INFO: 'The enacted text was not read.',
  PROFIT_LIMIT: 'No regulations were found, and the section was not read to its end.',
  PROFIT_RETURN: 'Neither the section nor regulations under it were read.',
  RCC_DIRECTION: 'The text that s. 12 inserts was not read.',
  SUFFICIENCY: 'The text was not read.',
} as const satisfies Partial<Readonly<Record<PowerCode, string>>>;

export type UnreadTestCode = keyof typeof unreadTests;

/** Nothing can be said of the test but what was not read, and where it could be. */
export function unread(code: UnreadTestCode): TestOutcome {
  const { citation, gaps: openQuestions } = powerOf(code);
  // GAP-1 asks when the power begins, and its status says that.
  const ofText = openQuestions.filter((gap) => gap !== 'GAP-1').map(missingLaw);
  const unreadText = { what: unreadTests[code], whoCouldRecord: 'An administrator, from the live source', gap: null };
  const missing = [unreadText, ...ofText];
  return {
    answer: 'NOT_KNOWN',
    by: 'for its test cannot be stated',
    limbs: [
      {
        id: 'TEST_NOT_READ',
        partOf: null,
        question: 'What does the law ask?',
        answer: 'NOT_KNOWN',
        madeOut: 'NOT_KNOWN',
        decides: true,
        facts: [],
        missing,
        citation,
      },
    ],
    notes: [{ text: unreadTests[code], confidence: 'unverified' }],
  };
}
