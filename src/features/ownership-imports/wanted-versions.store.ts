import type { Transaction } from '../../platform/database/database';

/** What a version says of its party. */
export const versionContent = [
  'name',
  'name_key',
  'party_type',
  'party_subtype',
  'type_details',
  'jurisdiction',
  'founded_on',
  'dissolved_on',
  'alternate_names',
] as const;

/** How the record of a version is named that rests on a reference by identifier alone. */
export const namedOnlyPrefix = 'named:';

const content = versionContent.join(', ');
const columns = `party_id, record_id, ${content}, valid_from, valid_to, said_on, n`;

/**
 * Works out what a file, with what is held of the same records, says of each party and when.
 *
 * The statements about a party, of whatever record, stand in the order of their days and of the file: each holds until
 * the next, the first from when the body was founded, and an ending ends it unless another record goes on.
 */
export class WantedVersionStore {
  constructor(private readonly tx: Transaction) {}

  async workOut(): Promise<void> {
    await this.run(`create temporary table wanted_version (party_id int, record_id text, name text, name_key text, party_type text,
      party_subtype text, type_details text, jurisdiction text, founded_on date, dissolved_on date, alternate_names text[],
      valid_from date, valid_to date, said_on date, n int) on commit drop`);
    await this.run(`create temporary table said_more_than_once on commit drop as
      select party_id from party_of_statement group by party_id having count(*) > 1`);
    await this.run('analyze said_more_than_once');
    await this.saidOnce();
    await this.saidAgain();
    await this.namedOnly();
    await this.run('analyze wanted_version');
  }

  private async saidOnce(): Promise<void> {
    await this.run(`insert into wanted_version (${columns})
      select k.party_id, s.record_id, ${content}, least(s.said_on, s.founded_on), 'infinity', s.said_on, s.n
      from staged_party s join party_of_statement k using (n)
      where not s.is_closed and not exists (select from said_more_than_once m where m.party_id = k.party_id)`);
  }

  private async saidAgain(): Promise<void> {
    await this.run(`create temporary table said_in_turn on commit drop as
      select k.party_id, s.* from staged_party s join party_of_statement k using (n)
      join said_more_than_once m on m.party_id = k.party_id`);
    // An ending of one record says nothing of the party while another of its records goes on.
    await this.run(`delete from said_in_turn e where e.is_closed and exists (
      select from (select distinct on (o.record_id) o.is_closed from said_in_turn o
        where o.party_id = e.party_id and o.record_id <> e.record_id and o.said_on <= e.said_on
        order by o.record_id, o.said_on desc, o.n desc) other where not other.is_closed)`);
    await this.run(`insert into wanted_version (${columns})
      with turn as (
        select *, row_number() over w as turn, lead(said_on) over w as next_on, row(${content})::text as content from said_in_turn
        window w as (partition by party_id order by said_on, n)),
      held as (
        select *, case when turn = 1 then least(said_on, founded_on) else said_on end as valid_from,
          coalesce(next_on, 'infinity') as valid_to from turn where not is_closed),
      marked as (
        select *, case when lag(content) over w = content and lag(valid_to) over w = valid_from then 0 else 1 end as is_new
        from held where valid_from < valid_to window w as (partition by party_id order by turn)),
      numbered as (select *, sum(is_new) over (partition by party_id order by turn) as spell from marked)
      select distinct on (party_id, spell) party_id, record_id, ${content},
        valid_from, max(valid_to) over (partition by party_id, spell), said_on, n
      from numbered order by party_id, spell, turn`);
  }

  /** What nobody describes is known by the name under which it is referred to. */
  private async namedOnly(): Promise<void> {
    await this.run(`insert into wanted_version (party_id, record_id, name, name_key, party_type, valid_from, valid_to, said_on, n)
      select party_id, '${namedOnlyPrefix}' || substr(key, 3), name, name_key, party_type, said_on, 'infinity', said_on, n from named_only`);
  }

  private async run(text: string): Promise<void> {
    await this.tx.query({ text });
  }
}
