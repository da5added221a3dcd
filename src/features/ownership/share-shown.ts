import type { Share } from '../../domain/ownership/share';
import { writtenHundredths, writtenShare } from '../../domain/ownership/share-words';

/** A share as it is shown: decimals as text, and words. */
export function shownShare(share: Share) {
  const { least, most, isOverLeast, isUnderMost } = share;
  return {
    least: writtenHundredths(least),
    most: writtenHundredths(most),
    isOverLeast,
    isUnderMost,
    words: writtenShare(share),
  };
}
