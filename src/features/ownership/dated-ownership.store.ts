import type { DatedOwnership } from '../../domain/ownership/dated-ownership';
import type { DatedParty } from '../../domain/ownership/dated-party';
import type { Interest } from '../../domain/ownership/interest';
import type { Party, PartyId } from '../../domain/ownership/party';
import type { EntitySubtype, EntityType, PersonType } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { queryManyRows } from '../../platform/database/many-rows';
import { believedAt } from './ownership-moment';
import { shareColumns } from './share-columns';

/** An interest of any day, with the rank of its source: of two sources that speak of one body the lower is believed. */
export interface RankedInterest extends Interest {
  sourceRank: number;
}

interface PartyRow {
  id: PartyId;
  kind: Party['kind'];
  name: string | null;
  type: string;
  subtype: string | null;
  typeDetails: string | null;
  jurisdiction: string | null;
  dissolvedOn: Day | null;
  from: Day;
  to: Day | null;
}

/** Shares in millionths of a hundredth; one finer than that widens to the next. */
const columns = `i.id, i.subject_id as subject, i.party_id as party, i.unspecified_reason as reason,
  i.unspecified_details as "reasonDetails", i.interest_type as type, i.directness, i.details, i.confidence,
  ${shareColumns.least} as least, ${shareColumns.most} as most, ${shareColumns.isOverLeast} as "isOverLeast",
  ${shareColumns.isUnderMost} as "isUnderMost", ${shareColumns.isStated} as "hasShare",
  i.valid_from::text as "from", nullif(i.valid_to, 'infinity')::text as "to", s.kind as source, s.rank as "sourceRank"`;

const columnNames = [
  'id',
  'subject',
  'party',
  'reason',
  'reasonDetails',
  'type',
  'directness',
  'details',
  'confidence',
  'least',
  'most',
  'isOverLeast',
  'isUnderMost',
  'hasShare',
  'from',
  'to',
  'source',
  'sourceRank',
] as const;

interface InterestRow extends Omit<RankedInterest, 'share' | 'unspecified'> {
  reason: string | null;
  reasonDetails: string | null;
  least: number;
  most: number;
  isOverLeast: boolean;
  isUnderMost: boolean;
  hasShare: boolean;
}

function toInterest(row: InterestRow): RankedInterest {
  const { reason, reasonDetails, least, most, isOverLeast, isUnderMost, hasShare, ...interest } = row;
  return {
    ...interest,
    unspecified: reason === null ? null : ({ reason, details: reasonDetails } as Interest['unspecified']),
    share: hasShare ? { least, most, isOverLeast, isUnderMost } : null,
  };
}

/** Of persons of whom no version may be read: whether anything was said of them at the moment. */
const isSpokenOf = `exists (select from interest i where (i.party_id = p.id or i.subject_id = p.id) and ${believedAt('i', '$2::timestamptz')})`;

/** Whether a statement asks for a moment, and what it takes for it as its second value. */
function momentAsked(knownAt: string | null) {
  return knownAt === null
    ? ({ known: null, values: [] } as const)
    : ({ known: '$2::timestamptz', values: [knownAt] } as const);
}

/** Reads interests of all days as they are believed now, which read models are worked out of, or were at a moment. */
export class DatedOwnershipStore {
  constructor(private readonly db: Queryable) {}

  /** Every interest, of any day, held in these parties and in whoever has ever stood above them. */
  async above(seeds: readonly PartyId[], knownAt: string | null = null): Promise<RankedInterest[]> {
    const { known, values } = momentAsked(knownAt);
    const rows = await queryManyRows<InterestRow>(this.db, {
      columns: columnNames,
      text: `with recursive above (id) as (
          select unnest($1::int[])
          union
          select i.party_id from above a join interest i on i.subject_id = a.id
            where i.party_id is not null and ${believedAt('i', known)})
        select ${columns} from above a join interest i on i.subject_id = a.id and ${believedAt('i', known)}
        join ownership_source s on s.id = i.source_id order by i.id`,
      values: [seeds, ...values],
    });
    return rows.map(toInterest);
  }

  /** Every interest held in these parties themselves. */
  async heldIn(subjects: readonly PartyId[]): Promise<RankedInterest[]> {
    const rows = await queryManyRows<InterestRow>(this.db, {
      columns: columnNames,
      text: `select ${columns} from interest i join ownership_source s on s.id = i.source_id
        where i.subject_id = any($1::int[]) and i.recorded_to = 'infinity' order by i.id`,
      values: [subjects],
    });
    return rows.map(toInterest);
  }

  /** What is said of each party, the best source first and of one source the latest. */
  async parties(ids: readonly PartyId[], knownAt: string | null = null): Promise<DatedParty[]> {
    const { known, values } = momentAsked(knownAt);
    const isPerson = known === null ? `p.kind = 'PERSON'` : `(p.kind = 'PERSON' and ${isSpokenOf})`;
    const rows = await queryManyRows<PartyRow>(this.db, {
      columns: ['id', 'kind', 'name', 'type', 'subtype', 'typeDetails', 'jurisdiction', 'dissolvedOn', 'from', 'to'],
      // Who a person is may be withheld from whoever asks; that it is a person is not.
      text: `select p.id, p.kind, v.name, coalesce(v.party_type, 'unknownPerson') as type, v.party_subtype as subtype, v.type_details as "typeDetails",
          v.jurisdiction, v.dissolved_on::text as "dissolvedOn", coalesce(v.valid_from, '-infinity')::text as "from",
          nullif(v.valid_to, 'infinity')::text as "to"
        from party p left join party_version v on v.party_id = p.id and ${believedAt('v', known)}
        left join ownership_source s on s.id = v.source_id
        where p.id = any($1::int[]) and (v.id is not null or ${isPerson}) order by p.id, s.rank, v.valid_from desc`,
      values: [ids, ...values],
    });
    return rows.map((row) => ({ party: toParty(row), from: row.from, to: row.to }));
  }

  /** These bodies and everyone above them, on every day. */
  async world(seeds: readonly PartyId[], knownAt: string | null = null): Promise<DatedOwnership> {
    return this.around(seeds, await this.above(seeds, knownAt), knownAt);
  }

  /** These interests with the parties they are of. Which persons are one, and how sources rank, is as known now. */
  async around(
    seeds: readonly PartyId[],
    interests: readonly RankedInterest[],
    knownAt: string | null = null,
  ): Promise<DatedOwnership> {
    const ids = new Set(seeds);
    for (const { subject, party } of interests) {
      if (subject !== null) ids.add(subject);
      if (party !== null) ids.add(party);
    }
    const all = [...ids];
    const [parties, sameAs] = [await this.parties(all, knownAt), await this.sameAs(all)];
    return { parties, interests, sameAs, rank: (interest) => (interest as RankedInterest).sourceRank };
  }

  /** Numbers of those persons of whom several are one: equal numbers, one person. */
  async sameAs(ids: readonly PartyId[]): Promise<ReadonlyMap<PartyId, PartyId>> {
    const rows = await this.db.query<{ id: PartyId; first: PartyId }>({
      text: `select party_id as id, first_party_id as first from same_person where party_id = any($1::int[])`,
      values: [ids],
    });
    return new Map(rows.map(({ id, first }) => [id, first]));
  }

  /** Makes the list of persons who are one say what the hashes of this moment do. */
  async refreshSamePersons(): Promise<void> {
    const wanted = `select id, first from (select id, min(id) over w as first, count(*) over w as parties from party
      where same_as is not null window w as (partition by same_as)) p where parties > 1`;
    await this.db.query({
      text: `delete from same_person s where not exists (
        select from (${wanted}) w where w.id = s.party_id and w.first = s.first_party_id)`,
    });
    await this.db.query({
      text: `insert into same_person (party_id, first_party_id) select id, first from (${wanted}) w on conflict do nothing`,
    });
  }
}

function toParty({ id, kind, name, type, subtype, typeDetails, jurisdiction, dissolvedOn }: PartyRow): Party {
  if (kind === 'PERSON') return { kind, id, name, personType: type as PersonType };
  return {
    kind,
    id,
    name,
    entityType: type as EntityType,
    entitySubtype: subtype as EntitySubtype | null,
    typeDetails,
    jurisdiction,
    dissolvedOn,
  };
}
