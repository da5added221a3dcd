import type { Queryable } from '../../platform/database/database';

/** A commitment under a plan that may still move. */
export interface OpenCommitment {
  id: number;
  title: string;
  state: string;
}

/** Reads the commitments under a plan that are not at their end, first made first. */
export async function commitmentsOpenUnder(db: Queryable, planId: number): Promise<OpenCommitment[]> {
  return db.query<OpenCommitment>({
    name: 'plan-commitments-open',
    text: `select m.id, m.title, m.state from matter m where m.parent_id = $1 and m.kind = 'COMMITMENT' and m.is_open order by m.id`,
    values: [planId],
  });
}
