import { performance } from 'node:perf_hooks';
import { orm } from '../../src/app/orm';
import { followInterests } from '../../src/app/refresh-ownership';
import { refreshAllParentEdges } from '../../src/features/ownership/refresh-parent-edges';
import type { Database, Transaction } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';

/**
 * Measures, over a database that `measure-register.ts` filled: who is whose parent for everyone, one changed edge, and
 * the top of a group looked up. `node -r ./scripts/register.js bench/ownership/measure-resolution.ts --database <url>`
 */

const samples = 200;
const day = '2025-03-31';

/** From a body up to whoever has no parent, by the read model alone. `union` goes round no loop. */
const topOf = `with recursive up (id, level) as (
    select $1::int, 0 union
    select e.parent_id, up.level + 1 from up cross join lateral (
      select parent_id from parent_edge where subsidiary_id = up.id and definition = 'COMPANIES_ACT_PARENT'
        and from_day <= '${day}' and to_day > '${day}' order by limb, parent_id limit 1) e where up.level < 100)
  select id from up order by level desc limit 1`;

class RollBack extends Error {}

async function lookups(db: Database, ids: readonly number[]): Promise<void> {
  const times: number[] = [];
  for (const id of ids) {
    const [row] = await db.query<{ 'QUERY PLAN': [{ 'Execution Time': number }] }>({
      text: `explain (analyze, format json) ${topOf.replace('$1::int', String(id))}`,
    });
    times.push(row?.['QUERY PLAN'][0]['Execution Time'] ?? 0);
  }
  say(`top of a group, in the database: ${spread(times)} ms`);
}

/** One interest passes to another holder, and everything that follows; then it is taken back. */
async function changeOne(tx: Transaction, subject: number, other: number): Promise<number> {
  const begin = performance.now();
  await tx.query({
    text: `with closed as (update interest set recorded_to = now() where subject_id = $1 and recorded_to = 'infinity' and party_id <> $2
        returning *)
      insert into interest (source_id, import_id, record_id, part, claim, subject_id, party_id, interest_type, directness, share_least,
        share_most, is_over_least, is_under_most, confidence, valid_from, valid_to, is_start_stated, recorded_from)
      select source_id, import_id, record_id, part, claim + 1, subject_id, $2, interest_type, directness, share_least, share_most,
        is_over_least, is_under_most, confidence, valid_from, valid_to, is_start_stated, clock_timestamp() from closed
      where party_id is not null limit 1`,
    values: [subject, other],
  });
  await followInterests(tx, [subject]);
  return performance.now() - begin;
}

async function changes(db: Database, ids: readonly number[]): Promise<void> {
  const times: number[] = [];
  for (const [place, id] of ids.entries()) {
    const other = ids[(place + 1) % ids.length] ?? id;
    await db
      .transaction(async (tx) => {
        times.push(await changeOne(tx, id, other));
        throw new RollBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof RollBack)) throw error;
      });
  }
  say(`one changed edge, with all that follows: ${spread(times)} ms`);
}

async function measure(): Promise<void> {
  const db = await openDatabase(after('--database') ?? '', { orm });
  try {
    if (!process.argv.includes('--resolved')) {
      const begin = performance.now();
      let told = 0;
      const { added } = await db.transaction((tx) =>
        refreshAllParentEdges(tx, {
          onProgress: (bodies) => {
            if (bodies - told < 500_000) return;
            told = bodies;
            say(`  ${seconds(begin)} s: ${bodies} bodies`);
          },
        }),
      );
      say(`who is whose parent: ${added} edges in ${seconds(begin)} s, peak memory ${peakMemory()} MB`);
      await db.query({ text: 'analyze parent_edge' });
    }
    const rows = await db.query<{ id: number }>({
      text: `select id from (select distinct subsidiary_id as id from parent_edge tablesample system (0.05) repeatable (7)) s
        order by md5(id::text) limit $1`,
      values: [samples],
    });
    const ids = rows.map(({ id }) => id);
    await lookups(db, ids);
    await lookups(db, ids);
    await changes(db, ids);
  } finally {
    await db.close();
  }
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
  return `median ${at(0.5)}, 95 of 100 under ${at(0.95)}, most ${at(1)}, of ${sorted.length}`;
}

const seconds = (start: number) => ((performance.now() - start) / 1000).toFixed(1);
const peakMemory = () => Math.round(process.resourceUsage().maxRSS / 1024);
const say = (line: string) => console.log(line);

function after(flag: string): string | null {
  const at = process.argv.indexOf(flag);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

if (require.main === module) void measure();
