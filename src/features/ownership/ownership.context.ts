import type { DatedOwnership } from '../../domain/ownership/dated-ownership';
import type { PartyId } from '../../domain/ownership/party';
import type { Queryable } from '../../platform/database/database';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import { ConflictStore } from './conflict.store';
import { DatedOwnershipStore } from './dated-ownership.store';
import { LookupStore } from './lookup.store';
import { OwnershipGraphStore } from './ownership-graph.store';
import type { StoredInterest } from './ownership-interest';
import type { Moment } from './ownership-moment';
import { type OwnershipView, partiesNamedIn, viewsOf, walkBounds } from './ownership-view';
import { type IdentifierRow, type NameRow, type PartyRow, PartyStore, type PersonRow } from './party.store';
import { type InterestSide, UndertakingInterestStore } from './undertaking-interest.store';

type InterestPage = Moment & { side: InterestSide; first: number; after: number | null };

/** What this feature puts on the request. Everything is asked for a day, as known at a moment. */
export interface OwnershipContext {
  ownership: {
    lookups: LookupStore;
    disputed: ConflictStore;
    byId: LoadersByArguments<Moment, PartyId, PartyRow | null>;
    personById: LoadersByArguments<Moment, PartyId, PersonRow | null>;
    identifiers: LoadersByArguments<Record<string, never>, PartyId, IdentifierRow[]>;
    names: LoadersByArguments<Moment, PartyId, NameRow[]>;
    interests: LoadersByArguments<InterestPage, PartyId, StoredInterest[]>;
    interestCount: LoadersByArguments<Moment & { side: InterestSide }, PartyId, number>;
    /** Links that an interest is held through, by the number of the interest. */
    components: LoadersByArguments<Moment, number, StoredInterest[]>;
    /** What every source says of who holds what in one body. */
    saidOf: LoadersByArguments<Moment, PartyId, StoredInterest[]>;
    /** What stands above a party: whole, in two statements for all that are asked for at once. */
    above: LoadersByArguments<Moment, PartyId, OwnershipView>;
    below: LoadersByArguments<Moment, PartyId, OwnershipView>;
    /** These bodies and everyone above them on every day, as known at a moment, null: now; for what has to know more than one day. */
    world: (seeds: readonly PartyId[], knownAt: string | null) => Promise<DatedOwnership>;
  };
}

function viewLoaders(graph: OwnershipGraphStore, parties: PartyStore, direction: 'ABOVE' | 'BELOW') {
  return new LoadersByArguments<Moment, PartyId, OwnershipView>(async (moment, seeds) => {
    const interests = await graph[direction === 'ABOVE' ? 'above' : 'below'](seeds, moment, walkBounds);
    const rows = await parties.byIds(partiesNamedIn(seeds, interests), moment);
    return viewsOf(seeds, direction, { rows, interests }, moment);
  });
}

function partyLoaders(parties: PartyStore) {
  return {
    byId: new LoadersByArguments<Moment, PartyId, PartyRow | null>(async (moment, ids) =>
      oneByKey(ids, await parties.byIds(ids, moment), ({ id }) => id),
    ),
    personById: new LoadersByArguments<Moment, PartyId, PersonRow | null>(async (moment, ids) =>
      oneByKey(ids, await parties.personsByIds(ids, moment), ({ id }) => id),
    ),
    identifiers: new LoadersByArguments<Record<string, never>, PartyId, IdentifierRow[]>(async (_, ids) =>
      groupedByKey(ids, await parties.identifiersOf(ids), ({ partyId }) => partyId),
    ),
    names: new LoadersByArguments<Moment, PartyId, NameRow[]>(async (moment, ids) =>
      groupedByKey(ids, await parties.namesOf(ids, moment), ({ partyId }) => partyId),
    ),
  };
}

function interestLoaders(store: UndertakingInterestStore, graph: OwnershipGraphStore) {
  return {
    interests: new LoadersByArguments<InterestPage, PartyId, StoredInterest[]>(
      async ({ side, first, after, ...moment }, ids) =>
        groupedByKey(ids, await store.page(side, ids, moment, first, after), ({ parentId }) => parentId),
    ),
    interestCount: new LoadersByArguments<Moment & { side: InterestSide }, PartyId, number>(
      async ({ side, ...moment }, ids) =>
        oneByKey(ids, await store.counts(side, ids, moment), ({ parentId }) => parentId).map((row) => row?.count ?? 0),
    ),
    components: new LoadersByArguments<Moment, number, StoredInterest[]>(async (moment, ids) =>
      groupedByKey(ids, await store.componentsOf(ids, moment), ({ parentId }) => parentId),
    ),
    saidOf: new LoadersByArguments<Moment, PartyId, StoredInterest[]>(async (moment, ids) =>
      groupedByKey(ids, await graph.above(ids, moment, { ...walkBounds, parties: 0 }), ({ subject }) => subject),
    ),
  };
}

export function ownershipContext(db: Queryable): OwnershipContext {
  const [graph, parties, interests] = [
    new OwnershipGraphStore(db),
    new PartyStore(db),
    new UndertakingInterestStore(db),
  ];
  return {
    ownership: {
      lookups: new LookupStore(db),
      disputed: new ConflictStore(db),
      ...partyLoaders(parties),
      ...interestLoaders(interests, graph),
      above: viewLoaders(graph, parties, 'ABOVE'),
      below: viewLoaders(graph, parties, 'BELOW'),
      world: (seeds, knownAt) => new DatedOwnershipStore(db).world(seeds, knownAt),
    },
  };
}
