import fc from 'fast-check';
import type { CancellationGroundCode } from '../../../../src/domain/law/grounds';
import type {
  AddresseeKind,
  ControlLink,
  RegistrationFact,
  Section23AFacts,
  SuspicionFact,
} from '../../../../src/domain/thresholds/section-23a/group-on-day';

/** The day on which random groups are asked. */
export const day = '2027-03-01';

const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Two of `Sub` stand on the day, one was sold, one is doubtful; `Elsewhere` is no subsidiary. */
const registrants = ['SubOne', 'SubTwo', 'SubThree', 'Sold', 'Doubtful', 'Topco', 'Elsewhere', null] as const;

function linkTo(undertaking: string, to: string | null = null): ControlLink {
  return { undertaking, name: undertaking, from: '2020-01-01', to, why: 'As drawn.', source: 'drawn' };
}

/** A suspicion that tells, one of a ground that was not read, one of an earlier registration, one withdrawn, or none. */
type Held = 'TELLING' | 'UNREAD_GROUND' | 'EARLIER' | 'WITHDRAWN' | 'NONE';

interface Drawn {
  by: (typeof registrants)[number];
  kind: 'CHILDRENS_HOME' | 'BOARDING_SCHOOL' | null;
  isWith: boolean | null;
  from: string;
  held: Held;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  by: fc.oneof({ weight: 4, arbitrary: oneOf('SubOne', 'SubTwo', 'SubThree') }, oneOf(...registrants)),
  kind: fc.oneof({ weight: 8, arbitrary: oneOf('CHILDRENS_HOME') }, oneOf('BOARDING_SCHOOL', null)),
  isWith: fc.oneof({ weight: 8, arbitrary: oneOf(true) }, oneOf(false, null)),
  from: fc.oneof({ weight: 12, arbitrary: oneOf('2020-01-01') }, oneOf('2027-04-01')),
  held: fc.oneof(
    { weight: 4, arbitrary: oneOf('TELLING', 'TELLING', 'NONE') },
    oneOf<Held>('UNREAD_GROUND', 'EARLIER', 'WITHDRAWN'),
  ),
});

function registrationOf({ by, kind, isWith, from }: Drawn, index: number): RegistrationFact {
  return {
    settingId: `s${index}`,
    urn: `u${index}`,
    name: `Setting ${index}`,
    holder: { kind: by === null ? 'UNKNOWN' : 'UNDERTAKING', undertaking: by, name: by },
    provisionType: kind,
    registeredWithChiefInspector: isWith,
    registeredFrom: from,
    beginsNotBefore: from === '2020-01-01' ? from : null,
    registeredTo: null,
    source: 'drawn',
  };
}

/** A suspicion that tells, of the registration that a random group has for the setting. */
export function telling(settingId: string): SuspicionFact {
  return {
    settingId,
    urn: settingId.replace('s', 'u'),
    grounds: ['RELEVANT_REQUIREMENTS_BREACH'],
    heldFrom: '2027-01-01',
    withdrawnOn: null,
    source: 'drawn',
  };
}

function suspicionsOf({ held }: Drawn, index: number): readonly SuspicionFact[] {
  if (held === 'NONE') return [];
  const grounds: readonly CancellationGroundCode[] =
    held === 'UNREAD_GROUND' ? ['PROFIT_LIMIT_BREACH'] : ['RELEVANT_REQUIREMENTS_BREACH'];
  const urn = held === 'EARLIER' ? `old${index}` : `u${index}`;
  return [{ ...telling(`s${index}`), grounds, urn, withdrawnOn: held === 'WITHDRAWN' ? '2027-02-01' : null }];
}

/** Facts of a small group, with all that can be unknown of it. */
export function randomGroups(mostSettings: number): fc.Arbitrary<Section23AFacts> {
  return fc
    .record({
      parentKind: fc.oneof(
        { weight: 8, arbitrary: oneOf<AddresseeKind>('UNDERTAKING') },
        oneOf<AddresseeKind>('NATURAL_PERSON', 'PUBLIC_BODY', 'TRUST', 'UNKNOWN'),
      ),
      settings: fc.array(drawn, { maxLength: mostSettings, size: 'max' }),
    })
    .map(({ parentKind, settings }) => ({
      group: {
        parent: { undertaking: 'Topco', name: 'Topco', kind: parentKind, source: 'drawn', asOf: day },
        subsidiaries: [linkTo('SubOne'), linkTo('SubTwo'), linkTo('SubThree', '2027-03-02'), linkTo('Sold', day)],
        unknownLinks: [linkTo('Doubtful')],
      },
      registrations: settings.map(registrationOf),
      suspicions: settings.flatMap(suspicionsOf),
    }));
}
