import type { Transaction } from '../../platform/database/database';
import { interestContent } from './wanted-interests.store';

const columns = [
  'source_id',
  'import_id',
  'confidence',
  ...interestContent,
  'is_start_stated',
  'valid_from',
  'valid_to',
];

/** Rows of `interest` as a proposed change holds them. */
export class OwnershipChangeRowsStore {
  constructor(private readonly tx: Transaction) {}

  async forUpdate(id: number): Promise<{ subjectId: number; heldCount: number } | null> {
    const [row] = await this.tx.query<{ subjectId: number; heldCount: number }>({
      text: `select subject_id as "subjectId", jsonb_array_length(held) as "heldCount" from ownership_change where id = $1 for update`,
      values: [id],
    });
    return row ?? null;
  }

  async close(id: number, now: string): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({
      text: `with closed as (
          update interest f set recorded_to = $2 from ownership_change c, jsonb_array_elements(c.held) h
          where c.id = $1 and f.id = (h ->> 'id')::int and f.recorded_to = 'infinity' returning f.id)
        select count(*)::int as count from closed`,
      values: [id, now],
    });
    return row?.count ?? 0;
  }

  async add(id: number, now: string): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({
      text: `with added as (
          insert into interest (${columns.join(', ')}, recorded_from)
          select ${columns.map((column) => `r.${column}`).join(', ')}, $2
          from ownership_change c, jsonb_populate_recordset(null::interest, c.proposed) r where c.id = $1 returning id)
        select count(*)::int as count from added`,
      values: [id, now],
    });
    return row?.count ?? 0;
  }

  async markApplied(id: number): Promise<void> {
    await this.tx.query({ text: 'update ownership_change set applied_version = version where id = $1', values: [id] });
  }
}
