import type { Problem } from '../../domain/casework/problem';
import type { ImpactStatement } from '../../domain/impact/impact-statement';
import type { Day } from '../../domain/values/day';

/** A statement as it is kept. */
export interface StoredStatement {
  id: number;
  matterId: number;
  settings: readonly number[];
  asOf: Day;
  knownAt: string;
  figures: ImpactStatement;
  sha256: string;
  preparedBy: string;
  organisation: string | null;
}

/** What a statement says, before it is kept. */
export type PreparedStatement = Omit<StoredStatement, 'id' | 'sha256'> & { reason: string };

export interface StatementReply {
  impactStatement: StoredStatement | null;
  problems: readonly Problem[];
}
