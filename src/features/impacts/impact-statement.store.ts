import type { Queryable } from '../../platform/database/database';
import type { PreparedStatement, StoredStatement } from './impact-statement';
import { statementHash } from './statement-text';

const columns = `s.id, s.matter_id as "matterId", s.settings, s.as_of as "asOf", s.known_at as "knownAt", s.figures, s.sha256,
  s.prepared_by as "preparedBy", s.organisation`;

/** Statements of impact, as far as row security shows them. */
export class ImpactStatementStore {
  constructor(private readonly db: Queryable) {}

  /** Of each matter those that were prepared by a moment, newest first. */
  async ofMatters(
    ids: readonly number[],
    knownAt: string | null,
    size: number,
    before: number | null,
  ): Promise<StoredStatement[]> {
    return this.db.query<StoredStatement>({
      name: 'impact-statements-of-matters',
      text: `select s.* from unnest($1::int[]) n(id) cross join lateral (
          select ${columns} from impact_statement s where s.matter_id = n.id and ($3::int is null or s.id < $3)
            and ($4::timestamptz is null or s.known_at <= $4)
          order by s.id desc limit $2) s`,
      values: [ids, size, before, knownAt],
    });
  }

  async counts(ids: readonly number[], knownAt: string | null): Promise<{ matterId: number; count: number }[]> {
    return this.db.query<{ matterId: number; count: number }>({
      name: 'impact-statement-counts',
      text: `select s.matter_id as "matterId", count(*)::int as count from impact_statement s where s.matter_id = any($1::int[])
          and ($2::timestamptz is null or s.known_at <= $2) group by s.matter_id`,
      values: [ids, knownAt],
    });
  }

  async byId(id: number): Promise<StoredStatement | null> {
    const [row] = await this.db.query<StoredStatement>({
      name: 'impact-statement-by-id',
      text: `select ${columns} from impact_statement s where s.id = $1`,
      values: [id],
    });
    return row ?? null;
  }

  /** The last statement of each matter of the kind, newest first. */
  async latestOfKind(kind: string, size: number): Promise<StoredStatement[]> {
    return this.db.query<StoredStatement>({
      name: 'impact-statements-latest-of-kind',
      text: `select ${columns} from matter m cross join lateral (
          select l.* from impact_statement l where l.matter_id = m.id order by l.id desc limit 1) s
        where m.kind = $1 order by s.id desc limit $2`,
      values: [kind, size],
    });
  }

  async add(statement: PreparedStatement, sight: { lanes: readonly string[]; addressees: readonly string[] }) {
    const { matterId, settings, asOf, knownAt, figures, reason, preparedBy, organisation } = statement;
    const sha256 = statementHash(statement);
    const [row] = await this.db.query<{ id: number }>({
      text: `insert into impact_statement (matter_id, settings, as_of, known_at, figures, sha256, reason, prepared_by, organisation, lanes,
          addressees) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      values: [
        ...[matterId, settings, asOf, knownAt, JSON.stringify(figures), sha256, reason, preparedBy, organisation],
        ...[sight.lanes, sight.addressees],
      ],
    });
    if (row === undefined) throw new Error('The statement of impact was not kept.');
    const { reason: _, ...kept } = statement;
    return { ...kept, id: row.id, sha256 };
  }
}
