import type { CloseSetting, OverlayProblem, RegisterSetting, TransferSetting } from './overlay-changes';
import { knownParty } from './overlay-checks';
import { type OverlaidState, type ProvidedSetting, type StepOutcome, wrong } from './overlay-state';

/** A setting passes to another provider, which may be any party: natural persons and councils register settings too. */
export function transferSetting(state: OverlaidState, { urn, to }: TransferSetting): StepOutcome {
  const setting = state.settings.get(urn);
  const problems = knownParty(state, 'to', to);
  if (setting === undefined) return [...notThere(urn), ...problems];
  if (setting.provider === to) {
    return [wrong('FROM_AND_TO_ARE_ONE', 'to', `Setting ${urn} is provided by party ${to} already.`)];
  }
  return problems.length > 0 ? problems : withSetting(state, { ...setting, provider: to });
}

/** A setting closes. */
export function closeSetting(state: OverlaidState, { urn }: CloseSetting): StepOutcome {
  if (!state.settings.has(urn)) return notThere(urn);
  const settings = new Map(state.settings);
  settings.delete(urn);
  return { ...state, settings };
}

/** A provider registers another setting. */
export function registerSetting(state: OverlaidState, change: RegisterSetting): StepOutcome {
  const { provider, localAuthority, provisionType, places } = change;
  const problems = [...knownParty(state, 'provider', provider)];
  if (places !== null && (!Number.isInteger(places) || places < 0)) {
    problems.push(wrong('PLACES_NOT_A_NUMBER', 'places', 'Expected a whole number from nought, or nothing.'));
  }
  if (problems.length > 0) return problems;
  return withSetting(state, { urn: freeUrn(state), provider, localAuthority, provisionType, places });
}

/** The name that the next setting to be registered gets. */
export function freeUrn({ settings }: OverlaidState): string {
  let number = 1;
  while (settings.has(`NEW-${number}`)) number += 1;
  return `NEW-${number}`;
}

function withSetting(state: OverlaidState, setting: ProvidedSetting): OverlaidState {
  return { ...state, settings: new Map(state.settings).set(setting.urn, setting) };
}

function notThere(urn: string): readonly OverlayProblem[] {
  return [wrong('SETTING_NOT_KNOWN', 'urn', `There is no setting ${urn} on the day.`, 'Look it up by its URN.')];
}
