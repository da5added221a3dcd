/** What is read of a scan. Who asked for it stays in the database. */
export const scanColumns = `s.id, s.as_of as "asOf", s.definitions, s.reason, s.status, cardinality(s.runs) as "stepsDone",
  cardinality(s.definitions) as "stepsTotal", case when s.status = 'RUNNING' then s.doing end as doing, s.attempt, s.error,
  s.runs as "runIds", s.requested_at as "requestedAt", s.started_at as "startedAt", s.finished_at as "finishedAt"`;
