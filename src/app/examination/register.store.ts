import type { Queryable } from '../../platform/database/database';

export interface RegisterFacts {
  hasExtension: boolean;
  settings: number;
  imports: number;
  /** Imports that are marked as running. */
  running: number;
}

/** What the doctor looks at in the tables of the register. */
export class RegisterFactsStore {
  constructor(private readonly db: Queryable) {}

  async facts(): Promise<RegisterFacts> {
    const [facts] = await this.db.query<RegisterFacts>({
      text: `select exists (select from pg_extension where extname = 'btree_gist') as "hasExtension",
        (select count(*)::int from setting) as settings, (select count(*)::int from import_run) as imports,
        (select count(*)::int from import_run where status = 'RUNNING') as running`,
    });
    return facts ?? { hasExtension: false, settings: 0, imports: 0, running: 0 };
  }
}
