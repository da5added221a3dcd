import type { RecordedFacts } from '../../src/domain/thresholds/ask-questions';
import type { QuestionsTestCode } from '../../src/domain/thresholds/statutory-tests/questions-tests';
import { type GivenAnswer, nothingRecorded } from './recorded-answers.givens';
import { factsOf, type WorkedCase } from './worked-case';

/** A case of a power whose test turns on recorded answers, asked on 1 March 2027. */
export interface AskedCase extends WorkedCase {
  power: QuestionsTestCode;
  facts: RecordedFacts;
}

/** Makes the cases of one power under one authority. */
export function casesOf(power: QuestionsTestCode, citation: string) {
  return (title: string, expected: string, ...lines: readonly GivenAnswer[]): AskedCase => ({
    power,
    title,
    given: lines.length === 0 ? ['Nothing is recorded.'] : lines.map(({ words }) => words),
    expected,
    citation,
    facts: factsOf(lines, nothingRecorded),
  });
}
