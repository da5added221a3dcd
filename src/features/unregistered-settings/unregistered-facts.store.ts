import type { Queryable } from '../../platform/database/database';

export interface PenaltyThatFollows {
  id: number;
  state: string;
  isOpen: boolean;
}

/** Looks up what the guards of an unregistered setting ask of other records. */
export class UnregisteredFactsStore {
  constructor(private readonly db: Queryable) {}

  /** The penalties that follow from the matter, first begun first. */
  penalties(matterId: number): Promise<PenaltyThatFollows[]> {
    return this.db.query<PenaltyThatFollows>({
      name: 'unregistered-penalties',
      text: `select m.id, m.state, m.is_open as "isOpen" from matter m where m.parent_id = $1 and m.kind = 'PENALTY' order by m.id`,
      values: [matterId],
    });
  }

  /** Whether a council has, or had, the code. */
  async isCouncil(code: string): Promise<boolean> {
    const [row] = await this.db.query<{ found: boolean }>({
      name: 'unregistered-council',
      text: 'select exists (select from local_authority_code c where c.code = $1) as found',
      values: [code],
    });
    return row?.found ?? false;
  }
}
