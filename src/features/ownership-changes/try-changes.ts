import type { DatedOwnership } from '../../domain/ownership/dated-ownership';
import type { PartyId } from '../../domain/ownership/party';
import { type ChangeEffect, changeEffect, type EffectFacts, movesNothing } from '../../domain/simulation/change-effect';
import { ConnectedWorld } from '../../domain/simulation/connected-world';
import type { TriedChange } from './change-weight.store';

export interface TriedEffect {
  change: TriedChange;
  effect: ChangeEffect;
  /** Whether it moves nothing, and no person ever decided on it. */
  isAccepted: boolean;
}

interface Tried extends EffectFacts {
  changes: readonly TriedChange[];
  /** What was accepted, and is not in the world yet. */
  accepted: readonly TriedChange[];
}

/** Everyone whose place in groups must be known to try these changes. */
export function bodiesOf({ settings, stays }: EffectFacts, changes: readonly TriedChange[]): PartyId[] {
  const providers = [...settings, ...stays].map(({ provider }) => provider);
  return [...new Set([...providers, ...changes.flatMap(({ subject, holders }) => [subject, ...holders])])];
}

/**
 * Tries each change on what is held and accepted. One that moves nothing is accepted there and then, so that two that
 * move nothing alone, and something together, are not both accepted by themselves.
 */
export function tryChanges(
  world: DatedOwnership,
  { changes, accepted, settings, stays, day }: Tried,
): { effects: readonly TriedEffect[]; overtaken: readonly TriedChange[] } {
  const held = new Set(world.interests.map(({ id }) => id));
  const connected = new ConnectedWorld(world);
  for (const change of accepted) connected.accept(change);
  const [settingsOf, staysOf] = [byProvider(settings), byProvider(stays)];
  const effects: TriedEffect[] = [];
  const overtaken: TriedChange[] = [];
  for (const change of changes) {
    if (!change.held.every((id) => held.has(id))) {
      overtaken.push(change);
      continue;
    }
    const { world: before, members } = connected.around(change);
    const effect = changeEffect(before, connected.after(change), {
      day,
      settings: members.flatMap((id) => settingsOf.get(id) ?? []),
      stays: members.flatMap((id) => staysOf.get(id) ?? []),
    });
    const isAccepted = movesNothing(effect) && !change.wasDecidedByPerson;
    if (isAccepted) connected.accept(change);
    effects.push({ change, effect, isAccepted });
  }
  return { effects, overtaken };
}

function byProvider<T extends { provider: PartyId }>(list: readonly T[]): ReadonlyMap<PartyId, readonly T[]> {
  const lists = new Map<PartyId, T[]>();
  for (const each of list) {
    const of = lists.get(each.provider);
    if (of) of.push(each);
    else lists.set(each.provider, [each]);
  }
  return lists;
}
