import type { RecordedCommencement } from '../../domain/law/recorded-commencement';
import type { Limb } from '../../domain/thresholds/limb';
import { type Section23ATest, section23ATest } from '../../domain/thresholds/section-23a/section-23a-test';
import type { ThresholdTest } from '../../domain/thresholds/threshold-test';
import type { Day } from '../../domain/values/day';
import type { ReadFacts } from './section-23a-facts';
import { type ShownSection23A, shownSection23A } from './section-23a-shown';

/** A test as it is shown, with the law that it was asked under. */
export interface ShownTest extends Omit<ThresholdTest, 'limbs' | 'status'> {
  scenario: string | null;
  recorded: readonly RecordedCommencement[];
  tested: readonly Limb[];
  section23A: ShownSection23A | null;
}

interface Asked {
  scenario: string | null;
  recorded: readonly RecordedCommencement[];
}

/** A test of any power. */
export function shownTest({ limbs, status: _, ...test }: ThresholdTest, asked: Asked): ShownTest {
  return { ...test, ...asked, tested: limbs, section23A: null };
}

/** The test of s. 23A over what was read for one addressee. */
export function shownTestOf({ facts, suspicionIds }: ReadFacts, day: Day, asked: Asked): ShownTest {
  const test: Section23ATest = section23ATest(facts, day, asked.recorded);
  return { ...shownTest(test, asked), section23A: shownSection23A(test, suspicionIds) };
}
