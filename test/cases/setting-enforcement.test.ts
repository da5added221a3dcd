import { registrationStepCases } from './registration-steps.cases';
import { settingNoticeCases } from './setting-notices.cases';
import { walk } from './step-case';

describe.each([
  ['enforcement by notice of proposal', registrationStepCases],
  ['notices that stand alone, urgent routes and notifications', settingNoticeCases],
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
