import { type CancellationGroundCode, cancellationGrounds } from '../../law/grounds';
import { notRegisteredUnderPart2, provisionTypes } from '../../register/vocabulary';
import { type Day, writtenDay } from '../../values/day';
import { type Answer, between } from '../answer';
import { type MissingFact, missingLaw, type StatedFact } from '../limb';
import { type AddressedGroup, heldOn, type RegistrationFact, type SuspicionFact } from './group-on-day';

/** What must all be so of a setting for it to count under s. 23A(2) or (3). */
export const checks = {
  REGISTERED: 'registered on the day',
  WITH_CHIEF_INSPECTOR: 'registered with the Chief Inspector',
  UNDER_PART_2: 'of a kind that is registered under Part 2',
  BY_SUBSIDIARY: 'registered by a subsidiary undertaking of the addressee',
  SUSPECTED: 'with grounds for cancelling recorded as suspected',
} as const;
export type CheckId = keyof typeof checks;

/** One check of one setting. */
export interface Check {
  check: CheckId;
  answer: Answer;
  fact: StatedFact;
  missing: readonly MissingFact[];
}

const register = "The Chief Inspector's register";

function checked(check: CheckId, answer: Answer, fact: StatedFact, ...missing: readonly MissingFact[]): Check {
  return { check, answer, fact, missing: answer === 'NOT_KNOWN' ? missing : [] };
}

/** `Oak House (SC100001)`. */
export function calledBy({ name, urn }: Pick<RegistrationFact, 'name' | 'urn'>): string {
  return `${name} (${urn})`;
}

/** Whether the registration stood on the day; not known between the first day it may have and the first it is known to. */
export function isRegistered(registration: RegistrationFact, day: Day): Check {
  const { registeredFrom, registeredTo, beginsNotBefore, source } = registration;
  const isYetPossible = day < registeredFrom && (beginsNotBefore === null || beginsNotBefore <= day);
  const until = registeredTo === null ? '' : `, and not from ${writtenDay(registeredTo)}`;
  return checked(
    'REGISTERED',
    between(heldOn(registeredFrom, registeredTo, day), isYetPossible),
    {
      statement: `${calledBy(registration)}: registered from ${writtenDay(registeredFrom)}${until}`,
      source,
      asOf: day,
    },
    { what: `The day on which ${calledBy(registration)} was registered`, whoCouldRecord: register, gap: null },
  );
}

/** Whether the Chief Inspector, and no other, is its registration authority. */
export function isWithChiefInspector(registration: RegistrationFact, day: Day): Check {
  const { registeredWithChiefInspector: isWith, source } = registration;
  const said = { YES: 'the Chief Inspector', NO: 'another authority', NOT_KNOWN: 'an authority that is not recorded' };
  const answer = between(isWith === true, isWith === null);
  return checked(
    'WITH_CHIEF_INSPECTOR',
    answer,
    { statement: `${calledBy(registration)}: its registration authority is ${said[answer]}`, source, asOf: day },
    { what: `The registration authority of ${calledBy(registration)}`, whoCouldRecord: register, gap: null },
  );
}

/** Whether its kind is registered under Part 2: schools and others are inspected only. */
export function isUnderPart2(registration: RegistrationFact, day: Day): Check {
  const { provisionType, source } = registration;
  const isUnder = provisionType !== null && !notRegisteredUnderPart2.includes(provisionType);
  const kind = provisionType === null ? 'not recorded' : provisionTypes[provisionType];
  const inspectedOnly = provisionType === null || isUnder ? '' : ', which is inspected and not registered under Part 2';
  return checked(
    'UNDER_PART_2',
    between(isUnder, provisionType === null),
    { statement: `${calledBy(registration)}: kind: ${kind}${inspectedOnly}`, source, asOf: day },
    { what: `The kind of ${calledBy(registration)}`, whoCouldRecord: register, gap: null },
  );
}

const ownershipReviewer = 'Whoever reviews who controls whom, with a source';

/** Whether it is registered by a subsidiary on the day: not in the addressee's own name, and not by one sold by then. */
export function isBySubsidiary(registration: RegistrationFact, { parent, ...links }: AddressedGroup, day: Day): Check {
  const { holder, source } = registration;
  const say = (answer: Answer, what: string, from = source, ...missing: readonly MissingFact[]): Check =>
    checked(
      'BY_SUBSIDIARY',
      answer,
      { statement: `${calledBy(registration)}: ${what}`, source: from, asOf: day },
      ...missing,
    );
  if (holder.kind === 'NATURAL_PERSON') return say('NO', 'registered by a natural person, who is no undertaking');
  if (holder.kind === 'PUBLIC_BODY')
    return say('NO', 'registered by a public body, which is not counted as an undertaking');
  if (holder.undertaking === null) {
    const what = `In whose name ${calledBy(registration)} is registered`;
    return say('NOT_KNOWN', 'its registrant is not known', source, { what, whoCouldRecord: register, gap: null });
  }
  const name = holder.name ?? holder.undertaking;
  if (holder.undertaking === parent.undertaking) return say('NO', `registered in the addressee's own name (${name})`);
  const ofHolder = ({ undertaking, from, to }: AddressedGroup['subsidiaries'][number]) =>
    undertaking === holder.undertaking && heldOn(from, to, day);
  const shown = links.subsidiaries.find(ofHolder);
  if (shown !== undefined) return say('YES', `registered by ${name}, a subsidiary. ${shown.why}`, shown.source);
  const possible = links.unknownLinks.find(ofHolder);
  return possible === undefined
    ? say('NO', `registered by ${name}, which is no subsidiary of ${parent.name} on the day`)
    : say('NOT_KNOWN', `registered by ${name}. ${possible.why}`, possible.source, {
        what: `Whether ${name} is a subsidiary undertaking of ${parent.name}`,
        whoCouldRecord: ownershipReviewer,
        gap: null,
      });
}

const gapsOf = (ground: CancellationGroundCode) => cancellationGrounds[ground].gaps;
const titleOf = (ground: CancellationGroundCode) => {
  const { title, citation } = cancellationGrounds[ground];
  return `${title} (${citation.provision})`;
};

/**
 * Whether a suspicion of a named officer stands about this registration on the day.
 *
 * One about an earlier registration of the same setting, or of a ground whose text was not read, leaves it open.
 */
export function isSuspected(registration: RegistrationFact, suspicions: readonly SuspicionFact[], day: Day): Check {
  const standing = suspicions.filter(
    ({ settingId, heldFrom, withdrawnOn }) =>
      settingId === registration.settingId && heldOn(heldFrom, withdrawnOn, day),
  );
  const about = standing.filter(({ urn }) => urn === registration.urn);
  const isReadGround = (ground: CancellationGroundCode) => gapsOf(ground).length === 0;
  const telling = about.find(({ grounds }) => grounds.some(isReadGround)) ?? about[0] ?? standing[0];
  if (telling === undefined) {
    const statement = `${calledBy(registration)}: no suspicion is recorded as held on the day`;
    return checked('SUSPECTED', 'NO', { statement, source: 'suspicions', asOf: day });
  }
  const grounds = telling.grounds.length === 0 ? 'no ground is named' : telling.grounds.map(titleOf).join('; ');
  const ofEarlier = telling.urn === registration.urn ? '' : `, under the earlier registration ${telling.urn}`;
  const whoCouldRecord = 'A named officer of the Chief Inspector';
  const what = `A suspicion about the registration ${registration.urn}, with a ground of s. 14 whose text is known`;
  const unreadGaps = ofEarlier === '' ? telling.grounds.flatMap(gapsOf).filter((gap) => gap !== 'GAP-1') : [];
  return checked(
    'SUSPECTED',
    between(ofEarlier === '' && telling.grounds.some(isReadGround), true),
    {
      statement: `${calledBy(registration)}: recorded as suspected${ofEarlier}: ${grounds}`,
      source: telling.source,
      asOf: telling.heldFrom,
    },
    { what, whoCouldRecord, gap: null },
    ...unreadGaps.map(missingLaw),
  );
}
