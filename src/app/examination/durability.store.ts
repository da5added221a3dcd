import type { Queryable } from '../../platform/database/database';

export interface DurabilityFacts {
  fsync: string;
  fullPageWrites: string;
  /** As sessions of ours have it. */
  synchronousCommit: string;
  /** As the role of requests has it, where it differs from the server's; null where it does not. */
  apiSynchronousCommit: string | null;
  dataChecksums: string;
}

/** What the server says of itself: the settings that durability rests on, and its clock. */
export class DurabilityStore {
  constructor(private readonly db: Queryable) {}

  async facts(apiRole: string): Promise<DurabilityFacts> {
    const [facts] = await this.db.query<DurabilityFacts>({
      text: `select current_setting('fsync') as fsync, current_setting('full_page_writes') as "fullPageWrites",
        current_setting('synchronous_commit') as "synchronousCommit", current_setting('data_checksums') as "dataChecksums",
        (select split_part(setting, '=', 2)
          from pg_db_role_setting s
          join pg_roles r on r.oid = s.setrole and r.rolname = $1
          left join pg_database d on d.oid = s.setdatabase
          cross join unnest(s.setconfig) as setting
          where setting like 'synchronous_commit=%' and (d.oid is null or d.datname = current_database())
          order by d.oid is null limit 1) as "apiSynchronousCommit"`,
      values: [apiRole],
    });
    if (!facts) throw new Error('The server did not say its settings.');
    return facts;
  }

  /** The server's instant, in seconds since 1970. */
  async clockSeconds(): Promise<number> {
    const [row] = await this.db.query<{ seconds: number }>({
      text: 'select extract(epoch from clock_timestamp())::float8 as seconds',
    });
    return row?.seconds ?? Number.NaN;
  }
}
