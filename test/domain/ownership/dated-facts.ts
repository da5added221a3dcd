import type { DatedParty } from '../../../src/domain/ownership/dated-party';
import type { Interest } from '../../../src/domain/ownership/interest';
import type { EntityParty, Party, PersonParty } from '../../../src/domain/ownership/party';
import { hundredPercent, type Share } from '../../../src/domain/ownership/share';
import type { InterestType } from '../../../src/domain/ownership/vocabulary';

/** The first day of every case, unless it says otherwise. */
export const firstDay = '2020-01-01';

export function company(id: number, more: Partial<EntityParty> = {}): EntityParty {
  return {
    kind: 'ENTITY',
    id,
    name: `Company ${id} Limited`,
    entityType: 'registeredEntity',
    entitySubtype: null,
    typeDetails: null,
    jurisdiction: 'GB',
    dissolvedOn: null,
    ...more,
  };
}

export function person(id: number, more: Partial<PersonParty> = {}): PersonParty {
  return { kind: 'PERSON', id, name: `Person ${id}`, personType: 'knownPerson', ...more };
}

export const council = (id: number) => company(id, { name: 'Somewhere Council', entityType: 'stateBody' });

/** A party over days, from the first day on unless it says otherwise. */
export function lasting(party: Party, from = firstDay, to: string | null = null): DatedParty {
  return { party, from, to };
}

/** `60` is just 60 %, `[75, 100]` is 75 to 100 %, `[25, 50, 'over']` is more than 25 and up to 50 %. */
export type Hundredths = number | readonly [number, number] | readonly [number, number, 'over'];

export function share(hundredths: Hundredths): Share {
  const [least, most, over] = typeof hundredths === 'number' ? [hundredths, hundredths] : hundredths;
  const unit = hundredPercent / 100;
  return { least: least * unit, most: most * unit, isOverLeast: over === 'over', isUnderMost: false };
}

let next = 0;

/** What a party holds in a body: shares, unless another kind is given. */
export function holds(
  party: number,
  subject: number,
  hundredths: Hundredths | null,
  more: Partial<Interest> = {},
): Interest {
  next += 1;
  return {
    id: next,
    subject,
    party,
    unspecified: null,
    type: 'shareholding',
    directness: 'direct',
    share: hundredths === null ? null : share(hundredths),
    details: null,
    from: firstDay,
    to: null,
    source: 'PSC',
    confidence: 'STATED',
    ...more,
  };
}

export function hasRight(party: number, subject: number, type: InterestType, more: Partial<Interest> = {}): Interest {
  return holds(party, subject, null, { type, ...more });
}

/** Shares and as many votes, as a register of persons with significant control has them. */
export function owns(
  party: number,
  subject: number,
  hundredths: Hundredths,
  more: Partial<Interest> = {},
): readonly Interest[] {
  return [
    holds(party, subject, hundredths, more),
    holds(party, subject, hundredths, { type: 'votingRights', ...more }),
  ];
}

/** GLEIF says who consolidates whose accounts. */
export function consolidates(
  parent: number,
  subject: number,
  how: 'DIRECTLY' | 'ULTIMATELY',
  more: Partial<Interest> = {},
): Interest {
  const details = `IS_${how}_CONSOLIDATED_BY`;
  return hasRight(parent, subject, 'otherInfluenceOrControl', { source: 'GLEIF', details, ...more });
}
