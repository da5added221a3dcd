const plain = /^\d{1,9}$/;
const grouped = /^\d{1,3}(,\d{3})+$/;
const wholeDecimal = /^\d{1,9}\.0+$/;

/** A whole number of 0 or more, with or without thousands separators; null when the text is none. */
export function readCount(text: string): number | null {
  if (plain.test(text)) return Number(text);
  if (grouped.test(text)) return Number(text.replaceAll(',', ''));
  return wholeDecimal.test(text) ? Math.trunc(Number(text)) : null;
}

export const expectedCount = 'a whole number, 0 or more';
