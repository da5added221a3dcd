import type { Queryable, Statement } from '../database/database';
import type { Tracing } from './tracing';

/** The same database, with a span for each statement that bears the statement's name and nothing else of it. */
export function tracedQueryable(db: Queryable, tracing: Tracing): Queryable {
  return {
    query: <Row>(statement: Statement) => tracing.statement(statement.name, () => db.query<Row>(statement)),
  };
}
