import type { RecordIdentifier } from '../../../domain/ownership/records';

/** The register of companies of each country that has one for all of it, by its code of org-id.guide. */
const registerOf: Readonly<Record<string, string>> = {
  JE: 'JE-FSC',
  GG: 'GG-RCE',
  IM: 'IM-CR',
  IE: 'IE-CRO',
  LU: 'LU-RCS',
  NL: 'NL-KVK',
  BE: 'BE-BCE_KBO',
  FR: 'FR-RCS',
  AT: 'AT-FB',
  CH: 'CH-FDJP',
  ES: 'ES-RMC',
  DK: 'DK-CVR',
  SE: 'SE-ON',
  NO: 'NO-BRC',
  FI: 'FI-PRO',
  PL: 'PL-KRS',
  CZ: 'CZ-ICO',
  SK: 'SK-ORSR',
  BG: 'BG-EIK',
  EE: 'EE-RIK',
  LV: 'LV-RE',
  LT: 'LT-RC',
  CY: 'CY-DRCOR',
  IL: 'IL-ROC',
  IN: 'IN-MCA',
  PK: 'PK-SEC',
  CN: 'CN-USCI',
  HK: 'HK-CR',
  SG: 'SG-ACRA',
  JP: 'JP-JCN',
  MY: 'MY-SSM',
  PA: 'PA-PRP',
  NG: 'NG-CAC',
  KE: 'KE-RCO',
  MU: 'MU-CR',
  RU: 'RU-OGRN',
  UA: 'UA-EDR',
  // Countries with one register and no code of org-id.guide: our own word.
  GI: 'GI-REG',
  KY: 'KY-REG',
  VG: 'VG-REG',
  BM: 'BM-REG',
  BS: 'BS-REG',
  MT: 'MT-REG',
  LI: 'LI-REG',
  SC: 'SC-REG',
};

/** As org-id.guide writes them, so that a publication that uses its codes means the same body. */
const formOf: Readonly<Record<string, (number: string) => string>> = {
  'JE-FSC': (number) => number.replace(/^(?:JERSEY|JE|RC)?_?0*(\d+)$/, 'RC_$1'),
  'GG-RCE': (number) => number.replace(/^(?:GUERNSEY|GG)?0*(\d+)$/, '$1'),
  'IM-CR': (number) => number.replace(/^(\d{1,6})([A-Z])$/, (_, digits, letter) => digits.padStart(6, '0') + letter),
  'LU-RCS': (number) => number.replace(/^(?:RCS)?(?:LUXEMBOURG|LUX)?(?:B0*)?(\d+)$/, 'B$1'),
  'IE-CRO': (number) => number.replace(/^(?:IE)?0*(\d+)$/, '$1'),
};

/** A number in a foreign register; null where the country has no one register, or what is written is no number. */
export function foreignIdentifier(country: string, written: string): RecordIdentifier | null {
  const scheme = registerOf[country];
  const number = written.toUpperCase().replace(/[^A-Z0-9_]/g, '');
  // «N/A», «1» and «TBC» are written where there is none: a number that tells bodies apart has four digits or more.
  if (!scheme || number.replace(/\D/g, '').replace(/^0+/, '').length < 4) return null;
  return { scheme, id: formOf[scheme]?.(number) ?? number, retiredOn: null };
}
