import { fewestToClear } from '../clearing';
import { type CountedSettings, type WatchState, watchState } from '../section-23a-observations';

/** Whether the observations make a route, and not only come near one. */
export function isRoute(state: WatchState | null): boolean {
  return state === 'ROUTE_A' || state === 'ROUTE_B' || state === 'ROUTES_A_AND_B';
}

function stateWithout(group: CountedSettings, cleared: ReadonlySet<string>): WatchState | null {
  return watchState({ ...group, observed: group.observed.filter(({ setting }) => !cleared.has(setting.settingId)) });
}

const orderOf = ({ observed }: CountedSettings) => observed.map(({ setting }) => setting.settingId);

/** The fewest of the observed settings, from the first, without which there is no route; 0 where there is none now. */
export function settingsToLeaveRoute(group: CountedSettings): number {
  if (!isRoute(watchState(group))) return 0;
  return fewestToClear(orderOf(group), (cleared) => isRoute(stateWithout(group, cleared))).length;
}

/** The fewest of the observed settings, from the first, without which there is no finding. */
export function settingsToClearWatch(group: CountedSettings): number {
  return fewestToClear(orderOf(group), (cleared) => stateWithout(group, cleared) !== null).length;
}
