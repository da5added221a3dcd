import type { PartyId } from '../../domain/ownership/party';
import type { Queryable } from '../../platform/database/database';
import { interestColumns, interestSources, type StoredInterest } from './ownership-interest';
import { holdsAt, type Moment } from './ownership-moment';

/** How far a walk goes: it reads one party, and one holder of each, more, so that one can see whether that was all. */
export interface WalkBounds {
  parties: number;
  /** Interests read of one body: those without a share first, since they may control, then the largest. */
  interestsOfEach: number;
}

/** The database walks; what counts of what it finds is for the domain to say. */
export class OwnershipGraphStore {
  constructor(private readonly db: Queryable) {}

  /** Every interest held in these parties and in whoever stands above them, nearest first. */
  async above(seeds: readonly PartyId[], moment: Moment, bounds: WalkBounds): Promise<StoredInterest[]> {
    return this.walk('above', heldIn, seeds, moment, bounds);
  }

  /** Every interest held in whatever stands below these parties, also by others. */
  async below(seeds: readonly PartyId[], moment: Moment, bounds: WalkBounds): Promise<StoredInterest[]> {
    return this.walk('below', heldBy, seeds, moment, bounds);
  }

  /**
   * Each seed walks for itself, so that none uses up the bound of another. `union` forgets whom it has seen and so goes
   * round no loop; it stops as soon as enough is reached.
   */
  private async walk(
    name: string,
    nextOf: (standing: string) => string,
    seeds: readonly PartyId[],
    { asOf, knownAt }: Moment,
    { parties, interestsOfEach }: WalkBounds,
  ): Promise<StoredInterest[]> {
    const standing = holdsAt('i', '$2::date', knownAt === null ? null : '$5::timestamptz');
    return this.db.query<StoredInterest>({
      name: `ownership-${name}-${knownAt === null ? 'now' : 'then'}`,
      text: `with reached as materialized (
          select distinct r.id from unnest($1::int[]) as s(id) cross join lateral (
            with recursive walk(id) as (
              select s.id union select n.id from walk cross join lateral (${nextOf(standing)}) n)
            select id from walk limit $3 + 1) r)
        select h.* from reached cross join lateral (
          select ${interestColumns} from interest i ${interestSources} where i.subject_id = reached.id and ${standing}
          order by ${largestFirst} limit $4 + 1) h`,
      values: [seeds, asOf, parties, interestsOfEach, ...(knownAt === null ? [] : [knownAt])],
    });
  }
}

/** Which interests `i` in a body are read first, where not all are. */
export const largestFirst = 'i.share_most desc nulls first, i.id';

function heldIn(standing: string): string {
  return `select i.party_id as id from interest i where i.subject_id = walk.id and i.party_id is not null and ${standing}
    order by ${largestFirst} limit $4 + 1`;
}

function heldBy(standing: string): string {
  return `select i.subject_id as id from interest i where i.party_id = walk.id and i.subject_id is not null and ${standing}`;
}
