import type { DataSourceOptions } from 'typeorm';
import { typeParsers } from './type-parsers';

export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

export interface PoolSettings {
  /** Most connections at once; 2 to 20 measured alike on two cores. */
  poolSize?: number;
  /** Shown in `pg_stat_activity`. */
  applicationName?: string;
  /** Cancels a statement that runs longer. */
  statementTimeoutMs?: number;
  /** How long to wait for a free connection, or for a new one to be made. */
  connectWaitMs?: number;
  /** Further settings of each session, such as `plan_cache_mode`. */
  sessionSettings?: Readonly<Record<string, string>>;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onConnectionLost?: (error: Error) => void;
}

const ownSettings = { TimeZone: 'UTC', DateStyle: 'ISO,YMD', IntervalStyle: 'iso_8601' };

/** The `options` of the start-up message split at spaces, so those within a value are escaped. */
function startupOptions(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value.replace(/[\\ ]/g, '\\$&')}`)
    .join(' ');
}

/** The one description of a connection that the service, the migrations and the tests share. */
export function dataSourceOptions(url: string, settings: PoolSettings = {}): PostgresOptions {
  const {
    poolSize = 10,
    applicationName = 'provider-group-oversight',
    statementTimeoutMs,
    connectWaitMs = 5_000,
  } = settings;
  const timeout: Record<string, string> =
    statementTimeoutMs === undefined ? {} : { statement_timeout: String(statementTimeoutMs) };
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    installExtensions: false,
    connectTimeoutMS: connectWaitMs,
    synchronize: false,
    migrationsTableName: 'migration',
    poolErrorHandler: settings.onConnectionLost ?? (() => undefined),
    extra: {
      types: typeParsers,
      options: startupOptions({ ...ownSettings, ...timeout, ...settings.sessionSettings }),
      idleTimeoutMillis: 30_000,
    },
  };
}
