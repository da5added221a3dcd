import type { Queryable } from '../../platform/database/database';

/** Finds a party by a number of a register, for commands. */
export class PartyByNumberStore {
  constructor(private readonly db: Queryable) {}

  async byIdentifier(scheme: string, identifier: string): Promise<number | null> {
    const [row] = await this.db.query<{ id: number }>({
      text: 'select party_id as id from party_identifier where scheme = $1 and identifier = $2',
      values: [scheme, identifier],
    });
    return row?.id ?? null;
  }
}
