import type { BodsShare } from '../bods-statement';
import type { Finding } from './catalogue';

interface Bounds {
  least: number;
  most: number;
  isOpen: boolean;
}

function boundsOf(share: BodsShare): Bounds {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = share;
  return {
    least: Math.max(minimum ?? 0, exclusiveMinimum ?? 0),
    most: Math.min(maximum ?? 100, exclusiveMaximum ?? 100),
    isOpen: exclusiveMinimum !== undefined || exclusiveMaximum !== undefined,
  };
}

function isOutside(exact: number, share: BodsShare): boolean {
  return (
    exact < (share.minimum ?? 0) ||
    exact > (share.maximum ?? 100) ||
    exact <= (share.exclusiveMinimum ?? -1) ||
    exact >= (share.exclusiveMaximum ?? 101)
  );
}

function* exactFindings(exact: number, share: BodsShare, path: string): Generator<Finding> {
  if (isOutside(exact, share)) {
    yield {
      rule: 'share-exact-within',
      path: `${path}/exact`,
      found: `The exact share of ${exact} is outside its bounds.`,
    };
  } else {
    yield { rule: 'share-exact-alone', path: `${path}/exact`, found: 'There is an exact share, and bounds as well.' };
  }
}

function* orderFindings(share: BodsShare, path: string): Generator<Finding> {
  const { least, most, isOpen } = boundsOf(share);
  if (least > most || (least === most && isOpen)) {
    yield { rule: 'share-order', path, found: `No share lies between ${least} and ${most} as given.` };
  } else if (least === most && share.exact === undefined) {
    yield { rule: 'share-bounds-equal', path, found: `Both bounds are ${least}.` };
  }
}

/** Whether what is said of a share can be true, and is said once. */
export function* shareFindings(share: BodsShare, path: string): Generator<Finding> {
  if (share.minimum !== undefined && share.exclusiveMinimum !== undefined) {
    yield { rule: 'share-one-bound', path: `${path}/exclusiveMinimum`, found: 'There are two lower bounds.' };
  }
  if (share.maximum !== undefined && share.exclusiveMaximum !== undefined) {
    yield { rule: 'share-one-bound', path: `${path}/exclusiveMaximum`, found: 'There are two upper bounds.' };
  }
  yield* orderFindings(share, path);
  const hasBounds = Object.keys(share).some((name) => /^(minimum|maximum|exclusiveM(in|ax)imum)$/.test(name));
  if (share.exact !== undefined && hasBounds) yield* exactFindings(share.exact, share, path);
}
