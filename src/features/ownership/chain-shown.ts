import { namesFrom } from '../../domain/ownership/chain-sentence-names';
import { type ChainBody, type ChainHolding, chainAbove } from '../../domain/ownership/control-walk-chain';
import { isSettled } from '../../domain/ownership/parent-edges-order';
import { writtenShare } from '../../domain/ownership/share-words';
import { capitalised } from '../../domain/values/first-letter';
import { type ShownStop, shownStop } from './chain-stops';
import { ownershipBounds } from './ownership-bounds';
import { type Moment } from './ownership-moment';
import type { OwnershipView } from './ownership-view';
import { inWords, missingInWords } from './ownership-words';
import { shownShare } from './share-shown';
import { momentOf } from './undertaking-shown';

/** What one answer holds of a chain; beyond it the answer says what it left out. */
const chainBounds = {
  steps: ownershipBounds['OwnershipChain.steps'],
  paths: ownershipBounds['OwnershipChain.paths'],
  stops: ownershipBounds['OwnershipChain.stops'],
};

type NameOf = ReturnType<typeof namesFrom>;

function stepSentence(subject: string, { party, share, interests, unspecified }: ChainHolding, nameOf: NameOf): string {
  const size = share === null ? 'something' : writtenShare(share);
  if (party === null) {
    const why = unspecified === null ? '' : `: ${inWords(unspecified.reason).toLowerCase()}`;
    return `Nobody is named as the holder of ${size === 'something' ? 'an interest' : size} in ${subject}${why}.`;
  }
  const types = [
    ...new Set(interests.map(({ type }) => (type === null ? 'not said what' : inWords(type).toLowerCase()))),
  ];
  const sentence = `${nameOf(party)} holds ${size} in ${subject} (${types.join(', ')}).`;
  return capitalised(sentence);
}

function shownStep(level: number, id: number, holding: ChainHolding, nameOf: NameOf, moment: Moment) {
  const { party, kind, unspecified, share, edges } = holding;
  return {
    level,
    subjectId: id,
    subjectName: nameOf(id),
    holderId: party,
    holderName: party === null ? null : nameOf(party),
    holderKind: kind,
    missing: unspecified === null ? null : missingInWords(unspecified),
    share: share === null ? null : shownShare(share),
    isParent: edges.some(isSettled),
    limbs: [...new Set(edges.map(({ limb }) => limb))],
    sentence: stepSentence(nameOf(id), holding, nameOf),
    ...moment,
  };
}

export type ShownStep = ReturnType<typeof shownStep>;

export interface ShownChain {
  steps: ShownStep[];
  paths: { ids: readonly number[]; names: string[]; stop: ShownStop }[];
  stops: ShownStop[];
  truncated: boolean;
  truncatedBecause: string | null;
}

function leftOut(what: string, found: number, most: number): string | null {
  return found > most ? `The nearest ${most} of ${found} ${what} are told.` : null;
}

/** Everything above a party, flat, and what was left out of it. */
export function shownChain(view: OwnershipView): ShownChain {
  const { of, graph } = view;
  const moment = momentOf(view.moment);
  const nameOf = namesFrom(graph, false);
  const chain = chainAbove(of, graph, view.reached.size + 1);
  const bodies = chain.levels.flat();
  const ends = bodies.filter(
    (body): body is ChainBody & { stop: NonNullable<ChainBody['stop']> } => body.stop !== null,
  );
  const steps = chain.levels.flatMap((level, place) =>
    level.flatMap(({ id, holdings }) => holdings.map((holding) => shownStep(place, id, holding, nameOf, moment))),
  );
  const because = [
    view.truncatedBecause,
    leftOut('steps', steps.length, chainBounds.steps),
    leftOut('ways', ends.length, chainBounds.paths),
    leftOut('stops', chain.stops.length, chainBounds.stops),
  ].filter((reason) => reason !== null);
  return {
    steps: steps.slice(0, chainBounds.steps),
    paths: ends.slice(0, chainBounds.paths).map(({ path, stop }) => ({
      ids: path,
      names: path.map(nameOf),
      stop: shownStop(stop, graph, moment),
    })),
    stops: chain.stops.slice(0, chainBounds.stops).map((stop) => shownStop(stop, graph, moment)),
    truncated: because.length > 0,
    truncatedBecause: because.length === 0 ? null : because.join(' '),
  };
}
