import { compareDefinitions, standingOf } from '../../../src/domain/group-effect/compare-definitions';
import { groupEffects } from '../../../src/domain/group-effect/group-effects';
import { even, others, policy, trialsOf } from './trials';

function effect(groupId: string, hits: number, n: number) {
  const effects = groupEffects([...trialsOf(groupId, hits, even(n, 0.1)), ...others(40)], policy);
  return effects.find((one) => one.groupId === groupId)!;
}

const rule = { maximumQ: 0.05, minimumSettings: 2 };
const statute = { definition: 'COMPANIES_ACT_PARENT', effect: effect('a', 10, 20) };
const name = { definition: 'OFSTED_PUBLISHED_OWNER', effect: effect('b', 2, 12) };
const accounts = { definition: 'ULTIMATE_CONSOLIDATING', effect: effect('c', 1, 9) };
const small = { definition: 'ANY_COMMON_CONTROLLER', effect: effect('d', 1, 1) };
const empty = { definition: 'ANY_COMMON_CONTROLLER', effect: null };

describe('the same settings under several definitions', () => {
  it('are told apart: beyond chance, within it, and too few to tell', () => {
    const compared = compareDefinitions([statute, name, accounts, small], rule);
    expect(compared).toMatchObject({
      beyondChance: ['COMPANIES_ACT_PARENT'],
      withinChance: ['OFSTED_PUBLISHED_OWNER', 'ULTIMATE_CONSOLIDATING'],
      untested: ['ANY_COMMON_CONTROLLER'],
    });
  });

  it('give a robust answer only where every definition that could be tested gives the same, and two could be', () => {
    const robust = (...effects: Parameters<typeof compareDefinitions>[0]) => compareDefinitions(effects, rule).isRobust;
    expect(robust(statute, name)).toBe(false);
    expect(robust(name, accounts, empty)).toBe(true);
    expect(robust(statute, { ...statute, definition: 'X' }, small)).toBe(true);
    expect(robust(statute, small, empty)).toBeNull();
    expect(robust()).toBeNull();
  });

  it('lie between the farthest ends of all their intervals, and nowhere where there is none', () => {
    const { low, high } = compareDefinitions([statute, empty, name], rule);
    expect(low).toBe(name.effect.shrunken.interval95.low);
    expect(high).toBe(statute.effect.shrunken.interval95.high);
    expect(compareDefinitions([empty], rule)).toMatchObject({ low: null, high: null });
  });

  it('need as many observed settings as the rule does, whatever q says', () => {
    expect(standingOf({ ...statute.effect, observed: 1 }, rule)).toBe('WITHIN_CHANCE');
    expect(standingOf(statute.effect, { ...rule, maximumQ: 0 })).toBe('WITHIN_CHANCE');
  });
});
