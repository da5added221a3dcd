import type { Queryable } from '../../platform/database/database';

/** A change that was accepted and is not applied yet. */
export interface AcceptedChange {
  id: number;
  version: number;
  /** The body it is about, and whoever holds any of it before or after. */
  parties: number[];
}

const isAccepted = `status = 'ACCEPTED' and applied_version < version`;

/** Takes accepted changes, to be applied. For the system login only. */
export class AcceptedChangeStore {
  constructor(private readonly db: Queryable) {}

  async isPending(): Promise<boolean> {
    const [row] = await this.db.query<{ pending: boolean }>({
      text: `select exists (select from ownership_change where ${isAccepted}) as pending`,
    });
    return row?.pending ?? false;
  }

  /** The next of them in the order in which they were proposed, for this transaction alone. */
  async take(most: number): Promise<AcceptedChange[]> {
    const rows = await this.db.query<Omit<AcceptedChange, 'parties'> & { subject: number; holders: (number | null)[] }>(
      {
        text: `select id, version, subject_id as subject,
          (select coalesce(jsonb_agg(distinct r -> 'party_id'), '[]') from jsonb_array_elements(held || proposed) r) as holders
        from ownership_change where ${isAccepted} order by id limit $1 for update skip locked`,
        values: [most],
      },
    );
    return rows.map(({ subject, holders, ...change }) => ({
      ...change,
      parties: [subject, ...holders.filter((id) => id !== null)],
    }));
  }

  async markApplied(ids: readonly number[]): Promise<void> {
    await this.db.query({
      text: 'update ownership_change set applied_version = version where id = any($1::int[])',
      values: [ids],
    });
  }

  async setSavepoint(): Promise<void> {
    await this.db.query({ text: 'savepoint change' });
  }

  async rollBackToSavepoint(): Promise<void> {
    await this.db.query({ text: 'rollback to savepoint change' });
  }
}
