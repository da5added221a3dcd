import { type Citation, type Confidence, cite } from './citation';
import type { GapId } from './gaps';
import type { PowerCode } from './powers';
import { readAgainOn } from './text-read';

/** What was said of restricting growth on the way to the Act. Policy and debate, none of it law. */
export interface PolicyStep {
  when: string;
  said: string;
  source: string;
  confidence: Confidence;
}

const policyIntent: readonly PolicyStep[] = [
  {
    when: 'September 2024',
    said: 'Ofsted asked to "restrict growth where there are systemic issues across multiple settings".',
    source: 'Trade press and Ofsted slides',
    confidence: 'secondary',
  },
  {
    when: 'November 2024',
    said: 'A policy paper promised powers "such as fining or preventing further registrations by the group".',
    source: 'Trade press and Ofsted slides',
    confidence: 'secondary',
  },
  {
    when: 'January 2025',
    said: 'The Bill as introduced and debated in committee held only the improvement plan and the fine.',
    source: 'Public Bill Committee, 28 January 2025',
    confidence: 'verified',
  },
  {
    when: '19 January 2026',
    said: 'An amendment (no. 64) would have stopped a group expanding while under an improvement plan; its outcome was not read.',
    source: 'House of Lords, Report, 19 January 2026',
    confidence: 'verified',
  },
  {
    when: '29 April 2026',
    said: 'The sanctions in the Act, as far as it could be read, are monetary penalties only.',
    source: "Children's Wellbeing and Schools Act 2026, s. 15",
    confidence: 'verified',
  },
];

/** Stands wherever the growth of a group is spoken of. */
export const growthWarning = {
  sentence:
    "No power to cap or restrict the growth of a group was found in the Children's Wellbeing and Schools Act 2026, as far as it could be read. What can be done is done to one registration or one application at a time, each on its own statutory test.",
  groupLevelPower: false,
  gap: 'GAP-7',
  policyIntent,
} as const satisfies { sentence: string; groupLevelPower: false; gap: GapId; policyIntent: readonly PolicyStep[] };

const composed = 'Composed of the text as passed and as amended in 2008 and 2014; the consolidated text was not read.';

/** A power over one registration that can slow a group when used setting by setting. */
export interface GrowthLever {
  lever: string;
  /** The powers in the catalogue, or none where it is only a step in an application. */
  powers: readonly PowerCode[];
  legalBasis: readonly [Citation, ...Citation[]];
  bearsOn: string;
  test: string;
  groupLevelPower: false;
  gap: GapId;
}

export const growthLevers: readonly GrowthLever[] = [
  {
    lever: 'Refuse a new registration',
    powers: ['REFUSE_REGISTRATION'],
    legalBasis: [cite('CSA_2000', 's. 13(2)', 'verified'), cite('CSA_2000', 's. 12(4)', 'verified')],
    bearsOn: 'one application',
    test: 'Not satisfied that the requirements are being, and will continue to be, complied with',
    groupLevelPower: false,
    gap: 'GAP-7',
  },
  {
    lever: 'Set conditions at grant or later, such as the number of places',
    powers: ['IMPOSE_CONDITION'],
    legalBasis: [cite('CSA_2000', 's. 13(3)', 'verified'), cite('CSA_2000', 's. 13(5)', 'verified')],
    bearsOn: 'one registration',
    test: 'As the registration authority thinks fit',
    groupLevelPower: false,
    gap: 'GAP-7',
  },
  {
    lever: 'Stop admissions',
    powers: ['RESTRICT_ACCOMMODATION'],
    legalBasis: [cite('CSA_2000', 's. 22B', 'verified')],
    bearsOn: "one children's home or residential family centre",
    test: 'None in the statute',
    groupLevelPower: false,
    gap: 'GAP-7',
  },
  {
    lever: 'Suspend a registration',
    powers: ['SUSPEND_REGISTRATION', 'URGENT_SUSPEND'],
    legalBasis: [
      cite('CSA_2000', 's. 14A', 'inferred', composed, readAgainOn),
      cite('CSA_2000', 's. 20B', 'inferred', composed, readAgainOn),
    ],
    bearsOn: 'one registration',
    test: 'Carried on otherwise than in accordance with the relevant requirements; or, at once, reasonable cause to believe that any person will or may be exposed to the risk of harm',
    groupLevelPower: false,
    gap: 'GAP-7',
  },
  {
    lever: 'Require information from an applicant, facts about the group included',
    powers: [],
    legalBasis: [cite('CSA_2000', 's. 12(2)(b)', 'verified')],
    bearsOn: 'one application',
    test: 'Information that the registration authority reasonably requires',
    groupLevelPower: false,
    gap: 'GAP-7',
  },
];
