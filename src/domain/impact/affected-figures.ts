import { provisionTypes, regions } from '../register/vocabulary';
import type { Day } from '../values/day';
import { type DecisionEffect, decisionEffects } from './decision-effects';
import { aboutAll, addedUp, type Between, type Figure, type FigureAbout, type FigureInput } from './figure';
import type { AffectedSetting, SettingsAround } from './impact-facts';

const register = 'the register of settings';

/** The places of settings between two ends: what the register does not say is not known at the upper one. */
export function placesOf(settings: readonly Pick<AffectedSetting, 'places'>[]): Between {
  return addedUp(settings.map(({ places }) => ({ least: places ?? 0, most: places })));
}

/** The part of the places that the effect takes by itself, between two ends. */
export function placesTaken(settings: readonly AffectedSetting[], effect: DecisionEffect): Between {
  const [least, most] = decisionEffects[effect].takes;
  const all = placesOf(settings);
  return { least: least === 0 ? 0 : all.least, most: most === 0 ? 0 : all.most };
}

function inputsOf(settings: readonly AffectedSetting[]): readonly FigureInput[] {
  return settings.map(({ urn, places }) => ({
    what: `Places of ${urn}`,
    value: places === null ? 'not said' : String(places),
    source: register,
  }));
}

/** Settings by a key, in the order of the keys. */
function groupsBy(settings: readonly AffectedSetting[], keyOf: (setting: AffectedSetting) => string) {
  const groups = new Map<string, AffectedSetting[]>();
  for (const setting of settings) groups.set(keyOf(setting), [...(groups.get(keyOf(setting)) ?? []), setting]);
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own);
}

const regionOf = ({ region }: AffectedSetting) => (region === null ? null : regions[region]);
const kindOf = ({ provisionType }: AffectedSetting) => provisionTypes[provisionType];

/** How many places the decision takes: in all, and by kind of setting and region. */
export function placesFigures(settings: readonly AffectedSetting[], effect: DecisionEffect, day: Day): Figure[] {
  const { title, note } = decisionEffects[effect];
  const figure = (of: readonly AffectedSetting[], code: string, about: FigureAbout): Figure => ({
    code,
    title: 'Places that the decision takes or freezes',
    about,
    unit: 'PLACES',
    ...placesTaken(of, effect),
    asOf: day,
    how: `The registered places of these settings. ${title}. ${note}`,
    inputs: inputsOf(of),
  });
  const parts = groupsBy(settings, (one) => `${one.provisionType} ${one.region ?? ''}`).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      figure(own, 'PLACES_BY_KIND_AND_REGION', { ...aboutAll, provisionType: kindOf(first), region: regionOf(first) }),
    ];
  });
  return [figure(settings, 'PLACES_AFFECTED', aboutAll), ...parts];
}

function percent(part: number, whole: number): number {
  return Math.round((part * 1000) / whole) / 10;
}

/**
 * The part that some places have of all places of an area. Where the size of others is not known it can only be smaller,
 * and where that of an own one is not known only larger.
 */
function shareOf(own: Between, others: { places: number; withoutPlaces: number }): Between {
  const known = (own.least ?? 0) + others.places;
  if (known === 0) return { least: null, most: null };
  const share = percent(own.least ?? 0, known);
  return { least: others.withoutPlaces === 0 ? share : null, most: own.most === null ? null : share };
}

/** Each council in whose area a setting lies: the places there, and their part of all places of the kind in the area. */
export function councilFigures(
  settings: readonly AffectedSetting[],
  around: readonly SettingsAround[],
  day: Day,
): Figure[] {
  return groupsBy(settings, (one) => `${one.council} ${one.provisionType}`).flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const near = around.filter(
      ({ band, council, provisionType }) =>
        band === 'SAME_COUNCIL' && council === first.council && provisionType === first.provisionType,
    );
    const others = {
      places: near.reduce((sum, { places }) => sum + places, 0),
      withoutPlaces: near.reduce((sum, { withoutPlaces }) => sum + withoutPlaces, 0),
    };
    const places = placesOf(own);
    const about = { provisionType: kindOf(first), region: regionOf(first), council: first.council };
    const rest = {
      what: `Places of other settings of the kind in the area of ${first.council}`,
      value: `${others.places}${others.withoutPlaces === 0 ? '' : `, and ${others.withoutPlaces} settings that do not say`}`,
      source: register,
    };
    return [
      {
        code: 'PLACES_IN_COUNCIL',
        title: 'Places of the settings in the area of the council',
        about,
        unit: 'PLACES' as const,
        ...places,
        asOf: day,
        how: 'The registered places of the settings of the decision that lie in the area. Which councils have placed children there is not known.',
        inputs: inputsOf(own),
      },
      {
        code: 'SHARE_OF_COUNCIL',
        title: 'Their part of all places of the kind in the area',
        about,
        unit: 'PERCENT' as const,
        ...shareOf(places, others),
        asOf: day,
        how: 'Places of the settings of the decision, out of those and all others of the kind on the register in the area, to a tenth.',
        inputs: [...inputsOf(own), rest],
      },
    ];
  });
}
