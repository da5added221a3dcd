import { type Confidence, type OwnershipSourceKind, ownershipSourceKinds } from '../../domain/ownership/interest';

/** A publication that speaks of ownership: one row of `ownership_source`. */
export interface OwnershipSource {
  /** Stable once used: facts and identifiers of records are kept under it. */
  code: string;
  kind: OwnershipSourceKind;
  name: string;
  url: string | null;
  licence: string | null;
}

export const companiesHousePsc: OwnershipSource = {
  code: 'COMPANIES_HOUSE_PSC',
  kind: 'PSC',
  name: 'Companies House: people with significant control',
  url: 'https://www.gov.uk/guidance/companies-house-data-products',
  licence: 'No restriction on use, as Companies House states',
};

export const companiesHouseCompanies: OwnershipSource = {
  code: 'COMPANIES_HOUSE_COMPANIES',
  kind: 'COMPANIES',
  name: 'Companies House: basic company data',
  url: 'https://www.gov.uk/guidance/companies-house-data-products',
  licence: 'No restriction on use, as Companies House states',
};

export const gleif: OwnershipSource = {
  code: 'GLEIF',
  kind: 'GLEIF',
  name: 'Global Legal Entity Identifier Foundation',
  url: 'https://www.gleif.org',
  licence: 'CC0 1.0',
};

/** A publisher in the Beneficial Ownership Data Standard; records of one publisher never mix with those of another. */
export function bodsSource(
  publisher: string,
  more: Partial<Pick<OwnershipSource, 'url' | 'licence'>> = {},
): OwnershipSource {
  const name = publisher.replace(/\s+/g, ' ').trim();
  return { code: `BODS:${name}`, kind: 'BODS', name, url: more.url ?? null, licence: more.licence ?? null };
}

/** The lower, the more a source is believed where two speak of one body. */
export function rankOf(kind: OwnershipSourceKind): number {
  return Object.keys(ownershipSourceKinds).indexOf(kind);
}

const confidenceBySource: Readonly<Record<OwnershipSourceKind, Confidence>> = {
  DECISION: 'DECIDED',
  DECLARATION: 'DECLARED',
  PSC: 'STATED',
  BODS: 'STATED',
  GLEIF: 'STATED',
  COMPANIES: 'STATED',
};

/** How far an interest of such a source may be relied on by itself. */
export function confidenceOf(kind: OwnershipSourceKind): Confidence {
  return confidenceBySource[kind];
}
