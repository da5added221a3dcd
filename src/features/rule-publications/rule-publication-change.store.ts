import type { RulePublicationDraft, RuleVersion } from '../../domain/casework/rule-publications';
import type { Queryable } from '../../platform/database/database';

/** Who did it, when, and why. */
export interface Done {
  by: string;
  at: string;
  reason: string;
}

/** What is proposed, of which rule, and what was published before it. */
export interface ProposedVersion extends RulePublicationDraft, RuleVersion {
  beforeVersion: number | null;
  beforeDigest: string | null;
}

/** What the demonstration lays down: proposed and approved by two who are nobody. */
export interface ShippedVersions {
  rules: readonly RuleVersion[];
  whatChanged: string;
  judgedOn: string;
  proposedBy: string;
  approvedBy: string;
  reason: string;
}

/** Adds publications of rules, and says of each once that it was approved, and once that it was withdrawn. */
export class RulePublicationChangeStore {
  constructor(private readonly db: Queryable) {}

  /** One is decided on at a time. Held to the commit. */
  async takeTurn(): Promise<void> {
    await this.db.query({
      text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight rule publications'))`,
    });
  }

  async add(proposed: ProposedVersion, { by, at, reason }: Done): Promise<number> {
    const { rule, version, digest, beforeVersion, beforeDigest, whatChanged, judgedOn, judgedOnAddress } = proposed;
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into rule_publication (rule, version, digest, before_version, before_digest, what_changed, judged_on,
          judged_on_address, reason, proposed_by, proposed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      values: [
        ...[rule, version, digest, beforeVersion, beforeDigest],
        ...[whatChanged, judgedOn, judgedOnAddress, reason, by, at],
      ],
    });
    if (!row) throw new Error('A publication of a rule was proposed and has no number.');
    return row.id;
  }

  async approve(id: number, { by, at, reason }: Done): Promise<void> {
    await this.db.query({
      text: 'update rule_publication set approved_by = $2, approved_at = $3, approval_reason = $4 where id = $1',
      values: [id, by, at, reason],
    });
  }

  async withdraw(id: number, { by, at, reason }: Done): Promise<void> {
    await this.db.query({
      text: 'update rule_publication set withdrawn_by = $2, withdrawn_at = $3, withdrawal_reason = $4 where id = $1',
      values: [id, by, at, reason],
    });
  }

  /** Publishes what was never proposed in the version; answers how many rows it added. For the owner's login only. */
  async layDown({ rules, whatChanged, judgedOn, proposedBy, approvedBy, reason }: ShippedVersions): Promise<number> {
    const rows = await this.db.query({
      text: `insert into rule_publication (rule, version, digest, what_changed, judged_on, reason, proposed_by, proposed_at,
          approved_by, approved_at, approval_reason)
        select n.rule, n.version, n.digest, $2, $3, $6, $4, now(), $5, now(), $6
        from jsonb_to_recordset($1::jsonb) as n(rule text, version int, digest text)
        where not exists (select from rule_publication p where p.rule = n.rule and p.version = n.version) returning id`,
      values: [JSON.stringify(rules), whatChanged, judgedOn, proposedBy, approvedBy, reason],
    });
    return rows.length;
  }
}
