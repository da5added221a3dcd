import type { StandingDecision } from '../../domain/continuity/propose-continuity';
import type { Signal } from '../../domain/continuity/signal';
import type { ContinuityKind } from '../../domain/continuity/vocabulary';
import type { Transaction } from '../../platform/database/database';

/** A proposal as it is kept: `from` and `to` are registrations for `SAME_SETTING`, and owners otherwise. */
export interface WantedLink {
  kind: ContinuityKind;
  from: number;
  to: number;
  score: number;
  signals: readonly Signal[];
  grounds: readonly string[];
}

const isSetting = `kind = 'SAME_SETTING'`;

/** Of a link and of what is wanted: the same ends. */
const same = `(l.kind = 'SAME_SETTING') = (w.kind = 'SAME_SETTING')
  and coalesce(l.from_registration_id, l.from_owner_id) = w."from" and coalesce(l.to_registration_id, l.to_owner_id) = w."to"`;

/** Brings links in step with what is seen now, in sets. What people decided stays. For the system login only. */
export class SyncLinksStore {
  constructor(private readonly tx: Transaction) {}

  /** One refresh at a time, and none while someone decides. Held to the commit. */
  async takeTurn(): Promise<void> {
    await this.tx.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight continuity'))` });
  }

  /** What people decided and has not been withdrawn, with what spoke for it then. */
  async decided(of: 'SETTINGS' | 'OPERATORS'): Promise<StandingDecision[]> {
    return this.tx.query<StandingDecision>({
      text: `select coalesce(l.from_registration_id, l.from_owner_id) as "from", coalesce(l.to_registration_id, l.to_owner_id) as "to",
          l.status, e.grounds
        from continuity_link l join continuity_event e on e.link_id = l.id and e.version = l.version
        where l.status in ('CONFIRMED', 'REJECTED') and (l.kind = 'SAME_SETTING') = $1`,
      values: [of === 'SETTINGS'],
    });
  }

  async stage(wanted: readonly WantedLink[]): Promise<void> {
    await this.tx.query({
      text: `create temporary table wanted_link on commit drop as
        select * from jsonb_to_recordset($1::jsonb)
          as w(kind text, "from" int, "to" int, score int, signals jsonb, grounds text[])`,
      values: [JSON.stringify(wanted)],
    });
    await this.tx.query({ text: 'create index on wanted_link ("from", "to")' });
    await this.tx.query({ text: 'analyze wanted_link' });
  }

  async drop(): Promise<void> {
    await this.tx.query({ text: 'drop table wanted_link' });
  }

  /** Removes what nobody proposed, nobody decided and nothing speaks for any more. */
  async removeStale(): Promise<number> {
    return this.count(`done as (
      delete from continuity_link l using continuity_evidence e where e.link_id = l.id and l.status = 'PROPOSED'
        and l.version = 0 and not e.is_by_hand and not exists (select from wanted_link w where ${same}) returning l.id)`);
  }

  /** A proposal of two owners that says less, or more, than it did. */
  async changeKinds(): Promise<number> {
    return this.count(`done as (
      update continuity_link l set kind = w.kind from wanted_link w
      where ${same} and l.kind <> w.kind and l.status = 'PROPOSED' and l.version = 0 returning l.id)`);
  }

  async addNew(now: string): Promise<number> {
    return this.count(
      `links as (
        insert into continuity_link (kind, from_registration_id, to_registration_id, from_owner_id, to_owner_id, status, version)
        select kind, case when ${isSetting} then "from" end, case when ${isSetting} then "to" end,
          case when not ${isSetting} then "from" end, case when not ${isSetting} then "to" end, 'PROPOSED', 0
        from wanted_link w where not exists (select from continuity_link l where ${same})
        order by kind, "from", "to" returning *),
      done as (
        insert into continuity_evidence (link_id, score, signals, grounds, is_by_hand, is_current, proposed_at)
        select l.id, w.score, w.signals, w.grounds, false, true, $1 from links l join wanted_link w on ${same}
        returning link_id)`,
      [now],
    );
  }

  /** What was rejected comes back where something speaks for it that did not then. */
  async proposeAgain(now: string): Promise<number> {
    return this.count(
      `again as (
        update continuity_link l set status = 'PROPOSED', version = l.version + 1
        from wanted_link w where ${same} and l.status = 'REJECTED' returning l.id, l.version, w.grounds),
      done as (
        insert into continuity_event (link_id, version, action, status, reason, grounds, done_by, by_roles, done_at)
        select id, version, 'PROPOSE_AGAIN', 'PROPOSED', 'A signal is seen that was not there when it was rejected.',
          grounds, 'service', '{}', $1 from again returning id)`,
      [now],
    );
  }

  /** Keeps what is seen now; what is no longer seen stays as it was, and says so. */
  async refreshEvidence(): Promise<number> {
    const changed = await this.count(`done as (
      update continuity_evidence e set score = w.score, signals = w.signals, grounds = w.grounds, is_current = true
      from continuity_link l join wanted_link w on ${same} where l.id = e.link_id
        and (e.score, e.signals, e.grounds, e.is_current) is distinct from (w.score, w.signals, w.grounds, true)
      returning e.link_id)`);
    const gone = await this.count(`done as (
      update continuity_evidence e set is_current = false from continuity_link l
      where l.id = e.link_id and l.status <> 'REJECTED' and e.is_current and not e.is_by_hand
        and not exists (select from wanted_link w where ${same}) returning e.link_id)`);
    return changed + gone;
  }

  /** Notes of each registration that ended that a successor was looked for, and what there is. */
  async noteChecks(registrationIds: readonly number[], now: string): Promise<Record<string, number>> {
    await this.tx.query({
      text: 'delete from continuity_check where registration_id <> all($1::int[])',
      values: [registrationIds],
    });
    await this.tx.query({
      text: `insert into continuity_check (registration_id, checked_at, outcome)
        select r.id, $2, case when bool_or(l.status = 'CONFIRMED') then 'CONFIRMED'
          when bool_or(l.status = 'PROPOSED') then 'PROPOSED' else 'NONE_FOUND' end
        from unnest($1::int[]) as r(id) left join continuity_link l on l.from_registration_id = r.id group by r.id
        on conflict (registration_id) do update set checked_at = excluded.checked_at, outcome = excluded.outcome`,
      values: [registrationIds, now],
    });
    const rows = await this.tx.query<{ outcome: string; count: number }>({
      text: 'select outcome, count(*)::int as count from continuity_check group by outcome',
    });
    return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
  }

  /** Runs a change whose last part is named `done` and has a row for each thing done. */
  private async count(parts: string, values: readonly unknown[] = []): Promise<number> {
    const text = `with ${parts} select count(*)::int as count from done`;
    const [row] = await this.tx.query<{ count: number }>({ text, values });
    return row?.count ?? 0;
  }
}
