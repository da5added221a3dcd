import type { LegalScope } from '../../domain/access/legal-scopes';
import type { RecordClass } from '../../domain/access/record-classes';
import type { Queryable } from '../../platform/database/database';

/** A scope of the caller, as the policies of the database see it. */
export interface CallerScope {
  recordClass: RecordClass;
  reach: 'ANY' | 'OWN';
  lanes: readonly string[];
  fields: readonly string[];
  mayWrite: boolean;
}

export interface StoredScope extends Omit<LegalScope, 'from'> {
  id: number;
  fromDay: string;
  toDay: string | null;
}

const columns = `id, organisation, role, purpose, record_class as "recordClass", reach, lanes, fields, may_write as "mayWrite",
  from_day as "fromDay", nullif(to_day, 'infinity') as "toDay", legal_basis as "legalBasis", confidence`;

/** Reads legal scopes, and lays down those that an empty database begins with. */
export class ScopeStore {
  constructor(private readonly db: Queryable) {}

  /** What holds for the caller of this transaction, on its day and for its purpose. */
  async ofCaller(classes: readonly RecordClass[]): Promise<CallerScope[]> {
    return this.db.query<CallerScope>({
      name: 'caller-scopes',
      text: `select s.record_class as "recordClass", s.reach, s.lanes, s.fields, s.may_write as "mayWrite"
        from unnest($1::text[]) c cross join lateral caller_scopes(c) s order by s.id`,
      values: [classes],
    });
  }

  async page(first: number, afterId: number | null): Promise<StoredScope[]> {
    return this.db.query<StoredScope>({
      name: 'legal-scopes',
      text: `select ${columns} from legal_scope where ($2::int is null or id > $2) order by id limit $1`,
      values: [first, afterId],
    });
  }

  async count(): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'legal-scope-count',
      text: 'select count(*)::int as count from legal_scope',
    });
    return row?.count ?? 0;
  }

  /** Adds those that were never there. One that someone ended stays ended: it is there still, with its last day. */
  async addMissing(scopes: readonly LegalScope[]): Promise<void> {
    await this.db.query({
      text: `insert into legal_scope (organisation, role, purpose, record_class, reach, lanes, fields, may_write, from_day,
          legal_basis, confidence, recorded_at)
        select n.organisation, n.role, n.purpose, n."recordClass", n.reach, n.lanes, n.fields, n."mayWrite", n."from",
          n."legalBasis", n.confidence, now()
        from jsonb_to_recordset($1::jsonb) as n(organisation text, role text, purpose text, "recordClass" text, reach text,
          lanes text[], fields text[], "mayWrite" boolean, "from" date, "legalBasis" text, confidence text)
        where not exists (select from legal_scope s where s.organisation is not distinct from n.organisation
          and s.role is not distinct from n.role and s.purpose = n.purpose and s.record_class = n."recordClass"
          and s.from_day = n."from")`,
      values: [JSON.stringify(scopes)],
    });
  }
}
