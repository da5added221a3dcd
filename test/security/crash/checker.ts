import { orm } from '../../../src/app/orm';
import type { AuditFolders } from '../../../src/platform/audit/audit-folder';
import { sealEntries } from '../../../src/platform/audit/seal-entries';
import { verifyAudit } from '../../../src/platform/audit/verify-audit';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import type { Ledger } from './ledger';

/** What the ledger and the database say of each other. All lists of keys but the first two numbers ought to be empty. */
export interface Verdict {
  acknowledged: number;
  /** Acknowledged by the reply kept from an attempt whose own answer never came. */
  replayed: number;
  /** Acknowledged, and not there. */
  lost: readonly string[];
  /** There more than once, acknowledged or not. */
  duplicate: readonly string[];
  /** The write, its audit and its kept reply, of which there are some and not all. */
  half: readonly string[];
  /** Acknowledged under another id than it has. */
  otherId: readonly string[];
  /** There, and never sent. */
  unknown: readonly string[];
  /** There, and not acknowledged: right only for whoever gave up. */
  unacknowledged: readonly string[];
  /** What is wrong with the audit chain; null where it is whole. */
  auditFault: string | null;
}

interface Effect {
  key: string;
  ids: readonly number[];
  replies: number;
  audits: number;
}

/** Each part is counted for itself, so that none hides behind another that is missing. */
function effectsOf(database: Database, run: string): Promise<Effect[]> {
  return database.query<Effect>({
    text: `with written as (select name as key, array_agg(id order by id) as ids from api_key where starts_with(name, $1) group by name),
        kept as (select key, count(*) filter (where reply is not null)::int as replies from idempotency_key where starts_with(key, $1) group by key),
        audited as (select new_value ->> 'name' as key, count(*)::int as audits from audit_entry
          where kind = 'WRITE' and starts_with(new_value ->> 'name', $1) group by 1)
      select key, coalesce(ids, '{}') as ids, coalesce(replies, 0) as replies, coalesce(audits, 0) as audits
      from written full join kept using (key) full join audited using (key)`,
    values: [`${run}-`],
  });
}

async function auditFaultIn(database: Database, folders: AuditFolders): Promise<string | null> {
  await sealEntries(database);
  const { bad } = await verifyAudit(database, folders);
  return bad && `${bad.fault}: ${bad.sentence}`;
}

/** Compares every key of the run with what is in the database, on the owner's login. */
export async function check(
  url: string,
  folders: AuditFolders,
  { ledger, run }: { ledger: Ledger; run: string },
): Promise<Verdict> {
  const database = await openDatabase(url, { orm, connectWithinMs: 30_000 });
  try {
    const effects = await effectsOf(database, run);
    const there = new Map(effects.map((effect) => [effect.key, effect]));
    const sent = [...ledger.entries.values()];
    const acknowledged = sent.filter(({ acknowledgedId }) => acknowledgedId !== null);
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
    const idsOf = (key: string) => there.get(key)?.ids ?? [];
    return {
      acknowledged: acknowledged.length,
      replayed: acknowledged.filter(({ isReplay }) => isReplay).length,
      lost: keys(acknowledged.filter(({ key }) => idsOf(key).length === 0)),
      duplicate: keys(effects.filter(({ ids, replies, audits }) => ids.length > 1 || replies > 1 || audits > 1)),
      half: keys(effects.filter(({ ids, replies, audits }) => ids.length !== replies || replies !== audits)),
      otherId: keys(
        acknowledged.filter(({ key, acknowledgedId }) => idsOf(key).some((id) => String(id) !== acknowledgedId)),
      ),
      unknown: keys(effects.filter(({ key }) => !ledger.entries.has(key))),
      unacknowledged: keys(effects.filter(({ key }) => ledger.entries.get(key)?.acknowledgedId === null)),
      auditFault: await auditFaultIn(database, folders),
    };
  } finally {
    await database.close();
  }
}
