import { createHash } from 'node:crypto';
import type { StoredStatement } from './impact-statement';

/** Names in order, so that the text is the same however the database keeps it. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => [name, ordered(of)]),
  );
}

type Said = Pick<StoredStatement, 'matterId' | 'settings' | 'asOf' | 'figures'>;

/** All that a statement says, as text: equal for equal statements. */
export function statementText({ matterId, settings, asOf, figures }: Said): string {
  return JSON.stringify(ordered({ matterId, settings, asOf, figures }));
}

/** The SHA-256 of the text, in hexadecimal. */
export function statementHash(statement: Said): string {
  return createHash('sha256').update(statementText(statement)).digest('hex');
}
