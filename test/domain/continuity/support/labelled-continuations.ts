import type {
  BegunRegistration,
  EndedRegistration,
  Registration,
} from '../../../../src/domain/continuity/registration';
import { addDays } from '../../../../src/domain/values/day';

type Given = Partial<Omit<Registration, 'id' | 'urn' | 'began'>>;

export interface LabelledPair {
  what: string;
  label: 'PHOENIX' | 'LOOK_ALIKE';
  before: EndedRegistration;
  after: BegunRegistration;
}

const closedOn = '2024-06-10';
let made = 0;

const blank: Required<Given> = {
  kind: 'CHILDRENS_HOME',
  council: null,
  places: 4,
  name: null,
  premises: null,
  premisesUse: 1,
  educationUrn: null,
  mentions: [],
  owner: null,
  company: null,
  controllers: [],
};

export interface GivenPair {
  /** Of both. */
  both?: Given;
  before?: Given;
  after?: Given;
  /** Days from the closing to the opening. */
  gap?: number;
  /** How long the owner of the later one had had settings when the earlier closed; below 0 where it came after. */
  standing?: number;
  /** Whether the days of closing and opening are known to the year only. */
  inYears?: boolean;
}

/** A pair of registrations in a council of its own, so that one case of the set never helps or hurts another. */
export function givenPair(what: string, label: LabelledPair['label'], given: GivenPair): LabelledPair {
  made += 2;
  const base = { ...blank, council: made, ...given.both };
  const [owner, later] = [made * 10, made * 10 + 1];
  const opened = addDays(closedOn, given.gap ?? 30);
  const span = (day: string) => ({ notBefore: given.inYears ? addDays(day, -180) : day, notAfter: day });
  return {
    what,
    label,
    before: {
      ...{ ...base, owner, ...given.before },
      id: made,
      urn: String(1_000_000 + made),
      began: span('2015-01-05'),
      ended: span(closedOn),
    },
    after: {
      ...{ ...base, owner: later, ...given.after },
      id: made + 1,
      urn: String(1_000_001 + made),
      began: span(opened),
      ownerSince: given.standing === undefined ? opened : addDays(closedOn, -given.standing),
    },
  };
}

const years = 2000;
const people = { controllers: [901, 902] };
const house = { premises: 'a' };
const agency = { kind: 'INDEPENDENT_FOSTERING_AGENCY', places: null } as const;
const school = { educationUrn: '123456', kind: 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME' } as const;

const phoenixes: readonly [what: string, given: GivenPair][] = [
  ['same house, new company of the same people', { both: { ...house, ...people } }],
  ['same house, new company, nothing known of its people', { both: house }],
  ['same house, sold to a group that has stood for years', { both: house, standing: years }],
  ['same house, eleven months later', { both: house, gap: 330 }],
  ['same house, more places', { both: house, after: { places: 7 } }],
  ['same house, opened before the other closed', { both: house, gap: -14 }],
  ['same house, under another council after a reorganisation', { both: house, after: { council: 1 } }],
  ['same house, days known to the year only', { both: house, inYears: true }],
  [
    'same people, new company, another house',
    { before: { ...people, premises: 'b' }, after: { ...people, premises: 'c' } },
  ],
  ['same people, new company, house not known', { both: people }],
  [
    'one of the same people, new company, five months later',
    { before: people, after: { controllers: [902] }, gap: 150 },
  ],
  ['same people, new company, one place fewer', { both: people, after: { places: 3 } }],
  ['same people, new company made before the closing', { both: people, standing: 120 }],
  ['same school, new company', { both: school }],
  ['same school, sold to a group that has stood for years', { both: school, standing: years }],
  ['text says which number it was before', { after: { mentions: ['BEFORE'] } }],
  ['text says which number it goes on as', { before: { mentions: ['AFTER'] }, gap: 200 }],
  ['agency under one name, new company', { both: { ...agency, name: 'harbour fostering' } }],
  [
    'agency under one name, one owner: a plain new registration',
    { both: { ...agency, name: 'harbour fostering', owner: 7 } },
  ],
  [
    'agency in a crowded office under one name, new company',
    { both: { ...agency, name: 'harbour fostering', premises: 'd', premisesUse: 6 } },
  ],
  ['one owner, same house: a plain new registration', { both: { ...house, owner: 8 } }],
];

const lookAlikes: readonly [what: string, given: GivenPair][] = [
  ['same council, size and time, new owner', {}],
  ['same council, size and time, new owner, the very day', { gap: 0 }],
  ['same council and time, one place more', { after: { places: 5 } }],
  ['same council, size and time, standing owner', { standing: years }],
  ['same council and kind, ten months later', { gap: 300 }],
  ['same street, unrelated', { before: { premises: 'e' }, after: { premises: 'f' } }],
  ['same street, unrelated, the next day', { before: { premises: 'e' }, after: { premises: 'g' }, gap: 1 }],
  ['same street, a standing group', { before: { premises: 'h' }, after: { premises: 'i' }, standing: years }],
  ['same street, overlapping', { before: { premises: 'j' }, after: { premises: 'k' }, gap: -20 }],
  [
    'same house, another kind, years apart in owner, eleven months later',
    { both: house, after: { kind: 'SUPPORTED_ACCOMMODATION' }, gap: 330, standing: years },
  ],
  [
    'same house, another kind, another size, ten months later',
    { both: house, after: { kind: 'SUPPORTED_ACCOMMODATION', places: 9 }, gap: 300, standing: years },
  ],
  ['same house, fourteen months later', { both: house, gap: 420 }],
  ['same house, opened three months before the closing', { both: house, gap: -90 }],
  ['two agencies in one crowded office', { both: { ...agency, premises: 'l', premisesUse: 5 } }],
  [
    'two agencies in one crowded office, standing owner',
    { both: { ...agency, premises: 'm', premisesUse: 3 }, standing: years },
  ],
  [
    'two agencies in one crowded office, names far apart',
    {
      both: { ...agency, premises: 'n', premisesUse: 4 },
      before: { name: 'harbour fostering' },
      after: { name: 'brook lane' },
    },
  ],
  ['same name in another council', { both: { name: 'the willows' }, after: { council: 1 } }],
  ['same name in another council, same size and day', { both: { name: 'oak house' }, after: { council: 3 }, gap: 0 }],
  ['same name, a group that has stood for years', { both: { name: 'the willows' }, standing: years }],
  [
    'same name, new owner, other size, half a year later',
    { both: { name: 'the willows' }, after: { places: 9 }, gap: 180 },
  ],
  [
    'same name, another kind, standing owner',
    { both: { name: 'the willows' }, after: { kind: 'SUPPORTED_ACCOMMODATION' }, standing: years },
  ],
  [
    'much the same name, standing owner',
    { before: { name: 'willow house' }, after: { name: 'willows house' }, standing: years },
  ],
  [
    'much the same name, other council',
    { before: { name: 'willow house' }, after: { name: 'willows house', council: 5 } },
  ],
  ['one owner closes one home and opens another', { both: { owner: 11 }, standing: years }],
  ['one owner closes one home and opens another the same day', { both: { owner: 12 }, standing: years, gap: 0 }],
  [
    'one owner closes one home and opens another at another address',
    { both: { owner: 13 }, before: { premises: 'o' }, after: { premises: 'p' } },
  ],
  ['one company under two texts closes one home and opens another', { both: { company: 14 } }],
  [
    'one company under two texts, homes in two streets',
    { both: { company: 15 }, before: { premises: 'q' }, after: { premises: 'r' } },
  ],
  [
    'sister companies of a standing group: one closes, the other opens',
    { both: { controllers: [903] }, standing: years },
  ],
  ['sister companies of a standing group, the same day', { both: { controllers: [904] }, standing: years, gap: 0 }],
  [
    'sister companies of a standing group, other addresses',
    { both: { controllers: [905] }, standing: years, before: { premises: 's' }, after: { premises: 't' } },
  ],
  ['same people, new company in another council', { both: { controllers: [906] }, after: { council: 7 } }],
  [
    'same people, new company in another council, another kind',
    { both: { controllers: [907] }, after: { council: 9, kind: 'SUPPORTED_ACCOMMODATION' } },
  ],
  ['other people of other companies', { before: { controllers: [908] }, after: { controllers: [909] } }],
  ['linked to two schools of one council', { both: school, after: { educationUrn: '654321' } }],
  ['two large fostering agencies of one council', { both: agency }],
  ['two family centres of one council', { both: { kind: 'RESIDENTIAL_FAMILY_CENTRE', places: 8 } }],
  ['days known to the year only, same council and size', { inYears: true }],
  ['days known to the year only, standing owner', { inYears: true, standing: years }],
  ['no owner published, same council, size and day', { both: { owner: null }, gap: 0 }],
  ['home and supported accommodation of one council', { after: { kind: 'SUPPORTED_ACCOMMODATION' } }],
  ['a text that names a third number', { after: { mentions: ['2999999'] } }],
  ['same council, two months later, one place fewer', { gap: 60, after: { places: 3 } }],
  ['standing owner, one place more, the week before', { gap: -7, after: { places: 5 }, standing: years }],
];

/** Says the number of the other where a case is written with BEFORE or AFTER. */
function withNumbers(pair: LabelledPair): LabelledPair {
  const numbers: Readonly<Record<string, string>> = { BEFORE: pair.before.urn, AFTER: pair.after.urn };
  const named = <R extends Registration>(one: R): R => ({
    ...one,
    mentions: one.mentions.map((urn) => numbers[urn] ?? urn),
  });
  return { ...pair, before: named(pair.before), after: named(pair.after) };
}

/** Tokens, people and owners of one case are not those of another. */
function apart(pair: LabelledPair): LabelledPair {
  const own = <R extends Registration>(one: R): R => ({
    ...one,
    premises: one.premises === null ? null : `${pair.before.id} ${one.premises}`,
    educationUrn: one.educationUrn === null ? null : `${one.educationUrn}${pair.before.id}`,
    controllers: one.controllers.map((controller) => pair.before.id * 10_000 + controller),
  });
  return { ...pair, before: own(pair.before), after: own(pair.after) };
}

/** Planted by hand: continuations of every kind, and what only looks like one. */
export const labelledContinuations: readonly LabelledPair[] = [
  ...phoenixes.map(([what, given]) => givenPair(what, 'PHOENIX', given)),
  ...lookAlikes.map(([what, given]) => givenPair(what, 'LOOK_ALIKE', given)),
].map((pair) => apart(withNumbers(pair)));
