import type { ProvisionType } from '../register/vocabulary';
import type { Day } from '../values/day';
import type { RecordedObservation } from './observation';
import { beganWithin, type Days, isOpenOn } from './open-or-recent';
import { instrumentFor } from './regulation-instruments';
import { compareRegulations, readRegulation } from './regulations';

/** What the table needs of a setting. */
export interface SettingWithRequirements {
  settingId: string;
  urn: string;
  provisionType: ProvisionType;
  observations: readonly RecordedObservation[];
}

/** Open and met are all there are; those made within the window are some of them. */
export interface RequirementCounts {
  open: number;
  met: number;
  withinWindow: number;
}

export interface HeatCell extends RequirementCounts {
  /** Null for requirements that cite no regulation. */
  regulation: string | null;
}

export interface HeatRow {
  settingId: string;
  urn: string;
  /** One for each regulation of the table, in its order. */
  cells: readonly HeatCell[];
  total: RequirementCounts;
}

/** Settings by regulation: every requirement up to the day stands in exactly one cell. */
export interface RegulationHeat {
  day: Day;
  window: Days;
  regulations: readonly (string | null)[];
  rows: readonly HeatRow[];
  totals: readonly HeatCell[];
  total: RequirementCounts;
}

/** The code of what a requirement of this setting cites, or null where it cites nothing. */
export function citedBy(
  { provisionType }: Pick<SettingWithRequirements, 'provisionType'>,
  { regulation, from }: RecordedObservation,
): string | null {
  return regulation === null ? null : readRegulation(regulation, instrumentFor(provisionType, from)).code;
}

function added(counts: readonly RequirementCounts[]): RequirementCounts {
  const total = { open: 0, met: 0, withinWindow: 0 };
  for (const { open, met, withinWindow } of counts) {
    total.open += open;
    total.met += met;
    total.withinWindow += withinWindow;
  }
  return total;
}

/** Requirements without a regulation come last. */
function compareColumns(first: string | null, second: string | null): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return compareRegulations(first, second);
}

/** The table of a group's settings by the regulation that requirements cite, on the day. */
export function regulationHeat(settings: readonly SettingWithRequirements[], window: Days): RegulationHeat {
  const day = window.to;
  const made = settings.map((setting) => ({
    setting,
    requirements: setting.observations
      .filter(({ kind, from }) => kind === 'REQUIREMENT' && from <= day)
      .map((observation) => ({ observation, regulation: citedBy(setting, observation) })),
  }));
  const cited = new Set(made.flatMap(({ requirements }) => requirements.map(({ regulation }) => regulation)));
  const regulations = [...cited].sort(compareColumns);
  const rows = made.map(({ setting: { settingId, urn }, requirements }): HeatRow => {
    const cells = regulations.map((regulation) => {
      const own = requirements.filter((one) => one.regulation === regulation).map(({ observation }) => observation);
      const open = own.filter((one) => isOpenOn(one, day)).length;
      const withinWindow = own.filter((one) => beganWithin(one, window)).length;
      return { regulation, open, met: own.length - open, withinWindow };
    });
    return { settingId, urn, cells, total: added(cells) };
  });
  const totals = regulations.map((regulation, column) => ({
    regulation,
    ...added(rows.flatMap(({ cells }) => cells[column] ?? [])),
  }));
  return { day, window, regulations, rows, totals, total: added(totals) };
}
