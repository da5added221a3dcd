import { type ProvisionType, provisionTypes } from '../register/vocabulary';
import type { Day } from '../values/day';
import type { Figure, FigureInput } from './figure';
import { type Band, bands, type SettingsAround } from './impact-facts';

const sources = 'the register of settings, with who controls whom';

interface Sum {
  settings: number;
  places: number;
  withoutPlaces: number;
}

function sumOf(rows: readonly SettingsAround[]): Sum {
  return {
    settings: rows.reduce((sum, { settings }) => sum + settings, 0),
    places: rows.reduce((sum, { places }) => sum + places, 0),
    withoutPlaces: rows.reduce((sum, { withoutPlaces }) => sum + withoutPlaces, 0),
  };
}

function saidOf({ settings, places, withoutPlaces }: Sum): string {
  const unsaid = withoutPlaces === 0 ? '' : `, ${withoutPlaces} without a number of places`;
  return `${settings} ${settings === 1 ? 'setting' : 'settings'}, ${places} places${unsaid}`;
}

function keysOf<K extends string>(rows: readonly SettingsAround[], keyOf: (row: SettingsAround) => K): readonly K[] {
  return [...new Set(rows.map(keyOf))].toSorted();
}

/** What the alternatives are: by council and by the judgement that stands, each apart for what is not known of control. */
function inputsOf(rows: readonly SettingsAround[]): readonly FigureInput[] {
  const said = (what: string, of: readonly SettingsAround[]): FigureInput[] => {
    const other = of.filter(({ control }) => control === 'OTHER');
    const unsure = of.filter(({ control }) => control === 'NOT_KNOWN');
    return [
      ...(other.length === 0 ? [] : [{ what, value: saidOf(sumOf(other)), source: sources }]),
      ...(unsure.length === 0
        ? []
        : [{ what: `${what}; control not known`, value: saidOf(sumOf(unsure)), source: sources }]),
    ];
  };
  return [
    ...keysOf(rows, ({ council }) => council).flatMap((council) =>
      said(
        `Council: ${council}`,
        rows.filter((row) => row.council === council),
      ),
    ),
    ...keysOf(rows, ({ standing }) => standing ?? '').flatMap((standing) =>
      said(
        `Overall judgement that stands: ${standing || 'none'}`,
        rows.filter((row) => (row.standing ?? '') === standing),
      ),
    ),
  ];
}

function figuresOf(provisionType: ProvisionType, band: Band, rows: readonly SettingsAround[], day: Day): Figure[] {
  const certain = sumOf(rows.filter(({ control }) => control === 'OTHER'));
  const possible = sumOf(rows);
  const about = { provisionType: provisionTypes[provisionType], region: bands[band], council: null };
  const inputs = inputsOf(rows);
  return [
    {
      code: 'ALTERNATIVE_SETTINGS',
      title: 'Settings of the kind under other control',
      about,
      unit: 'SETTINGS',
      least: certain.settings,
      most: possible.settings,
      asOf: day,
      how: 'Active settings that share neither ultimate parent nor published owner with those of the decision: the least are those of which that is shown, the most those of which the contrary is not.',
      inputs,
    },
    {
      code: 'ALTERNATIVE_PLACES_FREE',
      title: 'Places in them that may be free',
      about,
      unit: 'PLACES',
      least: 0,
      most: possible.withoutPlaces > 0 ? null : possible.places,
      asOf: day,
      how: 'How many are free is not recorded: none at least, and all that are registered at most.',
      inputs,
    },
  ];
}

/** What else there is of each kind, under other control: near, elsewhere in the region, and in the regions around. */
export function alternativeFigures(
  kinds: readonly ProvisionType[],
  around: readonly SettingsAround[],
  day: Day,
): readonly Figure[] {
  return kinds.flatMap((kind) =>
    (Object.keys(bands) as Band[]).flatMap((band) =>
      figuresOf(
        kind,
        band,
        around.filter(
          (row) => row.provisionType === kind && row.band === band && row.control !== 'SAME' && !row.isSuspended,
        ),
        day,
      ),
    ),
  );
}
