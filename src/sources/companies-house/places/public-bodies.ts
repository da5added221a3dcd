import type { EntitySubtype, EntityType } from '../../../domain/ownership/vocabulary';

interface Kind {
  entityType: EntityType;
  entitySubtype: EntitySubtype | null;
}

const registered: Kind = { entityType: 'registeredEntity', entitySubtype: null };
const legal: Kind = { entityType: 'legalEntity', entitySubtype: null };
const department: Kind = { entityType: 'stateBody', entitySubtype: 'governmentDepartment' };
const stateBody: Kind = { entityType: 'stateBody', entitySubtype: null };
const trust: Kind = { entityType: 'arrangement', entitySubtype: 'trust' };

/** Names of companies, which no public body bears, whatever else is in them. */
const companyName = /\b(LIMITED|LTD|PLC|LLP|LP|CYF|CYFYNGEDIG|CIC|INC|GMBH|SARL|S A R L|BV|NV|SA)\.?$/i;
const departmentName =
  /\b(SECRETARY OF STATE|MINISTER FOR|MINISTER OF|MINISTRY OF|DEPARTMENT (FOR|OF)|HM TREASURY|WELSH MINISTERS|SCOTTISH MINISTERS)\b/i;
const bodyName =
  /\b((COUNTY|BOROUGH|CITY|DISTRICT|METROPOLITAN|PARISH|TOWN|COMMUNITY|UNITARY) COUNCIL|LONDON BOROUGH OF|COUNCIL OF THE (CITY|BOROUGH|COUNTY|LONDON|ROYAL|ISLES)|COMBINED AUTHORITY|FIRE (AND RESCUE )?AUTHORITY|POLICE AND CRIME COMMISSIONER|NHS (FOUNDATION )?TRUST|(LOCAL|UNIVERSITY) HEALTH BOARD|INTEGRATED CARE BOARD|INVESTMENT AUTHORITY)\b/i;
const plainCouncil = /\bCOUNCIL$/i;
const bodyForm =
  /\b(LOCAL (GOVERNMENT )?AUTHORITY|COUNCIL|GOVERNMENT|STATUTORY (BODY|CORPORATION)|PUBLIC (AUTHORITY|BODY)|NHS|CROWN|SOVEREIGN|STATE OWNED|MUNICIPAL(ITY)?)\b/i;
const trustForm = /^(?:A |THE )?(?:[A-Z]+ ){0,3}(TRUST|SETTLEMENT|PENSION SCHEME)$/i;

/**
 * What kind of body a holder is, by its name and the legal form it wrote. It is a public body only where one of the
 * two says so: a company named after a council is a company.
 */
export function kindOfBody(name: string, legalForm: string | null, isLegalPerson: boolean): Kind {
  if (companyName.test(name)) return registered;
  if (departmentName.test(name)) return department;
  if (bodyName.test(name)) return stateBody;
  if (isLegalPerson && (plainCouncil.test(name) || (legalForm !== null && bodyForm.test(legalForm)))) return stateBody;
  if (legalForm !== null && trustForm.test(legalForm)) return trust;
  return isLegalPerson ? legal : registered;
}
