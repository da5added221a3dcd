import { citationText } from '../../../src/domain/law/citation';
import { powerOf, powers } from '../../../src/domain/law/powers';
import { provisionOf } from '../../../src/domain/law/provisions';
import { questionsTests } from '../../../src/domain/thresholds/statutory-tests/questions-tests';
import { unreadTests } from '../../../src/domain/thresholds/statutory-tests/unread-tests';
import { type TestKind, testKindOf, thresholdTestOf } from '../../../src/domain/thresholds/threshold-test-of';
import { enforcementCases } from '../../cases/enforcement.cases';
import { penaltyCases } from '../../cases/penalty.cases';
import { nothingRecorded, settingIs } from '../../cases/recorded-answers.givens';
import { registrationCases } from '../../cases/registration.cases';
import { dayOfCases, nothingGiven } from '../../cases/section-23a.givens';
import { factsOf, resultInWords } from '../../cases/worked-case';

const cases = [...registrationCases, ...enforcementCases, ...penaltyCases];

describe('the worked cases', () => {
  it.each(cases)('$power: $title: $expected', ({ power, facts, expected }) => {
    expect(resultInWords(thresholdTestOf({ power, facts }, dayOfCases).result)).toBe(expected);
  });

  it('give every test a case that is met, and one that is open or not met', () => {
    for (const power of Object.keys(questionsTests)) {
      const expected = cases.filter((one) => one.power === power).map((one) => one.expected);
      expect([power, expected.includes('met'), expected.some((one) => one !== 'met')]).toEqual([power, true, true]);
    }
  });

  it('ask only questions that the tests have', () => {
    for (const { power, facts } of cases) {
      const asked = thresholdTestOf({ power, facts }, dayOfCases).limbs.map(({ id }) => id);
      for (const { question } of facts.answers)
        expect([power, question, asked.includes(question)]).toEqual([power, question, true]);
    }
  });
});

describe('the threshold tests', () => {
  it('have every power of the catalogue in one way or another, and each once', () => {
    const kinds = powers.map(({ code }) => testKindOf(code));
    const count = (kind: TestKind) => kinds.filter((one) => one === kind).length;
    expect(count('SUSPICIONS_OF_A_GROUP')).toBe(1);
    expect(count('RECORDED_ANSWERS')).toBe(Object.keys(questionsTests).length);
    expect(
      powers
        .filter(({ code }) => testKindOf(code) === 'NOT_READ')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(Object.keys(unreadTests).sort());
  });

  it.each(
    Object.keys(questionsTests) as (keyof typeof questionsTests)[],
  )('%s: with nothing recorded it is never not met, and every question says who could answer it', (power) => {
    const test = thresholdTestOf({ power, facts: nothingRecorded }, dayOfCases);
    expect(test.result).toBe('INSUFFICIENT_FACTS');
    expect(test.missing.length).toBeGreaterThan(0);
    for (const { whoCouldRecord } of test.missing) expect(whoCouldRecord).not.toBe('');
    expect(new Set(test.limbs.map(({ id }) => id)).size).toBe(test.limbs.length);
    for (const { citation } of test.limbs)
      expect([citationText(citation), provisionOf(citation) === null]).toEqual([citationText(citation), false]);
  });

  it.each(
    Object.keys(unreadTests) as (keyof typeof unreadTests)[],
  )('%s: cannot be stated, and names the gap', (power) => {
    const test = thresholdTestOf({ power }, dayOfCases);
    const openQuestions = powerOf(power).gaps.filter((gap) => gap !== 'GAP-1');
    expect(test.result).toBe('INSUFFICIENT_FACTS');
    expect(test.missing.flatMap(({ gap }) => (gap === null ? [] : [gap]))).toEqual(openQuestions);
    expect(test.missing[0]?.what).toBe(unreadTests[power]);
    expect(test.sentence).toContain('its test cannot be stated');
  });

  it('put the status of the power beside every result', () => {
    for (const { power, facts } of cases) {
      const test = thresholdTestOf({ power, facts }, dayOfCases);
      expect(test.sentence).toContain('Whether it is in force is another question.');
      expect(test.sentence).toContain(test.status.sentence);
    }
    const [penalty] = penaltyCases;
    expect(thresholdTestOf({ power: 'PENALTY_PLAN', facts: penalty!.facts }, dayOfCases)).toMatchObject({
      result: 'MET',
      isAvailable: false,
      status: { status: 'NOT_KNOWN_TO_BE_IN_FORCE' },
    });
  });

  it('show a test that is from memory as not verified', () => {
    const [met] = registrationCases.filter(({ power }) => power === 'URGENT_SUSPEND');
    const test = thresholdTestOf({ power: 'URGENT_SUSPEND', facts: met!.facts }, dayOfCases);
    expect(test).toMatchObject({ result: 'MET', confidence: 'unverified' });
    expect(test.sentence).toContain('its law is in part not verified in any source');
    expect(test.notes.map(({ text }) => text).join(' ')).toContain('not verified in any source');
  });

  it('say of a restriction of accommodation that the statute sets no test, and show policy without its deciding', () => {
    const test = thresholdTestOf({ power: 'RESTRICT_ACCOMMODATION', facts: nothingRecorded }, dayOfCases);
    expect(test.notes[0]?.text).toBe('The statute sets no test. The notice must give its reasons.');
    const { sentence } = thresholdTestOf(
      { power: 'RESTRICT_ACCOMMODATION', facts: factsOf([settingIs('CHILDRENS_HOME')], nothingRecorded) },
      dayOfCases,
    );
    expect(sentence).toContain('met on what is recorded, as the statute sets no test beyond the kind of setting');
    expect(test.limbs.filter(({ decides }) => !decides).map(({ id }) => id)).toEqual(['POLICY_RISK_OF_HARM']);
  });

  it('rest a cancellation on the ground that is recorded, and not on those that were not read', () => {
    const [met] = registrationCases;
    expect(thresholdTestOf({ power: 'CANCEL_REGISTRATION', facts: met!.facts }, dayOfCases).confidence).toBe(
      'verified',
    );
  });

  it('put s. 23A to suspicions', () => {
    expect(thresholdTestOf({ power: 'IMPROVEMENT_PLAN_NOTICE', facts: nothingGiven }, dayOfCases).result).toBe(
      'NOT_MET',
    );
  });

  it('never say that grounds exist', () => {
    for (const { power, facts } of cases) {
      const text = JSON.stringify({ ...thresholdTestOf({ power, facts }, dayOfCases), status: null });
      expect([power, /grounds? (for cancelling )?exists?\b|there are grounds/i.test(text)]).toEqual([power, false]);
    }
  });
});
