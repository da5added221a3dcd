/** What no answer may hold, whoever asks: SQL, paths, stacks, addresses of databases. */
const signs =
  /node_modules|\n\s+at |"stacktrace"|\.[jt]s:\d+|\/(?:home|root|work|usr|tmp)\/|postgres(?:ql)?:\/\/|\bselect .{1,80} from\b|\binsert into\b|relation "|syntax error at or near|violates (?:row-level|check|foreign|unique|not-null)|duplicate key|current transaction is aborted|ECONNREFUSED|ECONNRESET|FST_ERR|password/i;

/** What leaks out of the text, or null; words that the caller sent itself are no leak. */
export function leakIn(text: string, sent = ''): string | null {
  const found = signs.exec(text)?.[0] ?? null;
  return found === null || sent.toLowerCase().includes(found.toLowerCase()) ? null : found;
}
