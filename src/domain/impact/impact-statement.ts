import type { RecordedCommencement } from '../law/recorded-commencement';
import type { Day } from '../values/day';
import { councilFigures, placesFigures, placesOf } from './affected-figures';
import { alternativeFigures } from './alternative-figures';
import { type DecisionEffect, decisionEffects } from './decision-effects';
import { type Between, type Figure, inWords } from './figure';
import type { AffectedSetting, EarlierDecision, SettingsAround } from './impact-facts';
import { type TimingOption, timingOptions } from './timing-options';

/** Something that bears on the decision and is not known, with the data that would say it. */
export interface UnknownImpact {
  what: string;
  byWhichData: string;
}

/** What is expected of the settings once the decision has effect, to be put beside what happens. */
export interface ExpectedAfter {
  settingsOpen: Between;
  places: Between;
}

/** What a decision about settings would do, as far as is known on a day. It informs, and forbids nothing. */
export interface ImpactStatement {
  effect: DecisionEffect;
  sentence: string;
  figures: readonly Figure[];
  options: readonly TimingOption[];
  earlier: readonly EarlierDecision[];
  notKnown: readonly UnknownImpact[];
  expected: ExpectedAfter;
}

export interface ImpactFacts {
  effect: DecisionEffect;
  settings: readonly AffectedSetting[];
  around: readonly SettingsAround[];
  earlier: readonly EarlierDecision[];
}

const neverKnown: readonly UnknownImpact[] = [
  {
    what: 'How many children live there, and which councils placed them: only the areas in which the settings lie are known',
    byWhichData: "A census of placements, such as the Department's return on looked-after children; none is loaded",
  },
  {
    what: 'How many places are free, there and elsewhere',
    byWhichData: 'Occupancy, as providers or councils report it; none is loaded',
  },
  {
    what: 'How far away another place would be from home, school and family',
    byWhichData: 'Placements with their distance from home; none are loaded, and settings are held by area only',
  },
  {
    what: 'How many places will be needed',
    byWhichData: 'A forecast of need from councils or regional care co-operatives; none is loaded',
  },
  {
    what: 'Whom a move would touch most: needs, disability, brothers and sisters, language and faith',
    byWhichData: 'Nothing that this service may hold. Ask the councils that placed the children',
  },
];

function unsaidOf(settings: readonly AffectedSetting[]): readonly UnknownImpact[] {
  const unsaid = settings.filter(({ places }) => places === null).map(({ urn }) => urn);
  if (unsaid.length === 0) return [];
  return [{ what: `The registered places of ${unsaid.join(', ')}`, byWhichData: 'A register that says them' }];
}

function expectedAfter({ effect, settings }: ImpactFacts): ExpectedAfter {
  const { leaves } = decisionEffects[effect];
  const open = settings.filter(({ status }) => status === 'ACTIVE');
  const places = placesOf(open);
  const [least, most] = leaves.places;
  return {
    settingsOpen: { least: open.length * leaves.settings, most: open.length * leaves.settings },
    places: { least: least === 0 ? 0 : places.least, most: most === 0 ? 0 : places.most },
  };
}

/** Works out what the decision would do on the day, each figure with what it rests on; the same facts, the same statement. */
export function impactStatement(
  facts: ImpactFacts,
  day: Day,
  recorded: readonly RecordedCommencement[],
): ImpactStatement {
  const { effect, settings, around, earlier } = facts;
  const kinds = [...new Set(settings.map(({ provisionType }) => provisionType))].toSorted();
  const places = placesFigures(settings, effect, day);
  const [all = { least: null, most: null }] = places;
  const councils = new Set(settings.map(({ council }) => council)).size;
  const counted = `${settings.length} ${settings.length === 1 ? 'setting' : 'settings'} in the area of ${councils} ${councils === 1 ? 'council' : 'councils'}`;
  return {
    effect,
    sentence: `${decisionEffects[effect].title}: ${inWords(all)} places of ${counted}.`,
    figures: [...places, ...councilFigures(settings, around, day), ...alternativeFigures(kinds, around, day)],
    options: timingOptions(settings, day, recorded),
    earlier,
    notKnown: [...unsaidOf(settings), ...neverKnown],
    expected: expectedAfter(facts),
  };
}
