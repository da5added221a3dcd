/**
 * The register's closed lists: what kind of setting, in which sector, in which registration status.
 *
 * The codes are ours; the labels are Ofsted's. Ofsted's spelling and case drift between years, so labels are
 * compared by `labelKey`, and a label that no list knows is a rejected row, never a guess.
 */
export const provisionTypes = {
  CHILDRENS_HOME: "Children's home",
  SECURE_CHILDRENS_HOME: "Secure children's home",
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: "Residential special school (registered as a children's home)",
  RESIDENTIAL_SPECIAL_SCHOOL: 'Residential special school',
  INDEPENDENT_FOSTERING_AGENCY: 'Independent fostering agency',
  SUPPORTED_ACCOMMODATION: 'Supported accommodation',
  RESIDENTIAL_FAMILY_CENTRE: 'Residential family centre',
  VOLUNTARY_ADOPTION_AGENCY: 'Voluntary adoption agency',
  ADOPTION_SUPPORT_AGENCY: 'Adoption support agency',
  BOARDING_SCHOOL: 'Boarding school',
  FURTHER_EDUCATION_COLLEGE: 'Further education college with residential accommodation',
  RESIDENTIAL_HOLIDAY_SCHEME: 'Residential holiday scheme for disabled children',
  SECURE_TRAINING_CENTRE: 'Secure training centre',
  CAFCASS: 'Children and Family Court Advisory and Support Service',
} as const;
export type ProvisionType = keyof typeof provisionTypes;

/** The three kinds that Ofsted's tables add up as "all children's homes". */
export const allChildrensHomes: readonly ProvisionType[] = [
  'CHILDRENS_HOME',
  'SECURE_CHILDRENS_HOME',
  'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME',
];

/**
 * Kinds that are inspected but not registered under Part 2 of the Care Standards Act 2000, so that they cannot
 * count towards s. 23A (unless also registered as a children's home, which is a kind of its own).
 */
export const notRegisteredUnderPart2: readonly ProvisionType[] = [
  'RESIDENTIAL_SPECIAL_SCHOOL',
  'BOARDING_SCHOOL',
  'FURTHER_EDUCATION_COLLEGE',
  'SECURE_TRAINING_CENTRE',
  'CAFCASS',
];

export const sectors = {
  PRIVATE: 'Private',
  VOLUNTARY: 'Voluntary',
  LOCAL_AUTHORITY: 'Local authority',
  HEALTH_AUTHORITY: 'Health authority',
  ACADEMY: 'Academy',
  PUBLIC: 'Public sector',
} as const;
export type Sector = keyof typeof sectors;

export const registrationStatuses = {
  ACTIVE: 'Active',
  SUSPENDED: 'Suspended',
  RESIGNED: 'Resigned',
  CANCELLED: 'Cancelled',
  CLOSED: 'Closed',
  /** Ours: a leavers' list names it and the day, and its layout does not say how it left. */
  LEFT: 'Left the register',
  /** Ours: a later complete register no longer lists it, and no leavers' list says why. */
  NO_LONGER_PUBLISHED: 'No longer published',
} as const;
export type RegistrationStatus = keyof typeof registrationStatuses;

/** Whether a setting in this status still stands on the register. */
export function isOnRegister(status: RegistrationStatus): boolean {
  return status === 'ACTIVE' || status === 'SUSPENDED';
}

/** England's nine regions and, because four agencies sit there, Wales. Codes are the ONS's. */
export const regions = {
  E12000001: 'North East',
  E12000002: 'North West',
  E12000003: 'Yorkshire and The Humber',
  E12000004: 'East Midlands',
  E12000005: 'West Midlands',
  E12000006: 'East of England',
  E12000007: 'London',
  E12000008: 'South East',
  E12000009: 'South West',
  W92000004: 'Wales',
} as const;
export type RegionCode = keyof typeof regions;

/** Lower case, letters and digits only: `Children's Home` and `childrens home` are one label. */
export function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/&/g, 'and')
    .replace(/[^a-z0-9]+/g, '');
}

function reader<Code extends string>(labels: Readonly<Record<Code, string>>, others: Readonly<Record<string, Code>>) {
  const byKey = new Map<string, Code>();
  for (const code of Object.keys(labels) as Code[]) byKey.set(labelKey(labels[code]), code);
  for (const [label, code] of Object.entries(others)) byKey.set(labelKey(label), code);
  return (text: string): Code | undefined => byKey.get(labelKey(text));
}

/** The kind of setting for a published label, whatever its case; undefined when no list knows it. */
export const readProvisionType = reader<ProvisionType>(provisionTypes, {
  'Residential special school registered as a childrens home': 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME',
  'Residential special schools (registered as childrens homes)': 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME',
  'Secure childrens homes': 'SECURE_CHILDRENS_HOME',
  'Secure unit': 'SECURE_CHILDRENS_HOME',
  'Further education college': 'FURTHER_EDUCATION_COLLEGE',
  'Residential holiday scheme': 'RESIDENTIAL_HOLIDAY_SCHEME',
  'Voluntary adoption agency branch': 'VOLUNTARY_ADOPTION_AGENCY',
  CAFCASS: 'CAFCASS',
});

export const readSector = reader<Sector>(sectors, { Public: 'PUBLIC', NHS: 'HEALTH_AUTHORITY' });

export const readRegistrationStatus = reader<RegistrationStatus>(registrationStatuses, {});

export const readRegion = reader<RegionCode>(regions, {
  'Yorkshire and Humberside': 'E12000003',
  'Yorkshire & Humber': 'E12000003',
  'Inner London': 'E12000007',
  'Outer London': 'E12000007',
  East: 'E12000006',
});
