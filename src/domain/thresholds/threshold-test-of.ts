import type { PowerCode } from '../law/powers';
import type { RecordedCommencement } from '../law/recorded-commencement';
import type { Day } from '../values/day';
import { askQuestions, type RecordedFacts } from './ask-questions';
import type { Section23AFacts } from './section-23a/group-on-day';
import { type Section23ATest, section23ATest } from './section-23a/section-23a-test';
import { hasQuestionsTest, type QuestionsTestCode, questionsTests } from './statutory-tests/questions-tests';
import { type UnreadTestCode, unread } from './statutory-tests/unread-tests';
import { type ThresholdTest, thresholdTest } from './threshold-test';

/** A power with the facts that its test is put to. Those whose test was not read take none. */
export type ThresholdInput =
  | { power: 'IMPROVEMENT_PLAN_NOTICE'; facts: Section23AFacts }
  | { power: QuestionsTestCode; facts: RecordedFacts }
  | { power: UnreadTestCode };

/** What kind of facts the test of a power takes. */
export type TestKind = 'SUSPICIONS_OF_A_GROUP' | 'RECORDED_ANSWERS' | 'NOT_READ';

/** What kind of test the power has. */
export function testKindOf(code: PowerCode): TestKind {
  if (code === 'IMPROVEMENT_PLAN_NOTICE') return 'SUSPICIONS_OF_A_GROUP';
  return hasQuestionsTest(code) ? 'RECORDED_ANSWERS' : 'NOT_READ';
}

/** The statutory test of the power on the day, with its status beside it: met says nothing of being in force. */
export function thresholdTestOf(
  input: ThresholdInput,
  day: Day,
  recorded: readonly RecordedCommencement[] = [],
): ThresholdTest | Section23ATest {
  if (!('facts' in input)) return thresholdTest(input.power, unread(input.power), day, recorded);
  if (input.power === 'IMPROVEMENT_PLAN_NOTICE') return section23ATest(input.facts, day, recorded);
  const outcome = askQuestions(input.power, questionsTests[input.power], input.facts, day);
  return thresholdTest(input.power, outcome, day, recorded);
}
