import type { Confidence } from '../law/citation';
import { allChildrensHomes, type ProvisionType } from '../register/vocabulary';
import type { Day } from '../values/day';

/** An Act or instrument whose provisions a requirement may cite. */
export interface RegulationInstrument {
  title: string;
  /** Of the title; the text of a provision was read only where the catalogue of law says so. */
  confidence: Confidence;
  unit: 'reg' | 's';
  /** From which day; null where the note on the law and what was read beside it do not say. */
  inForceFrom: Day | null;
  /** Kinds of setting for which a bare `reg 12` can only mean this one. */
  kinds: readonly ProvisionType[];
  /** How it is written, in lower case letters and digits. */
  alsoWritten: readonly string[];
}

/**
 * The instruments that requirements cite. Titles other than the Act's are not in the note on the law: they were read
 * in stored copies of the published contents pages, and are marked `secondary` until a person has checked them.
 */
export const regulationInstruments = {
  CHR_2015: {
    title: "Children's Homes (England) Regulations 2015",
    confidence: 'secondary',
    unit: 'reg',
    inForceFrom: '2015-04-01',
    kinds: allChildrensHomes,
    alsoWritten: ['chr2015', 'chr', 'childrenshomesregulations2015', 'childrenshomesenglandregulations'],
  },
  FSR_2011: {
    title: 'Fostering Services (England) Regulations 2011',
    confidence: 'secondary',
    unit: 'reg',
    inForceFrom: '2011-04-01',
    kinds: ['INDEPENDENT_FOSTERING_AGENCY'],
    alsoWritten: ['fsr2011', 'fsr', 'fosteringservicesregulations2011', 'fosteringservicesenglandregulations'],
  },
  RFC_2002: {
    title: 'Residential Family Centres Regulations 2002',
    confidence: 'secondary',
    unit: 'reg',
    inForceFrom: '2003-04-01',
    kinds: ['RESIDENTIAL_FAMILY_CENTRE'],
    alsoWritten: [
      'rfc2002',
      'rfcr2002',
      'residentialfamilycentresregulations',
      'residentialfamilycentreregulations2002',
    ],
  },
  SAR_2023: {
    title: 'Supported Accommodation (England) Regulations 2023',
    confidence: 'secondary',
    unit: 'reg',
    inForceFrom: '2023-04-28',
    kinds: ['SUPPORTED_ACCOMMODATION'],
    alsoWritten: [
      'sar2023',
      'sar',
      'supportedaccommodationregulations2023',
      'supportedaccommodationenglandregulations',
    ],
  },
  VAA_2003: {
    title: 'Voluntary Adoption Agencies and the Adoption Agencies (Miscellaneous Amendments) Regulations 2003',
    confidence: 'secondary',
    unit: 'reg',
    inForceFrom: null,
    kinds: [],
    alsoWritten: ['vaa2003', 'voluntaryadoptionagenciesregulations2003'],
  },
  ASA_2005: {
    title: 'Adoption Support Agencies (England) and Adoption Agencies (Miscellaneous Amendments) Regulations 2005',
    confidence: 'secondary',
    unit: 'reg',
    inForceFrom: null,
    kinds: [],
    alsoWritten: ['asa2005', 'adoptionsupportagenciesregulations2005'],
  },
  CSR_2010: {
    title: 'Care Standards Act 2000 (Registration) (England) Regulations 2010',
    confidence: 'secondary',
    unit: 'reg',
    inForceFrom: null,
    kinds: [],
    alsoWritten: ['csr2010', 'registrationregulations2010', 'careregistrationregulations2010'],
  },
  CSA_2000: {
    title: 'Care Standards Act 2000',
    confidence: 'verified',
    unit: 's',
    inForceFrom: null,
    kinds: [],
    alsoWritten: ['csa2000', 'csa', 'carestandardsact'],
  },
} as const satisfies Readonly<Record<string, RegulationInstrument>>;
export type RegulationInstrumentId = keyof typeof regulationInstruments;

const ids = Object.keys(regulationInstruments) as readonly RegulationInstrumentId[];

/** What a bare number of a regulation means for a kind of setting on the day, or null where it could mean several. */
export function instrumentFor(kind: ProvisionType, day: Day): RegulationInstrumentId | null {
  const found = ids.find((id) => {
    const { kinds, inForceFrom }: RegulationInstrument = regulationInstruments[id];
    return kinds.includes(kind) && inForceFrom !== null && inForceFrom <= day;
  });
  return found ?? null;
}
