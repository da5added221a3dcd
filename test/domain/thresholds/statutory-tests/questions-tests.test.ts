import type { Limbs, Question } from '../../../../src/domain/thresholds/question';
import { hasQuestionsTest, questionsTests } from '../../../../src/domain/thresholds/statutory-tests/questions-tests';

const limbsOf: Readonly<Record<string, readonly (Question | Limbs)[]>> = Object.fromEntries(
  Object.entries(questionsTests).map(([code, { limbs }]) => [code, limbs]),
);

function questionsOf(code: string): readonly Question[] {
  return (limbsOf[code] ?? []).flatMap((limb) => ('parts' in limb ? limb.parts : [limb]));
}

const barsOf = (code: string) => questionsOf(code).flatMap(({ id, needs }) => (needs === 'NO' ? [id] : []));
const standardsOf = (code: string) => [...new Set(questionsOf(code).flatMap(({ standard }) => standard ?? []))];

describe('the tests as the statute states them', () => {
  it('find plan failures on the balance of probabilities, by three limbs', () => {
    expect(questionsOf('PENALTY_PLAN').map(({ citation }) => citation.provision)).toEqual([
      's. 30ZC(1)(a)',
      's. 30ZC(1)(b)',
      's. 30ZC(1)(c)',
    ]);
    expect(standardsOf('PENALTY_PLAN')).toEqual(['BALANCE_OF_PROBABILITIES']);
  });

  it('find offences beyond reasonable doubt, with the three bars of s. 30ZC(3)', () => {
    expect(standardsOf('PENALTY_OFFENCE')).toEqual(['BEYOND_REASONABLE_DOUBT']);
    expect(barsOf('PENALTY_OFFENCE')).toEqual(['CONVICTED', 'BEING_PROSECUTED', 'CONCLUDED_WITHOUT_CONVICTION']);
  });

  it('bar a conviction while a penalty stands, by s. 30ZC(4)', () => {
    expect(barsOf('PROSECUTE_UNREGISTERED')).toEqual(['PENALTY_STANDS']);
  });

  it.each(Object.keys(questionsTests))('%s: ask in questions, each ending as one', (code) => {
    for (const { question } of limbsOf[code] ?? []) expect(question).toMatch(/\?$/);
    for (const { question } of questionsOf(code)) expect(question).toMatch(/\?$/);
  });

  it('are told from those that were not read', () => {
    expect([hasQuestionsTest('PENALTY_PLAN'), hasQuestionsTest('PENALTY_SOS')]).toEqual([true, false]);
  });
});
