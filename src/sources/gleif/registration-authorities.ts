import { charityNumberOf, companyNumberOf } from '../../domain/ownership/identifiers';
import type { RecordIdentifier } from '../../domain/ownership/records';

/** A number of Scotland or Northern Ireland may stand without the prefix that the register is known by. */
function withPrefix(prefix: string): (text: string) => string | null {
  return (text) => companyNumberOf(/^\d{1,6}$/.test(text.trim()) ? prefix + text.trim() : text);
}

interface Register {
  scheme: string;
  read(text: string): string | null;
}

/** Registers of the GLEIF list whose numbers we know by another code: Companies House in its three parts, and charities. */
const registers: Readonly<Record<string, Register>> = {
  RA000585: { scheme: 'GB-COH', read: companyNumberOf },
  RA000586: { scheme: 'GB-COH', read: withPrefix('NI') },
  RA000587: { scheme: 'GB-COH', read: withPrefix('SC') },
  RA000589: { scheme: 'GB-CHC', read: charityNumberOf },
};

/** «No register», and «not yet entered in one». */
const noRegister = new Set(['RA999999', 'RA888888', 'RA777777']);

/** A body's number in a register; null where it has none, `NO_NUMBER` where it cannot be one of that register. */
export function registerIdentifier(
  authority: string | null,
  number: string | null,
): RecordIdentifier | 'NO_NUMBER' | null {
  if (authority === null || number === null || noRegister.has(authority)) return null;
  const register = registers[authority];
  // Other registers keep GLEIF's own code of them.
  if (!register) return { scheme: authority, id: number, retiredOn: null };
  const id = register.read(number);
  return id === null ? 'NO_NUMBER' : { scheme: register.scheme, id, retiredOn: null };
}
