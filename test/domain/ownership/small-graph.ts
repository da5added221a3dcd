import { type OwnershipGraph, ownershipGraph } from '../../../src/domain/ownership/graph';
import type { Interest } from '../../../src/domain/ownership/interest';
import type { EntityParty, Party, PartyId, PersonParty } from '../../../src/domain/ownership/party';
import { hundredPercent, type Share } from '../../../src/domain/ownership/share';
import type { UnspecifiedReason } from '../../../src/domain/ownership/vocabulary';

const million = 1_000_000;

/** `60`, `[25, 50]` (from one to the other), `'25-50'`, `'50-75'`, `'75-100'` (bands of the register of control). */
export type WrittenShare = number | readonly [number, number] | '25-50' | '50-75' | '75-100' | '25-100' | null;

const bands: Readonly<Record<string, Share>> = {
  '25-50': { least: 25 * million, most: 50 * million, isOverLeast: true, isUnderMost: false },
  '50-75': { least: 50 * million, most: 75 * million, isOverLeast: true, isUnderMost: true },
  '75-100': { least: 75 * million, most: hundredPercent, isOverLeast: false, isUnderMost: false },
  '25-100': { least: 25 * million, most: hundredPercent, isOverLeast: true, isUnderMost: false },
};

export function share(written: WrittenShare): Share | null {
  if (written === null) return null;
  if (typeof written === 'string') return bands[written]!;
  const [least, most] = typeof written === 'number' ? [written, written] : written;
  const millionths = (percent: number): number => Math.round(percent * million);
  return { least: millionths(least), most: millionths(most), isOverLeast: false, isUnderMost: false };
}

let last = 0;

/** An interest of the register of control, unless something else is said. */
export function interest(party: PartyId | null, subject: PartyId, more: Partial<Interest> = {}): Interest {
  last += 1;
  return {
    id: last,
    subject,
    party,
    unspecified: null,
    type: 'shareholding',
    directness: 'unknown',
    share: null,
    details: null,
    from: '2020-01-01',
    to: null,
    source: 'PSC',
    confidence: 'STATED',
    ...more,
  };
}

export function shares(party: PartyId, subject: PartyId, size: WrittenShare, more: Partial<Interest> = {}): Interest {
  return interest(party, subject, { type: 'shareholding', share: share(size), ...more });
}

export function votes(party: PartyId, subject: PartyId, size: WrittenShare, more: Partial<Interest> = {}): Interest {
  return interest(party, subject, { type: 'votingRights', share: share(size), ...more });
}

export function board(party: PartyId, subject: PartyId, more: Partial<Interest> = {}): Interest {
  return interest(party, subject, { type: 'appointmentOfBoard', ...more });
}

export function nobody(subject: PartyId, reason: UnspecifiedReason, details: string | null = null): Interest {
  return interest(null, subject, { type: null, unspecified: { reason, details } });
}

export function company(id: PartyId, more: Partial<EntityParty> = {}): EntityParty {
  return {
    kind: 'ENTITY',
    id,
    name: `Company ${id}`,
    entityType: 'registeredEntity',
    entitySubtype: null,
    typeDetails: null,
    jurisdiction: 'GB',
    dissolvedOn: null,
    ...more,
  };
}

export function person(id: PartyId, more: Partial<PersonParty> = {}): PersonParty {
  return { kind: 'PERSON', id, name: `Person ${id}`, personType: 'knownPerson', ...more };
}

/** A graph in which every party that is not described is a company. */
export function graphOf(interests: readonly Interest[], described: readonly Party[] = []): OwnershipGraph {
  const parties = new Map<PartyId, Party>(described.map((party) => [party.id, party]));
  for (const { subject, party } of interests) {
    for (const id of [subject, party]) if (id !== null && !parties.has(id)) parties.set(id, company(id));
  }
  return ownershipGraph(parties.values(), interests);
}
