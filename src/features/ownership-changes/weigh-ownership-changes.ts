import { movesNoSetting, ownershipChangeWeight } from '../../domain/casework/ownership-changes';
import type { DatedOwnership } from '../../domain/ownership/dated-ownership';
import type { PartyId } from '../../domain/ownership/party';
import { type ChangeEffect, routesOf } from '../../domain/simulation/change-effect';
import type { SimulatedSetting } from '../../domain/simulation/simulated-setting';
import type { Day } from '../../domain/values/day';
import type { Transaction } from '../../platform/database/database';
import { ChangeDecisionStore } from './change-decision.store';
import { type ChangeTurn, takeTurn } from './change-turn.store';
import { ChangeWeightStore, type TriedChange, type Weighed } from './change-weight.store';
import { doesTheSame, groupsIn, keptEffect } from './keep-effect';
import type { ChangeRecord } from './ownership-change';
import { bodiesOf, tryChanges } from './try-changes';

export interface WeighOptions {
  /** Everything on any day that bears on the groups of these bodies, as for `refreshControlGroups`. */
  readWorld: (tx: Transaction, bodies: readonly PartyId[]) => Promise<DatedOwnership>;
  /** Settings on the register on a day whose providers are known, as for a simulation. */
  settingsOn: (tx: Transaction, day: Day) => Promise<readonly SimulatedSetting[]>;
  day: Day;
}

/** How many changes are weighed in one transaction. */
const atOnce = 200;

/**
 * Works out what accepting each proposed change would do, one by one as if nothing else were accepted, and keeps it.
 *
 * One that moves no setting on any day by any definition is accepted by itself; what comes after it is tried with it. One
 * on which a person once decided waits for a person. One whose held interests are held no more is overtaken.
 * Answers how many were weighed and accepted; weigh again where `isMore`. For the system login only.
 */
export async function weighOwnershipChanges(
  tx: Transaction,
  { readWorld, settingsOn, day }: WeighOptions,
): Promise<{ weighed: number; accepted: number; overtaken: number; isMore: boolean }> {
  const turn = await takeTurn(tx);
  const store = new ChangeWeightStore(tx);
  const changes = await store.unweighed(day, atOnce);
  if (changes.length === 0) return { weighed: 0, accepted: 0, overtaken: 0, isMore: false };
  const accepted = await store.acceptedNotApplied();
  const facts = { day, settings: await settingsOn(tx, day), stays: await store.stays() };
  const world = await readWorld(tx, bodiesOf(facts, [...changes, ...accepted]));
  const tried = tryChanges(world, { ...facts, changes, accepted });
  const names = await store.names([...new Set(tried.effects.flatMap(({ effect }) => groupsIn(effect)))]);
  const weighed = tried.effects.map(({ change, effect }) => weighedAs(change, effect, names, day));
  await store.keep(weighed);
  const acts = [
    ...tried.overtaken.map((change) => overtakenRecord(change, turn)),
    ...tried.effects.filter(({ isAccepted }) => isAccepted).map(({ change }) => acceptedRecord(change, weighed, turn)),
  ];
  if (acts.length > 0) await new ChangeDecisionStore(tx).record(acts);
  return {
    weighed: weighed.length,
    accepted: acts.length - tried.overtaken.length,
    overtaken: tried.overtaken.length,
    isMore: changes.length === atOnce,
  };
}

/** Lets every effect be worked out anew: settings, judgements or interests have changed. */
export function forgetOwnershipChangeWeights(tx: Transaction): Promise<void> {
  return new ChangeWeightStore(tx).forget();
}

/** Whoever looked at the change before it was found to do something else decides on another version. */
function weighedAs(
  { id, version, effect: before }: TriedChange,
  effect: ChangeEffect,
  names: ReadonlyMap<number, string>,
  day: Day,
): Weighed {
  const kept = keptEffect(effect, names);
  const isOther = before !== null && !doesTheSame(before, kept);
  const { settings, places } = effect;
  const weight = ownershipChangeWeight({ routes: routesOf(effect), settings, places }, day);
  return { id, version: isOther ? version + 1 : version, effect: kept, weight };
}

function byService({ now }: ChangeTurn): Pick<ChangeRecord, 'by' | 'roles' | 'organisation' | 'at'> {
  return { by: 'service', roles: [], organisation: null, at: now };
}

function acceptedRecord({ id }: TriedChange, weighed: readonly Weighed[], turn: ChangeTurn): ChangeRecord {
  const own = weighed.find((one) => one.id === id);
  const version = (own?.version ?? 0) + 1;
  const told = own?.effect.sentence ?? null;
  return {
    changeId: id,
    status: 'ACCEPTED',
    version,
    verdict: 'ACCEPT',
    reason: movesNoSetting,
    told,
    ...byService(turn),
  };
}

function overtakenRecord({ id, version }: TriedChange, turn: ChangeTurn): ChangeRecord {
  const reason = 'What it names as held is held no more.';
  return {
    changeId: id,
    status: 'OVERTAKEN',
    version: version + 1,
    verdict: 'OVERTAKE',
    reason,
    told: null,
    ...byService(turn),
  };
}
