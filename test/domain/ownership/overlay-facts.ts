import * as fc from 'fast-check';
import { ownershipGraph } from '../../../src/domain/ownership/graph';
import type { Interest } from '../../../src/domain/ownership/interest';
import { applyChanges } from '../../../src/domain/ownership/overlay-apply';
import type { SimulatedChange } from '../../../src/domain/ownership/overlay-changes';
import type { MarketState, ProvidedSetting } from '../../../src/domain/ownership/overlay-state';
import type { Party } from '../../../src/domain/ownership/party';
import { hundredPercent } from '../../../src/domain/ownership/share';
import { company, council, person } from './dated-facts';
import { companies } from './histories';
import { heldIn } from './inverse-of';

/** The day on which changes are tried. */
export const day = '2024-04-01';
export const onePercent = hundredPercent / 100;

export const parties: readonly Party[] = [...companies.map((id) => company(id)), person(7), person(8), council(9)];

export function home(urn: string, provider: number, more: Partial<ProvidedSetting> = {}): ProvidedSetting {
  return { urn, provider, localAuthority: 'Lancashire', provisionType: 'CHILDRENS_HOME', places: 4, ...more };
}

/** Three homes of the first three companies, unless others are given. */
export function market(
  interests: readonly Interest[],
  settings: readonly ProvidedSetting[] = [home('SC1', 1), home('SC2', 2), home('SC3', 3)],
): MarketState {
  return {
    day,
    graph: ownershipGraph(parties, interests),
    settings: new Map(settings.map((setting) => [setting.urn, setting])),
  };
}

/** The state after changes that can be made. */
export function after(state: MarketState, ...changes: readonly SimulatedChange[]): MarketState {
  const outcome = applyChanges(state, changes);
  if (!outcome.isApplied) throw new Error(JSON.stringify(outcome.problems));
  return outcome.state;
}

/** `2: 60 shareholding`: who holds what in a body. */
export function held(state: MarketState, subject: number): readonly string[] {
  return state.graph.interestsIn(subject).map(({ party, type, share }) => {
    if (share === null) return `${party}: ${type}`;
    const [least, most] = [share.least / onePercent, share.most / onePercent];
    return `${party}: ${least === most ? least : `${least} to ${most}`} ${type}`;
  });
}

/** Everything that can be told of a state, in one text. */
export function whole(state: MarketState): string {
  const settings = [...state.settings.values()].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  return JSON.stringify([companies.map((id) => heldIn(id, state.graph)), settings]);
}

const anyHolder = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9);
const anyCompany = fc.constantFrom(...companies);

export const anyOwnershipChange: fc.Arbitrary<SimulatedChange> = fc.oneof(
  fc.record({
    kind: fc.constant('TRANSFER_SHARES' as const),
    subject: anyCompany,
    from: anyHolder,
    to: anyHolder,
    share: fc.constantFrom<(number | 'ALL')[]>('ALL', 'ALL', 10 * onePercent, 30 * onePercent, 60 * onePercent),
  }),
  fc.record({
    kind: fc.constant('CHANGE_CONTROL' as const),
    subject: anyCompany,
    newParent: fc.option(anyCompany, { freq: 4 }),
  }),
);

export const anySettingChange: fc.Arbitrary<SimulatedChange> = fc.oneof(
  fc.record({
    kind: fc.constant('TRANSFER_SETTING' as const),
    urn: fc.constantFrom('SC1', 'SC2', 'SC3'),
    to: anyCompany,
  }),
  fc.record({ kind: fc.constant('CLOSE_SETTING' as const), urn: fc.constantFrom('SC1', 'SC2', 'SC3') }),
  fc.record({
    kind: fc.constant('REGISTER_SETTING' as const),
    provider: anyCompany,
    localAuthority: fc.constant('Kent'),
    provisionType: fc.constant('CHILDRENS_HOME' as const),
    places: fc.constantFrom(3, null),
  }),
);
