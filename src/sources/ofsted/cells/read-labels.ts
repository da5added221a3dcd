import { judgementValues, readJudgement as readJudgementText } from '../../../domain/judgements/frameworks';
import {
  provisionTypes,
  readProvisionType as readProvisionTypeText,
  readRegion as readRegionText,
  readRegistrationStatus,
  readSector as readSectorText,
  regions,
  sectors,
} from '../../../domain/register/vocabulary';
import { remember } from './remember';

/** Ofsted's own names for provision types in single years, beside those in the vocabulary. */
const olderProvisionTypes: Readonly<Record<string, string>> = {
  'residential special school (>295 days/year)': "Residential special school (registered as a children's home)",
};

export const readProvisionType = remember((text: string) =>
  readProvisionTypeText(olderProvisionTypes[text.toLowerCase()] ?? text),
);
export const readSector = remember(readSectorText);
export const readRegion = remember(readRegionText);
export const readStatus = remember(readRegistrationStatus);
export const readGrade = remember(readJudgementText);

const combinedRegions = new Set(['northeastyorkshireandthehumber', 'northeastyorkshireandhumber']);

/** Ofsted's eighth region joins two of the nine, so that it names no single one of them. */
export const isCombinedRegion = remember((text: string) =>
  combinedRegions.has(text.toLowerCase().replace(/[^a-z]/g, '')),
);

export const expectedProvisionType = `one of: ${Object.values(provisionTypes).join(', ')}`;
export const expectedSector = `one of: ${Object.values(sectors).join(', ')}`;
export const expectedRegion = `one of: ${Object.values(regions).join(', ')}`;
export const expectedGrade = `one of: ${Object.values(judgementValues).join(', ')}`;
export const expectedStatus = 'one of: Active, Suspended, Resigned, Cancelled, Closed';
export const expectedUrn = 'SC and six digits, or seven digits';
