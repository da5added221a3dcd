import type { Interest } from '../../domain/ownership/interest';
import type { Day } from '../../domain/values/day';
import { shareAsJson } from './share-columns';

/** An interest with where it comes from and when we came to believe it. */
export interface StoredInterest extends Interest {
  sourceId: number;
  /** The source's own name of the record. */
  recordId: string;
  /** Whether the source states the first day, and not only that it was so on a day. */
  isStartStated: boolean;
  isBeneficial: boolean | null;
  /** Whether it is only a link of one that is held through others. */
  isComponent: boolean;
  /** Records of the links it is held through. */
  componentRecords: readonly string[];
  sourceCode: string;
  sourceName: string;
  sourceUrl: string | null;
  sourceRank: number;
  retrievedOn: Day | null;
  recordedFrom: string;
  /** Null while we believe it. */
  recordedTo: string | null;
}

/**
 * The columns of a stored interest, from its row `i`, its source `s` and the file `f` that brought it.
 *
 * A share finer than a millionth of a hundredth widens to the next one, and is then more or less than it.
 */
export const interestColumns = `i.id, i.subject_id as subject, i.party_id as party,
  case when i.unspecified_reason is null then null
    else jsonb_build_object('reason', i.unspecified_reason, 'details', i.unspecified_details) end as unspecified,
  i.interest_type as type, i.directness,
  ${shareAsJson} as share,
  i.details, i.valid_from as "from", nullif(i.valid_to, 'infinity') as "to", s.kind as source, i.confidence,
  i.source_id as "sourceId", i.record_id as "recordId", i.is_start_stated as "isStartStated", i.is_beneficial as "isBeneficial",
  i.is_component as "isComponent", coalesce(i.component_records, '{}') as "componentRecords", s.code as "sourceCode",
  s.name as "sourceName", s.url as "sourceUrl", s.rank as "sourceRank", f.retrieved_on as "retrievedOn",
  i.recorded_from as "recordedFrom", nullif(i.recorded_to, 'infinity') as "recordedTo"`;

/** What those columns are read from, given the interests `i`. */
export const interestSources = `join ownership_source s on s.id = i.source_id
  left join ownership_import f on f.id = i.import_id`;
