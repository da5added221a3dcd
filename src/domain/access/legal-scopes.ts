import type { Lane } from './lanes';
import type { Purpose } from './purposes';
import type { RecordClass } from './record-classes';
import type { Role } from './roles';

/** Who may see, or write, which class of record, for what purpose and since when. */
export interface LegalScope {
  organisation: string | null;
  role: Role | null;
  purpose: Purpose;
  recordClass: RecordClass;
  /** Any record of the lanes, or only those of the caller's own organisations. */
  reach: 'ANY' | 'OWN';
  lanes: readonly Lane[];
  /** Names of fields, or `*` for all. */
  fields: readonly string[];
  mayWrite: boolean;
  from: string;
  legalBasis: string;
  confidence: 'verified' | 'secondary' | 'inferred' | 'policy';
}

/**
 * No provision was read that says who may see a record of this service before a decision, so every scope that the
 * service begins with is a rule of ours and says so. An administrator records the gateway once it has been read.
 */
const ourRule = {
  organisation: null,
  fields: ['*'],
  from: '2015-04-01',
  legalBasis: 'A rule of this service. The provision that allows it has not been read.',
  confidence: 'policy',
} as const;

const regulator = ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] as const;
const departmentOfficers = ['DFE_OVERSIGHT_OFFICER', 'DFE_APPROVER'] as const;

type Given = Omit<LegalScope, keyof typeof ourRule | 'role'>;

function forRoles(roles: readonly Role[], scope: Given): LegalScope[] {
  return roles.map((role) => ({ ...ourRule, role, ...scope }));
}

const reviews: readonly LegalScope[] = [
  ...forRoles([...regulator, ...departmentOfficers], {
    purpose: 'QUALITY_OVERSIGHT',
    recordClass: 'FINDING_REVIEW',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
  ...forRoles(departmentOfficers, {
    purpose: 'FINANCIAL_OVERSIGHT',
    recordClass: 'FINDING_REVIEW',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
  ...forRoles(['DFE_ANALYST'], {
    purpose: 'MARKET_ANALYSIS',
    recordClass: 'FINDING_REVIEW',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
];

const notes: readonly LegalScope[] = [
  ...forRoles(regulator, {
    purpose: 'QUALITY_OVERSIGHT',
    recordClass: 'FINDING_NOTE',
    reach: 'ANY',
    lanes: ['REGULATOR'],
    mayWrite: true,
  }),
  ...(['QUALITY_OVERSIGHT', 'FINANCIAL_OVERSIGHT'] as const).flatMap((purpose) =>
    forRoles(departmentOfficers, {
      purpose,
      recordClass: 'FINDING_NOTE',
      reach: 'ANY',
      lanes: ['DEPARTMENT'],
      mayWrite: true,
    }),
  ),
  ...forRoles(['DFE_ANALYST'], {
    purpose: 'MARKET_ANALYSIS',
    recordClass: 'FINDING_NOTE',
    reach: 'ANY',
    lanes: ['DEPARTMENT'],
    mayWrite: true,
  }),
  ...forRoles(['COMMISSIONER', 'RCC'], {
    purpose: 'COMMISSIONING',
    recordClass: 'FINDING_NOTE',
    reach: 'OWN',
    lanes: ['COMMISSIONER'],
    mayWrite: true,
  }),
  ...forRoles(['PROVIDER'], {
    purpose: 'OWN_RECORDS',
    recordClass: 'FINDING_NOTE',
    reach: 'OWN',
    lanes: ['PROVIDER'],
    mayWrite: true,
  }),
];

/** What the regulator and the Department do together, each for its own purpose. */
function sharedWork(recordClass: RecordClass, mayWrite: boolean): LegalScope[] {
  const whole = { recordClass, reach: 'ANY', lanes: [], mayWrite } as const;
  return [
    ...forRoles(departmentOfficers, { purpose: 'FINANCIAL_OVERSIGHT', ...whole }),
    ...forRoles([...regulator, ...departmentOfficers], { purpose: 'QUALITY_OVERSIGHT', ...whole }),
    ...forRoles(['DFE_ANALYST'], { purpose: 'MARKET_ANALYSIS', ...whole }),
  ];
}

const ownership: readonly LegalScope[] = [
  ...sharedWork('OWNER_MERGE_DECISION', true),
  ...sharedWork('OWNER_LINK', true),
  ...sharedWork('OWNERSHIP_CHANGE', true),
  ...sharedWork('OWNERSHIP_PERSON', false),
  // Until it is confirmed that one goes on as another it is a suspicion, and only the regulator's.
  ...forRoles(regulator, {
    purpose: 'QUALITY_OVERSIGHT',
    recordClass: 'CONTINUITY_LINK',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
];

const observations: readonly LegalScope[] = [
  // What councils and providers report to it is the regulator's to see; what it does itself is for no other lane.
  ...forRoles(regulator, {
    purpose: 'QUALITY_OVERSIGHT',
    recordClass: 'OBSERVATION',
    reach: 'ANY',
    lanes: ['REGULATOR', 'COMMISSIONER', 'PROVIDER'],
    mayWrite: true,
  }),
  ...forRoles(['COMMISSIONER', 'RCC'], {
    purpose: 'COMMISSIONING',
    recordClass: 'OBSERVATION',
    reach: 'OWN',
    lanes: ['COMMISSIONER'],
    mayWrite: true,
  }),
  ...forRoles(['PROVIDER'], {
    purpose: 'OWN_RECORDS',
    recordClass: 'OBSERVATION',
    reach: 'OWN',
    lanes: ['PROVIDER'],
    mayWrite: true,
  }),
];

/** Each lane sees of a matter the steps that are shown to it: the regulator its own, and others what was addressed to them. */
const matters: readonly LegalScope[] = [
  ...forRoles(regulator, {
    purpose: 'QUALITY_OVERSIGHT',
    recordClass: 'MATTER',
    reach: 'ANY',
    lanes: ['REGULATOR'],
    mayWrite: true,
  }),
  ...(['QUALITY_OVERSIGHT', 'FINANCIAL_OVERSIGHT'] as const).flatMap((purpose) =>
    forRoles(departmentOfficers, {
      purpose,
      recordClass: 'MATTER',
      reach: 'ANY',
      lanes: ['DEPARTMENT'],
      mayWrite: true,
    }),
  ),
  ...forRoles(['COMMISSIONER', 'RCC'], {
    purpose: 'COMMISSIONING',
    recordClass: 'MATTER',
    reach: 'OWN',
    lanes: ['COMMISSIONER'],
    mayWrite: true,
  }),
  ...forRoles(['PROVIDER'], {
    purpose: 'OWN_RECORDS',
    recordClass: 'MATTER',
    reach: 'OWN',
    lanes: ['PROVIDER'],
    mayWrite: true,
  }),
];

const scans: readonly LegalScope[] = [
  ...forRoles(regulator, {
    purpose: 'QUALITY_OVERSIGHT',
    recordClass: 'NATIONAL_SCAN',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
  ...forRoles(['DFE_ANALYST'], {
    purpose: 'MARKET_ANALYSIS',
    recordClass: 'NATIONAL_SCAN',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
];

/** Which version of a rule the regulator stands behind is the regulator's to say. */
const rulePublications: readonly LegalScope[] = [
  ...forRoles(regulator, {
    purpose: 'QUALITY_OVERSIGHT',
    recordClass: 'RULE_PUBLICATION',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
  ...forRoles(['AUDITOR'], {
    purpose: 'AUDIT',
    recordClass: 'RULE_PUBLICATION',
    reach: 'ANY',
    lanes: [],
    mayWrite: false,
  }),
];

const service: readonly LegalScope[] = [
  ...forRoles(['ADMINISTRATOR'], {
    purpose: 'ADMINISTRATION',
    recordClass: 'COMMENCEMENT',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
  ...forRoles(['AUDITOR'], { purpose: 'AUDIT', recordClass: 'COMMENCEMENT', reach: 'ANY', lanes: [], mayWrite: false }),
  ...forRoles(['ADMINISTRATOR'], {
    purpose: 'ADMINISTRATION',
    recordClass: 'API_KEY',
    reach: 'ANY',
    lanes: [],
    mayWrite: true,
  }),
  ...forRoles(['ADMINISTRATOR'], {
    purpose: 'ADMINISTRATION',
    recordClass: 'LEGAL_SCOPE',
    reach: 'ANY',
    lanes: [],
    mayWrite: false,
  }),
  ...forRoles(['AUDITOR'], { purpose: 'AUDIT', recordClass: 'LEGAL_SCOPE', reach: 'ANY', lanes: [], mayWrite: false }),
  ...forRoles(['AUDITOR'], { purpose: 'AUDIT', recordClass: 'ACCESS_LOG', reach: 'ANY', lanes: [], mayWrite: false }),
];

/** Whoever has records may ask who read them, for the purpose its work has anyway. */
const ownLogs: readonly LegalScope[] = (
  [
    [[...regulator, ...departmentOfficers], 'QUALITY_OVERSIGHT'],
    [departmentOfficers, 'FINANCIAL_OVERSIGHT'],
    [['DFE_ANALYST'], 'MARKET_ANALYSIS'],
    [['COMMISSIONER', 'RCC'], 'COMMISSIONING'],
    [['PROVIDER'], 'OWN_RECORDS'],
  ] as const
).flatMap(([of, purpose]) =>
  forRoles(of, { purpose, recordClass: 'ACCESS_LOG', reach: 'OWN', lanes: [], mayWrite: false }),
);

/** The scopes that an empty database begins with. */
export const firstScopes: readonly LegalScope[] = [
  ...reviews,
  ...notes,
  ...ownership,
  ...observations,
  ...matters,
  ...scans,
  ...rulePublications,
  ...service,
  ...ownLogs,
];
