import { copyRows } from '../../platform/database/copy-rows';
import type { Transaction } from '../../platform/database/database';
import { type StagedRows, type StagedTable, stagedColumns } from './ownership-staging';

const tables = Object.keys(stagedColumns) as StagedTable[];

/** How many statements of a register are taken out of the database at once. */
const heldAtOnce = 2000;

/** A statement that is held, to be read again with those of a file that speak of the same record. */
export interface HeldStatement {
  /** In the order in which they were taken. */
  id: number;
  statement: Readonly<Record<string, unknown>>;
}

/** What a file says, as rows, for the length of a transaction. */
export class OwnershipStagingStore {
  constructor(private readonly tx: Transaction) {}

  async open(): Promise<void> {
    for (const table of tables) {
      await this.tx.query({ text: `create temporary table ${table} (${stagedColumns[table]}) on commit drop` });
    }
  }

  async stage(rows: StagedRows): Promise<void> {
    for (const table of tables) {
      if (rows[table].length > 0) await copyRows(this.tx, table, columnsOf(table), rows[table]);
    }
  }

  async analyse(): Promise<void> {
    for (const table of tables) await this.tx.query({ text: `analyze ${table}` });
  }

  /** Statements of the file that are held under their number with another text. */
  async contradicted(sourceId: number): Promise<{ place: string; statementId: string }[]> {
    return this.tx.query({
      text: `select s.place, s.statement_id as "statementId" from staged_statement s
        join ownership_statement o on o.source_id = $1 and o.statement_id = s.statement_id
        where o.statement <> s.statement order by s.n limit 20`,
      values: [sourceId],
    });
  }

  /** Leaves only what is new in staging: what is held comes back with `heldAfter`. */
  async dropHeld(sourceId: number): Promise<void> {
    await this.tx.query({
      text: `create temporary table touched_record on commit drop as select distinct record_id from staged_statement`,
    });
    await this.tx.query({
      text: `create temporary table held_again on commit drop as
        select s.n from staged_statement s join ownership_statement o on o.source_id = $1 and o.statement_id = s.statement_id`,
      values: [sourceId],
    });
    for (const table of tables) {
      await this.tx.query({ text: `delete from ${table} where n in (select n from held_again)` });
    }
  }

  /**
   * Widens what is touched to all that bears on the same rows: other relationships of the same two parties, other
   * records of the same party.
   */
  async widenTouched(sourceId: number, recordScheme: string): Promise<void> {
    await this.tx.query({
      text: `with pair as (
          select statement #> '{recordDetails,subject}' as subject, statement #> '{recordDetails,interestedParty}' as party,
            record_id from ownership_statement where source_id = $1 and record_type = 'relationship'
          union
          select statement #> '{recordDetails,subject}', statement #> '{recordDetails,interestedParty}', record_id
          from staged_statement where record_type = 'relationship'),
        same_pair as (
          select p.record_id from pair p join (
            select distinct subject, party from pair join touched_record using (record_id)) t using (subject, party)),
        record_of_party as (
          select v.party_id, v.record_id from party_version v where v.source_id = $1
          union select party_id, identifier from party_identifier where scheme = $2),
        same_party as (
          select r.record_id from record_of_party r where r.party_id in (
            select r.party_id from record_of_party r join touched_record using (record_id)
            union select i.party_id from staged_identifier s join party_identifier i using (scheme, identifier)))
        insert into touched_record
        select record_id from same_pair union select record_id from same_party
        except select record_id from touched_record`,
      values: [sourceId, recordScheme],
    });
  }

  /** Held statements of the touched records, after one of that number. */
  async heldAfter(sourceId: number, id: number): Promise<HeldStatement[]> {
    return this.tx.query<HeldStatement>({
      text: `select id, statement from ownership_statement o
        where source_id = $1 and id > $2 and record_id in (select record_id from touched_record) order by id limit ${heldAtOnce}`,
      values: [sourceId, id],
    });
  }

  /** Keeps the new statements word for word, each with its place behind those that its record has. */
  async keepStatements(sourceId: number, importId: number): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({
      text: `with added as (
          insert into ownership_statement (source_id, import_id, statement_id, record_id, record_type, said_on, place, statement)
          select $1, $2, s.statement_id, s.record_id, s.record_type, s.said_on,
            coalesce((select max(o.place) from ownership_statement o where o.source_id = $1 and o.record_id = s.record_id), 0)
              + row_number() over (partition by s.record_id order by s.n), s.statement
          from staged_statement s order by s.n
          returning id)
        select count(*)::int as count from added`,
      values: [sourceId, importId],
    });
    return row?.count ?? 0;
  }
}

function columnsOf(table: StagedTable): string[] {
  return stagedColumns[table].split(/,\s*/).map((column) => column.trim().split(' ')[0] as string);
}
