import { CreateOwnershipChangeDecisions1763760000053 } from '../../../../migrations/1763760000053-create-ownership-change-decisions';
import type { Caller } from '../../../../src/domain/access/caller';
import { callerSettings } from '../../../../src/features/access/caller-settings';
import type { MutationRun } from '../../../../src/features/access/mutation.context';
import { DatedOwnershipStore } from '../../../../src/features/ownership/dated-ownership.store';
import { refreshAllParentEdges, refreshParentEdges } from '../../../../src/features/ownership/refresh-parent-edges';
import {
  decideOwnershipChange,
  withdrawOwnershipChangeDecision,
} from '../../../../src/features/ownership-changes/decide-ownership-change';
import {
  type FollowOptions,
  followOwnershipChanges,
} from '../../../../src/features/ownership-changes/follow-ownership-changes';
import type { ChangeReply, KeptEffect } from '../../../../src/features/ownership-changes/ownership-change';
import {
  applyOwnershipChange,
  OvertakenChangeError,
} from '../../../../src/features/ownership-imports/apply-ownership-change';
import { type ReadWorld, refreshControlGroups } from '../../../../src/features/provider-groups/refresh-control-groups';
import { SimulationStore } from '../../../../src/features/simulations/simulation.store';
import type { Database, Transaction } from '../../../../src/platform/database/database';
import { people } from '../../finding-reviews/support/asking';

export const today = '2024-06-01';
const now = '2024-06-01T12:00:00.000000Z';

/** The table of this feature, where the template has it not yet. */
export async function withChangeTables(database: Database): Promise<void> {
  const [row] = await database.query<{ there: boolean }>({
    text: `select to_regclass('ownership_change_event') is not null as there`,
  });
  const runner = { query: (text: string) => database.query({ text }) } as never;
  if (!row?.there) await new CreateOwnershipChangeDecisions1763760000053().up(runner);
}

export const readWorld: ReadWorld = (tx, bodies) => new DatedOwnershipStore(tx).world(bodies);

/** The job as the service has it. */
export const following: FollowOptions = {
  readWorld,
  settingsOn: (tx, day) => new SimulationStore(tx).settingsOn(day),
  applyChange: applyOwnershipChange,
  isOvertaken: (error) => error instanceof OvertakenChangeError,
  async afterApplied(tx, parties) {
    await refreshParentEdges(tx, parties);
    await refreshControlGroups(tx, readWorld, parties);
  },
  today: () => today,
};

export function follow(database: Database, more: Partial<FollowOptions> = {}): Promise<boolean> {
  return followOwnershipChanges(database, { ...following, ...more });
}

/** Brings read models in step, as after an import. */
export async function refreshAll(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await refreshAllParentEdges(tx);
    await refreshControlGroups(tx, readWorld);
  });
}

let urns = 0;

/** Homes of one undertaking from 2015 on, the first so many of them inadequate; answers their URNs. */
export async function givenHomes(
  database: Database,
  partyId: number,
  count: number,
  { adverse = 0, from = '2015-01-01', to = 'infinity', places = 4 } = {},
): Promise<string[]> {
  const first = urns;
  urns += count;
  const rows = await database.query<{ urn: string }>({
    text: `with given as materialized (select n, 'SC' || (900000 + $2 + n) as urn from generate_series(1, $3) n),
        owned as (insert into owner (name_key, display_name) values ('owner of ' || $1::int || ' ' || $2::int, 'Owner of ' || $1::int) returning id),
        linked as (insert into owner_company (owner_id, party_id, basis) select id, $1, 'DECISION' from owned),
        settings as (insert into setting (first_urn) select urn from given returning id, first_urn),
        registrations as (insert into registration (urn, setting_id) select first_urn, id from settings returning id, urn, setting_id),
        versions as (insert into setting_version (setting_id, registration_id, valid_from, valid_to, begins_not_before, status,
            provision_type, sector, is_name_redacted, is_address_redacted, local_authority_name, places, owner_id, owner_as_published)
          select r.setting_id, r.id, $4::date, $5::date, $4::date, 'ACTIVE', 'CHILDRENS_HOME', 'PRIVATE', true, true, 'Nowhere', $6, o.id, 'Owner'
          from registrations r, owned o),
        published as (insert into release (dataset, as_at, covers) values ('X' || $2::int, '2023-01-01', 'LISTED_ONLY') returning id),
        inspected as (insert into inspection (setting_id, registration_id, event_key, event_type, event_type_as_published, inspected_on,
            provision_type, content_hash, release_id)
          select r.setting_id, r.id, r.urn, 'FULL', 'Full', '2023-01-01', 'CHILDRENS_HOME', r.urn, p.id
          from registrations r join given g using (urn), published p where g.n <= $7 returning id, setting_id),
        stands as (insert into grade_span (setting_id, inspection_id, key, scale, value, event_type, from_day)
          select setting_id, id, 'OVERALL', 'FOUR_POINT', 'INADEQUATE', 'FULL', '2023-01-01' from inspected)
      select urn from given order by n`,
    values: [partyId, first, count, from, to, places, adverse],
  });
  return rows.map(({ urn }) => urn);
}

export interface StoredChange {
  id: number;
  subject: string;
  status: string;
  version: number;
  applied: number;
  weight: number;
  effect: KeptEffect | null;
}

/** Every change, in the order in which they were proposed. */
export function changesIn(database: Database): Promise<StoredChange[]> {
  return database.query<StoredChange>({
    text: `select c.id, n.name as subject, c.status, c.version, c.applied_version as applied, c.weight, c.effect
      from ownership_change c
      left join lateral (select name from party_version v where v.party_id = c.subject_id and name is not null limit 1) n on true
      order by c.id`,
  });
}

/** In which group each home is today, by the name of the group; of the statute's groups unless asked otherwise. */
export async function groupsIn(database: Database, definition = 'COMPANIES_ACT_PARENT', on = today) {
  const rows = await database.query<{ urn: string; name: string; party: number }>({
    text: `select r.urn, g.name, g.party_id as party from group_membership m join provider_group g on g.id = m.group_id
      join registration r on r.setting_id = m.setting_id
      where m.definition = $1 and m.from_day <= $2::date and m.to_day > $2::date order by r.urn`,
    values: [definition, on],
  });
  return rows;
}

/** A change as a mutation of the caller would make it: in the role of requests, behind row-level security. */
function changing<T>(database: Database, caller: Caller, work: (run: MutationRun) => Promise<T>, at = now): Promise<T> {
  const settings = { ...callerSettings(caller, today), role: 'oversight_api' };
  return database.transaction((tx: Transaction) => work({ tx, caller, now: at, today, audit: () => undefined }), {
    settings,
  });
}

const reason = 'Seen at Companies House.';

export function decide(
  database: Database,
  changeId: number,
  verdict: 'ACCEPT' | 'REJECT',
  expectedVersion = 1,
  caller: Caller = people.officer,
  at?: string,
): Promise<ChangeReply> {
  return changing(
    database,
    caller,
    (run) => decideOwnershipChange(run, { changeId, verdict, expectedVersion, reason }),
    at,
  );
}

export function withdraw(
  database: Database,
  changeId: number,
  expectedVersion: number,
  at?: string,
): Promise<ChangeReply> {
  return changing(
    database,
    people.officer,
    (run) => withdrawOwnershipChangeDecision(run, { changeId, expectedVersion, reason: 'It was a mistake.' }),
    at,
  );
}
