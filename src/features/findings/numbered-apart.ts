import type { EvidenceRead } from './finding';

/**
 * SQL: the next number of a table for what was read from that evidence. What is not published has numbers of its own,
 * since a gap between two that are shown would tell of it, and of how much.
 */
export function nextNumber(table: string, evidence: EvidenceRead): string {
  return evidence === 'ALL' ? `nextval('unpublished_id_seq')` : `nextval('${table}_id_seq')`;
}
