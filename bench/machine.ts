import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpus, totalmem } from 'node:os';
import type { Database } from '../src/platform/database/database';
import { handWritten } from './hand-written-sql';
import { queries, queryNames } from './queries';

export interface Machine {
  processor: string;
  processors: number;
  memoryGb: number;
  platform: string;
  node: string;
  postgres: string;
  revision: string | null;
  /** Of the GraphQL and the SQL that were measured: results with different hashes are not comparable. */
  queriesSha256: string;
  rows: Readonly<Record<string, number>>;
}

function revisionOf(projectFolder: string): string | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: projectFolder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    return `${git('rev-parse', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ' with changes'}`;
  } catch {
    return null;
  }
}

function hashOfQueries(): string {
  const hash = createHash('sha256');
  const sample = { asOf: null, id: null, afterName: '', afterId: 0 };
  for (const name of queryNames) {
    hash.update(queries[name].graphql);
    for (const isLive of [false, true]) hash.update(handWritten(name, sample, isLive).text);
  }
  hash.update(handWritten('Q1', { asOf: null }, false).text);
  return hash.digest('hex');
}

/** Where and on what the numbers were made. */
export async function describeMachine(database: Database, projectFolder: string): Promise<Machine> {
  const [row] = await database.query<{ version: string }>({
    text: `select current_setting('server_version') as version`,
  });
  const tables = [
    'setting',
    'setting_version',
    'inspection',
    'judgement',
    'provider_group',
    'group_membership',
    'grade_span',
  ];
  const [rows] = await database.query<Record<string, number>>({
    text: `select ${tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`,
  });
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    processors: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    postgres: row?.version ?? 'unknown',
    revision: revisionOf(projectFolder),
    queriesSha256: hashOfQueries(),
    rows: rows ?? {},
  };
}
