import type { Queryable } from '../../platform/database/database';
import type { ConfirmedContinuity, ContinuityEvent, ContinuityLink, LinkFilter } from './continuity-link';

const ends = `l.id, l.kind, fr.urn as "fromUrn", tr.urn as "toUrn", fo.display_name as "fromOwner", tw.display_name as "toOwner",
  l.confirmed_on as "confirmedOn"`;

const endsFrom = `continuity_link l left join registration fr on fr.id = l.from_registration_id
  left join registration tr on tr.id = l.to_registration_id
  left join owner fo on fo.id = l.from_owner_id left join owner tw on tw.id = l.to_owner_id`;

const whole = `${ends}, l.status, l.version, e.score, e.signals, e.grounds, e.is_by_hand as "isByHand",
  e.is_current as "isCurrent", e.proposed_at as "proposedAt"`;

/** Who may not see what speaks for a link sees no row of it. */
const wholeFrom = `${endsFrom} join continuity_evidence e on e.link_id = l.id`;

const matching = `l.kind = any($1) and l.status = any($2)
  and ($3::text is null or (select id from registration where urn = $3) in (l.from_registration_id, l.to_registration_id))`;

const everyKind = ['SAME_SETTING', 'SAME_OPERATOR', 'SAME_CONTROLLERS'];

function valuesOf({ kinds, statuses, urn }: LinkFilter): unknown[] {
  return [kinds ?? everyKind, statuses ?? ['PROPOSED'], urn ?? null];
}

/** Reads links. Which of them the caller may see is the database's own fence. */
export class ContinuityLinkStore {
  constructor(private readonly db: Queryable) {}

  async byId(id: number): Promise<ContinuityLink | null> {
    const [row] = await this.db.query<ContinuityLink>({
      name: 'continuity-link-by-id',
      text: `select ${whole} from ${wholeFrom} where l.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** The strongest first. */
  async page(
    filter: LinkFilter,
    first: number,
    after: readonly [score: number, id: number] | null,
  ): Promise<ContinuityLink[]> {
    return this.db.query<ContinuityLink>({
      name: 'continuity-links',
      text: `select ${whole} from ${wholeFrom} where ${matching}
          and ($5::int is null or e.score < $5 or e.score = $5 and l.id > $6)
        order by e.score desc, l.id limit $4`,
      values: [...valuesOf(filter), first, after?.[0] ?? null, after?.[1] ?? null],
    });
  }

  async count(filter: LinkFilter): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'continuity-link-count',
      text: `select count(*)::int as count from ${wholeFrom} where ${matching}`,
      values: valuesOf(filter),
    });
    return row?.count ?? 0;
  }

  /** What is confirmed, newest link first: the part that is open to all. */
  async confirmed(kind: string | null, first: number, before: number | null): Promise<ConfirmedContinuity[]> {
    return this.db.query<ConfirmedContinuity>({
      name: 'continuities-confirmed',
      text: `select ${ends} from ${endsFrom} where l.status = 'CONFIRMED' and ($1::text is null or l.kind = $1)
          and ($3::int is null or l.id < $3)
        order by l.id desc limit $2`,
      values: [kind, first, before],
    });
  }

  async countConfirmed(kind: string | null): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'continuities-confirmed-count',
      text: `select count(*)::int as count from continuity_link where status = 'CONFIRMED' and ($1::text is null or kind = $1)`,
      values: [kind],
    });
    return row?.count ?? 0;
  }

  /** What was done about each link, newest first. */
  async eventsOf(linkIds: readonly number[], first: number, before: number | null): Promise<ContinuityEvent[]> {
    return this.db.query<ContinuityEvent>({
      name: 'continuity-events',
      text: `select h.* from unnest($1::int[]) as l(id) cross join lateral (
          select id, link_id as "linkId", version, action, status, reason, done_by as "doneBy", done_at as "doneAt"
          from continuity_event where link_id = l.id and ($3::int is null or version < $3)
          order by version desc limit $2) h`,
      values: [linkIds, first, before],
    });
  }

  async eventCountsOf(linkIds: readonly number[]): Promise<{ linkId: number; count: number }[]> {
    return this.db.query({
      name: 'continuity-event-counts',
      text: `select link_id as "linkId", count(*)::int as count from continuity_event where link_id = any($1::int[]) group by link_id`,
      values: [linkIds],
    });
  }
}
