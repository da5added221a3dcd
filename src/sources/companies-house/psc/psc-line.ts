import type { OwnershipRecord, RecordProblem } from '../../../domain/ownership/records';
import type { Day } from '../../../domain/values/day';

/** What `data` holds, as far as it is read. Nothing of it is taken for granted: each value is looked at before use. */
export interface PscData {
  kind?: unknown;
  etag?: unknown;
  links?: { self?: unknown } | null;
  name?: unknown;
  name_elements?: { forename?: unknown; middle_name?: unknown; surname?: unknown } | null;
  date_of_birth?: { month?: unknown; year?: unknown } | null;
  identification?: PscIdentification | null;
  natures_of_control?: unknown;
  notified_on?: unknown;
  ceased_on?: unknown;
  ceased?: unknown;
  statement?: unknown;
  exemptions?: unknown;
  persons_of_significant_control_count?: unknown;
  statements_count?: unknown;
  exemptions_count?: unknown;
}

export interface PscIdentification {
  country_registered?: unknown;
  place_registered?: unknown;
  registration_number?: unknown;
  legal_form?: unknown;
  legal_authority?: unknown;
}

export interface PscLine {
  company_number?: unknown;
  data?: PscData | null;
}

/** One line while it is read: who it is about, and where what is found goes. */
export interface PscReading {
  data: PscData;
  /** In normal form. */
  company: string;
  /** The source's own name of the record. */
  recordId: string;
  startsOn: Day | null;
  endsOn: Day | null;
  publishedOn: Day;
  place: string;
  found: FoundInLines;
}

export interface FoundInLines {
  records: OwnershipRecord[];
  problems: RecordProblem[];
  notices: RecordProblem[];
}

/** A text that says something; null for anything else. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** Records that a line was taken although something in it is open. */
export function notice(
  reading: PscReading,
  path: string,
  rule: string,
  message: string,
  expected: string | null,
): void {
  reading.found.notices.push({ place: reading.place, path, rule, message, expected });
}
