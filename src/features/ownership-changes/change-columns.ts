/** SQL: a change `c` as it is shown, with its source `s`. */
export const changeColumns = `c.id, c.subject_id as "subjectId", c.status, c.version, c.weight, c.effect,
  c.status = 'ACCEPTED' and c.applied_version >= c.version as "isApplied", c.proposed_at as "proposedAt",
  jsonb_array_length(c.held) as "heldCount", jsonb_array_length(c.proposed) as "proposedCount",
  jsonb_build_object('kind', s.kind, 'code', s.code, 'name', s.name, 'url', s.url) as source`;

/** What those columns are read from, given the changes `c`. */
export const changeSources = 'join ownership_source s on s.id = c.source_id';
