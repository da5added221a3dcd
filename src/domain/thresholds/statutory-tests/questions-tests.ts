import type { PowerCode } from '../../law/powers';
import type { QuestionsTest } from '../question';
import { enforcementTests } from './enforcement-tests';
import { penaltyTests } from './penalty-tests';
import { planTests } from './plan-tests';
import { registrationTests } from './registration-tests';

/** Every test that turns on what named persons recorded, by its power. That of s. 23A counts, and stands apart. */
export const questionsTests = {
  ...registrationTests,
  ...enforcementTests,
  ...planTests,
  ...penaltyTests,
} as const satisfies Partial<Readonly<Record<PowerCode, QuestionsTest>>>;

export type QuestionsTestCode = keyof typeof questionsTests;

/** Whether the power has a test that turns on recorded answers. */
export function hasQuestionsTest(code: PowerCode): code is QuestionsTestCode {
  return Object.hasOwn(questionsTests, code);
}
