import type { ProvisionType } from '../register/vocabulary';
import type { Day } from '../values/day';
import type { Citation, Stated } from './citation';
import type { Commencement } from './commencement';
import type { GapId } from './gaps';

/** Who may use the power, or must perform the duty. */
export const powerHolders = {
  CIECSS: "His Majesty's Chief Inspector of Education, Children's Services and Skills (Ofsted)",
  JUSTICE_OF_THE_PEACE: 'A justice of the peace, on application by the Chief Inspector',
  CIECSS_AND_COURTS: 'The Chief Inspector as prosecutor, and the courts',
  PARENT_UNDERTAKING: 'The parent undertaking on which the notice was served',
  SECRETARY_OF_STATE: 'The Secretary of State for Education',
  SECRETARY_OF_STATE_AND_CQC: 'The Secretary of State and the Care Quality Commission, each to the other',
  LOCAL_AUTHORITY: 'Each local authority in England',
} as const;
export type PowerHolder = keyof typeof powerHolders;

/** On whom or what the power bears. */
export const powerLevels = {
  SETTING: 'One setting or its registration',
  PROVIDER: 'A registered provider',
  GROUP: 'A parent undertaking, for its group',
  LOCAL_AUTHORITY: 'Local authorities',
  SETTING_OR_PROVIDER: 'A setting, or the provider that runs it',
  ANY_PERSON: 'Any person, in respect of a setting',
  PROVIDER_OR_GROUP_MEMBER: 'A provider, or any member of its group',
  PROVIDER_OR_GROUP: 'A provider, or its group up to the highest level',
  NONE: 'No particular level',
} as const;
export type PowerLevel = keyof typeof powerLevels;

export const powerNatures = {
  DISCRETION: 'May be used',
  DUTY: 'Must be performed',
  DETERMINATION: 'A determination, with a duty to give notice of it',
  ORDER: 'An order of a court',
  DUTY_ON_RECIPIENT: 'Must be performed by the one it is addressed to',
  OFFENCE: 'An offence',
  REGULATIONS: 'Takes effect only through regulations',
  UNKNOWN: 'Not read',
} as const;
export type PowerNature = keyof typeof powerNatures;

/** One row of the catalogue of powers. */
export interface PowerEntry {
  code: string;
  title: string;
  holder: PowerHolder;
  level: PowerLevel;
  nature: PowerNature;
  /** What its holder must be satisfied of, and how surely; null where the statute as read asks nothing, or was not read. */
  standardOfProof: Stated | null;
  citation: Citation;
  furtherCitations: readonly Citation[];
  /** Null where the day of enactment is not recorded. It says nothing of commencement. */
  enactedOn: Day | null;
  commencement: Commencement;
  needsFirst: readonly string[];
  /** Null where the text as read names no narrower kind of setting. */
  applicableTo: readonly ProvisionType[] | null;
  /** What was read of notice, representations and appeal; empty where nothing was. */
  noticeAndAppeal: readonly Stated[];
  gaps: readonly GapId[];
}
