import type { Queryable } from '../../platform/database/database';
import type { Commencement, CommencementsWanted } from './commencement';

/** As known at the moment $1, or now: what was done to a record later is not known then. */
const asKnown = `commencement_record r cross join lateral (select
    r.approved_at is not null and r.approved_at <= coalesce($1::timestamptz, 'infinity') as approved,
    r.withdrawn_at is not null and r.withdrawn_at <= coalesce($1::timestamptz, 'infinity') as withdrawn) k`;

const standing = `case when k.withdrawn then 'WITHDRAWN' when k.approved then 'STANDING' else 'PENDING' end`;

const columns = `r.id, r.power, r.brings, r.instrument, r.provision, r.commenced_on as "commencedOn", r.address,
  r.is_hypothetical as "isHypothetical", r.scenario, r.confidence, r.checked_on as "checkedOn", r.reason,
  ${standing} as standing, 1 + k.approved::int + k.withdrawn::int as version,
  r.recorded_by as "recordedBy", r.recorded_at as "recordedAt",
  case when k.approved then r.approved_by end as "approvedBy", case when k.approved then r.approved_at end as "approvedAt",
  case when k.approved then r.approval_reason end as "approvalReason",
  case when k.withdrawn then r.withdrawn_by end as "withdrawnBy", case when k.withdrawn then r.withdrawn_at end as "withdrawnAt",
  case when k.withdrawn then r.withdrawal_reason end as "withdrawalReason"`;

const wantedRows = `r.recorded_at <= coalesce($1::timestamptz, 'infinity')
  and ($2::text is null or r.power = $2) and ($3::boolean is null or r.is_hypothetical = $3)
  and ($4::text is null or r.scenario = $4) and ($5::text is null or ${standing} = $5)`;

function given(knownAt: string | null, { power, isHypothetical, scenario, standing: of }: CommencementsWanted) {
  return [knownAt, power ?? null, isHypothetical ?? null, scenario ?? null, of ?? null];
}

/** Reads recorded commencements. Which rows there are to be read is kept by the database: pending ones are not open. */
export class CommencementStore {
  constructor(private readonly db: Queryable) {}

  /** Every record that had been approved by the moment and not withdrawn, scenarios among them: filter by scenario. */
  async standingAt(knownAt: string | null): Promise<Commencement[]> {
    return this.db.query<Commencement>({
      name: 'commencements-standing',
      text: `select ${columns} from ${asKnown} where k.approved and not k.withdrawn order by r.id`,
      values: [knownAt],
    });
  }

  async byId(id: number, knownAt: string | null = null): Promise<Commencement | null> {
    const [row] = await this.db.query<Commencement>({
      name: 'commencement-by-id',
      text: `select ${columns} from ${asKnown} where r.id = $2 and r.recorded_at <= coalesce($1::timestamptz, 'infinity')`,
      values: [knownAt, id],
    });
    return row ?? null;
  }

  /** Newest first. */
  async page(
    knownAt: string | null,
    wanted: CommencementsWanted,
    first: number,
    before: number | null,
  ): Promise<Commencement[]> {
    return this.db.query<Commencement>({
      name: 'commencement-page',
      text: `select ${columns} from ${asKnown} where ${wantedRows} and ($7::int is null or r.id < $7)
        order by r.id desc limit $6`,
      values: [...given(knownAt, wanted), first, before],
    });
  }

  async count(knownAt: string | null, wanted: CommencementsWanted): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'commencement-count',
      text: `select count(*)::int as count from ${asKnown} where ${wantedRows}`,
      values: given(knownAt, wanted),
    });
    return row?.count ?? 0;
  }
}
