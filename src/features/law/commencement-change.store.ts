import type { CommencementDraft } from '../../domain/casework/commencements';
import type { Queryable } from '../../platform/database/database';

/** Who did it, when, and why. */
export interface Done {
  by: string;
  at: string;
  reason: string;
}

/** What the demonstration lays down: recorded and approved by two who are nobody. */
export interface LaidDown {
  drafts: readonly CommencementDraft[];
  recordedBy: string;
  approvedBy: string;
  reason: string;
}

/** Adds recorded commencements, and says of each once that it was approved, and once that it was withdrawn. */
export class CommencementChangeStore {
  constructor(private readonly db: Queryable) {}

  /** One is decided on at a time. Held to the commit. */
  async takeTurn(): Promise<void> {
    await this.db.query({ text: `select pg_advisory_xact_lock(hashtext('provider-group-oversight commencements'))` });
  }

  async add(draft: CommencementDraft, { by, at, reason }: Done): Promise<number> {
    const { power, brings, instrument, provision, commencedOn, address } = draft;
    const { isHypothetical, scenario, confidence, checkedOn } = draft;
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into commencement_record (power, brings, instrument, provision, commenced_on, address, is_hypothetical,
          scenario, confidence, checked_on, reason, recorded_by, recorded_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`,
      values: [
        ...[power, brings, instrument, provision, commencedOn, address],
        ...[isHypothetical, scenario, confidence, checkedOn, reason, by, at],
      ],
    });
    if (!row) throw new Error('A commencement was recorded and has no number.');
    return row.id;
  }

  async approve(id: number, { by, at, reason }: Done): Promise<void> {
    await this.db.query({
      text: `update commencement_record set approved_by = $2, approved_at = $3, approval_reason = $4 where id = $1`,
      values: [id, by, at, reason],
    });
  }

  async withdraw(id: number, { by, at, reason }: Done): Promise<void> {
    await this.db.query({
      text: `update commencement_record set withdrawn_by = $2, withdrawn_at = $3, withdrawal_reason = $4 where id = $1`,
      values: [id, by, at, reason],
    });
  }

  /** Lays a scenario down whole where nothing of it is there; answers how many rows it added. For the owner's login only. */
  async layDown(scenario: string, { drafts, recordedBy, approvedBy, reason }: LaidDown): Promise<number> {
    const rows = await this.db.query({
      text: `insert into commencement_record (power, brings, instrument, commenced_on, is_hypothetical, scenario, confidence,
          checked_on, reason, recorded_by, recorded_at, approved_by, approved_at, approval_reason)
        select n.power, n.brings, n.instrument, n."commencedOn", true, $2, n.confidence, n."checkedOn", $5, $3, now(), $4, now(), $5
        from jsonb_to_recordset($1::jsonb) as n(power text, brings text, instrument text, "commencedOn" date, confidence text, "checkedOn" date)
        where not exists (select from commencement_record where scenario = $2) returning id`,
      values: [JSON.stringify(drafts), scenario, recordedBy, approvedBy, reason],
    });
    return rows.length;
  }
}
