import { detectAll, indicatorsRun } from '../../src/domain/indicators/detect';
import { type Finding, findingStrengths, type IndicatorId } from '../../src/domain/indicators/indicator';
import type { NationFacts, SettingFacts } from '../../src/domain/nation/facts';
import { day, group, homes, inspected, nation } from '../domain/indicators/facts';
import { type Chosen, closing, registering, registeringAgain, selling } from '../domain/indicators/leaving';
import { courses, worst } from '../domain/indicators/planted';
import { enforced, requirement, vacancy, withObservations } from '../domain/indicators/recorded/observed';
import { former, histories, history } from '../domain/indicators/trend/histories';

const others = [
  ...homes('o', 300, 36),
  ...courses('steady', 200, 9),
  ...histories('e', 180, 'GGGGG'),
  ...histories('f', 20, 'GGGGR'),
];

/** Groups beside the one that is attacked for, so that there is somebody to be tested with. */
const beside = Array.from({ length: 20 }, (_, at) => group(`m${at}`, homes(`m${at}-`, 4 + (at % 6), at % 2)));
const of = (settings: readonly SettingFacts[], was: Parameters<typeof group>[2] = {}) =>
  nation([group('g', settings, was), ...beside], others);

const bought = { joinedGroupOn: '2023-06-01', registeredOn: '2016-01-01' };
const opened = { registeredOn: '2024-09-01', joinedGroupOn: '2024-11-30' };
const begun = (id: string, registeredOn: string) => history(id, '', { registeredOn, joinedGroupOn: registeredOn });

/** For each rule that is run a group in which it finds something. */
const found: Readonly<Partial<Record<IndicatorId, NationFacts>>> = {
  'statutory-watch': of(homes('g', 12, 4, worst)),
  'group-effect': of(homes('g', 30, 14)),
  decline: of(courses('g', 12, 9)),
  'repeated-adverse': of(homes('g', 12, 4, worst)),
  'common-cause': of([...homes('x', 6, 6, worst, { region: 'E12000001' }), ...homes('y', 16, 4)]),
  'same-regulation': of(withObservations(homes('g', 14, 0), 8, () => [requirement('2024-09-01')])),
  'enforcement-in-several': of(
    withObservations(homes('g', 14, 0), 3, () => [enforced('2024-09-01', 'COMPLIANCE_NOTICE')]),
  ),
  'manager-vacancies': of(withObservations(homes('g', 10, 0), 3, () => [vacancy('2024-06-01')])),
  'overdue-inspections': of(
    homes('n', 2, 0).map((one) => ({ ...one, inspections: [inspected('2021-06-01', 'GOOD')] })),
  ),
  'early-warning': of([...histories('tu', 9, 'GGGRR'), ...histories('tv', 4, 'GGGGG')]),
  'worsening-trend': of([...histories('tu', 9, 'GGGRR'), ...histories('tv', 4, 'GGGGG')]),
  'post-acquisition-drift': of([...histories('bu', 5, 'GGGRR', bought), ...histories('bv', 3, 'GGGGG')]),
  'growth-while-failing': of([
    ...histories('gr', 6, 'GGR'),
    ...histories('gs', 3, 'GGG'),
    ...histories('gt', 3, '', opened),
  ]),
  'serial-re-registration': of([...histories('it', 3, 'GGG'), begun('iu', '2024-08-01'), begun('iv', '2024-10-01')], {
    former: ['iw', 'ix'].map((id) => former(history(id, 'GRR'), '2024-06-01')),
  }),
};

/** The finding of the rule in the group, and those of every other rule there. */
function findingIn(facts: NationFacts, id: IndicatorId): Finding | undefined {
  const rule = indicatorsRun.find((one) => one.id === id);
  return rule?.detect(facts).find(({ groupId }) => groupId === 'g');
}

const everyOther: Chosen = ({ settingId }) => Number(settingId.replace(/\D/g, '')) % 2 === 0;
const all: Chosen = () => true;

/** What a group can do by itself, to the settings in which something was found or to any. */
const attacks: readonly [string, (facts: NationFacts, isFound: Chosen) => NationFacts][] = [
  ['closes every setting in which it was found', (facts, isFound) => closing(facts, 'g', isFound)],
  ['closes all that it has', (facts) => closing(facts, 'g', all)],
  ['sells every setting in which it was found to a shell', (facts, isFound) => selling(facts, 'g', isFound)],
  ['splits in two', (facts) => selling(facts, 'g', everyOther)],
  ['registers forty homes that nobody has moved into', (facts) => registering(facts, 'g', 40)],
  ['registers each home in which it was found again', (facts, isFound) => registeringAgain(facts, 'g', isFound)],
  [
    'closes those in which it was found, and registers forty more',
    (facts, isFound) => registering(closing(facts, 'g', isFound), 'g', 40),
  ],
];

/** Of these two the one counts registrations that stand, as the Act does, and the other the regulator's own timetable. */
const readsTheDay: readonly IndicatorId[] = ['statutory-watch', 'overdue-inspections'];
const strongestFirst = Object.keys(findingStrengths);

describe.each(Object.entries(found) as [IndicatorId, NationFacts][])('%s stands when the group', (id, facts) => {
  const before = findingIn(facts, id);
  const ids = new Set(before?.settings.map(({ settingId }) => settingId));
  const isFound: Chosen = ({ settingId }) => ids.has(settingId);

  it.each(
    readsTheDay.includes(id) ? attacks.filter(([name]) => name.startsWith('registers forty')) : attacks,
  )('%s', (_attack, attack) => {
    const after = findingIn(attack(facts, isFound), id);
    expect(before).toBeDefined();
    expect(after).toBeDefined();
    expect(strongestFirst.indexOf(after?.strength ?? '')).toBeLessThanOrEqual(
      strongestFirst.indexOf(before?.strength ?? ''),
    );
  });
});

it('tries every rule that is run', () => {
  expect(Object.keys(found).sort()).toEqual(indicatorsRun.map(({ id }) => id).sort());
});

describe('the statutory watch, which counts registrations that stand', () => {
  const facts = of(homes('g', 12, 5, worst));
  const without = (count: number, leave: typeof closing) =>
    leave(facts, 'g', ({ settingId }) => Number(settingId.slice(1)) < count);

  it.each([
    ['closed', closing, { observed: 2, closedAdverse: 3, leftAdverse: 0 }, '(3 off the register, 0 still on it)'],
    ['were sold', selling, { observed: 2, closedAdverse: 0, leftAdverse: 3 }, '(0 off the register, 3 still on it)'],
  ])('says how many more stood adverse when they %s', (_case, leave, numbers, said) => {
    const finding = findingIn(without(3, leave), 'statutory-watch');
    expect(finding?.numbers).toMatchObject(numbers);
    expect(finding?.sentence).toContain(
      '3 more settings stood adverse when they closed or left the group since 1 April 2024',
    );
    expect(finding?.sentence).toContain(said);
    expect(finding?.inputs['leftStandingAdverse']?.map(({ of: setting, asOf }) => [setting, asOf])).toEqual(
      ['SCg0', 'SCg1', 'SCg2'].map((urn) => [`setting ${urn}`, day]),
    );
  });

  it('finds nothing where all of them closed, and other rules find what was', () => {
    const rules = detectAll(closing(facts, 'g', all)).flatMap(({ groupId, indicator }) =>
      groupId === 'g' ? [indicator] : [],
    );
    expect(rules).not.toContain('statutory-watch');
    expect(rules).toEqual(expect.arrayContaining(['group-effect', 'repeated-adverse']));
  });
});

describe('who answers for what happened before a sale', () => {
  const facts = of(homes('g', 12, 4, worst));
  const isAdverse: Chosen = ({ settingId }) => Number(settingId.slice(1)) < 4;
  const sold = selling(facts, 'g', isAdverse);
  const of2 = (groupId: string) =>
    indicatorsRun
      .find(({ id }) => id === 'repeated-adverse')
      ?.detect(sold)
      .find((one) => one.groupId === groupId);

  it('is the seller, as for its own', () => {
    expect(of2('g')?.numbers).toMatchObject({ observed: 4, own: 4, inherited: 0, left: 4, closed: 0 });
    expect(of2('g')?.inputs['former']?.[0]).toEqual({ value: 'LEFT', of: 'setting SCg0', asOf: day });
    expect(of2('g')?.settings[0]?.note).toContain('it left the group on 31 March 2025 and is on the register still');
  });

  it('is the buyer too, as for what it inherited', () => {
    expect(of2('g shell')?.numbers).toMatchObject({ observed: 4, own: 0, inherited: 4, left: 0, closed: 0 });
  });

  it('and neither is measured by what the other had of it', () => {
    const expected = (one: NationFacts) =>
      indicatorsRun.find(({ id }) => id === 'repeated-adverse')?.detect(one)[0]?.numbers['expected'];
    expect(of2('g')?.numbers['expected']).toBe(expected(facts));
  });
});
