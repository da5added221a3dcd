import { compareDefinitions } from '../../../src/domain/group-effect/compare-definitions';
import { groupEffects } from '../../../src/domain/group-effect/group-effects';
import { even, others, policy, trialsOf } from './trials';

function effect(groupId: string, hits: number, n: number) {
  const effects = groupEffects([...trialsOf(groupId, hits, even(n, 0.1)), ...others(40)], policy);
  return effects.find((one) => one.groupId === groupId)!;
}

describe('the same group under several definitions', () => {
  const statute = { sameAs: 'Example Care', definition: 'PARENT_UNDERTAKING', effect: effect('a', 10, 20) };
  const name = { sameAs: 'Example Care', definition: 'OFSTED_PUBLISHED_OWNER', effect: effect('b', 2, 12) };
  const alone = { sameAs: 'Another', definition: 'PARENT_UNDERTAKING', effect: effect('c', 1, 9) };

  it('is set side by side, by name and by definition', () => {
    const compared = compareDefinitions([statute, alone, name], 0.05);
    expect(compared.map(({ sameAs }) => sameAs)).toEqual(['Another', 'Example Care']);
    expect(compared[1]?.effects).toEqual([name, statute]);
  });

  it('is robust only where every definition gives the same answer', () => {
    const [another, example] = compareDefinitions([statute, alone, name], 0.05);
    expect(another).toMatchObject({ beyondChance: 0, isRobust: true });
    expect(example).toMatchObject({ beyondChance: 1, isRobust: false });
    expect(compareDefinitions([statute], 0.05)[0]).toMatchObject({ beyondChance: 1, isRobust: true });
  });

  it('lies between the farthest ends of all of them', () => {
    const example = compareDefinitions([statute, name], 0.05)[0];
    expect(example?.low).toBe(name.effect.shrunken.interval95.low);
    expect(example?.high).toBe(statute.effect.shrunken.interval95.high);
  });
});
