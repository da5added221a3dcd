import { capitalised } from '../values/first-letter';
import { listed, type NameOf } from './chain-sentence-names';
import { chainPaths, effectiveShareOfPaths } from './chain-share';
import type { UltimateParent } from './control-walk-climb';
import type { OwnershipGraph } from './graph';
import type { EdgeBasis } from './parent-edge';
import type { PartyId } from './party';
import type { Share } from './share';
import { writtenShare } from './share-words';

/** Who controls whom, through whom, and by how much of it. */
export interface ControlClaim {
  controller: PartyId;
  subject: PartyId;
  /** From the controller down. */
  through: readonly PartyId[];
  /** Null where nothing of the kind is published. */
  share: Share | null;
  basis: EdgeBasis;
}

/** `X controls Y through Z, 62 to 75 %`. What is only indicated may be so. */
export function controlSentence({ controller, subject, through, share, basis }: ControlClaim, nameOf: NameOf): string {
  const verb = basis === 'INDICATED' ? 'may control' : 'controls';
  const way = through.length === 0 ? '' : ` through ${listed(through.map(nameOf))}`;
  const size = share === null ? '' : `, ${writtenShare(share)}`;
  const sentence = `${nameOf(controller)} ${verb} ${nameOf(subject)}${way}${size}`;
  return capitalised(sentence);
}

/** The sentence of a walk to the top; null where the undertaking is its own top. */
export function ultimateParentSentence(
  subject: PartyId,
  { entity, basis, steps }: UltimateParent,
  graph: OwnershipGraph,
  nameOf: NameOf,
): string | null {
  if (basis === null || entity === subject) return null;
  const through = steps.slice(0, -1).map(({ parent }) => parent);
  const { paths, isTruncated } = chainPaths(entity, subject, graph);
  const share = isTruncated ? null : (effectiveShareOfPaths(paths)?.share ?? null);
  return controlSentence({ controller: entity, subject, through: through.toReversed(), share, basis }, nameOf);
}
