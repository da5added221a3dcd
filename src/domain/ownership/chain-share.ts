import { withHeld } from './control-walk-edges';
import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import type { PartyId } from './party';
import { hundredPercent, type Share, sumOf } from './share';
import { productOf } from './share-product';
import { writtenShare } from './share-words';
import { sharesOrVotes } from './stops-holders';

/** One link of a path: what the holder has in the body below it. */
export interface ChainLink {
  holder: PartyId;
  subject: PartyId;
  /** Null where it is not published. */
  share: Share | null;
}

/** From a holder down to a body, link by link. */
export type ChainPath = readonly ChainLink[];

/** How much of a body belongs to somebody through others, and how that was worked out. */
export interface EffectiveShare {
  share: Share;
  /** `75 to 100 % of 50 to 75 % is 37.5 to 75 %`. */
  formula: string;
}

const anything: Share = { least: 0, most: hundredPercent, isOverLeast: false, isUnderMost: false };

function writtenLink({ share }: ChainLink): string {
  return share === null ? 'a share that is not published (0 to 100 %)' : writtenShare(share);
}

function shareOf({ share }: ChainLink): Share {
  return share ?? anything;
}

/** What a path comes to: the product of its links. */
export function effectiveShare(path: ChainPath): EffectiveShare {
  const share = productOf(path.map(shareOf));
  const links = path.map(writtenLink);
  if (links.length < 2) return { share, formula: links[0] ?? writtenShare(share) };
  return { share, formula: `${links.join(' of ')} is ${writtenShare(share)}` };
}

/** How many ways a formula writes out; what comes after is counted. */
const mostWaysTold = 10;

/** What several paths to one body come to together: the sum of their products, and never more than the whole. */
export function effectiveShareOfPaths(paths: readonly ChainPath[]): EffectiveShare | null {
  const each = paths.map(effectiveShare);
  const [only] = each;
  if (only === undefined) return null;
  if (each.length === 1) return only;
  const share = sumOf(each.map((one) => one.share));
  const told = each.slice(0, mostWaysTold).map((one) => one.formula);
  const others = each.length - told.length;
  const all = others > 0 ? [...told, `and by ${others} other ways`] : told;
  const formula = `${all.join('; ')}; together ${writtenShare(share)}`;
  return { share, formula };
}

/** Every way from a holder down to a body, and whether there are more than were asked for. */
export interface ChainPaths {
  paths: readonly ChainPath[];
  isTruncated: boolean;
}

/** Links to whoever holds shares or votes in a body itself; what is held through others shows in its own links. */
function linksTo(subject: PartyId, graph: OwnershipGraph): readonly ChainLink[] {
  const byHolder = new Map<PartyId, Interest[]>();
  for (const interest of graph.interestsIn(subject)) {
    const { party, type, directness } = interest;
    const isPart = type === 'shareholding' || type === 'votingRights';
    if (party === null || party === subject || !isPart || directness === 'indirect') continue;
    const known = byHolder.get(party);
    if (known) known.push(interest);
    else byHolder.set(party, [interest]);
  }
  return Array.from(byHolder, ([holder, held]) => ({ holder, subject, share: sharesOrVotes(held) }));
}

/** Where holders are woven together there may be more ways than can be gone: a search of so many links gives up. */
const mostLinks = 20_000;

/**
 * Every way from a holder down to a body by shares, or by votes where no shares are published. No way goes through a
 * body twice, so that a loop adds nothing to what it holds of itself.
 */
export function chainPaths(holder: PartyId, subject: PartyId, graph: OwnershipGraph, mostPaths = 100): ChainPaths {
  const paths: ChainPath[] = [];
  const below = withHeld([holder], graph);
  let linksLeft = mostLinks;
  const way: ChainLink[] = [];
  const onWay = new Set([subject]);
  const open = [linksTo(subject, graph)[Symbol.iterator]()];
  for (let links = open.at(-1); links !== undefined; links = open.at(-1)) {
    const { done, value: link } = links.next();
    if (done) {
      open.pop();
      const left = way.pop();
      if (left !== undefined) onWay.delete(left.holder);
      continue;
    }
    if (onWay.has(link.holder) || !below.has(link.holder)) continue;
    linksLeft -= 1;
    if (linksLeft < 0) return { paths, isTruncated: true };
    if (link.holder !== holder) {
      way.push(link);
      onWay.add(link.holder);
      open.push(linksTo(link.holder, graph)[Symbol.iterator]());
      continue;
    }
    if (paths.length === mostPaths) return { paths, isTruncated: true };
    paths.push([link, ...way.toReversed()]);
  }
  return { paths, isTruncated: false };
}
