import type { PartyId } from '../../domain/ownership/party';
import type { Queryable } from '../../platform/database/database';
import { ownershipBounds } from './ownership-bounds';
import { interestColumns, interestSources, type StoredInterest } from './ownership-interest';
import { holdsAt, type Moment } from './ownership-moment';

/** Which side of an interest a party stands on. */
export type InterestSide = 'IN' | 'HELD';

const columnOf: Readonly<Record<InterestSide, string>> = { IN: 'subject_id', HELD: 'party_id' };

/** Links of one interest that are told; chains are a few bodies long. */
const mostComponents = ownershipBounds['OwnershipInterest.components'];

/** Reads interests as every source states them, page by page. */
export class UndertakingInterestStore {
  constructor(private readonly db: Queryable) {}

  async page(
    side: InterestSide,
    parties: readonly PartyId[],
    { asOf, knownAt }: Moment,
    first: number,
    after: number | null,
  ): Promise<(StoredInterest & { parentId: PartyId })[]> {
    const holds = holdsAt('i', '$2::date', knownAt === null ? null : '$5::timestamptz');
    return this.db.query({
      name: `interests-${side}-${knownAt === null ? 'now' : 'then'}`,
      text: `select p.id as "parentId", h.* from unnest($1::int[]) as p(id) cross join lateral (
          select ${interestColumns} from interest i ${interestSources}
          where i.${columnOf[side]} = p.id and ${holds} and ($4::int is null or i.id > $4) order by i.id limit $3) h`,
      values: [parties, asOf, first, after, ...(knownAt === null ? [] : [knownAt])],
    });
  }

  async counts(
    side: InterestSide,
    parties: readonly PartyId[],
    { asOf, knownAt }: Moment,
  ): Promise<{ parentId: PartyId; count: number }[]> {
    const holds = holdsAt('i', '$2::date', knownAt === null ? null : '$3::timestamptz');
    return this.db.query({
      name: `interest-counts-${side}-${knownAt === null ? 'now' : 'then'}`,
      text: `select i.${columnOf[side]} as "parentId", count(*)::int as count from interest i
        where i.${columnOf[side]} = any($1::int[]) and ${holds} group by 1`,
      values: [parties, asOf, ...(knownAt === null ? [] : [knownAt])],
    });
  }

  /** The links that each interest is held through, as its source names them. */
  async componentsOf(
    ids: readonly number[],
    { asOf, knownAt }: Moment,
  ): Promise<(StoredInterest & { parentId: number })[]> {
    const holds = holdsAt('i', '$2::date', knownAt === null ? null : '$3::timestamptz');
    return this.db.query({
      name: `interest-components-${knownAt === null ? 'now' : 'then'}`,
      text: `select w.id as "parentId", h.* from interest w cross join lateral (
          select ${interestColumns} from interest i ${interestSources}
          where i.source_id = w.source_id and i.record_id = any(w.component_records) and ${holds} order by i.id limit ${mostComponents}) h
        where w.id = any($1::int[])`,
      values: [ids, asOf, ...(knownAt === null ? [] : [knownAt])],
    });
  }
}
