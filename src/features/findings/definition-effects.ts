import type { DefinedEffect } from '../../domain/group-effect/compare-definitions';
import { compareDefinitions, standingOf } from '../../domain/group-effect/compare-definitions';
import { comparisonSentence, definedEffectSentence } from '../../domain/indicators/group-effect/definition-sentences';
import { groupEffectPolicyOn } from '../../domain/indicators/group-effect/group-effect-policy';
import type { Day } from '../../domain/values/day';
import type { GroupDefinition } from '../provider-groups/provider-group';
import type { StoredGroupEffect } from './group-effect';

/** The group of one definition that shares the most settings with the group asked for. */
export interface MatchedEffect {
  askedId: number;
  asOf: Day;
  definition: GroupDefinition;
  groupId: number;
  sharedSettings: number;
  settings: number;
  /** Null where none of its settings was fully inspected in the window. */
  effect: StoredGroupEffect | null;
}

/** One definition in the comparison, as it is shown. */
export interface ShownDefinition extends MatchedEffect {
  isBeyondChance: boolean | null;
  sentence: string;
}

/** The same settings under every definition that was detected on the day. */
export interface ShownComparison {
  asOf: Day;
  low: number | null;
  high: number | null;
  isRobust: boolean | null;
  sentence: string;
  definitions: readonly ShownDefinition[];
}

function comparable({ definition, effect }: MatchedEffect): DefinedEffect {
  if (effect === null) return { definition, effect: null };
  const { n, observed, q, shrunkenLow95: low, shrunkenHigh95: high, shrunkenPoint: point } = effect;
  return { definition, effect: { n, observed, q, shrunken: { interval95: { low, high, level: 0.95 }, point } } };
}

/** Sets side by side what was found for one group; null where nothing was detected on the day by its own definition. */
export function comparisonOf(matched: readonly MatchedEffect[]): ShownComparison | null {
  const [first] = matched;
  if (first === undefined) return null;
  const rule = groupEffectPolicyOn(first.asOf);
  const { low, high, isRobust, ...compared } = compareDefinitions(matched.map(comparable), rule);
  const definitions = matched.map((one) => {
    const standing = standingOf(comparable(one).effect, rule);
    const sentence = definedEffectSentence(
      { ...comparable(one), shared: one.sharedSettings, settings: one.settings },
      rule,
    );
    return { ...one, sentence, isBeyondChance: standing === 'UNTESTED' ? null : standing === 'BEYOND_CHANCE' };
  });
  const sentence = comparisonSentence({ low, high, isRobust, ...compared });
  return { asOf: first.asOf, low, high, isRobust, sentence, definitions };
}
