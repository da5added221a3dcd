import { type Confidence, type OwnershipSourceKind, ownershipSourceKinds } from '../../src/domain/ownership/interest';
import type {
  Directness,
  EntitySubtype,
  EntityType,
  InterestType,
  UnspecifiedReason,
} from '../../src/domain/ownership/vocabulary';
import { ownerNameKey } from '../../src/domain/register/owner-name';
import type { Queryable } from '../../src/platform/database/database';

interface Times {
  from?: string;
  to?: string;
  recordedFrom?: string;
  recordedTo?: string;
}

export interface GivenEntity extends Times {
  type?: EntityType;
  subtype?: EntitySubtype;
  typeDetails?: string;
  jurisdiction?: string;
  foundedOn?: string;
  dissolvedOn?: string;
  formerly?: readonly string[];
  source?: OwnershipSourceKind;
  /** By scheme, with the day it was retired after a blank: `{ 'GB-COH': '01234567', 'XI-LEI': '… 2020-01-01' }`. */
  identifiers?: Readonly<Record<string, string>>;
}

export interface GivenInterest extends Times {
  type?: InterestType | null;
  directness?: Directness;
  /** `75..100`, `>25..50`, `>50..<75` or `62.5`. */
  share?: string;
  source?: OwnershipSourceKind;
  confidence?: Confidence;
  details?: string;
  isComponent?: boolean;
}

/** The day from which everything holds, and the moment since which it is known, unless a test says otherwise. */
const always = { from: '2010-01-01', to: 'infinity', recordedFrom: '2010-01-01T00:00:00Z', recordedTo: 'infinity' };

function shareOf(text: string | undefined) {
  const match = /^(>?)([\d.]+?)(?:\.\.(<?)([\d.]+))?$/.exec(text ?? '');
  if (!match) return { least: null, most: null, over: false, under: false };
  const [, over, least, under, most] = match;
  return { least, most: most ?? least, over: over === '>', under: under === '<' };
}

/** Writes ownership as importers would, one fact at a time, for tests of what is read of it. */
export class OwnershipBuilder {
  private readonly sources = new Map<string, Promise<number>>();
  private claims = 0;

  constructor(private readonly db: Queryable) {}

  /** The one source of its kind. */
  async source(kind: OwnershipSourceKind): Promise<number> {
    const made =
      this.sources.get(kind) ??
      this.id(
        `insert into ownership_source (code, kind, name, url, rank) values ($1, $2, $3, $4, $5)
        on conflict (code) do update set name = excluded.name returning id`,
        [
          kind.toLowerCase(),
          kind,
          `Register ${kind}`,
          `https://example.org/${kind.toLowerCase()}`,
          Object.keys(ownershipSourceKinds).indexOf(kind),
        ],
      );
    this.sources.set(kind, made);
    return made;
  }

  async entity(name: string | null, given: GivenEntity = {}): Promise<number> {
    const id = await this.id(`insert into party (kind) values ('ENTITY') returning id`);
    await this.version(id, name, given);
    for (const [scheme, text] of Object.entries(given.identifiers ?? {})) {
      const [identifier, retiredOn = null] = text.split(' ');
      await this.db.query({
        text: 'insert into party_identifier (party_id, scheme, identifier, retired_on) values ($1, $2, $3, $4)',
        values: [id, scheme, identifier, retiredOn],
      });
    }
    return id;
  }

  /** What another source, or another stretch of days, says of a body. */
  async version(id: number, name: string | null, given: GivenEntity = {}): Promise<void> {
    const { from, to, recordedFrom, recordedTo } = { ...always, ...given };
    await this.db.query({
      text: `insert into party_version (party_id, source_id, record_id, name, name_key, party_type, party_subtype, type_details,
          jurisdiction, founded_on, dissolved_on, alternate_names, valid_from, valid_to, recorded_from, recorded_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      values: [
        id,
        await this.source(given.source ?? 'COMPANIES'),
        `party-${id}`,
        name,
        name === null ? null : ownerNameKey(name),
        given.type ?? 'registeredEntity',
        given.subtype ?? null,
        given.typeDetails ?? null,
        given.jurisdiction ?? 'GB',
        given.foundedOn ?? null,
        given.dissolvedOn ?? null,
        given.formerly ?? null,
        from,
        to,
        recordedFrom,
        recordedTo,
      ],
    });
  }

  async person(name: string): Promise<number> {
    const id = await this.id(`insert into party (kind) values ('PERSON') returning id`);
    const { from, to, recordedFrom, recordedTo } = always;
    await this.db.query({
      text: `insert into party_version (party_id, source_id, record_id, name, party_type, valid_from, valid_to, recorded_from, recorded_to)
        values ($1, $2, $3, $4, 'knownPerson', $5, $6, $7, $8)`,
      values: [id, await this.source('PSC'), `party-${id}`, name, from, to, recordedFrom, recordedTo],
    });
    return id;
  }

  /** That a party, or somebody unnamed for a reason, holds something in a body. */
  async holds(holder: number | UnspecifiedReason, subject: number, given: GivenInterest = {}): Promise<number> {
    const { from, to, recordedFrom, recordedTo } = { ...always, ...given };
    const { least, most, over, under } = shareOf(given.share);
    this.claims += 1;
    const isNamed = typeof holder === 'number';
    return this.id(
      `insert into interest (source_id, record_id, claim, subject_id, party_id, unspecified_reason, interest_type, directness,
          share_least, share_most, is_over_least, is_under_most, details, is_component, confidence, valid_from, valid_to, recorded_from, recorded_to)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) returning id`,
      [
        await this.source(given.source ?? 'PSC'),
        `interest-${this.claims}`,
        1_000_000 + this.claims,
        subject,
        isNamed ? holder : null,
        isNamed ? null : holder,
        given.type === undefined ? 'votingRights' : given.type,
        given.directness ?? 'direct',
        least,
        most,
        over,
        under,
        given.details ?? null,
        given.isComponent ?? false,
        given.confidence ?? 'STATED',
        from,
        to,
        recordedFrom,
        recordedTo,
      ],
    );
  }

  private async id(text: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.db.query<{ id: number }>({ text, values });
    if (!row) throw new Error(`Nothing came back from ${text}`);
    return row.id;
  }
}
