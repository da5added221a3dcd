/** A number of the file as decimal text without an exponent, so that nothing is lost: 1e-7 is `0.0000001`. */
export function decimalText(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(100).replace(/\.?0+$/, '');
}
