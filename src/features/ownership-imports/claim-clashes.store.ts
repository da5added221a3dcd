import type { Transaction } from '../../platform/database/database';

export interface ClaimClash {
  place: string;
  recordId: string;
  from: string;
  to: string;
  otherRecordId: string;
  otherFrom: string;
  otherTo: string;
}

const asSaid = `row(share_least, share_most, is_over_least, is_under_most, is_beneficial, details)::text`;

/** Settles what one source says twice of one holder, one body and one kind of interest over one stretch of days. */
export class ClaimClashStore {
  constructor(private readonly tx: Transaction) {}

  /** Lists the claims that more than one row makes. */
  async find(): Promise<boolean> {
    await this.run(`create temporary table claimed_again on commit drop as
      select w.*, w.ctid as at, ${asSaid} as said, r.place from wanted_interest w
      join (select claim from wanted_interest group by claim having count(*) > 1) c using (claim)
      join found_relationship r using (n)`);
    const [row] = await this.tx.query<{ found: boolean }>({
      text: 'select exists (select from claimed_again) as found',
    });
    return row?.found ?? false;
  }

  /** Records that contradict each other. */
  async contradictions(): Promise<ClaimClash[]> {
    return this.tx.query<ClaimClash>({
      text: `select a.place, a.record_id as "recordId", a.valid_from as "from", a.valid_to as "to",
          b.record_id as "otherRecordId", b.valid_from as "otherFrom", b.valid_to as "otherTo"
        from claimed_again a join claimed_again b on b.claim = a.claim and b.said <> a.said and b.n < a.n
          and b.valid_from < a.valid_to and a.valid_from < b.valid_to
        order by a.n limit 20`,
    });
  }

  /** Two records that say the same are one fact: the later one tells only of the days that the earlier does not. */
  async joinAgreeing(): Promise<void> {
    await this.apply(`select at, greatest(valid_from, coalesce(max(valid_to) over (partition by claim order by valid_from, n
          rows between unbounded preceding and 1 preceding), valid_from)) as new_from, valid_to as new_to from claimed_again`);
  }

  /** In a register the earlier ends where the later begins; of two that begin on one day the later in the file stands. */
  async letLaterStand(): Promise<void> {
    await this.run(`insert into import_notice
      select next_n, next_place, 'earlier-ends-when-later-begins', 'The same holder has the same interest in the same body by '
        || place || ' from ' || valid_from || '; that is taken to end when this begins, on ' || next_from || '.'
      from (select *, lead(valid_from) over w as next_from, lead(n) over w as next_n, lead(place) over w as next_place
        from claimed_again window w as (partition by claim order by valid_from, n)) c where next_from < valid_to`);
    await this.apply(`select at, valid_from as new_from,
        least(valid_to, lead(valid_from) over (partition by claim order by valid_from, n)) as new_to from claimed_again`);
  }

  private async apply(settled: string): Promise<void> {
    await this.run(`create temporary table settled_claim on commit drop as ${settled}`);
    await this.run(`update wanted_interest w set valid_from = s.new_from, valid_to = s.new_to,
        is_start_stated = w.is_start_stated and w.valid_from = s.new_from
      from settled_claim s where s.at = w.ctid and s.new_from < s.new_to
        and (s.new_from, s.new_to) is distinct from (w.valid_from, w.valid_to)`);
    await this.run(
      `delete from wanted_interest w using settled_claim s where s.at = w.ctid and s.new_from >= s.new_to`,
    );
  }

  private async run(text: string): Promise<void> {
    await this.tx.query({ text });
  }
}
