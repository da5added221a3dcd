import { hundredPercent, type Share } from './share';
import { writtenShare } from './share-words';

const all: Share = { least: hundredPercent, most: hundredPercent, isOverLeast: false, isUnderMost: false };
const unit = BigInt(hundredPercent);

/** The part of a part: exact while it can be, and widened to the next millionth once, at the end. */
function multiplied(ends: readonly number[]): { floor: number; isMore: boolean } {
  let product = 1n;
  let scale = 1n;
  for (const end of ends) {
    product *= BigInt(end);
    scale *= unit;
  }
  product *= unit;
  return { floor: Number(product / scale), isMore: product % scale !== 0n };
}

/**
 * The share of a share of a share: between the product of what each is at least and of what each is at most. None at all
 * is the whole. The ends stay open where the ends it is made of are.
 */
export function productOf(shares: readonly Share[]): Share {
  if (shares.length === 0) return all;
  const [only] = shares;
  if (shares.length === 1 && only) return only;
  const lower = multiplied(shares.map(({ least }) => least));
  const upper = multiplied(shares.map(({ most }) => most));
  const isMoreThanNone = shares.every(({ least, isOverLeast }) => least > 0 || isOverLeast);
  const canBeSome = shares.every(({ most }) => most > 0);
  return {
    least: lower.floor,
    most: upper.floor + Number(upper.isMore),
    isOverLeast: lower.isMore || (isMoreThanNone && shares.some(({ isOverLeast }) => isOverLeast)),
    isUnderMost: upper.isMore || (canBeSome && shares.some(({ isUnderMost }) => isUnderMost)),
  };
}

/** How a product came about: `75 to 100 % of 50 to 75 % is 37.5 to 75 %`. */
export function writtenProduct(shares: readonly Share[]): string {
  const product = writtenShare(productOf(shares));
  return shares.length < 2 ? product : `${shares.map(writtenShare).join(' of ')} is ${product}`;
}
