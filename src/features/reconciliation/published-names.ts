import { type JudgementValue, position, readJudgement } from '../../domain/judgements/frameworks';
import { allChildrensHomes, labelKey, type ProvisionType, readProvisionType } from '../../domain/register/vocabulary';
import type { PublishedKind, PublishedTable } from '../../sources/ofsted/published-totals';

/** Which rows a published figure counts. */
export interface Measure {
  kinds: readonly ProvisionType[] | 'ALL';
  grades: readonly JudgementValue[] | 'ALL';
}

/**
 * The names by which published totals call the kinds of setting they count, where the register's own label differs.
 *
 * The one place to add a name that Ofsted begins to use.
 */
const kindsByName: Readonly<Record<string, readonly ProvisionType[] | 'ALL'>> = {
  All: 'ALL',
  'All providers': 'ALL',
  "All children's homes": allChildrensHomes,
  "All children's home": allChildrensHomes,
  "Children's homes": ['CHILDRENS_HOME'],
  "Secure children's homes": ['SECURE_CHILDRENS_HOME'],
  "Residential special schools (registered as a children's home)": ['RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME'],
  'Residential special schools': ['RESIDENTIAL_SPECIAL_SCHOOL'],
  'Residential family centres': ['RESIDENTIAL_FAMILY_CENTRE'],
  'Boarding schools': ['BOARDING_SCHOOL'],
  'Further education colleges with residential accommodation': ['FURTHER_EDUCATION_COLLEGE'],
  'Secure training centres': ['SECURE_TRAINING_CENTRE'],
  'Adoption support agencies': ['ADOPTION_SUPPORT_AGENCY'],
  'Voluntary adoption agencies': ['VOLUNTARY_ADOPTION_AGENCY'],
  'Voluntary adoption agency branches': ['VOLUNTARY_ADOPTION_AGENCY'],
  'Independent fostering agencies': ['INDEPENDENT_FOSTERING_AGENCY'],
  'Residential holiday schemes for disabled children': ['RESIDENTIAL_HOLIDAY_SCHEME'],
  'Supported accommodation providers': ['SUPPORTED_ACCOMMODATION'],
};

const kindsByKey = new Map(Object.entries(kindsByName).map(([name, kinds]) => [labelKey(name), kinds]));

/** `Latest overall effectiveness judgement for boarding schools, as at …` speaks of boarding schools. */
const subject = /\bjudgement (?:for|of) (.+?)(?: inspections)?(?:,? as at .+| between .+)?$/i;

function kindsNamed(name: string): Measure['kinds'] | null {
  const known = kindsByKey.get(labelKey(name));
  if (known) return known;
  const kind = readProvisionType(name);
  return kind ? [kind] : null;
}

/**
 * A grade's column counts the older names of the same point on the scale too.
 *
 * Ofsted published `satisfactory`, `adequate` and `requires improvement` one after the other in one place.
 */
function gradesNamed(name: string): readonly JudgementValue[] | null {
  const read = readJudgement(name);
  if (!read || read.value === 'NOT_JUDGED') return null;
  if (position(read.value) !== 2 || read.scale === 'SUPPORTED_ACCOMMODATION') return [read.value];
  return ['REQUIRES_IMPROVEMENT', 'ADEQUATE', 'SATISFACTORY'];
}

const countsSettings: readonly PublishedKind[] = ['PROVIDERS', 'PLACES'];

/** What a column of a table counts, or null when a name in it is not known: that is for a person to settle. */
export function measureOf(table: Pick<PublishedTable, 'kind' | 'title'>, column: string): Measure | null {
  if (countsSettings.includes(table.kind)) {
    const kinds = kindsNamed(column);
    return kinds && { kinds, grades: 'ALL' };
  }
  const kinds = kindsNamed(subject.exec(table.title)?.[1] ?? '');
  const grades = gradesNamed(column);
  return kinds && grades && { kinds, grades };
}
