import { allParentEdges } from '../../domain/ownership/attribution';
import { ultimateParentSentence } from '../../domain/ownership/chain-sentence';
import { listed, namesFrom } from '../../domain/ownership/chain-sentence-names';
import { chainPaths, effectiveShareOfPaths } from '../../domain/ownership/chain-share';
import { parentsOf, subsidiariesOf, ultimateParentOf } from '../../domain/ownership/control-walk';
import { isSettled } from '../../domain/ownership/parent-edges-order';
import type { PartyId } from '../../domain/ownership/party';
import { writtenShare } from '../../domain/ownership/share-words';
import { capitalised } from '../../domain/values/first-letter';
import { shownStop } from './chain-stops';
import { ownershipBounds } from './ownership-bounds';
import type { OwnershipView } from './ownership-view';
import { shownShare } from './share-shown';
import { parentLinks, type ShownParentLink } from './undertaking-parents';

/** The definition by which all of this is. */
const definition = 'COMPANIES_ACT_PARENT';

/** What a structure holds; beyond it the answer says what it left out. */
const structureBounds = {
  nodes: ownershipBounds['GroupStructure.nodes'],
  edges: ownershipBounds['GroupStructure.edges'],
};

/** Every parent of an undertaking, first the one that is followed. */
export function shownParents({ of, graph, moment }: OwnershipView) {
  const links = parentLinks(parentsOf(of, graph), graph).slice(0, ownershipBounds['Undertaking.parents']);
  return links.map((link) => ({ ...link, ...moment }));
}

/** Who is on top of an undertaking. */
export function shownUltimateParent({ of, graph, moment, truncatedBecause }: OwnershipView) {
  const found = ultimateParentOf(of, graph);
  const stoppedBecause = shownStop(found.stoppedBecause, graph, moment);
  return {
    definition,
    entityId: found.entity,
    isItself: found.entity === of,
    basis: found.basis,
    confidence: found.confidence,
    stoppedBecause,
    passed: found.passed
      .slice(0, ownershipBounds['UltimateParent.passed'])
      .map((stop) => shownStop(stop, graph, moment)),
    sentence: ultimateParentSentence(of, found, graph, namesFrom(graph, false)) ?? stoppedBecause.sentence,
    truncatedBecause,
    ...moment,
  };
}

/** Every undertaking below one, by number. */
export function subsidiaryIds({ of, graph }: OwnershipView): PartyId[] {
  return [...subsidiariesOf(of, graph)].sort((one, other) => one - other);
}

/** An undertaking and everything below it, as nodes and edges, and what was left out of it. */
export function shownStructure(view: OwnershipView) {
  const { of, graph, moment, truncatedBecause } = view;
  const ids = [of, ...subsidiaryIds(view)];
  const shown = new Set(ids.slice(0, structureBounds.nodes));
  const edges = allParentEdges(graph, view.reached).filter(
    (edge) => isSettled(edge) && shown.has(edge.subsidiary) && shown.has(edge.parent),
  );
  const links: ShownParentLink[] = parentLinks(edges, graph);
  const because = [
    truncatedBecause,
    ids.length > shown.size ? `The first ${shown.size} of ${ids.length} undertakings are told.` : null,
    links.length > structureBounds.edges
      ? `The first ${structureBounds.edges} of ${links.length} edges are told.`
      : null,
  ].filter((reason) => reason !== null);
  return {
    definition,
    nodes: [...shown].map((id) => {
      const party = graph.party(id);
      return { id, name: party?.kind === 'ENTITY' ? party.name : null, ...moment };
    }),
    edges: links.slice(0, structureBounds.edges),
    truncated: because.length > 0,
    truncatedBecause: because.length === 0 ? null : because.join(' '),
  };
}

/** How much of a body is another's through others; null where there is no way from one to the other. */
export function shownEffectiveShare(holder: PartyId, view: OwnershipView) {
  const { of, graph } = view;
  const { paths, isTruncated } = chainPaths(holder, of, graph);
  const effective = effectiveShareOfPaths(paths);
  if (effective === null) return null;
  const nameOf = namesFrom(graph, false);
  const between = new Set(paths.flatMap((path) => path.slice(1).map((link) => nameOf(link.holder))));
  const through = between.size === 0 ? '' : ` through ${listed([...between])}`;
  const sentence = `${nameOf(holder)} holds ${nameOf(of)}${through}, ${writtenShare(effective.share)}.`;
  return {
    share: shownShare(effective.share),
    formula: effective.formula,
    pathCount: paths.length,
    sentence: capitalised(sentence),
    truncatedBecause: isTruncated
      ? `There are more than ${paths.length} ways; those found are counted.`
      : view.truncatedBecause,
  };
}
