import { readIdentifier, settingScheme } from '../../domain/ownership/lookup-schemes';

interface Question {
  id?: string | null;
  companyNumber?: string | null;
  charityNumber?: string | null;
  lei?: string | null;
  scheme?: string | null;
  identifier?: string | null;
}

/** By what a body is asked for, or why that cannot be read. */
export type Asked = { id: string } | { scheme: string; identifier: string } | { problem: string };

function schemeOfCharity(text: string): string {
  const letters = /^\s*([a-z]*)/i.exec(text)?.[1]?.toUpperCase() ?? '';
  if (letters === 'SC') return 'GB-SC';
  return letters === 'NIC' ? 'GB-NIC' : 'GB-CHC';
}

const unprintable = /\p{Cc}/u;
const expectedScheme = 'Expected a code of org-id.guide such as `GB-COH`.';

/** A number under a scheme in its normal form, or why it is none. How sources name their own records, persons' too, is no number. */
export function askedNumber(argument: string, scheme: string, text: string): Asked {
  if (scheme.startsWith('record:') || unprintable.test(scheme)) {
    return { problem: `No register has the scheme ${JSON.stringify(scheme.slice(0, 40))}. ${expectedScheme}` };
  }
  const read = readIdentifier(scheme, text);
  return 'id' in read && !unprintable.test(read.id)
    ? { scheme, identifier: read.id }
    : {
        problem: `\`${argument}\` cannot be ${JSON.stringify(text.slice(0, 40))}. Expected ${'expected' in read ? read.expected : 'a number'}.`,
      };
}

const oneOf = 'Give one of `id`, `companyNumber`, `charityNumber`, `lei`, and `scheme` with `identifier`.';

/** Reads by which of its arguments a question means a body: exactly one. */
export function askedBy({ id, companyNumber, charityNumber, lei, scheme, identifier }: Question): Asked {
  const ways: (() => Asked)[] = [];
  if (id != null) ways.push(() => ({ id }));
  if (companyNumber != null) ways.push(() => askedNumber('companyNumber', 'GB-COH', companyNumber));
  if (charityNumber != null) {
    ways.push(() => askedNumber('charityNumber', schemeOfCharity(charityNumber), charityNumber));
  }
  if (lei != null) ways.push(() => askedNumber('lei', 'XI-LEI', lei));
  if (scheme != null || identifier != null) ways.push(() => askedUnder(scheme ?? null, identifier ?? null));
  const [only] = ways;
  return only && ways.length === 1 ? only() : { problem: oneOf };
}

function askedUnder(scheme: string | null, identifier: string | null): Asked {
  if (scheme === null || identifier === null) return { problem: oneOf };
  if (scheme === settingScheme) {
    return { problem: 'A registration number of Ofsted is of a setting. Ask `lookup` whose it is.' };
  }
  return askedNumber('identifier', scheme, identifier);
}
