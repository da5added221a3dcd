/** A code of ours: capitals, digits and underscores. */
const codeForm = /^[A-Z][A-Z0-9_]{0,59}$/;

/** The label for an operation: its name only where it is known, so that callers cannot make series without end. */
export function operationLabel(name: string | null, known: ReadonlySet<string>): string {
  if (name === null || name === '') return 'anonymous';
  return known.has(name) ? name : 'other';
}

/** Codes as labels. They are ours, and few; should one ever come from elsewhere, no more than so many are told apart. */
export function boundedCodes(most: number): (code: string) => string {
  const seen = new Set<string>();
  return (code) => {
    if (seen.has(code)) return code;
    if (seen.size >= most || !codeForm.test(code)) return 'OTHER';
    seen.add(code);
    return code;
  };
}
