import type { PostgresOptions } from '../platform/database/data-source-options';
import { migrations } from './migrations';
import { tables } from './tables';

/** What TypeORM is told of us: rows without relations, and migrations as classes, so that no glob is needed. */
export const orm: Pick<PostgresOptions, 'entities' | 'migrations'> = { entities: tables, migrations };
