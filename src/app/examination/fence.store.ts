import type { Queryable } from '../../platform/database/database';

export interface RoleFacts {
  isSuperuser: boolean;
  bypassesRowSecurity: boolean;
  /** Whether it may make roles, databases or replicas. */
  mayMakeMore: boolean;
  /** Objects that it owns, in any database of the server. */
  owned: number;
  /** Roles it belongs to that could do what it may not: superusers, owners of tables, and PostgreSQL's own. */
  strongRoles: readonly string[];
}

export interface FenceFacts {
  /** Tables whose row-level security is off, or does not hold for their owner. */
  openTables: readonly string[];
  /** Views that the role can read and that read with their owner's rights; those that are stored always do. */
  ownersViews: readonly string[];
}

/** What the catalogue says of the role of requests and of the fence around it. */
export class FenceStore {
  constructor(private readonly db: Queryable) {}

  /** Null where there is no such role. */
  async role(name: string): Promise<RoleFacts | null> {
    const [facts] = await this.db.query<RoleFacts>({
      text: `select role.rolsuper as "isSuperuser", role.rolbypassrls as "bypassesRowSecurity",
          role.rolcreaterole or role.rolcreatedb or role.rolreplication as "mayMakeMore",
          (select count(*)::int from pg_shdepend
            where refclassid = 'pg_authid'::regclass and refobjid = role.oid and deptype = 'o') as owned,
          array(select strong.rolname::text from pg_roles strong
            where strong.oid <> role.oid and pg_has_role(role.oid, strong.oid, 'MEMBER')
              and (strong.rolsuper or strong.rolbypassrls or starts_with(strong.rolname, 'pg_')
                or exists (select from pg_class where relowner = strong.oid and relkind in ('r', 'p')))
            order by 1) as "strongRoles"
        from pg_roles role where role.rolname = $1`,
      values: [name],
    });
    return facts ?? null;
  }

  /** Of the tables and views in the schema of ours. */
  async fence(role: string): Promise<FenceFacts> {
    const [facts] = await this.db.query<FenceFacts>({
      text: `with ours as (select * from pg_class where relnamespace = current_schema()::regnamespace)
        select
          array(select relname::text from ours
            where relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity) order by 1) as "openTables",
          array(select relname::text from ours
            where (relkind = 'm' or relkind = 'v' and not exists (
                select from pg_options_to_table(reloptions)
                where option_name = 'security_invoker' and option_value in ('true', 'on', '1', 'yes')))
              and has_any_column_privilege($1, oid, 'SELECT')
            order by 1) as "ownersViews"`,
      values: [role],
    });
    return facts ?? { openTables: [], ownersViews: [] };
  }
}
