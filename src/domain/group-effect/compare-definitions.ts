import type { GroupEffect } from './group-effect';

/** The effect of a group drawn by one definition. */
export interface DefinedEffect {
  /** By what the same group is known under every definition: its name, or its undertaking at the top. */
  sameAs: string;
  definition: string;
  effect: GroupEffect;
}

/** The same group under every definition that draws it. */
export interface DefinitionComparison {
  sameAs: string;
  /** In the order of the definitions' names. */
  effects: readonly DefinedEffect[];
  /** Between what the intervals of all definitions lie: the lowest and the highest end at 95 %. */
  low: number;
  high: number;
  /** Under how many definitions it is beyond chance. */
  beyondChance: number;
  /** Whether the answer is the same under each of them. */
  isRobust: boolean;
}

function compareText(first: string, second: string): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function comparisonOf(sameAs: string, given: readonly DefinedEffect[], maximumQ: number): DefinitionComparison {
  const effects = [...given].sort((first, second) => compareText(first.definition, second.definition));
  const beyondChance = effects.filter(({ effect }) => effect.q !== null && effect.q <= maximumQ).length;
  return {
    sameAs,
    effects,
    low: Math.min(...effects.map(({ effect }) => effect.shrunken.interval95.low)),
    high: Math.max(...effects.map(({ effect }) => effect.shrunken.interval95.high)),
    beyondChance,
    isRobust: beyondChance === 0 || beyondChance === effects.length,
  };
}

/** How far each group's effect rests on how the group was drawn, in the order of their names. */
export function compareDefinitions(
  effects: readonly DefinedEffect[],
  maximumQ: number,
): readonly DefinitionComparison[] {
  const same = new Map<string, DefinedEffect[]>();
  for (const one of effects) {
    const known = same.get(one.sameAs);
    if (known === undefined) same.set(one.sameAs, [one]);
    else known.push(one);
  }
  return [...same]
    .sort(([first], [second]) => compareText(first, second))
    .map(([sameAs, given]) => comparisonOf(sameAs, given, maximumQ));
}
