import type { Transaction } from '../../platform/database/database';

/** What a row of `interest` says, besides when. */
export const interestContent = [
  'record_id',
  'part',
  'claim',
  'subject_id',
  'party_id',
  'unspecified_reason',
  'unspecified_details',
  'interest_type',
  'directness',
  'share_least',
  'share_most',
  'is_over_least',
  'is_under_most',
  'is_beneficial',
  'details',
  'is_component',
  'component_records',
] as const;

const content = interestContent.join(', ');
/** Besides the record that says it: two records may say one thing. */
const said = interestContent.filter((column) => column !== 'record_id' && !column.includes('component')).join(', ');
const columns = `${content}, valid_from, valid_to, is_start_stated, said_on, n`;

/**
 * Works out what a file, with what is held of the same records, says of each interest and when.
 *
 * A statement speaks from its day until that of the next of its record, the first for the time before it too. Where it
 * states a day on which something began or ended since the one before it, that day stands.
 */
export class WantedInterestStore {
  constructor(
    private readonly tx: Transaction,
    private readonly sourceId: number,
    private readonly isStrict: boolean,
  ) {}

  async workOut(): Promise<void> {
    await this.findParties();
    await this.run(`create temporary table wanted_interest (record_id text, part smallint, claim bigint, subject_id int, party_id int,
      unspecified_reason text, unspecified_details text, interest_type text, directness text, share_least numeric,
      share_most numeric, is_over_least boolean, is_under_most boolean, is_beneficial boolean, details text,
      is_component boolean, component_records text[], valid_from date, valid_to date, is_start_stated boolean,
      said_on date, n int) on commit drop`);
    await this.run(`create temporary table stated_again on commit drop as
      select record_id from staged_relationship group by record_id having count(*) > 1`);
    await this.run('analyze stated_again');
    await this.statedOnce();
    await this.statedAgain();
    await this.run('analyze wanted_interest');
  }

  /** Puts our numbers of the parties beside what is staged. */
  private async findParties(): Promise<void> {
    await this.run(`create temporary table found_relationship on commit drop as
      select r.n, r.record_id, r.said_on, r.is_closed, r.place, s.party_id as subject_id, p.party_id, r.unspecified_reason,
        r.unspecified_details, r.is_component, r.component_records
      from staged_relationship r
      left join party_of_key s on s.key = r.subject_key left join party_of_key p on p.key = r.party_key`);
    await this.run('analyze found_relationship');
    await this.run(`create temporary table import_notice (n int, place text, rule text, message text) on commit drop`);
  }

  /** Interests with their parties; a claim is a number of who holds what in whom. */
  private found(which: string): string {
    // Somebody unnamed in one record need not be who is unnamed in another; a register names one reason at a time.
    const record = this.isStrict ? 'case when r.party_id is null or r.subject_id is null then r.record_id end' : 'null';
    return `select r.*, i.interest_type, i.directness, i.part, i.share_least, i.share_most, i.is_over_least, i.is_under_most,
        i.is_beneficial, i.details, i.starts_on, i.ends_on,
        hashtextextended(concat_ws(':', ${this.sourceId}, coalesce(r.subject_id::text, '-'), coalesce(r.party_id::text, r.unspecified_reason),
          coalesce(i.interest_type, '-'), coalesce(i.directness, '-'), i.part, ${record}), 0) as claim,
        coalesce(i.starts_on, r.said_on) as once_from,
        coalesce(i.ends_on, case when r.is_closed then r.said_on end, 'infinity') as once_to
      from found_relationship r join staged_interest i using (n)
      where ${which} (select from stated_again a where a.record_id = r.record_id)`;
  }

  private async statedOnce(): Promise<void> {
    await this.run(`insert into wanted_interest (${columns})
      select ${content}, once_from, once_to, starts_on is not null, said_on, n
      from (${this.found('not exists')}) f where once_from < once_to and party_id is distinct from subject_id`);
    await this.run(`insert into import_notice select n, place, 'held-on-no-day', 'It is said to end on ' || once_to
        || ' and to begin on ' || once_from || ', so it holds on no day and was left out.'
      from (${this.found('not exists')}) f where once_from >= once_to
      union all select n, place, 'held-in-itself', 'A body cannot hold anything in itself; this was left out.'
      from found_relationship where party_id = subject_id`);
  }

  private async statedAgain(): Promise<void> {
    await this.run(`insert into wanted_interest (${columns})
      with statement as (
        select record_id, n, lag(said_on) over w as previous_on, lead(said_on) over w as next_on, lead(n) over w as next_n
        from staged_relationship join stated_again using (record_id)
        window w as (partition by record_id order by said_on, n)),
      chained as (
        select f.*, s.previous_on, s.next_on, s.next_n, lead(f.n) over w as again_n,
          lead(f.starts_on) over w as again_starts_on, lead(f.ends_on) over w as again_ends_on
        from (${this.found('exists')}) f join statement s using (record_id, n)
        window w as (partition by f.record_id, f.claim order by f.said_on, f.n)),
      dated as (
        select *,
          case when starts_on is null then said_on
            when previous_on is null or starts_on > previous_on then starts_on else said_on end as valid_from,
          least(coalesce(ends_on, case when is_closed then said_on end, 'infinity'), next_on,
            case when again_n = next_n and again_starts_on > said_on then again_starts_on end,
            case when again_n = next_n then again_ends_on end) as valid_to,
          row(${said})::text as said
        from chained),
      marked as (
        select *, case when lag(said) over w = said and lag(valid_to) over w = valid_from then 0 else 1 end as is_new
        from dated where valid_from < valid_to and party_id is distinct from subject_id
        window w as (partition by record_id, claim order by said_on, n)),
      numbered as (select *, sum(is_new) over (partition by record_id, claim order by said_on, n) as spell from marked)
      select distinct on (record_id, claim, spell) ${content},
        valid_from, max(valid_to) over (partition by record_id, claim, spell),
        coalesce(starts_on = valid_from, false), said_on, n
      from numbered order by record_id, claim, spell, said_on, n`);
  }

  private async run(text: string): Promise<void> {
    await this.tx.query({ text });
  }
}
