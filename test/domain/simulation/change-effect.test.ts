import fc from 'fast-check';
import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import type { DatedOwnership } from '../../../src/domain/ownership/dated-ownership';
import type { Interest } from '../../../src/domain/ownership/interest';
import { type ChangeEffect, changeEffect, movesNothing, routesOf } from '../../../src/domain/simulation/change-effect';
import { ConnectedWorld, type ProposedChange } from '../../../src/domain/simulation/connected-world';
import { effectSentence } from '../../../src/domain/simulation/effect-sentence';
import type { SimulatedSetting } from '../../../src/domain/simulation/simulated-setting';
import { day, inspected, setting } from '../indicators/facts';
import { company, lasting, owns, person } from '../ownership/dated-facts';

function home(urn: string, provider: number, overall: JudgementValue | null = null): SimulatedSetting {
  const inspections = overall === null ? [] : [inspected('2024-06-01', overall)];
  return { provider, places: 4, facts: { ...setting(urn, inspections), urn } };
}

const ids = [1, 2, 3, 4, 10, 20];
const parties = [...ids.map((id) => lasting(company(id))), lasting(person(8)), lasting(person(9))];
const settings = [home('A', 1, 'INADEQUATE'), home('B', 2), home('C', 3, 'INADEQUATE'), home('D', 4)];
const facts = {
  day,
  settings,
  stays: settings.map(({ provider }, setting) => ({ setting, provider, from: '2021-01-01', to: null })),
};
const names = (id: number) => `Company ${id}`;

let next = 0;
/** Interests as a source would propose them. */
function proposing(interests: readonly Interest[], sourceRank = 2): ProposedChange['proposed'] {
  return interests.map((interest) => {
    next -= 1;
    return { ...interest, id: next, sourceRank };
  });
}

function change(subject: number, held: readonly Interest[], instead: readonly Interest[]): ProposedChange {
  const holders = [...held, ...instead].flatMap(({ party }) => (party === null ? [] : [party]));
  return { subject, held: held.map(({ id }) => id), proposed: proposing(instead), holders };
}

/** Group 10 has companies 1 and 2, group 20 has company 3, and company 4 is a person's. */
const held = {
  1: owns(10, 1, 100),
  2: owns(10, 2, 100),
  3: owns(20, 3, 100),
  4: owns(8, 4, 100),
};
const world: DatedOwnership = { parties, interests: Object.values(held).flat() };

function effectOf(tried: ProposedChange, on = world): ChangeEffect {
  const connected = new ConnectedWorld(on);
  return changeEffect(connected.around(tried).world, connected.after(tried), facts);
}

describe('what accepting a change would do', () => {
  it.each([
    [
      'a company is sold to another group',
      change(3, held[3], owns(10, 3, 100)),
      'Accepting this moves 1 setting from Company 20 to Company 10 and makes route B met.',
    ],
    [
      'a company comes to stand alone',
      change(2, held[2], []),
      'Accepting this moves 1 setting from Company 10 to Company 2.',
    ],
    [
      'a group comes under another',
      change(10, [], owns(20, 10, 100)),
      'Accepting this moves 2 settings from Company 10 to Company 20 and makes route B met.',
    ],
    ['a person sells to another', change(4, held[4], owns(9, 4, 100)), 'Accepting this moves no setting.'],
    ['a parent says it holds a little less', change(1, held[1], owns(10, 1, 80)), 'Accepting this moves no setting.'],
    [
      'nothing is held by anybody any more, of a lone company',
      change(4, held[4], []),
      'Accepting this moves no setting.',
    ],
    [
      'a company was another’s in the past',
      change(4, held[4], [...owns(10, 4, 100, { to: '2022-01-01' }), ...owns(8, 4, 100, { from: '2022-01-01' })]),
      'Accepting this moves no setting on 31 March 2025. It moves 1 setting on days from 1 January 2021 to before 1 January 2022. ' +
        'It moves 1 setting on days from 1 January 2021 to before 1 January 2022 by the definition ANY_COMMON_CONTROLLER.',
    ],
    [
      'it moved before any setting was there',
      change(4, held[4], [...owns(10, 4, 100, { to: '2020-06-01' }), ...owns(8, 4, 100, { from: '2020-06-01' })]),
      'Accepting this moves no setting.',
    ],
  ])('where %s', (_, tried, sentence) => {
    const effect = effectOf(tried);
    expect(effectSentence(effect, names)).toBe(sentence);
    expect(movesNothing(effect)).toBe(sentence === 'Accepting this moves no setting.');
  });

  it('says which routes end, and in which group', () => {
    const both = { ...world, interests: [...held[1], ...held[2], ...held[4], ...owns(10, 3, 100)] };
    const effect = effectOf(change(3, both.interests.slice(-2), owns(20, 3, 100)), both);
    expect([routesOf(effect), effectSentence(effect, names)]).toEqual([
      1,
      'Accepting this moves 1 setting from Company 10 to Company 20 and makes route B met no more in the group of Company 10.',
    ]);
  });

  it('tells the ways in which settings go, the largest first', () => {
    const sentence = effectSentence(
      {
        ...effectOf(change(3, held[3], owns(10, 3, 100))),
        settings: 9,
        routes: [],
        flows: [
          { from: 1, to: 2, settings: 4, places: 0 },
          { from: 1, to: null, settings: 2, places: 0 },
          { from: null, to: 2, settings: 1, places: 0 },
          { from: 3, to: 4, settings: 1, places: 0 },
          { from: 4, to: 3, settings: 1, places: 0 },
        ],
      },
      names,
    );
    expect(sentence).toBe(
      'Accepting this moves 9 settings (4 from Company 1 to Company 2; 2 from Company 1 to no group; 1 from no group to Company 2; 2 in other ways).',
    );
  });

  it('is nothing where a source that is not believed says it', () => {
    const told = change(3, [], owns(10, 3, 100, { source: 'BODS' }));
    const effect = effectOf({ ...told, proposed: told.proposed.map((one) => ({ ...one, sourceRank: 3 })) });
    expect(movesNothing(effect)).toBe(true);
  });
});

describe('a part of the world', () => {
  const percents = fc.constantFrom(20, 40, 60, 100);
  const holding = fc.tuple(fc.constantFrom(...ids, 8, 9), fc.constantFrom(...ids), percents);
  const holdings = fc.array(holding, { maxLength: 8 });
  const interestsOf = (list: readonly (readonly [number, number, number])[]) =>
    list.filter(([holder, body]) => holder !== body).flatMap(([holder, body, percent]) => owns(holder, body, percent));

  it('tells the same as the whole of it, also after others were accepted', () => {
    const cases = fc.tuple(holdings, fc.array(holdings, { minLength: 1, maxLength: 3 }), fc.boolean());
    fc.assert(
      fc.property(cases, ([before, proposals, areOne]) => {
        const whole: DatedOwnership = {
          parties,
          interests: interestsOf(before),
          ...(areOne
            ? {
                sameAs: new Map([
                  [8, 1],
                  [9, 1],
                ]),
              }
            : {}),
        };
        const connected = new ConnectedWorld(whole);
        let now = whole;
        for (const [subject, list] of proposals.entries()) {
          const body = ids[subject] as number;
          const instead = interestsOf(list.map(([holder, , percent]) => [holder, body, percent] as const));
          const tried = change(
            body,
            now.interests.filter((one) => one.subject === body),
            instead,
          );
          const gone = new Set(tried.held);
          const then = { ...now, interests: [...now.interests.filter(({ id }) => !gone.has(id)), ...tried.proposed] };
          const { world: part, members } = connected.around(tried);
          const own = new Set(members);
          const [near, nearStays] = [settings, facts.stays].map((list) =>
            list.filter(({ provider }) => own.has(provider)),
          );
          const inPart = changeEffect(part, connected.after(tried), {
            day,
            settings: near as typeof settings,
            stays: nearStays as typeof facts.stays,
          });
          const inWhole = changeEffect(now, then, facts);
          expect(inPart).toEqual(inWhole);
          connected.accept(tried);
          now = then;
        }
      }),
      { seed: 5, numRuns: process.env['OVERSIGHT_BIG'] === '1' ? 5_000 : 150 },
    );
  });
});
