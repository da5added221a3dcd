import { walk } from './step-case';
import { commitmentCases, suspicionCases } from './suspicions-and-commitments.cases';

describe.each([
  ['suspicions', suspicionCases],
  ['commitments', commitmentCases],
])('worked cases of %s', (_, cases) => {
  it.each(cases.map((one) => [`${one.citation}: ${one.title}`, one] as const))('%s', (__, {
    kind,
    steps,
    facts,
    expected,
  }) => {
    expect(walk(kind, steps, facts)).toMatchObject({ words: expected });
  });
});
