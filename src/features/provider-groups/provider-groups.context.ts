import DataLoader from 'dataloader';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { CursorValue } from '../../platform/graphql/cursor';
import { groupedByKey, LoadersByArguments, oneByKey } from '../../platform/graphql/loaders';
import type { Setting } from '../settings/setting';
import { GroupContentsStore } from './group-contents.store';
import type { JoiningSplit, Membership, MembershipMoment } from './membership';
import { MembershipStore } from './membership.store';
import type { GroupDefinition, GroupStanding, ProviderGroup, TimelineEvent, TimelineOrder } from './provider-group';
import { ProviderGroupStore } from './provider-group.store';
import { type QualityProfile, qualityProfile } from './quality-profile';
import { UndertakingSettingsStore } from './undertaking-settings.store';

const empty = { settings: 0, inspected: 0, belowGood: 0, adverse: 0 };

const nothingSplit = {
  belowGoodInherited: 0,
  belowGoodOwn: 0,
  belowGoodUncertain: 0,
  adverseInherited: 0,
  adverseOwn: 0,
  adverseUncertain: 0,
};

/** What this feature puts on the request. */
export interface ProviderGroupsContext {
  providerGroups: {
    store: ProviderGroupStore;
    undertakingSettings: UndertakingSettingsStore;
    byId: LoadersByArguments<{ asOf: Day }, number, ProviderGroup | null>;
    ofSetting: LoadersByArguments<{ definition: GroupDefinition; asOf: Day }, number, ProviderGroup | null>;
    ofParty: LoadersByArguments<{ definition: GroupDefinition; asOf: Day }, number, ProviderGroup | null>;
    standing: LoadersByArguments<{ asOf: Day }, number, GroupStanding>;
    quality: LoadersByArguments<{ asOf: Day }, number, QualityProfile>;
    settings: LoadersByArguments<
      { asOf: Day; knownAt?: string | null; first: number; after: string | null },
      number,
      Setting[]
    >;
    settingCountThen: LoadersByArguments<{ asOf: Day; knownAt: string }, number, number>;
    timeline: LoadersByArguments<
      { asOf: Day; first: number; order: TimelineOrder; after: readonly CursorValue[] | null },
      number,
      TimelineEvent[]
    >;
    timelineCount: LoadersByArguments<{ asOf: Day }, number, number>;
    spellings: DataLoader<number, string[]>;
    memberships: LoadersByArguments<
      MembershipMoment & { standing: boolean | null; first: number; after: readonly [Day, number] | null },
      number,
      Membership[]
    >;
    membershipCount: LoadersByArguments<MembershipMoment & { standing: boolean | null }, number, number>;
    membershipsOfSetting: LoadersByArguments<MembershipMoment & { definition: GroupDefinition }, number, Membership[]>;
    /** Of each membership, the setting on its first day, as the register was known at the moment. */
    settingThen: LoadersByArguments<{ knownAt: string }, Membership, Setting | null>;
    joiningSplit: LoadersByArguments<{ asOf: Day }, number, JoiningSplit>;
    standingMembership: LoadersByArguments<{ definition: GroupDefinition; asOf: Day }, number, Membership | null>;
  };
}

function membershipLoaders(members: MembershipStore) {
  type Loaders = ProviderGroupsContext['providerGroups'];
  const memberships: Loaders['memberships'] = new LoadersByArguments(
    async ({ standing, first, after, ...moment }, ids) =>
      groupedByKey(ids, await members.ofGroups(ids, moment, { standing }, first, after), ({ groupId }) => groupId),
  );
  const membershipCount: Loaders['membershipCount'] = new LoadersByArguments(async ({ standing, ...moment }, ids) =>
    oneByKey(ids, await members.counts(ids, moment, { standing }), ({ groupId }) => groupId).map(
      (row) => row?.count ?? 0,
    ),
  );
  const membershipsOfSetting: Loaders['membershipsOfSetting'] = new LoadersByArguments(
    async ({ definition, ...moment }, ids) =>
      groupedByKey(ids, await members.ofSettings(ids, definition, moment), ({ settingId }) => settingId),
  );
  const settingThen: Loaders['settingThen'] = new LoadersByArguments(async ({ knownAt }, asked) => {
    const days = asked.map(({ settingId, joinedOn }) => ({ id: settingId, asOf: joinedOn }));
    const placeOf = ({ id, asOf }: { id: number; asOf: Day }) => `${id} ${asOf}`;
    return oneByKey(days.map(placeOf), await members.settingsThen(days, knownAt), placeOf);
  });
  return { memberships, membershipCount, membershipsOfSetting, settingThen };
}

export function providerGroupsContext(db: Queryable): ProviderGroupsContext {
  const store = new ProviderGroupStore(db);
  const contents = new GroupContentsStore(db);
  const members = new MembershipStore(db);
  return {
    providerGroups: {
      store,
      undertakingSettings: new UndertakingSettingsStore(db),
      byId: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await store.byIds(ids, asOf), ({ id }) => id),
      ),
      ofSetting: new LoadersByArguments(async ({ definition, asOf }, ids) =>
        oneByKey(ids, await store.bySettings(ids, definition, asOf), ({ settingId }) => settingId),
      ),
      ofParty: new LoadersByArguments(async ({ definition, asOf }, ids) =>
        oneByKey(ids, await store.byParties(ids, definition, asOf), ({ partyId }) => partyId as number),
      ),
      standing: new LoadersByArguments(async ({ asOf }, ids) => {
        const rows = oneByKey(ids, await store.standings(ids, asOf), ({ groupId }) => groupId);
        return rows.map((row, index) => row ?? { groupId: ids[index] as number, ...empty });
      }),
      quality: new LoadersByArguments(async ({ asOf }, ids) =>
        groupedByKey(ids, await contents.qualityCells(ids, asOf), ({ groupId }) => groupId).map(qualityProfile),
      ),
      settings: new LoadersByArguments(async ({ asOf, knownAt = null, first, after }, ids) =>
        groupedByKey(ids, await contents.settingsOf(ids, { asOf, knownAt }, first, after), ({ groupId }) => groupId),
      ),
      settingCountThen: new LoadersByArguments(async ({ asOf, knownAt }, ids) =>
        oneByKey(ids, await contents.settingCountsThen(ids, asOf, knownAt), ({ groupId }) => groupId).map(
          (row) => row?.count ?? 0,
        ),
      ),
      timeline: new LoadersByArguments(async ({ asOf, first, order, after }, ids) =>
        groupedByKey(ids, await contents.timelines(ids, asOf, first, order, after), ({ groupId }) => groupId),
      ),
      timelineCount: new LoadersByArguments(async ({ asOf }, ids) =>
        oneByKey(ids, await contents.timelineCounts(ids, asOf), ({ groupId }) => groupId).map((row) => row?.count ?? 0),
      ),
      spellings: new DataLoader(async (ids) =>
        groupedByKey(ids, await store.spellings(ids), ({ ownerId }) => ownerId).map((rows) =>
          rows.map(({ asPublished }) => asPublished),
        ),
      ),
      ...membershipLoaders(members),
      joiningSplit: new LoadersByArguments(async ({ asOf }, ids) => {
        const rows = oneByKey(ids, await members.splits(ids, asOf), ({ groupId }) => groupId);
        return rows.map((row, index) => row ?? { groupId: ids[index] as number, ...nothingSplit });
      }),
      standingMembership: new LoadersByArguments(async ({ definition, asOf }, ids) =>
        oneByKey(ids, await members.standingOf(ids, definition, asOf), ({ settingId }) => settingId),
      ),
    },
  };
}
