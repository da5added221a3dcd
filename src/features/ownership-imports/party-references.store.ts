import type { Transaction } from '../../platform/database/database';

interface Placed {
  place: string;
  recordId: string;
}

/** Finds the parties that relationships name: by a record of the file, by one of an earlier file, or by an identifier. */
export class PartyReferenceStore {
  constructor(
    private readonly tx: Transaction,
    private readonly sourceId: number,
    private readonly recordScheme: string,
  ) {}

  /** Lists in `named_only` the parties that are named by an identifier that nothing describes; answers how many. */
  async collectNamed(): Promise<number> {
    await this.run(`create temporary table reference_of_key on commit drop as
      select key, scheme, identifier from staged_reference group by key, scheme, identifier`);
    await this.run('analyze reference_of_key');
    await this.run(`create temporary table named_only on commit drop as
      with unknown as (
        select key from reference_of_key r
        where not exists (select from party_identifier i where i.scheme = r.scheme and i.identifier = r.identifier)
          and not exists (select from stated_identifier i where i.scheme = r.scheme and i.identifier = r.identifier)),
      named as (
        select r.key, min(r.n) as n, min(r.scheme) as scheme, min(r.identifier) as identifier, max(r.name) as name, max(r.name_key) as name_key,
          min(r.party_type) as party_type, min(r.said_on) as said_on
        from staged_reference r join unknown using (key) group by r.key)
      select n.*, nextval(s.name)::int as party_id
      from named n, (select pg_get_serial_sequence('party', 'id')::regclass as name offset 0) s`);
    return this.count('select count(*)::int as count from named_only');
  }

  /** Makes them. */
  async addNamed(): Promise<void> {
    await this.run(`insert into party (id, kind) select party_id, 'ENTITY' from named_only`);
    await this.run(
      `insert into party_identifier (party_id, scheme, identifier) select party_id, scheme, identifier from named_only`,
    );
  }

  /** Lists the party of each key that a relationship names in `party_of_key`. */
  async findAll(): Promise<void> {
    await this.run(`create temporary table party_of_key on commit drop as
      select r.key, i.party_id from reference_of_key r join party_identifier i using (scheme, identifier)`);
    await this.run(`insert into party_of_key
      select 'r:' || record_id, party_id from party_of_label where records = 1
      union all
      select 'r:' || r.record_id, l.party_id from (select * from party_of_label where records > 1) l
        join staged_record r using (label)`);
    await this.run('analyze party_of_key');
    await this.findEarlier();
    await this.run('analyze party_of_key');
  }

  private async findEarlier(): Promise<void> {
    await this.run(`create temporary table named_earlier on commit drop as
      with named as (
        select subject_key as key from staged_relationship where subject_key like 'r:%'
        union all select party_key from staged_relationship where party_key like 'r:%')
      select key, substr(key, 3) as record_id from named k
      where not exists (select from party_of_key o where o.key = k.key) group by key`);
    await this.run(
      `insert into party_of_key select key, min(party_id) from (
        select e.key, v.party_id from named_earlier e join party_version v
          on v.source_id = $1 and v.record_id = e.record_id and v.recorded_to = 'infinity'
        union select e.key, i.party_id from named_earlier e join party_identifier i on i.scheme = $2 and i.identifier = e.record_id) f group by key`,
      [this.sourceId, this.recordScheme],
    );
  }

  /** Relationships that name a record of which nothing tells. */
  async unknownRecords(): Promise<(Placed & { names: string })[]> {
    return this.tx.query({
      text: `select i.place, i.record_id as "recordId", e.record_id as names from named_earlier e
        join staged_relationship i on e.key in (i.subject_key, i.party_key)
        where not exists (select from party_of_key o where o.key = e.key) group by 1, 2, 3 limit 20`,
    });
  }

  /** Subjects that are natural persons: nothing can be held in one. */
  async heldInPersons(): Promise<Placed[]> {
    return this.tx.query({
      text: `select min(i.place) as place, i.record_id as "recordId" from staged_relationship i
        join party_of_key k on k.key = i.subject_key join party p on p.id = k.party_id and p.kind = 'PERSON'
        where i.subject_key like 'r:%' group by i.record_id limit 20`,
    });
  }

  private async run(text: string, values: readonly unknown[] = []): Promise<void> {
    await this.tx.query({ text, values });
  }

  private async count(text: string): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({ text });
    return row?.count ?? 0;
  }
}
