/** The span of a caller that ours goes on from. */
export interface CallersSpan {
  traceId: string;
  spanId: string;
  traceFlags: number;
}

const form = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** Reads the `traceparent` of W3C Trace Context; null for anything that is none, as the standard asks. */
export function readTraceparent(header: string | null | undefined): CallersSpan | null {
  const [, version, traceId, spanId, flags, more] = form.exec(header?.trim() ?? '') ?? [];
  if (!version || !traceId || !spanId || !flags) return null;
  const isKnownVersion = version !== 'ff' && !(version === '00' && more !== undefined);
  if (!isKnownVersion || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  // Of the flags only the one for "sampled" is defined for every version.
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1 };
}
