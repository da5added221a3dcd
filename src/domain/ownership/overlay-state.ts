import type { ProvisionType } from '../register/vocabulary';
import type { Day } from '../values/day';
import type { OwnershipGraph } from './graph';
import { OverlayGraph } from './overlay';
import type { OverlayProblem, OverlayProblemCode } from './overlay-changes';
import type { PartyId } from './party';

/** What of a setting a change can move. */
export interface ProvidedSetting {
  urn: string;
  /** The undertaking that holds the registration. */
  provider: PartyId;
  localAuthority: string | null;
  provisionType: ProvisionType;
  places: number | null;
}

/** Who holds what in whom, and who provides which setting, on one day. */
export interface MarketState {
  day: Day;
  graph: OwnershipGraph;
  settings: ReadonlyMap<string, ProvidedSetting>;
}

/** The same with changes over it. */
export interface OverlaidState extends MarketState {
  graph: OverlayGraph;
}

/** What a change comes to: the state after it, or why it cannot be tried. */
export type StepOutcome = OverlaidState | readonly OverlayProblem[];

/** A state to lay changes over; one that has changes over it already goes on from them. */
export function overlaid({ day, graph, settings }: MarketState): OverlaidState {
  return { day, graph: graph instanceof OverlayGraph ? graph : OverlayGraph.over(graph), settings };
}

export function isProblems(outcome: StepOutcome): outcome is readonly OverlayProblem[] {
  return Array.isArray(outcome);
}

/** Something wrong with one field of a change. */
export function wrong(
  code: OverlayProblemCode,
  field: string,
  message: string,
  help: string | null = null,
): OverlayProblem {
  return { code, path: [field], message, help };
}
