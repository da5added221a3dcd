import type { ProvisionType, RegionCode, RegistrationStatus, Sector } from '../../../domain/register/vocabulary';
import { isUrn, normaliseUrn, type Urn } from '../../../domain/values/urn';
import { isRedacted } from '../cells/placeholders';
import * as labels from '../cells/read-labels';
import type { ProviderRecord } from '../records';
import type { LabelReader, RowReading } from './row-reading';

export const provisionTypeLabel: LabelReader<ProvisionType> = {
  read: labels.readProvisionType,
  reason: 'Not a kind of setting that any list knows.',
  expected: labels.expectedProvisionType,
};
export const sectorLabel: LabelReader<Sector> = {
  read: labels.readSector,
  reason: 'Not a sector that any list knows.',
  expected: labels.expectedSector,
};
const statusLabel: LabelReader<RegistrationStatus> = {
  read: labels.readStatus,
  reason: 'Not a registration status that any list knows.',
  expected: labels.expectedStatus,
};

export function readUrn(row: RowReading): Urn {
  const urn = normaliseUrn(row.text('urn'));
  if (urn === '') row.reject('urn', 'Blank, and a row needs it.', labels.expectedUrn);
  else if (!isUrn(urn)) row.reject('urn', 'Not a URN.', labels.expectedUrn);
  return urn;
}

/** An unknown region is only noticed: nothing that a row says depends on it. */
export function readRegion(row: RowReading): RegionCode | null {
  const text = row.value('region');
  if (text === null) return null;
  const region = labels.readRegion(text);
  if (region) return region;
  if (!labels.isCombinedRegion(text))
    row.notice('region', 'Not a region that any list knows; read as blank.', labels.expectedRegion);
  return null;
}

/** The 2015 register calls Ofsted's own regions `Region`, so a joint one is kept as Ofsted's. */
function readOfstedRegion(row: RowReading): string | null {
  const text = row.value('ofstedRegion');
  if (text !== null || row.has('ofstedRegion')) return text;
  const other = row.value('region');
  return other !== null && labels.isCombinedRegion(other) ? other : null;
}

const noWords = new Set(['n', 'no', 'false', '0', 'long term care only', 'not short breaks only']);

/** A flag column says yes by `Y`, by `Yes` or by repeating its header; blank means no. Null without the column. */
function readFlag(row: RowReading, field: string): boolean | null {
  if (!row.has(field)) return null;
  const text = row.value(field);
  return text !== null && !noWords.has(text.toLowerCase());
}

const addressFields = ['address1', 'address2', 'address3', 'town', 'county'] as const;

function readAddress(row: RowReading): Pick<ProviderRecord, 'address' | 'postcode' | 'isAddressRedacted'> {
  const lines: string[] = [];
  let isAddressRedacted = false;
  for (const field of addressFields) {
    const line = row.text(field);
    if (isRedacted(line)) isAddressRedacted = true;
    else if (line !== '') lines.push(line);
  }
  const postcode = row.withheld('postcode');
  return {
    address: isAddressRedacted || lines.length === 0 ? null : lines.join(', '),
    postcode: postcode.text,
    isAddressRedacted: isAddressRedacted || postcode.isWithheld,
  };
}

/**
 * What the row says of the provider. Where a mandatory value is wrong, a problem is gathered and a stand-in returned,
 * so that the row's other cells are still looked at; a row with problems gives no record.
 */
export function readProvider(row: RowReading): ProviderRecord {
  const name = row.withheld('name');
  const owner = row.text('owner');
  return {
    urn: readUrn(row),
    linkedEducationUrn: row.value('linkedEducationUrn'),
    provisionType: row.label('provisionType', provisionTypeLabel) ?? 'CHILDRENS_HOME',
    provisionTypeAsPublished: row.text('provisionType'),
    registeredOn: row.day('registeredOn'),
    status: row.label('status', statusLabel) ?? 'ACTIVE',
    name: name.text,
    isNameRedacted: name.isWithheld,
    ...readAddress(row),
    ofstedRegion: readOfstedRegion(row),
    region: readRegion(row),
    localAuthority: row.council('localAuthority'),
    constituency: row.value('constituency'),
    sector: row.label('sector', sectorLabel) ?? 'PRIVATE',
    places: row.count('places'),
    premises: row.count('premises'),
    shortBreaksOnly: readFlag(row, 'shortBreaksOnly'),
    multiBuilding: readFlag(row, 'multiBuilding'),
    owner: owner === '' ? null : owner,
  };
}
