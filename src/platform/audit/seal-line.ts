import { entryText } from './entry-text';

/** A seal with its entry, as it is read for verifying. */
export interface SealLine {
  readonly sequence: number;
  readonly entryId: number;
  readonly hash: string;
  /** Exactly what is hashed; null where the entry is gone. */
  readonly text: string | null;
}

/** SQL for one line of JSON; `s` is the seal, `e` its entry. Export files hold the same lines. */
export const sealLineSql = `pg_catalog.concat('{"sequence":', s.sequence, ',"entryId":', s.entry_id,
  ',"hash":"', pg_catalog.encode(s.hash, 'hex'), '","entry":',
  case when e.id is null then 'null' else ${entryText('e')} end, '}')`;

const form = /^\{"sequence":(-?\d+),"entryId":(-?\d+),"hash":"([0-9a-f]*)","entry":/;

/**
 * Reads such a line; null when it is none. The entry is cut out as it stands, as parsing and writing it again would
 * not give the same text.
 */
export function parseSealLine(line: string): SealLine | null {
  const match = form.exec(line);
  if (!match?.[1] || !match[2] || match[3] === undefined || !line.endsWith('}')) return null;
  const text = line.slice(match[0].length, -1);
  return { sequence: Number(match[1]), entryId: Number(match[2]), hash: match[3], text: text === 'null' ? null : text };
}
