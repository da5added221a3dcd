import type { RecordIdentifier } from '../../domain/ownership/records';
import type { BodsIdentifier } from './bods-statement';

const companyNumber = /^([A-Z]{0,2})(\d{1,8})([A-Z]?)$/;

/** A number of Companies House in its eight characters: `390616` is `00390616`, `sc1234` is `SC001234`. */
function companyNumberOf(id: string): string {
  const match = companyNumber.exec(id);
  if (!match) return id;
  const [prefix, digits, suffix] = [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
  return `${prefix}${digits.padStart(8 - prefix.length - suffix.length, '0')}${suffix}`;
}

function normalId(scheme: string, id: string): string {
  if (scheme === 'GB-COH') return companyNumberOf(id.toUpperCase().replaceAll(/\s/g, ''));
  if (scheme === 'XI-LEI' || scheme.startsWith('GB-')) return id.toUpperCase().replaceAll(/\s/g, '');
  return id.trim().replaceAll(/\s+/g, ' ');
}

/** An identifier in its scheme's normal form; null where that is none, or would be how we keep records of another source. */
export function normalIdentifier(identifier: BodsIdentifier): RecordIdentifier | null {
  const { scheme, schemeName, id } = identifier;
  if (id === undefined || id.trim() === '') return null;
  const code = scheme?.trim().toUpperCase() || schemeName?.trim().replaceAll(/\s+/g, ' ') || '';
  return code === '' || /^record:/i.test(code) ? null : { scheme: code, id: normalId(code, id), retiredOn: null };
}
