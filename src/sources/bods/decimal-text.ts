/** A share of the file as decimal text without an exponent, so that nothing is lost: 1e-7 is `0.0000001`. */
export function decimalText(value: number): string {
  const text = String(value);
  const [mantissa, exponent] = text.split('e-');
  if (mantissa === undefined || exponent === undefined) return text;
  return `0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace('.', '')}`;
}
