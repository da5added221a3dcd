import type { Concentration } from '../../domain/ownership/compare-groups-concentration';
import type { SimulatedChange } from '../../domain/ownership/overlay-changes';
import type { Section23AState } from '../../domain/simulation/compare-section-23a';
import type { SimulationResult } from '../../domain/simulation/simulate';

interface Group {
  id: number;
  name: string;
}

/** What changes, with groups by name instead of by number. */
export interface ShownResult {
  moves: { urn: string; kind: string; from: Group | null; to: Group | null }[];
  section23A: { group: Group; before: object; after: object }[];
  concentration: object[];
  quality: { group: Group; before: object; after: object }[];
}

export const nothingShown: ShownResult = { moves: [], section23A: [], concentration: [], quality: [] };

/** Every group that a result speaks of. */
export function groupsIn({ moves, section23A, concentration, quality }: SimulationResult): number[] {
  const ids = [
    ...moves.flatMap(({ from, to }) => [from, to]),
    ...(section23A ?? []).map(({ group }) => group),
    ...concentration.flatMap(({ before, after }) => [before.owners[0]?.owner, after.owners[0]?.owner]),
    ...quality.map(({ group }) => group),
  ];
  return [...new Set(ids.filter((id): id is number => typeof id === 'number' && id > 0))];
}

/** Names of undertakings that exist in the simulation only. */
export function namesMadeUp(changes: readonly SimulatedChange[]): [number, string][] {
  return changes.flatMap((change): [number, string][] =>
    change.kind === 'REGISTER_UNDERTAKING' ? [[change.id, change.name]] : [],
  );
}

export function shown(result: SimulationResult, names: ReadonlyMap<number, string>): ShownResult {
  const group = (id: number): Group => ({ id, name: names.get(id) ?? `Undertaking ${id}` });
  const orNone = (id: number | null) => (id === null ? null : group(id));
  const observed = ({ state, observed: urns, subsidiariesObserved }: Section23AState) => ({
    state,
    settings: urns.length,
    subsidiaries: subsidiariesObserved,
  });
  const market = ({ owners: [first], ...figures }: Concentration) => ({
    ...figures,
    largest: first ? group(first.owner) : null,
    largestSettings: first?.settings ?? null,
  });
  return {
    moves: result.moves.map(({ urn, kind, from, to }) => ({ urn, kind, from: orNone(from), to: orNone(to) })),
    section23A: (result.section23A ?? []).map((change) => ({
      group: group(change.group),
      before: observed(change.before),
      after: observed(change.after),
    })),
    concentration: result.concentration.map(({ before, after, ...rest }) => ({
      ...rest,
      before: market(before),
      after: market(after),
    })),
    quality: result.quality.map(({ group: id, before, after }) => ({ group: group(id), before, after })),
  };
}
