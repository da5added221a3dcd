import type { InterestDetails } from '../../../domain/ownership/records';
import type { InterestType } from '../../../domain/ownership/vocabulary';

type Nature = Pick<InterestDetails, 'type' | 'directness' | 'share' | 'details'>;
type Share = InterestDetails['share'];

const none = { exact: null, minimum: null, maximum: null, exclusiveMinimum: null, exclusiveMaximum: null };

/**
 * The bands, as the Register of People with Significant Control Regulations 2016 (SI 2016/339), Schedule 2, has them:
 * the middle one ends below 75, and the last one begins at it. Overseas entities tell one band only.
 */
const bands: Readonly<Record<string, Share>> = {
  '25-to-50-percent': { ...none, exclusiveMinimum: '25', maximum: '50' },
  '50-to-75-percent': { ...none, exclusiveMinimum: '50', exclusiveMaximum: '75' },
  '75-to-100-percent': { ...none, minimum: '75', maximum: '100' },
  'more-than-25-percent': { ...none, exclusiveMinimum: '25', maximum: '100' },
};

/** What is held, by how the code begins; and the words for it where its type alone would not say. */
const holdings: readonly [start: string, type: InterestType, words: string | null][] = [
  ['ownership-of-shares', 'shareholding', null],
  ['voting-rights', 'votingRights', null],
  ['right-to-appoint-and-remove-directors', 'appointmentOfBoard', null],
  ['right-to-appoint-and-remove-members', 'appointmentOfBoard', 'right to appoint or remove a majority of the members'],
  ['right-to-appoint-and-remove-person', 'appointmentOfBoard', 'right to appoint or remove a majority of the managers'],
  ['right-to-share-surplus-assets', 'rightsToSurplusAssetsOnDissolution', null],
  ['part-right-to-share-surplus-assets', 'rightsToSurplusAssetsOnDissolution', null],
  ['significant-influence-or-control', 'otherInfluenceOrControl', 'significant influence or control'],
  ['registered-owner-as-nominee-person', 'nominator', 'the overseas entity holds land as nominee for this party'],
  [
    'registered-owner-as-nominee-another-entity',
    'nominator',
    'the overseas entity holds land as nominee for another entity of which this party is a beneficial owner',
  ],
];

/**
 * In whose hands it is, where not in the party's own. Of a company, `as-trust` says that the party controls the trust
 * that holds; of an overseas entity, that the party is a trustee. What is held so is not the party's own: s. 1162 is
 * not met by it alone.
 */
const capacities: Readonly<Record<string, string>> = {
  'as-trust': 'held by the trustees of a trust over which it has significant influence or control',
  'as-firm': 'held by the members of a firm over which it has significant influence or control',
  'as-trust of an overseas entity': 'held as trustee of a trust',
  'as-firm of an overseas entity': 'held as member of a firm',
  'as-control-over-trust': 'held by the trustees of a trust over which it has significant influence or control',
  'as-control-over-firm': 'held by the members of a firm over which it has significant influence or control',
};

const overseas = '-registered-overseas-entity';
const suffixes = ['-limited-liability-partnership', overseas];
const lands = /-(england-wales|scotland|northern-ireland)$/;

function withoutSuffix(code: string): string {
  const suffix = suffixes.find((one) => code.endsWith(one));
  return suffix ? code.slice(0, -suffix.length) : code;
}

/** What is left of a code behind its holding: a band and a capacity, either, or neither; null for anything else. */
function splitRest(rest: string): { band: Share; capacity: string | null } | null {
  const band = Object.keys(bands).find((one) => rest.startsWith(`-${one}`));
  const capacity = band ? rest.slice(band.length + 2) : rest.slice(1);
  if (capacity !== '' && !(capacity in capacities)) return null;
  return { band: band ? (bands[band] ?? null) : null, capacity: capacity === '' ? null : capacity };
}

function capacityWords(capacity: string | null, isOverseas: boolean): string | null {
  if (capacity === null) return null;
  return (isOverseas ? capacities[`${capacity} of an overseas entity`] : null) ?? capacities[capacity] ?? null;
}

function readNature(code: string): Nature | null {
  const core = withoutSuffix(code).replace(lands, '');
  const holding = holdings.find(([start]) => core === start || core.startsWith(`${start}-`));
  if (!holding) return null;
  const [start, type, words] = holding;
  const rest = splitRest(core.slice(start.length));
  if (!rest) return null;
  const capacity = capacityWords(rest.capacity, code.endsWith(overseas));
  const details = [words, capacity].filter((part) => part !== null).join(', ');
  // Each is held «directly or indirectly», says the regulation; only what trustees or a firm hold is surely indirect.
  const directness = rest.capacity === null ? 'unknown' : 'indirect';
  return { type, directness, share: rest.band, details: details === '' ? null : details };
}

const known = new Map<string, Nature | null>();
const mostKnown = 1000;

/** What a code of `natures_of_control` says is held; null for a code that no list has. */
export function natureOfControl(code: string): Nature | null {
  const before = known.get(code);
  if (before !== undefined) return before;
  const nature = readNature(code);
  if (known.size < mostKnown) known.set(code, nature);
  return nature;
}
