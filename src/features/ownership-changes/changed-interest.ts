import { shareAsJson } from '../ownership/share-columns';

/** SQL: an interest as the domain knows it, from a row `i` of `interest` and its source `s`. */
export const interestOf = `jsonb_build_object('id', i.id, 'subject', i.subject_id, 'party', i.party_id,
  'unspecified', case when i.unspecified_reason is not null then
    jsonb_build_object('reason', i.unspecified_reason, 'details', i.unspecified_details) end,
  'type', i.interest_type, 'directness', i.directness,
  'share', ${shareAsJson},
  'details', i.details, 'from', i.valid_from, 'to', nullif(i.valid_to, 'infinity'), 'source', s.kind,
  'confidence', i.confidence)`;

/** SQL: the rows of `interest` that a change `c` holds in one of its two columns, as `i`, with their place in it. */
export function rowsIn(column: 'held' | 'proposed'): string {
  return `jsonb_array_elements(c.${column}) with ordinality as e(row, place)
    cross join lateral jsonb_populate_record(null::interest, e.row) i`;
}
