import type { Interest } from './interest';
import type { PartyId } from './party';
import { type Share, sumOf } from './share';
import type { InterestType } from './vocabulary';

/** Votes pass with the shares they belong to. */
const measured: readonly InterestType[] = ['shareholding', 'votingRights'];
const rightsOfControl: readonly InterestType[] = [
  'appointmentOfBoard',
  'otherInfluenceOrControl',
  'controlViaCompanyRulesOrArticles',
  'controlByLegalFramework',
];

/** Whether an interest goes where a body goes: shares, votes and rights of control, and what may be such. */
export function goesWithTheBody({ type, source }: Interest): boolean {
  if (source === 'GLEIF') return false;
  return type === null || type === 'unknownInterest' || type === 'unpublishedInterest' || isControl(type);
}

function isControl(type: InterestType): boolean {
  return measured.includes(type) || rightsOfControl.includes(type);
}

/** What is said of a chain holds no longer when a link of it passes to another. */
export function isOfAChain(interest: Interest): boolean {
  return interest.directness === 'indirect' && interest.source !== 'GLEIF';
}

/** What a party holds directly that could pass to another. */
export function transferable(held: readonly Interest[], from: PartyId): readonly Interest[] {
  return held.filter((interest) => interest.party === from && goesWithTheBody(interest) && !isOfAChain(interest));
}

/** Of one measured kind, what a party surely holds and what it may hold at most. */
export function amountOf(interests: readonly Interest[], type: 'shareholding' | 'votingRights'): Share | null {
  const shares = interests.flatMap((interest) => (interest.type === type && interest.share ? [interest.share] : []));
  return shares.length === 0 ? null : sumOf(shares);
}

/** All that a party holds in a body is another's from then on. */
export function passAll(held: readonly Interest[], from: PartyId, to: PartyId, nextId: number): readonly Interest[] {
  const passing = new Set(transferable(held, from));
  let after: readonly Interest[] = held.filter((interest) => !passing.has(interest) && !isOfAChain(interest));
  let id = nextId;
  for (const interest of passing) {
    after = received(after, interest, interest.share, to, id);
    id -= 1;
  }
  return after;
}

/** So many shares that a party holds in a body are another's from then on, and as many votes, where it has votes. */
export function passShare(
  held: readonly Interest[],
  from: PartyId,
  to: PartyId,
  share: number,
  nextId: number,
): readonly Interest[] {
  let after: readonly Interest[] = held.filter((interest) => !isOfAChain(interest));
  let id = nextId;
  for (const type of measured) {
    let left = share;
    for (const interest of transferable(after, from).filter((each) => each.type === type)) {
      if (interest.share === null) continue;
      const part = Math.min(left, interest.share.least);
      if (part === 0) continue;
      left -= part;
      const kept = less(interest.share, part);
      after = after.flatMap((each) => (each !== interest ? [each] : kept === null ? [] : [{ ...each, share: kept }]));
      after = received(after, interest, exactly(part), to, id);
      id -= 1;
    }
  }
  return after;
}

/** The interests with one more, or with more in the one of its kind that the receiver has already. */
function received(
  held: readonly Interest[],
  passed: Interest,
  share: Share | null,
  to: PartyId,
  id: number,
): readonly Interest[] {
  const place = held.findIndex((each) => each.party === to && each.type === passed.type && !isOfAChain(each));
  const own = held[place];
  if (own?.share && share) return held.with(place, { ...own, share: sumOf([own.share, share]) });
  return [...held, { ...passed, id, party: to, unspecified: null, share }];
}

export function exactly(amount: number): Share {
  return { least: amount, most: amount, isOverLeast: false, isUnderMost: false };
}

/** Null where nothing is left. */
function less(share: Share, part: number): Share | null {
  const most = share.most - part;
  return most === 0 ? null : { ...share, least: share.least - part, most };
}
