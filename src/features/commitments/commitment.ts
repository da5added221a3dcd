import type { Commitment } from '../../domain/commitments/commitment';
import type { Matter } from '../matters/matter';

/** A commitment with the matter that it is kept as. */
export interface CommitmentOfMatter extends Commitment {
  matter: Matter;
}
