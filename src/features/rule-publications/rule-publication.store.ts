import type { IndicatorId } from '../../domain/indicators/indicator';
import type { Queryable } from '../../platform/database/database';
import type { ApprovedPublication, RulePublication, RulePublicationsWanted } from './rule-publication';

/** As known at the moment $1, or now: what was done to one later is not known then. */
const asKnown = `rule_publication r cross join lateral (select
    r.approved_at is not null and r.approved_at <= coalesce($1::timestamptz, 'infinity') as approved,
    r.withdrawn_at is not null and r.withdrawn_at <= coalesce($1::timestamptz, 'infinity') as withdrawn) k`;

const standing = `case when k.withdrawn then 'WITHDRAWN' when k.approved then 'PUBLISHED' else 'PENDING' end`;

const columns = `r.id, r.rule, r.version, r.digest, r.before_version as "beforeVersion", r.before_digest as "beforeDigest",
  r.what_changed as "whatChanged", r.judged_on as "judgedOn", r.judged_on_address as "judgedOnAddress", r.reason,
  ${standing} as standing, 1 + k.approved::int + k.withdrawn::int as revision,
  r.proposed_by as "proposedBy", r.proposed_at as "proposedAt",
  case when k.approved then r.approved_by end as "approvedBy", case when k.approved then r.approved_at end as "approvedAt",
  case when k.approved then r.approval_reason end as "approvalReason",
  case when k.withdrawn then r.withdrawn_by end as "withdrawnBy", case when k.withdrawn then r.withdrawn_at end as "withdrawnAt",
  case when k.withdrawn then r.withdrawal_reason end as "withdrawalReason"`;

const wantedRows = `r.proposed_at <= coalesce($1::timestamptz, 'infinity')
  and ($2::text is null or r.rule = $2) and ($3::text is null or ${standing} = $3)`;

function given(knownAt: string | null, { rule, standing: of }: RulePublicationsWanted) {
  return [knownAt, rule ?? null, of ?? null];
}

/** Reads publications of rules. Which there are to be read is kept by the database: what is only proposed is not open. */
export class RulePublicationStore {
  constructor(private readonly db: Queryable) {}

  /** Every one that had been approved by the moment, also those withdrawn since: a few for each rule. */
  async approvedBy(knownAt: string | null): Promise<ApprovedPublication[]> {
    return this.db.query<ApprovedPublication>({
      name: 'rule-publications-approved',
      text: `select ${columns} from ${asKnown} where k.approved order by r.id`,
      values: [knownAt],
    });
  }

  async byId(id: number, knownAt: string | null = null): Promise<RulePublication | null> {
    const [row] = await this.db.query<RulePublication>({
      name: 'rule-publication-by-id',
      text: `select ${columns} from ${asKnown} where r.id = $2 and r.proposed_at <= coalesce($1::timestamptz, 'infinity')`,
      values: [knownAt, id],
    });
    return row ?? null;
  }

  /** The one of the version that waits or stands now; there is one at most. */
  async openOf(rule: IndicatorId, version: number): Promise<RulePublication | null> {
    const [row] = await this.db.query<RulePublication>({
      text: `select ${columns} from ${asKnown} where r.rule = $2 and r.version = $3 and r.withdrawn_at is null`,
      values: [null, rule, version],
    });
    return row ?? null;
  }

  /** Newest first. */
  async page(
    knownAt: string | null,
    wanted: RulePublicationsWanted,
    first: number,
    before: number | null,
  ): Promise<RulePublication[]> {
    return this.db.query<RulePublication>({
      name: 'rule-publication-page',
      text: `select ${columns} from ${asKnown} where ${wantedRows} and ($5::int is null or r.id < $5)
        order by r.id desc limit $4`,
      values: [...given(knownAt, wanted), first, before],
    });
  }

  async count(knownAt: string | null, wanted: RulePublicationsWanted): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'rule-publication-count',
      text: `select count(*)::int as count from ${asKnown} where ${wantedRows}`,
      values: given(knownAt, wanted),
    });
    return row?.count ?? 0;
  }

  /** When each run of detection was made. */
  async madeAt(runIds: readonly number[]): Promise<{ id: number; computedAt: string }[]> {
    return this.db.query({
      name: 'detection-runs-made-at',
      text: 'select id, computed_at as "computedAt" from detection_run where id = any($1::int[])',
      values: [runIds],
    });
  }
}
