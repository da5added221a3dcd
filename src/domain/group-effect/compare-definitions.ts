import type { GroupEffect } from './group-effect';

/** What of an effect tells whether it stands, and between what it lies. */
export type ComparedEffect = Pick<GroupEffect, 'n' | 'observed' | 'q'> & {
  shrunken: Pick<GroupEffect['shrunken'], 'interval95' | 'point'>;
};

/** One group by the definition that drew it; null where none of its settings was judged in the window. */
export interface DefinedEffect {
  definition: string;
  effect: ComparedEffect | null;
}

/** When a group counts as beyond chance: the figures of the rule that reads the same. */
export interface BeyondChance {
  maximumQ: number;
  minimumSettings: number;
}

/** How an effect comes out: `UNTESTED` where too few settings, or none, were judged. */
export type Standing = 'BEYOND_CHANCE' | 'WITHIN_CHANCE' | 'UNTESTED';

/** The same settings under every definition that draws a group of them. */
export interface DefinitionComparison {
  /** Between what the intervals of all definitions lie: the lowest and the highest end at 95 %; null where there is none. */
  low: number | null;
  high: number | null;
  beyondChance: readonly string[];
  withinChance: readonly string[];
  untested: readonly string[];
  /** Whether it comes out the same under each of two or more definitions; null where fewer could be tested. */
  isRobust: boolean | null;
}

/** Whether the effect is beyond chance, within it, or too small to be told. */
export function standingOf(effect: ComparedEffect | null, { maximumQ, minimumSettings }: BeyondChance): Standing {
  if (effect === null || effect.q === null) return 'UNTESTED';
  return effect.q <= maximumQ && effect.observed >= minimumSettings ? 'BEYOND_CHANCE' : 'WITHIN_CHANCE';
}

/** How far an effect rests on how the group was drawn. The order of the definitions is kept. */
export function compareDefinitions(effects: readonly DefinedEffect[], rule: BeyondChance): DefinitionComparison {
  const standing = (wanted: Standing) =>
    effects.filter(({ effect }) => standingOf(effect, rule) === wanted).map(({ definition }) => definition);
  const intervals = effects.flatMap(({ effect }) => effect?.shrunken.interval95 ?? []);
  const [beyondChance, withinChance] = [standing('BEYOND_CHANCE'), standing('WITHIN_CHANCE')];
  return {
    low: intervals.length === 0 ? null : Math.min(...intervals.map(({ low }) => low)),
    high: intervals.length === 0 ? null : Math.max(...intervals.map(({ high }) => high)),
    beyondChance,
    withinChance,
    untested: standing('UNTESTED'),
    isRobust:
      beyondChance.length + withinChance.length < 2 ? null : beyondChance.length === 0 || withinChance.length === 0,
  };
}
