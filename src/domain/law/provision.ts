import type { Citation } from './citation';
import type { GapId } from './gaps';

/** What one provision says, in a sentence, as far as it could be read. */
export interface Provision {
  citation: Citation;
  says: string;
  /** Null where the provision stood in the Act from the start, or where the inserting provision is not recorded. */
  insertedBy: Citation | null;
  /** False where the number itself is only supposed; a question mark then follows it. */
  isNumberVerified: boolean;
  gaps: readonly GapId[];
}
