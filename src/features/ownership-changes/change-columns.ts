const columns = (
  status: string,
  isApplied: string,
) => `c.id, c.subject_id as "subjectId", ${status}, c.version, c.weight, c.effect,
  ${isApplied} as "isApplied", c.proposed_at as "proposedAt",
  jsonb_array_length(c.held) as "heldCount", jsonb_array_length(c.proposed) as "proposedCount",
  jsonb_build_object('kind', s.kind, 'code', s.code, 'name', s.name, 'url', s.url) as source`;

/** SQL: a change `c` as it is shown, with its source `s`. */
export const changeColumns = columns('c.status', `c.status = 'ACCEPTED' and c.applied_version >= c.version`);

/** What those columns are read from, given the changes `c`. */
export const changeSources = 'join ownership_source s on s.id = c.source_id';

/** How a statement on changes reads where they stand: now, or as known at a moment. */
export interface ChangesKnown {
  /** Changes `c`, with where they stood. */
  from: string;
  columns: string;
  status: string;
  /** Which of them there were; null: all. */
  were: string | null;
}

const now: ChangesKnown = {
  from: 'ownership_change c',
  columns: changeColumns,
  status: 'c.status',
  were: null,
};

/**
 * Where changes stood at a moment, worked out of what is kept: when each was proposed, and what was done about it when.
 *
 * As long as nothing was done since, it stands as it did. Of one that was proposed anew the row tells the last time
 * only; before that its decisions tell. `known` is SQL.
 */
function then(known: string): ChangesKnown {
  const events = 'from ownership_change_event e where e.change_id = c.id';
  const isProposed = `c.proposed_at <= ${known}`;
  const status = `case
    when ${isProposed} and not exists (select ${events} and e.decided_at > ${known}) then c.status
    when l.version is null or (${isProposed} and l.decided_at < c.proposed_at) then 'PROPOSED'
    when l.verdict = 'ACCEPT' then 'ACCEPTED' when l.verdict = 'REJECT' then 'REJECTED'
    when l.verdict = 'OVERTAKE' then 'OVERTAKEN' else 'PROPOSED' end`;
  // What is applied closes what is held, and writes what is proposed, in one moment; it is not kept with the change.
  const followedAt = `coalesce(
    (select max(i.recorded_to) from jsonb_array_elements(c.held) h join interest i on i.id = (h ->> 'id')::int),
    (select min(i.recorded_from) from jsonb_array_elements(c.proposed) p join interest i on i.subject_id = c.subject_id
      and i.source_id = (p ->> 'source_id')::int and i.claim = (p ->> 'claim')::bigint and i.recorded_from >= c.proposed_at))`;
  return {
    from: `ownership_change c
      left join lateral (select e.version, e.verdict, e.decided_at ${events} and e.decided_at <= ${known}
        order by e.version desc limit 1) l on true
      cross join lateral (select ${status} as status) t`,
    columns: columns(
      't.status',
      `t.status = 'ACCEPTED' and c.applied_version >= coalesce(l.version, c.version)
        and (not ${isProposed} or coalesce(${followedAt} <= ${known}, true))`,
    ),
    status: 't.status',
    were: `(${isProposed} or l.version is not null)`,
  };
}

/** Changes as known at a moment. `known` is SQL; null: now. */
export function changesKnown(known: string | null): ChangesKnown {
  return known === null ? now : then(known);
}
