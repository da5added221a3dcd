import {
  type BeyondChance,
  type DefinedEffect,
  type DefinitionComparison,
  type Standing,
  standingOf,
} from '../../group-effect/compare-definitions';
import { groupDefinitionOf } from '../../ownership/definitions/group-definitions';
import { approximately, counted, probability } from '../sentences';

/** A definition in words: `published owner`. */
function nameOf(definition: string): string {
  return groupDefinitionOf(definition)?.title.toLowerCase() ?? definition;
}

function listed(definitions: readonly string[]): string {
  return definitions.map((definition) => `by ${nameOf(definition)}`).join(' and ');
}

const verdicts: Readonly<Record<Standing, string>> = {
  BEYOND_CHANCE: 'it stands, beyond chance',
  WITHIN_CHANCE: 'chance explains it',
  UNTESTED: 'too few were inspected to tell it from chance',
};

/** One definition in one sentence: the interval first, then the point, then whether it stands. */
export function definedEffectSentence(
  { definition, effect, shared, settings }: DefinedEffect & { shared: number; settings: number },
  rule: BeyondChance,
): string {
  const drawn = `Drawn by ${nameOf(definition)}, as a group of ${counted(settings, 'setting')}, ${shared} of them shared`;
  if (effect === null) return `${drawn}: none was fully inspected in the window, so nothing can be said.`;
  const { interval95, point } = effect.shrunken;
  const size = `between ${approximately(interval95.low)} and ${approximately(interval95.high)} times as often as expected (95%), most likely ${approximately(point)} times`;
  const q = effect.q === null ? '' : `, q ${probability(effect.q)}`;
  return `${drawn}: ${effect.observed} of ${effect.n} ended so, ${size}; ${verdicts[standingOf(effect, rule)]}${q}.`;
}

/** How far it rests on how the group was drawn, in one sentence. */
export function comparisonSentence({ beyondChance, withinChance, isRobust }: DefinitionComparison): string {
  if (isRobust === null) {
    return 'It could be tested under fewer than two definitions, so that nothing can be said of how far it rests on how the group is drawn.';
  }
  if (!isRobust) {
    return `It stands ${listed(beyondChance)}, and not ${listed(withinChance)}: it rests on how the group is drawn.`;
  }
  const [says, definitions] =
    withinChance.length === 0 ? ['It stands', beyondChance] : ['Chance explains it', withinChance];
  return `${says} however the group is drawn: ${listed(definitions)}.`;
}
