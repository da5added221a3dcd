import type { Dataset } from '../records';

/** What the values under a column must look like; used to notice a header that stands over the wrong column. */
export type ValueKind =
  | 'TEXT'
  | 'COUNCIL'
  | 'URN'
  | 'PROVISION_TYPE'
  | 'STATUS'
  | 'SECTOR'
  | 'REGION'
  | 'DAY'
  | 'COUNT'
  | 'EVENT_TYPE'
  | 'COUNCIL_EVENT_TYPE'
  | 'GRADE'
  | 'JOINER'
  | 'LEAVER';

/**
 * One fact that a dataset's rows carry, and the headers under which Ofsted has published it.
 *
 * Headers are compared by `headerKey`, so case, spaces, line breaks and punctuation do not matter. The first header
 * is the one named to a person when the column is missing.
 */
export interface Field {
  field: string;
  headers: readonly string[];
  /** For headers that carry a date or other changing words, matched against the header's key. */
  pattern?: RegExp;
  kind: ValueKind;
  isRequired: boolean;
}

export interface DatasetLayout {
  dataset: Dataset;
  fields: readonly Field[];
}

export function required(field: string, kind: ValueKind, headers: readonly string[], pattern?: RegExp): Field {
  return { field, headers, kind, isRequired: true, pattern };
}

export function optional(field: string, kind: ValueKind, headers: readonly string[], pattern?: RegExp): Field {
  return { field, headers, kind, isRequired: false, pattern };
}
