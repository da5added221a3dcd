import type { Queryable } from '../../platform/database/database';
import { changeSources, changesKnown } from './change-columns';
import type { ChangeRecord, OwnershipChange, OwnershipChangeEvent } from './ownership-change';

/** Keeps what is decided of proposed changes. */
export class ChangeDecisionStore {
  constructor(private readonly db: Queryable) {}

  /** The change as it stands. Whoever else decides on it waits until this transaction ends. */
  async forUpdate(id: number): Promise<OwnershipChange | null> {
    await this.db.query({ text: 'select id from ownership_change where id = $1 for update', values: [id] });
    return this.byId(id);
  }

  /** As it stands, or stood at a moment; null where there was none then. */
  async byId(id: number, knownAt: string | null = null): Promise<OwnershipChange | null> {
    const changes = changesKnown(knownAt === null ? null : '$2::timestamptz');
    const were = changes.were === null ? '' : ` and ${changes.were}`;
    const [row] = await this.db.query<OwnershipChange>({
      name: `ownership-change-by-id${knownAt === null ? '' : '-then'}`,
      text: `select ${changes.columns} from ${changes.from} ${changeSources} where c.id = $1${were}`,
      values: [id, ...(knownAt === null ? [] : [knownAt])],
    });
    return row ?? null;
  }

  /** What was decided in one version of a change; null where the version came about otherwise. */
  async atVersion(changeId: number, version: number): Promise<OwnershipChangeEvent | null> {
    const [row] = await this.db.query<OwnershipChangeEvent>({
      name: 'ownership-change-event-at-version',
      text: `select change_id as "changeId", version, verdict, reason, told, decided_by as "decidedBy", decided_at as "decidedAt"
        from ownership_change_event where change_id = $1 and version = $2`,
      values: [changeId, version],
    });
    return row ?? null;
  }

  /** Puts down what was decided of some changes, and where they stand by it. Only while they are locked. */
  async record(records: readonly ChangeRecord[]): Promise<void> {
    await this.db.query({
      text: `with n as (
          select * from jsonb_to_recordset($1::jsonb) as n("changeId" int, status text, version int, verdict text, reason text,
            told text, by text, roles text[], organisation text, at timestamptz)),
        changed as (update ownership_change c set status = n.status, version = n.version from n where n."changeId" = c.id)
        insert into ownership_change_event (change_id, version, verdict, reason, told, decided_by, by_roles, organisation, decided_at)
        select "changeId", version, verdict, reason, told, by, roles, organisation, at from n`,
      values: [JSON.stringify(records)],
    });
  }
}
