import type { OverlayProblem, SimulatedChange } from './overlay-changes';
import { changeControl, registerUndertaking, transferShares } from './overlay-ownership';
import { closeSetting, registerSetting, transferSetting } from './overlay-settings';
import { isProblems, type MarketState, type OverlaidState, overlaid, type StepOutcome } from './overlay-state';

export type OverlayOutcome =
  | { isApplied: true; state: OverlaidState }
  | { isApplied: false; problems: readonly OverlayProblem[] };

/**
 * Lays changes over a state, in order: each is checked against what those before it made of the state.
 *
 * All of them apply or none does. What is wrong is said of every change, where those that are right are taken as made.
 * The state itself stays as it is.
 */
export function applyChanges(state: MarketState, changes: readonly SimulatedChange[]): OverlayOutcome {
  const problems: OverlayProblem[] = [];
  let now = overlaid(state);
  changes.forEach((change, place) => {
    const outcome = applyOne(now, change);
    if (!isProblems(outcome)) now = outcome;
    else for (const each of outcome) problems.push({ ...each, path: ['changes', String(place), ...each.path] });
  });
  return problems.length > 0 ? { isApplied: false, problems } : { isApplied: true, state: now };
}

/** One change, made or refused. */
export function applyOne(state: OverlaidState, change: SimulatedChange): StepOutcome {
  switch (change.kind) {
    case 'TRANSFER_SHARES':
      return transferShares(state, change);
    case 'CHANGE_CONTROL':
      return changeControl(state, change);
    case 'REGISTER_UNDERTAKING':
      return registerUndertaking(state, change);
    case 'TRANSFER_SETTING':
      return transferSetting(state, change);
    case 'CLOSE_SETTING':
      return closeSetting(state, change);
    case 'REGISTER_SETTING':
      return registerSetting(state, change);
  }
}
