import type { Caller } from '../../../../src/domain/access/caller';
import { callerSettings } from '../../../../src/features/access/caller-settings';
import type { AuditedChange, MutationRun } from '../../../../src/features/access/mutation.context';
import { refreshContinuity } from '../../../../src/features/continuity/refresh-continuity';
import type { Database, Transaction } from '../../../../src/platform/database/database';

export const premisesKey = Buffer.alloc(32, 7);
export const today = '2025-03-31';
export const now = '2025-03-31T09:30:00.000000Z';

export function refresh(database: Database, at = now): Promise<Record<string, number>> {
  return database.transaction((tx) => refreshContinuity(tx, { today, now: at, premisesKey }));
}

export interface GivenRegistration {
  urn: string;
  owner?: string;
  council?: number;
  kind?: string;
  places?: number;
  name?: string | null;
  address?: string;
  postcode?: string;
  educationUrn?: string;
  registeredOn: string;
  leftOn?: string;
  leftReason?: string;
}

/** Writes registrations as the register's reconstruction would. */
export class RegisterBuilder {
  constructor(private readonly db: Database) {}

  private async id(text: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({ text, values });
    if (!row) throw new Error(`Nothing came back from ${text}`);
    return row.id;
  }

  async owner(name: string): Promise<number> {
    return this.id(
      `insert into owner (name_key, display_name) values (lower($1), $1)
        on conflict (name_key) do update set display_name = excluded.display_name returning id`,
      [name],
    );
  }

  async add(given: GivenRegistration): Promise<number> {
    const settingId = await this.id('insert into setting (first_urn) values ($1) returning id', [given.urn]);
    const registrationId = await this.id('insert into registration (urn, setting_id) values ($1, $2) returning id', [
      given.urn,
      settingId,
    ]);
    const ownerId = given.owner === undefined ? null : await this.owner(given.owner);
    const version = (from: string, to: string, status: string) =>
      this.id(
        `insert into setting_version (setting_id, registration_id, valid_from, valid_to, begins_not_before, status, registered_on,
            linked_education_urn, provision_type, sector, name, is_name_redacted, address, postcode, is_address_redacted,
            local_authority_id, local_authority_name, places, owner_id, owner_as_published, owner_unstated_reason, left_reason)
          values ($1, $2, $3, $4, $3, $5, $6, $7, $8, 'PRIVATE', $9::text, $9::text is null, $10::text, $11, $10::text is null,
            (select id from local_authority order by id offset $12 limit 1), 'A council', $13, $14, $15, $16, $17) returning id`,
        [
          settingId,
          registrationId,
          ...[from, to, status, given.registeredOn, given.educationUrn ?? null, given.kind ?? 'CHILDRENS_HOME'],
          ...[given.name ?? null, given.address ?? null, given.postcode ?? null, given.council ?? 0, given.places ?? 4],
          ...[ownerId, given.owner ?? null, ownerId === null ? 'BLANK' : null],
          status === 'ACTIVE' ? null : (given.leftReason ?? null),
        ],
      );
    const event = (kind: string, on: string, status: string) =>
      this.db.query({
        text: `insert into lifecycle_event (setting_id, registration_id, kind, happened_on, not_before, not_after, status_after)
          values ($1, $2, $3, $4, $4, $4, $5)`,
        values: [settingId, registrationId, kind, on, status],
      });
    await version(given.registeredOn, given.leftOn ?? 'infinity', 'ACTIVE');
    await event('JOINED', given.registeredOn, 'ACTIVE');
    if (given.leftOn === undefined) return registrationId;
    await version(given.leftOn, 'infinity', 'RESIGNED');
    await event('LEFT', given.leftOn, 'RESIGNED');
    return registrationId;
  }

  async inspect(urn: string, inspectedOn: string): Promise<number> {
    const release = await this.id(
      `insert into release (dataset, as_at, covers) values ('PROVIDER_REGISTER', $1, 'INSPECTED_ONLY')
        on conflict (dataset, as_at) do update set covers = excluded.covers returning id`,
      [inspectedOn],
    );
    return this.id(
      `insert into inspection (setting_id, registration_id, event_key, event_type, event_type_as_published, inspected_on,
          provision_type, content_hash, release_id)
        select setting_id, id, $2, 'FULL', 'Full inspection', $3, 'CHILDRENS_HOME', $2, $4 from registration where urn = $1 returning id`,
      [urn, `event-${urn}-${inspectedOn}`, inspectedOn, release],
    );
  }
}

export interface ShownLink {
  id: number;
  kind: string;
  from: string;
  to: string;
  status: string;
  version: number;
  score: number;
  grounds: string[];
  isCurrent: boolean;
}

/** Every link with its evidence, as the owner's login sees it. */
export function linksIn(database: Database): Promise<ShownLink[]> {
  return database.query<ShownLink>({
    text: `select l.id, l.kind, coalesce(fr.urn, fo.display_name) as "from", coalesce(tr.urn, tw.display_name) as "to", l.status, l.version,
        e.score, e.grounds, e.is_current as "isCurrent"
      from continuity_link l join continuity_evidence e on e.link_id = l.id
      left join registration fr on fr.id = l.from_registration_id left join registration tr on tr.id = l.to_registration_id
      left join owner fo on fo.id = l.from_owner_id left join owner tw on tw.id = l.to_owner_id order by l.kind, 3, 4`,
  });
}

/** Work as a request of the caller would do it: in the role of requests, behind row-level security. */
export function asCaller<T>(database: Database, caller: Caller, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database.transaction(work, { settings: { ...callerSettings(caller, today), role: 'oversight_api' } });
}

/** A change as a mutation of the caller would make it. */
export function changing<T>(
  database: Database,
  caller: Caller,
  work: (run: MutationRun) => Promise<T>,
  audited: AuditedChange[] = [],
): Promise<T> {
  return asCaller(database, caller, (tx) =>
    work({ tx, caller, now, today, audit: (change) => void audited.push(change) }),
  );
}
