import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { orm } from './src/app/orm';
import { dataSourceOptions } from './src/platform/database/data-source-options';

/**
 * The data source of the TypeORM command line: `npm run migration -- migration:show`.
 *
 * The service and the tests open the same tables and migrations through `src/platform/database`.
 */
export const dataSource = new DataSource({
  ...dataSourceOptions(process.env['DATABASE_URL'] ?? 'postgres://localhost/oversight'),
  ...orm,
});
