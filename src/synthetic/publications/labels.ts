import { type RegionCode, regions, type Sector } from '../../domain/register/vocabulary';
import { startOfYear } from '../calendar';
import type { DayNumber, Setting } from '../model';
import type { Grade } from '../parameters/quality';
import type { StockType } from '../parameters/register-stock';

const typeLabels: Readonly<Record<StockType, string>> = {
  CHILDRENS_HOME: "Children's home",
  SECURE_CHILDRENS_HOME: "Secure children's home",
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: "Residential special school (registered as a children's home)",
  RESIDENTIAL_SPECIAL_SCHOOL: 'Residential Special School',
  INDEPENDENT_FOSTERING_AGENCY: 'Independent Fostering Agency',
  SUPPORTED_ACCOMMODATION: 'Supported Accommodation',
  RESIDENTIAL_FAMILY_CENTRE: 'Residential Family Centre',
  VOLUNTARY_ADOPTION_AGENCY: 'Voluntary Adoption Agency',
  ADOPTION_SUPPORT_AGENCY: 'Adoption Support Agency',
  BOARDING_SCHOOL: 'Boarding School',
  FURTHER_EDUCATION_COLLEGE: 'Further Education College with Residential Accommodation',
  RESIDENTIAL_HOLIDAY_SCHEME: 'Residential Holiday Scheme for Disabled Children',
  SECURE_TRAINING_CENTRE: 'Secure Training Centre',
};

const labelsIn2015: Partial<Record<StockType, string>> = {
  CHILDRENS_HOME: "Children's Home",
  RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME: 'Residential special school (>295 days/year)',
  INDEPENDENT_FOSTERING_AGENCY: 'Independent Fostering agency',
};

/** Now and then, in every year, a home is a `Children's Home`. */
export function typeLabel(setting: Setting, year: number): string {
  if (year === 2015) return labelsIn2015[setting.type] ?? typeLabels[setting.type];
  if (setting.type === 'CHILDRENS_HOME' && setting.urn.endsWith('47') && setting.formerArea === 1)
    return "Children's Home";
  return typeLabels[setting.type];
}

const sectorLabels: Readonly<Record<Sector, string>> = {
  PRIVATE: 'Private',
  VOLUNTARY: 'Voluntary',
  LOCAL_AUTHORITY: 'Local Authority',
  HEALTH_AUTHORITY: 'Health Authority',
  ACADEMY: 'Academy',
  PUBLIC: 'Public sector',
};

export function sectorLabel(sector: Sector, year: number): string {
  if (year !== 2015) return sectorLabels[sector];
  if (sector === 'LOCAL_AUTHORITY') return 'Local authority';
  return sector === 'HEALTH_AUTHORITY' ? 'Health authority' : sectorLabels[sector];
}

/** Ofsted works in eight regions: it counts the North East with Yorkshire. */
export function ofstedRegion(region: RegionCode): string {
  return region === 'E12000001' || region === 'E12000003' ? 'North East, Yorkshire and the Humber' : regions[region];
}

/** The third grade's name drifts: `Adequate` for homes until April 2015, then three spellings. */
export function gradeLabel(grade: Grade | null, setting: Setting, on: DayNumber, year: number): string {
  switch (grade) {
    case null:
      return '';
    case 0:
      return 'Outstanding';
    case 1:
      return 'Good';
    case 2:
      return thirdGradeLabel(setting, on, year);
    case 3:
      return 'Inadequate';
  }
}

function thirdGradeLabel(setting: Setting, on: DayNumber, year: number): string {
  if (on < startOfYear(2016)) {
    const isHome = setting.type === 'CHILDRENS_HOME' || setting.type === 'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME';
    if (isHome && year <= 2018) return 'Adequate';
    if (year <= 2016) return 'Requires Improvement';
  }
  if (year <= 2017 || (year === 2018 && on < startOfYear(2018))) return 'Requires improvement';
  return year === 2019 && setting.urn.endsWith('3') && setting.formerArea === 1
    ? 'Requires Improvement to be good'
    : 'Requires improvement to be good';
}

export const interimLabels = [
  'Improved effectiveness',
  'Sustained effectiveness',
  'Declined in effectiveness',
] as const;

export const outcomeLabels = [
  'Consistently strong service delivery',
  'Inconsistent quality of service delivery',
  'Serious or widespread weaknesses',
] as const;

/** `2024-25` for the financial year that ends in 2025. */
export function yearSpan(year: number): string {
  return `${year - 1}-${String(year).slice(2)}`;
}
