import { UnreadableFileError } from '../../tabular/table-source';

/** Places of the columns that are read. Addresses, accounts, mortgages and trades stand in the others: never read. */
export interface CompanyColumns {
  name: number;
  number: number;
  category: number;
  status: number;
  origin: number;
  dissolved: number;
  incorporated: number;
  /** Latest first: the day a name ended, and the name. */
  previousNames: readonly { endedOn: number; name: number }[];
  /** How many cells a row has. */
  width: number;
}

const required = {
  name: 'CompanyName',
  number: 'CompanyNumber',
  category: 'CompanyCategory',
  status: 'CompanyStatus',
  origin: 'CountryOfOrigin',
  dissolved: 'DissolutionDate',
  incorporated: 'IncorporationDate',
} as const;

const mostPreviousNames = 10;

/** Finds the columns by their headers, some of which are published with a space before them. */
export function companyColumns(headers: readonly string[], fileName: string): CompanyColumns {
  const placeOf = new Map(headers.map((header, place) => [header.trim().toLowerCase(), place]));
  const find = (header: string): number => {
    const place = placeOf.get(header.toLowerCase());
    if (place !== undefined) return place;
    const expected = `Expected the columns of the free company data: ${Object.values(required).join(', ')} and others.`;
    throw new UnreadableFileError(fileName, `There is no column «${header}».`, expected);
  };
  const previousNames: { endedOn: number; name: number }[] = [];
  for (let nth = 1; nth <= mostPreviousNames; nth += 1) {
    const endedOn = placeOf.get(`previousname_${nth}.condate`);
    const name = placeOf.get(`previousname_${nth}.companyname`);
    if (endedOn !== undefined && name !== undefined) previousNames.push({ endedOn, name });
  }
  return {
    name: find(required.name),
    number: find(required.number),
    category: find(required.category),
    status: find(required.status),
    origin: find(required.origin),
    dissolved: find(required.dissolved),
    incorporated: find(required.incorporated),
    previousNames,
    width: headers.length,
  };
}
