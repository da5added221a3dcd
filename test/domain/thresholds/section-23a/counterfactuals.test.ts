import fc from 'fast-check';
import {
  type Counterfactual,
  type CounterfactualAim,
  type CounterfactualChange,
  setsListedAtMost,
} from '../../../../src/domain/thresholds/section-23a/counterfactuals';
import type { Section23AFacts } from '../../../../src/domain/thresholds/section-23a/group-on-day';
import { type Section23ATest, section23ATest } from '../../../../src/domain/thresholds/section-23a/section-23a-test';
import { day, randomGroups, telling } from './random-group';

const runs = process.env['OVERSIGHT_BIG'] === '1' ? 10_000 : 1_000;

/** The facts with the suspicions about these settings withdrawn, or with one recorded about each. */
function changed(facts: Section23AFacts, change: CounterfactualChange, ids: readonly string[]): Section23AFacts {
  const suspicions =
    change === 'ADDING'
      ? [...facts.suspicions, ...ids.map(telling)]
      : facts.suspicions.filter(({ settingId }) => !ids.includes(settingId));
  return { ...facts, suspicions };
}

/** Whether the aim is reached, asked of the whole test run again. */
const reaches: Readonly<Record<CounterfactualAim, (then: Section23ATest, now: Section23ATest) => boolean>> = {
  ANOTHER_RESULT: (then, now) => then.result !== now.result,
  NOT_MET: (then) => then.result === 'NOT_MET',
  MET: (then) => then.result === 'MET',
  ROUTE_A_CLOSED: (then) => then.routes.routeA !== 'YES',
  ROUTE_B_CLOSED: (then) => then.routes.routeB !== 'YES',
  ROUTE_A_OPEN: (then) => then.routes.routeA === 'YES',
  ROUTE_B_OPEN: (then) => then.routes.routeB === 'YES',
};

function subsetsOf(ids: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_id, index) => (bits >> index) % 2 === 1));
}

const isWithin = (small: readonly string[], big: readonly string[]) => small.every((id) => big.includes(id));

interface Tried {
  set: readonly string[];
  after: Section23ATest;
}

/** The test run again with every set of settings changed. */
function everyChange(facts: Section23AFacts, change: CounterfactualChange): readonly Tried[] {
  const ids = facts.registrations.map(({ settingId }) => settingId);
  return subsetsOf(ids).map((set) => ({ set, after: section23ATest(changed(facts, change, set), day) }));
}

/** Every set that reaches the aim and has none within it that does, found by trying them all. */
function byBruteForce(tried: readonly Tried[], now: Section23ATest, aim: CounterfactualAim) {
  const reaching = tried.filter(({ after }) => reaches[aim](after, now)).map(({ set }) => set);
  return reaching.filter((set) => !reaching.some((other) => other.length < set.length && isWithin(other, set)));
}

const inOneOrder = (sets: readonly (readonly string[])[]) => sets.map((set) => [...set].sort().join(' ')).sort();

function expectExact(tried: readonly Tried[], now: Section23ATest, counterfactual: Counterfactual): void {
  const { change, aim, sets, isComplete } = counterfactual;
  const all = inOneOrder(byBruteForce(tried, now, aim));
  const listed = inOneOrder(sets.map(({ settings }) => settings));
  expect([change, aim, isComplete]).toEqual([change, aim, all.length <= setsListedAtMost]);
  expect([change, aim, listed]).toEqual([change, aim, all]);
  const sizes = sets.map(({ settings }) => settings.length);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  for (const { settings, resultThen, routesThen } of sets) {
    const { after } = tried.find(({ set }) => inOneOrder([set])[0] === inOneOrder([settings])[0])!;
    expect([change, aim, settings, resultThen, routesThen]).toEqual([
      change,
      aim,
      settings,
      after.result,
      after.routes,
    ]);
  }
}

describe('the smallest sets of settings that change the answer', () => {
  it(`are exactly those that trying every set finds, on ${runs} random groups`, () => {
    fc.assert(
      fc.property(randomGroups(5), (facts) => {
        const now = section23ATest(facts, day);
        const tried = { CLEARING: everyChange(facts, 'CLEARING'), ADDING: everyChange(facts, 'ADDING') };
        for (const one of now.counterfactuals) expectExact(tried[one.change], now, one);
      }),
      { numRuns: runs, seed: 23 },
    );
  }, 300_000);

  it('list every further aim that the first change of the result may fall short of', () => {
    fc.assert(
      fc.property(randomGroups(5), (facts) => {
        const now = section23ATest(facts, day);
        const further = { MET: 'NOT_MET', NOT_MET: 'MET', INSUFFICIENT_FACTS: null } as const;
        const aim = further[now.result];
        if (aim === null) return;
        const change = aim === 'MET' ? 'ADDING' : 'CLEARING';
        const listed = now.counterfactuals.filter((one) => one.change === change);
        const reached = listed.some((one) => one.aim === aim || one.sets.every(({ resultThen }) => resultThen === aim));
        expect([aim, reached]).toEqual([aim, true]);
      }),
      { numRuns: 500, seed: 24 },
    );
  });

  /** A group of 300 settings in as many subsidiaries as given, the first so many of each recorded as suspected. */
  function large(subsidiaries: number, suspectedOf: number): Section23AFacts {
    const ids = Array.from({ length: 300 }, (_, index) => `s${index}`);
    const of = (index: number) => `Sub${index % subsidiaries}`;
    const links = Array.from({ length: subsidiaries }, (_, index) => ({
      ...{ undertaking: `Sub${index}`, name: `Sub${index}`, from: '2020-01-01', to: null },
      ...{ why: 'As drawn.', source: 'drawn' },
    }));
    return {
      group: {
        parent: { undertaking: 'Topco', name: 'Topco', kind: 'UNDERTAKING', source: 'drawn', asOf: day },
        subsidiaries: links,
        unknownLinks: [],
      },
      registrations: ids.map((settingId, index) => ({
        ...{ settingId, urn: `u${index}`, name: settingId, provisionType: 'CHILDRENS_HOME', source: 'drawn' },
        holder: { kind: 'UNDERTAKING', undertaking: of(index), name: of(index) },
        ...{ registeredWithChiefInspector: true, registeredFrom: '2020-01-01' },
        ...{ beginsNotBefore: '2020-01-01', registeredTo: null },
      })),
      suspicions: ids.filter((_, index) => Math.floor(index / subsidiaries) < suspectedOf).map(telling),
    };
  }

  it.each([
    ['one subsidiary, all suspected', large(1, 300)],
    ['150 subsidiaries with two each, all suspected', large(150, 2)],
    ['300 subsidiaries with one each, all suspected', large(300, 1)],
    ['300 subsidiaries, none suspected', large(300, 0)],
    ['one subsidiary, none suspected', large(1, 0)],
  ])('are found in a group of 300 settings: %s', (_case, facts) => {
    const { result, counterfactuals } = section23ATest(facts, day);
    for (const { change, aim, sets } of counterfactuals) {
      expect(sets.length).toBeLessThanOrEqual(setsListedAtMost);
      const [smallest] = sets;
      if (smallest === undefined) continue;
      const then = section23ATest(changed(facts, change, smallest.settings), day);
      expect([aim, reaches[aim](then, section23ATest(facts, day))]).toEqual([aim, true]);
    }
    const first = counterfactuals.find(({ change }) => change === (result === 'MET' ? 'CLEARING' : 'ADDING'));
    expect(first?.sets[0]?.settings.length).toBe(result === 'MET' ? 299 : 2);
  });

  it('say in words how few are the fewest, and where none would do', () => {
    const sentences = section23ATest(large(1, 2), day).counterfactuals.map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      'Clearing the settings of any one of these sets brings about that the result changes; one setting is the fewest.',
      'Clearing the settings of any one of these sets brings about that route A is not made out any more; one setting is the fewest.',
      'Recording a suspicion of settings, however many, does not bring about that the result changes.',
      'Recording a suspicion of settings, however many, does not bring about that route B is made out.',
    ]);
  });
});
