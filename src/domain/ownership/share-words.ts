import type { Share } from './share';

/** Millionths of a hundredth as hundredths, without noughts at the end: 37500000 is `37.5`. */
export function writtenHundredths(millionths: number): string {
  const whole = Math.floor(millionths / 1_000_000);
  const rest = millionths % 1_000_000;
  if (rest === 0) return String(whole);
  let digits = String(rest).padStart(6, '0');
  while (digits.endsWith('0')) digits = digits.slice(0, -1);
  return `${whole}.${digits}`;
}

/** `62 to 75`, `over 50 up to 75`, `100`: a share without its unit. */
function writtenEnds({ least, most, isOverLeast, isUnderMost }: Share): string {
  if (least === most) return writtenHundredths(least);
  const from = writtenHundredths(least);
  const to = writtenHundredths(most);
  if (isOverLeast) return isUnderMost ? `over ${from} and under ${to}` : `over ${from} up to ${to}`;
  return isUnderMost ? `${from} to under ${to}` : `${from} to ${to}`;
}

/** A share in words: `62 to 75 %`, `over 50 up to 75 %`, `75 to under 100 %`, `100 %`. */
export function writtenShare(share: Share): string {
  return `${writtenEnds(share)} %`;
}
