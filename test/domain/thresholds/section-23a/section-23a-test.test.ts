import type { RecordedCommencement } from '../../../../src/domain/law/recorded-commencement';
import { routesInWords } from '../../../../src/domain/thresholds/section-23a/routes';
import { section23ATest, section23ATestsOfChain } from '../../../../src/domain/thresholds/section-23a/section-23a-test';
import { section23ACases } from '../../../cases/section-23a.cases';
import {
  addressed,
  controls,
  dayOfCases,
  nothingGiven,
  registered,
  suspected,
} from '../../../cases/section-23a.givens';
import { factsOf, resultInWords } from '../../../cases/worked-case';

const scenario: RecordedCommencement = {
  power: 'IMPROVEMENT_PLAN_NOTICE',
  brings: 'PROVISION',
  instrument: 'a scenario',
  provision: null,
  commencedOn: '2027-01-01',
  isHypothetical: true,
  confidence: 'unverified',
  checkedOn: '2026-12-01',
};

const twoOfOne = factsOf(
  [controls('Alpha'), registered('Ash', 'Alpha'), registered('Birch', 'Alpha'), suspected('Ash'), suspected('Birch')],
  nothingGiven,
);

describe('the truth table of s. 23A', () => {
  it.each(section23ACases)('$title: $expected', ({ facts, expected }) => {
    const { result, routes } = section23ATest(facts, dayOfCases);
    expect([resultInWords(result), result === 'MET' ? `by ${routesInWords(routes)}` : ''].join(' ').trim()).toBe(
      expected,
    );
  });

  it('has 16 rows or more, each with facts in words and an authority, and no two of one title', () => {
    expect(section23ACases.length).toBeGreaterThanOrEqual(16);
    expect(new Set(section23ACases.map(({ title }) => title)).size).toBe(section23ACases.length);
    for (const { given, citation } of section23ACases)
      expect([given.length > 1, citation]).toEqual([true, expect.stringMatching(/^CSA 2000/)]);
  });

  it.each(
    section23ACases.filter(({ expected }) => expected === 'insufficient facts'),
  )('$title: says what is missing and who could record it', ({ facts }) => {
    const { missing } = section23ATest(facts, dayOfCases);
    expect(missing.length).toBeGreaterThan(0);
    for (const { what, whoCouldRecord } of missing) expect([what, whoCouldRecord]).not.toContain('');
  });
});

describe('the test of s. 23A', () => {
  it('says in one breath that it is met and that the power is not known to be in force', () => {
    const test = section23ATest(twoOfOne, dayOfCases);
    expect(test).toMatchObject({ result: 'MET', isAvailable: false, nature: 'DISCRETION', confidence: 'inferred' });
    expect(test.status).toMatchObject({ status: 'NOT_KNOWN_TO_BE_IN_FORCE', citation: { provision: 's. 78(5)' } });
    expect(test.sentence).toBe(
      'Care Standards Act 2000, s. 23A: on 1 March 2027 the test is met on what is recorded, by route A; its law is in part inferred from what was read. Where the power is in force it may then be used, and need not be. ' +
        'Whether it is in force is another question. ' +
        "Care Standards Act 2000, s. 23A: enacted, but not known to be in force on 1 March 2027. It begins on a day appointed by regulations (Children's Wellbeing and Schools Act 2026, s. 78(5)), and none is recorded.",
    );
  });

  it('gives the same result under a hypothetical commencement, and marks the status as such', () => {
    const test = section23ATest(twoOfOne, dayOfCases, [scenario]);
    expect(test).toMatchObject({ result: 'MET', isAvailable: true, status: { isHypothetical: true } });
    expect(test.sentence).toContain('Hypothetical, for a scenario only');
  });

  it('answers for any day from the same facts', () => {
    const { result } = section23ATest(twoOfOne, '2027-01-31');
    expect(result).toBe('NOT_MET');
    expect(section23ATest(twoOfOne, '2027-02-01').result).toBe('MET');
  });

  it('names the facts with source and day, and the subsidiaries that a notice would identify', () => {
    const { facts, qualifying, limbs } = section23ATest(twoOfOne, dayOfCases);
    expect(facts).toContainEqual({
      statement: expect.stringContaining('Ash (Ash (first registration)): recorded as suspected: '),
      source: 'suspicion about Ash',
      asOf: '2027-02-01',
    });
    expect(qualifying).toEqual({ routeA: ['Alpha'], routeB: [] });
    expect(limbs.map(({ id, answer }) => `${id} ${answer}`)).toEqual([
      'ADDRESSEE YES',
      'EITHER_ROUTE YES',
      'ROUTE_A YES',
      'ROUTE_B NO',
    ]);
  });

  it('says of each setting why it does not count', () => {
    const sold = factsOf(
      [controls('Beta', { to: dayOfCases }), registered('Cedar', 'Beta'), suspected('Cedar')],
      nothingGiven,
    );
    const [cedar] = section23ATest(sold, dayOfCases).settings;
    expect(cedar).toMatchObject({ counts: 'NO', countsIfSuspected: 'NO' });
    expect(cedar!.checks.find(({ answer }) => answer === 'NO')!.fact.statement).toBe(
      'Cedar (Cedar (first registration)): registered by Beta, which is no subsidiary of Topco on the day',
    );
  });

  it('leaves open the days between the first on which it may be registered and the first on which it is known to be', () => {
    const facts = factsOf(
      [
        ...[controls('Alpha'), registered('Ash', 'Alpha'), suspected('Ash'), suspected('Birch')],
        registered('Birch', 'Alpha', { beginsNotBefore: '2027-02-10', registeredFrom: '2027-02-20' }),
      ],
      nothingGiven,
    );
    const on = (day: string) => section23ATest(facts, day).result;
    expect([on('2027-02-09'), on('2027-02-10'), on('2027-02-19'), on('2027-02-20')]).toEqual([
      'NOT_MET',
      'INSUFFICIENT_FACTS',
      'INSUFFICIENT_FACTS',
      'MET',
    ]);
  });

  it('answers for each possible addressee of a chain by itself', () => {
    const shared = [registered('Ash', 'Alpha'), registered('Birch', 'Midco'), suspected('Ash'), suspected('Birch')];
    const midco = factsOf([addressed('Midco'), controls('Alpha')], nothingGiven).group;
    const topco = factsOf([controls('Midco'), controls('Alpha')], nothingGiven).group;
    const tests = section23ATestsOfChain([midco, topco], factsOf(shared, nothingGiven), dayOfCases);
    expect(tests.map(({ addressee, result }) => [addressee, result])).toEqual([
      ['Midco', 'NOT_MET'],
      ['Topco', 'MET'],
    ]);
  });

  it('never says that grounds exist', () => {
    for (const { facts } of section23ACases) {
      const text = JSON.stringify(section23ATest(facts, dayOfCases));
      expect(text).not.toMatch(/grounds? (for cancelling )?exists?\b|there are grounds/i);
    }
  });
});
