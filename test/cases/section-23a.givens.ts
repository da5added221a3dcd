import { cancellationGrounds } from '../../src/domain/law/grounds';
import { provisionTypes } from '../../src/domain/register/vocabulary';
import type {
  AddresseeKind,
  ControlLink,
  RegistrationFact,
  Section23AFacts,
  SuspicionFact,
} from '../../src/domain/thresholds/section-23a/group-on-day';
import { addresseeKinds } from '../../src/domain/thresholds/section-23a/group-on-day';
import { type Day, writtenDay } from '../../src/domain/values/day';
import type { Given } from './worked-case';

/** The day on which every case is asked. */
export const dayOfCases: Day = '2027-03-01';

export const longAgo: Day = '2020-01-01';

export type GivenOfGroup = Given<Section23AFacts>;

/** Nothing but an addressee that is an undertaking. */
export const nothingGiven: Section23AFacts = {
  group: {
    parent: { undertaking: 'Topco', name: 'Topco', kind: 'UNDERTAKING', source: 'company register', asOf: longAgo },
    subsidiaries: [],
    unknownLinks: [],
  },
  registrations: [],
  suspicions: [],
};

/** `until 1 March 2027`, the first day on which it is not so any more. */
const until = (day: Day | null | undefined) => (day === null || day === undefined ? '' : `, until ${writtenDay(day)}`);

/** `from 1 March 2027`, where a day is named. */
const since = (day: Day | undefined) => (day === undefined ? '' : ` from ${writtenDay(day)}`);

/** Who is addressed. */
export function addressed(name: string, kind: AddresseeKind = 'UNDERTAKING'): GivenOfGroup {
  return {
    words: `The addressee is ${name}: ${addresseeKinds[kind]}.`,
    add: (facts) => ({
      ...facts,
      group: { ...facts.group, parent: { ...facts.group.parent, undertaking: name, name, kind } },
    }),
  };
}

function link(name: string, why: string, more: Partial<ControlLink>): ControlLink {
  return { undertaking: name, name, from: longAgo, to: null, why, source: 'parent edges', ...more };
}

/** That the addressee is its parent, itself or through others. */
export function controls(
  name: string,
  more: Partial<ControlLink> = {},
  why = 'The addressee holds a majority of its voting rights.',
): GivenOfGroup {
  return {
    words: `${name} is a subsidiary of the addressee${since(more.from)}${until(more.to)}. ${why}`,
    add: (facts) => ({
      ...facts,
      group: { ...facts.group, subsidiaries: [...facts.group.subsidiaries, link(name, why, more)] },
    }),
  };
}

/** That nobody knows whether the addressee is its parent. */
export function mayControl(name: string, why: string): GivenOfGroup {
  return {
    words: `Whether ${name} is a subsidiary of the addressee is not known. ${why}`,
    add: (facts) => ({
      ...facts,
      group: { ...facts.group, unknownLinks: [...facts.group.unknownLinks, link(name, why, {})] },
    }),
  };
}

/** Something that adds no fact: that nobody is made a parent by it is the point. */
export function noParent(words: string): GivenOfGroup {
  return { words, add: (facts) => facts };
}

/** That a setting is registered; the registrant null where it is not known. */
export function registered(setting: string, by: string | null, more: Partial<RegistrationFact> = {}): GivenOfGroup {
  const registration: RegistrationFact = {
    settingId: setting,
    urn: `${setting} (first registration)`,
    name: setting,
    holder: { kind: by === null ? 'UNKNOWN' : 'UNDERTAKING', undertaking: by, name: by },
    provisionType: 'CHILDRENS_HOME',
    registeredWithChiefInspector: true,
    registeredFrom: longAgo,
    beginsNotBefore: longAgo,
    registeredTo: null,
    source: 'register',
    ...more,
  };
  const { holder, provisionType, registeredWithChiefInspector: isWith, registeredFrom, registeredTo } = registration;
  const who = holder.name ?? (by === null ? 'somebody not known' : by);
  const person =
    holder.kind === 'NATURAL_PERSON' || holder.kind === 'PUBLIC_BODY' ? `, ${addresseeKinds[holder.kind]},` : '';
  const authority =
    isWith === null ? 'an authority not recorded' : isWith ? 'the Chief Inspector' : 'another authority';
  const kind = provisionType === null ? 'of a kind not recorded' : provisionTypes[provisionType].toLowerCase();
  const from = registeredFrom === longAgo ? '' : ` from ${writtenDay(registeredFrom)}`;
  return {
    words: `${setting} (${kind}): registered by ${who}${person} with ${authority}${from}${until(registeredTo)}.`,
    add: (facts) => ({ ...facts, registrations: [...facts.registrations, registration] }),
  };
}

/** That a named officer recorded a suspicion. */
export function suspected(setting: string, more: Partial<SuspicionFact> = {}): GivenOfGroup {
  const suspicion: SuspicionFact = {
    settingId: setting,
    urn: `${setting} (first registration)`,
    grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
    heldFrom: '2027-02-01',
    withdrawnOn: null,
    source: `suspicion about ${setting}`,
    ...more,
  };
  const grounds = suspicion.grounds.map((code) => cancellationGrounds[code].citation.provision).join(', ');
  const withdrawn = suspicion.withdrawnOn === null ? '' : `, withdrawn on ${writtenDay(suspicion.withdrawnOn)}`;
  return {
    words: `${suspicion.urn}: grounds for cancelling (${grounds === '' ? 'none named' : grounds}) recorded as suspected from ${writtenDay(suspicion.heldFrom)}${withdrawn}.`,
    add: (facts) => ({ ...facts, suspicions: [...facts.suspicions, suspicion] }),
  };
}
