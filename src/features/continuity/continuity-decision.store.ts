import type { Beside, ContinuityState } from '../../domain/continuity/continuity-lifecycle';
import type { ContinuityKind } from '../../domain/continuity/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import type { NewContinuityEvent } from './continuity-link';

/** One end as a person names it. */
export interface FoundEnd {
  id: number;
  began: Day | null;
  isStanding: boolean;
}

/** Keeps what people decide. */
export class ContinuityDecisionStore {
  constructor(private readonly db: Queryable) {}

  /** Decisions are taken one at a time, and none while proposals are refreshed. Held to the commit. */
  async takeTurn(): Promise<void> {
    await this.db.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight continuity'))` });
  }

  /** What else is confirmed of the two ends, and whether it leads from the later one back to the earlier. */
  async beside(linkId: number): Promise<Beside> {
    const [row] = await this.db.query<Beside>({
      text: `with recursive this as (select * from continuity_link where id = $1),
        onward as (
          select l.to_registration_id as registration_id, l.to_owner_id as owner_id from continuity_link l, this
          where l.status = 'CONFIRMED' and (l.from_registration_id = this.to_registration_id or l.from_owner_id = this.to_owner_id)
          union
          select l.to_registration_id, l.to_owner_id from onward o join continuity_link l on l.status = 'CONFIRMED'
            and (l.from_registration_id = o.registration_id or l.from_owner_id = o.owner_id))
        select (select r.urn from continuity_link l join registration r on r.id = l.to_registration_id
            where l.from_registration_id = this.from_registration_id and l.status = 'CONFIRMED' and l.id <> $1) as "successorOfFrom",
          (select r.urn from continuity_link l join registration r on r.id = l.from_registration_id
            where l.to_registration_id = this.to_registration_id and l.status = 'CONFIRMED' and l.id <> $1) as "predecessorOfTo",
          exists (select from onward o where o.registration_id = this.from_registration_id or o.owner_id = this.from_owner_id) as "leadsBack"
        from this`,
      values: [linkId],
    });
    return row ?? { successorOfFrom: null, predecessorOfTo: null, leadsBack: false };
  }

  async save(linkId: number, { status, version }: ContinuityState, confirmedOn: Day | null): Promise<void> {
    await this.db.query({
      text: 'update continuity_link set status = $2, version = $3, confirmed_on = $4 where id = $1',
      values: [linkId, status, version, confirmedOn],
    });
  }

  async addEvent(event: NewContinuityEvent): Promise<void> {
    const { linkId, version, action, status, reason, grounds, doneBy, roles, organisation, doneAt } = event;
    await this.db.query({
      text: `insert into continuity_event (link_id, version, action, status, reason, grounds, done_by, by_roles, organisation, done_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [linkId, version, action, status, reason, grounds, doneBy, roles, organisation, doneAt],
    });
  }

  /** The registration of a number, with when it began and whether it stands on the day. */
  async registration(urn: string, today: Day): Promise<FoundEnd | null> {
    const [row] = await this.db.query<FoundEnd>({
      text: `select r.id, min(coalesce(v.registered_on, v.valid_from)) as began,
          coalesce(bool_or(v.status in ('ACTIVE', 'SUSPENDED') and v.valid_from <= $2::date and v.valid_to > $2::date), false) as "isStanding"
        from registration r left join setting_version v on v.registration_id = r.id and v.recorded_to = 'infinity'
        where r.urn = $1 group by r.id`,
      values: [urn, today],
    });
    return row ?? null;
  }

  /** The published owner of a normal name, with the first day it had anything. An operator may go on in part, so it may stand. */
  async owner(nameKey: string): Promise<FoundEnd | null> {
    const [row] = await this.db.query<FoundEnd>({
      text: `select o.id, min(v.valid_from) as began, false as "isStanding"
        from owner o left join setting_version v on v.owner_id = o.id and v.recorded_to = 'infinity'
        where o.name_key = $1 group by o.id`,
      values: [nameKey],
    });
    return row ?? null;
  }

  /** The link between two ends, where there is one already. */
  async between(kind: ContinuityKind, from: number, to: number): Promise<number | null> {
    const [row] = await this.db.query<{ id: number }>({
      text: `select id from continuity_link where (kind = 'SAME_SETTING') = ($1 = 'SAME_SETTING')
        and coalesce(from_registration_id, from_owner_id) = $2 and coalesce(to_registration_id, to_owner_id) = $3`,
      values: [kind, from, to],
    });
    return row?.id ?? null;
  }

  /** Puts a proposal of a person down; nothing is seen yet that speaks for it. */
  async propose(kind: ContinuityKind, from: number, to: number, version: number, at: string): Promise<number> {
    const isSetting = kind === 'SAME_SETTING';
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into continuity_link (kind, from_registration_id, to_registration_id, from_owner_id, to_owner_id, status, version)
        values ($1, $2, $3, $4, $5, 'PROPOSED', $6) returning id`,
      values: [
        kind,
        isSetting ? from : null,
        isSetting ? to : null,
        isSetting ? null : from,
        isSetting ? null : to,
        version,
      ],
    });
    if (!row) throw new Error('A proposal was put down and cannot be read.');
    await this.db.query({
      text: `insert into continuity_evidence (link_id, score, signals, grounds, is_by_hand, is_current, proposed_at)
        values ($1, 0, '[]', '{}', true, true, $2)`,
      values: [row.id, at],
    });
    return row.id;
  }
}
