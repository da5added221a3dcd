import type { Transaction } from '../../platform/database/database';

export interface IdentityConflict {
  place: string;
  recordId: string;
  /** Each known party that the record would be, by one of the identifiers that say so. */
  parties: readonly { id: number; by: string }[];
}

/** How often labels are passed on: chains of records that share identifiers pairwise are short. */
const mostRounds = 50;

/**
 * Gives every record of a file our number of its party.
 *
 * A record goes by a label first: records of one label are one party. Then a label is that of a party we know, or new.
 */
export class PartyResolutionStore {
  constructor(
    private readonly tx: Transaction,
    private readonly sourceId: number,
    private readonly recordScheme: string,
  ) {}

  /** One row for each record of a party, with its label. */
  async labelRecords(): Promise<void> {
    await this.run(`create temporary table staged_record on commit drop as
      with own as (
          select record_id, min(n) as n, count(*) as statements, max(kind) as kind, min(kind) as other_kind,
            max(same_as) as same_as from staged_party group by record_id),
        identified as (select n, min(key) as key, count(*) as keys from staged_identifier group by n)
      select o.*, coalesce(i.keys, 0) as keys, case when o.kind = 'PERSON' and o.same_as is not null then 'p:' || o.same_as
        else coalesce(i.key, 'r:' || o.record_id) end as label
      from own o left join identified i using (n)`);
    await this.run('analyze staged_record');
    if (await this.isAny(`select from staged_record where keys > 1 or statements > 1`)) await this.joinByShared();
  }

  /** Records that share an identifier get one label, also where they share it through a third. */
  private async joinByShared(): Promise<void> {
    await this.run(`create temporary table shared_identifier on commit drop as
      with shared as (select key from staged_identifier group by key having min(record_id) <> max(record_id))
      select distinct s.record_id, s.key from staged_identifier s
      where s.record_id in (select record_id from staged_identifier join shared using (key))`);
    if (!(await this.isAny('select from shared_identifier'))) return;
    await this.run('create index on staged_record (record_id)');
    for (let round = 0; round < mostRounds; round += 1) {
      const changed = await this.count(`with of_key as (
          select s.key, min(r.label) as label from shared_identifier s join staged_record r using (record_id) group by s.key),
        of_record as (select s.record_id, min(k.label) as label from shared_identifier s join of_key k using (key) group by 1),
        changed as (update staged_record r set label = o.label from of_record o
          where o.record_id = r.record_id and o.label < r.label returning r.n)
        select count(*)::int as count from changed`);
      if (changed === 0) return;
    }
  }

  /**
   * Finds the parties that are known under the labels: `via` 1 by an identifier, 2 as the party of that record so far,
   * 3 as the same person, 4 as a party that the record once was.
   */
  async findKnown(): Promise<void> {
    await this.run(
      `create temporary table known_as (label text, party_id int, via int, key text, n int) on commit drop`,
    );
    if (!(await this.isAny('select from party'))) return;
    await this.run(
      `insert into known_as
        select r.label, i.party_id, 1, s.scheme || ' ' || s.identifier, r.n from staged_identifier s
          join party_identifier i using (scheme, identifier) join staged_record r on r.record_id = s.record_id
        union all
        select r.label, v.party_id, case when v.is_current then 2 else 4 end, 'record ' || r.record_id, r.n from staged_record r
          join (select record_id, party_id, bool_or(recorded_to = 'infinity') as is_current from party_version
            where source_id = $1 group by record_id, party_id) v using (record_id)
        union all
        select r.label, i.party_id, 2, 'record ' || r.record_id, r.n from staged_record r
          join party_identifier i on i.scheme = $2 and i.identifier = r.record_id
        union all
        select r.label, p.id, 3, null, r.n from staged_record r join party p on p.same_as = decode(r.same_as, 'base64')
          where r.kind = 'PERSON'`,
      [this.sourceId, this.recordScheme],
    );
    await this.run('analyze known_as');
  }

  /** Records that would be two known parties; `via` up to which that is a conflict. */
  async conflicts(via: number): Promise<IdentityConflict[]> {
    return this.tx.query<IdentityConflict>({
      text: `with two as (
            select label from known_as where via <= $1 group by label having min(party_id) <> max(party_id)),
          said as (select label, party_id, min(key) as key, min(n) as n from known_as join two using (label)
            where via <= $1 group by label, party_id)
        select p.place, p.record_id as "recordId", json_agg(json_build_object('id', s.party_id, 'by', s.key) order by s.party_id) as parties
        from said s join (select label, min(n) as n from said group by label) f using (label)
        join staged_party p on p.n = f.n group by p.place, p.record_id limit 20`,
      values: [via],
    });
  }

  /** Records that are a body in one place and a person in another. */
  async mixedKinds(): Promise<{ place: string; recordId: string }[]> {
    return this.tx.query({
      text: `select p.place, r.record_id as "recordId" from staged_record r join staged_party p on p.n = r.n
        where r.kind <> r.other_kind limit 20`,
    });
  }

  /** Lists the party of each label, a new one where none is known; answers how many are new. */
  async choose(): Promise<number> {
    await this.run(`create temporary table party_of_label on commit drop as
      with chosen as (select distinct on (label) label, party_id from known_as order by label, via, party_id),
        each as (select label, min(record_id) as record_id, min(n) as n, sum(statements) as statements, count(*) as records,
          max(kind) as kind, max(same_as) as same_as from staged_record group by label)
      select e.*, coalesce(c.party_id, nextval(s.name)::int) as party_id, c.party_id is null as is_new
      from (select pg_get_serial_sequence('party', 'id')::regclass as name offset 0) s, each e left join chosen c using (label)`);
    await this.run('analyze party_of_label');
    return this.count('select count(*)::int as count from party_of_label where is_new');
  }

  /** Makes the parties that are new, and lists the party of each statement in `party_of_statement`. */
  async settle(): Promise<void> {
    await this.run(`insert into party (id, kind, same_as)
      select party_id, kind, decode(same_as, 'base64') from party_of_label where is_new`);
    await this.run(`create temporary table party_of_statement on commit drop as
      select n, party_id from party_of_label where statements = 1
      union all
      select s.n, l.party_id from (select * from party_of_label where statements > 1) l join staged_record r using (label)
        join staged_party s on s.record_id = r.record_id`);
    await this.run('analyze party_of_statement');
  }

  /** Identifiers as stated, each with its party; answers how many are new. */
  async collectIdentifiers(): Promise<number> {
    await this.run(`create temporary table stated_identifier on commit drop as
      select s.scheme, s.identifier, max(s.retired_on) as retired_on, min(k.party_id) as party_id
      from staged_identifier s join party_of_statement k using (n) group by s.scheme, s.identifier`);
    await this.run(`update party_identifier i set retired_on = s.retired_on from stated_identifier s
      where s.scheme = i.scheme and s.identifier = i.identifier and s.retired_on is distinct from i.retired_on`);
    await this.run(`delete from stated_identifier s using party_identifier i
      where i.scheme = s.scheme and i.identifier = s.identifier`);
    await this.run('analyze stated_identifier');
    return this.count('select count(*)::int as count from stated_identifier');
  }

  async addIdentifiers(): Promise<void> {
    await this.run(`insert into party_identifier (party_id, scheme, identifier, retired_on)
      select party_id, scheme, identifier, retired_on from stated_identifier`);
  }

  /** A record that no version tells of, such as one that only ended, is found again under its own name. */
  async addRecordIdentifiers(isStrict: boolean): Promise<number> {
    return this.count(
      `with added as (
        insert into party_identifier (party_id, scheme, identifier)
        select l.party_id, $2, r.record_id from staged_record r join party_of_label l using (label)
        where ($3 or r.keys = 0)
          and not exists (select from party_version v where v.source_id = $1 and v.record_id = r.record_id)
          and not exists (select from party_identifier i where i.scheme = $2 and i.identifier = r.record_id)
        returning id)
      select count(*)::int as count from added`,
      [this.sourceId, this.recordScheme, isStrict],
    );
  }

  private async run(text: string, values: readonly unknown[] = []): Promise<void> {
    await this.tx.query({ text, values });
  }

  private async count(text: string, values: readonly unknown[] = []): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({ text, values });
    return row?.count ?? 0;
  }

  private async isAny(text: string): Promise<boolean> {
    const [row] = await this.tx.query<{ found: boolean }>({ text: `select exists (${text}) as found` });
    return row?.found ?? false;
  }
}
