import { isOfConsolidation } from './believed';
import type { OwnershipGraph } from './graph';
import type { Interest } from './interest';
import type { PartyId } from './party';
import { isMajority, mayBeHalf } from './share';
import { type Stop, type StopCode, type StopHolder, stop } from './stops';
import { type StandingHolder, standingHoldersOf } from './stops-holders';
import { isFund, ownerKindOf } from './undertaking-kind';
import type { UnspecifiedReason } from './vocabulary';

interface Situation {
  id: PartyId;
  graph: OwnershipGraph;
  holders: readonly StandingHolder[];
  unnamed: readonly Interest[];
}

type Rule = (situation: Situation) => Stop | null;

const kindStops: Readonly<Record<StandingHolder['kind'], StopCode | null>> = {
  NATURAL_PERSON: 'TOP_OF_CHAIN_HELD_BY_PERSONS',
  PUBLIC_BODY: 'HELD_BY_PUBLIC_BODY',
  TRUST: 'HELD_IN_TRUST',
  UNKNOWN: 'UNKNOWN_ABOVE',
  DISSOLVED: 'DISSOLVED',
  UNDERTAKING: null,
};

const reasonStops: Readonly<Record<UnspecifiedReason, StopCode>> = {
  noBeneficialOwners: 'NO_BENEFICIAL_OWNERS',
  subjectExemptFromDisclosure: 'EXEMPT_FROM_DISCLOSURE',
  interestedPartyExemptFromDisclosure: 'EXEMPT_FROM_DISCLOSURE',
  subjectUnableToConfirmOrIdentifyBeneficialOwner: 'UNKNOWN_ABOVE',
  interestedPartyHasNotProvidedInformation: 'UNKNOWN_ABOVE',
  unknown: 'UNKNOWN_ABOVE',
  informationUnknownToPublisher: 'UNKNOWN_ABOVE',
};

/** It can have no parent itself. */
const isItsOwnEnd: Rule = ({ id, graph }) => {
  const party = graph.party(id);
  if (party?.kind === 'ENTITY' && party.dissolvedOn !== null) return stop('DISSOLVED', id);
  const code = party === null ? null : kindStops[ownerKindOf(party).kind];
  return code === null ? null : stop(code, id);
};

const isNothingPublished: Rule = ({ id, graph, holders, unnamed }) => {
  if (holders.length > 0 || unnamed.length > 0) return null;
  return stop(isFund(graph.party(id)) ? 'FUND' : 'NOTHING_PUBLISHED', id);
};

const isHeldByOne: Rule = ({ id, holders }) => {
  for (const { kind, party, share } of holders) {
    const code = kindStops[kind];
    if (code !== null && share !== null && isMajority(share) === 'SHOWN') {
      return stop(code, id, { holders: [{ party, share }] });
    }
  }
  return null;
};

function stopByReason(id: PartyId, { unspecified }: Interest): Stop | null {
  return unspecified === null ? null : stop(reasonStops[unspecified.reason], id, { unspecified });
}

const isHeldByUnnamed: Rule = ({ id, holders, unnamed }) => {
  const most = unnamed.find(({ share }) => share !== null && isMajority(share) === 'SHOWN');
  const one = most ?? (holders.length === 0 ? unnamed[0] : undefined);
  return one === undefined ? null : stopByReason(id, one);
};

const areAllOfOneKind: Rule = ({ id, holders, unnamed }) => {
  const kind = holders[0]?.kind;
  const code = kind === undefined ? null : kindStops[kind];
  if (code === null || unnamed.length > 0 || holders.some((holder) => holder.kind !== kind)) return null;
  return stop(code, id, { holders: holders.map(toStopHolder) });
};

const isHeldJointly: Rule = ({ id, holders }) => {
  const halves = holders.filter(({ share }) => share !== null && mayBeHalf(share) && isMajority(share) === 'NO');
  if (halves.length === 2) return stop('JOINT_CONTROL', id, { holders: halves.map(toStopHolder) });
  const appointing = holders.filter(({ mayAppointBoard }) => mayAppointBoard);
  return appointing.length > 1 ? stop('JOINT_CONTROL', id, { holders: appointing.map(toStopHolder) }) : null;
};

const isPartlyUnnamed: Rule = ({ id, unnamed }) => (unnamed[0] === undefined ? null : stopByReason(id, unnamed[0]));

const isFundWithoutManager: Rule = ({ id, graph, holders }) =>
  isFund(graph.party(id)) ? stop('FUND', id, { holders: holders.map(toStopHolder) }) : null;

function toStopHolder({ party, share }: StandingHolder): StopHolder {
  return { party, share };
}

/** The first that applies is the reason. */
const rules: readonly Rule[] = [
  isItsOwnEnd,
  isNothingPublished,
  isHeldByOne,
  isHeldByUnnamed,
  areAllOfOneKind,
  isHeldJointly,
  isPartlyUnnamed,
  isFundWithoutManager,
];

/** Why a walk ends at an undertaking that has no settled parent. */
export function stopAt(id: PartyId, graph: OwnershipGraph): Stop {
  const holders = standingHoldersOf(id, graph);
  const unnamed = graph.interestsIn(id).filter((interest) => interest.party === null && !isOfConsolidation(interest));
  const situation = { id, graph, holders, unnamed };
  for (const rule of rules) {
    const found = rule(situation);
    if (found !== null) return found;
  }
  return stop('NO_MAJORITY', id, { holders: holders.map(toStopHolder) });
}
