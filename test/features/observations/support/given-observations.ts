import type { Caller } from '../../../../src/domain/access/caller';
import type { Purpose } from '../../../../src/domain/access/purposes';
import type { Role } from '../../../../src/domain/access/roles';
import {
  importObservations,
  type ObservationImport,
  type ObservationImportOptions,
} from '../../../../src/features/observations/import-observations';
import type { Database } from '../../../../src/platform/database/database';
import { readObservations } from '../../../../src/sources/observations/read-observations';
import { openTables } from '../../../../src/sources/tabular/open-tables';
import { givenCsv } from '../../../sources/support/given-file';
import { RegisterBuilder } from '../../continuity/support/given-continuity';
import { laidDownScopes } from '../../finding-reviews/support/asking';

export const today = '2025-03-31';

export const header = ['urn', 'kind', 'from', 'to', 'evidence', 'action', 'regulation', 'count', 'reference'];

/** A row of a file by the names of its columns. */
export type GivenRow = Readonly<Partial<Record<string, string>>>;

export const notice: GivenRow = {
  urn: 'SC000001',
  kind: 'ENFORCEMENT_ACTION',
  from: '2024-05-01',
  evidence: 'REGULATOR',
  action: 'COMPLIANCE_NOTICE',
  reference: 'E-1',
};
export const requirement: GivenRow = {
  urn: 'SC000001',
  kind: 'REQUIREMENT',
  from: '2024-05-02',
  evidence: 'REGULATOR',
  regulation: 'Regulation 12 (2)(a)',
  reference: 'R-1',
};
export const vacancy: GivenRow = {
  urn: 'SC000001',
  kind: 'MANAGER_VACANCY',
  from: '2024-05-03',
  evidence: 'PROVIDER',
  reference: 'V-1',
};
export const endings: GivenRow = {
  urn: 'SC000002',
  kind: 'UNPLANNED_ENDING',
  from: '2024-04-01',
  to: '2024-07-01',
  evidence: 'COUNCIL',
  count: '3',
  reference: 'U-1',
};

export async function importRows(
  database: Database,
  rows: readonly GivenRow[],
  options: Partial<ObservationImportOptions> = {},
): Promise<ObservationImport> {
  const cells = rows.map((row) => header.map((column) => row[column] ?? ''));
  const [table] = await openTables(givenCsv('observed.csv', [header, ...cells]));
  if (!table) throw new Error('There is no table.');
  const lines = readObservations(table, { today });
  return database.transaction((tx) =>
    importObservations(tx, lines, { organisation: 'OFSTED', document: table.name, ...options }),
  );
}

async function idOf(database: Database, text: string, values: readonly unknown[]): Promise<number> {
  const [row] = await database.query<{ id: number }>({ text, values });
  if (!row) throw new Error(`Nothing came back from ${text}`);
  return row.id;
}

export interface GivenGroups {
  /** Has SC000001 throughout, and SC000003 until the end of 2023. */
  first: number;
  /** Has SC000002 throughout, and SC000003 since. */
  second: number;
}

/** Three homes and two groups, one home of which went from one to the other, and the scopes the service begins with. */
export async function givenHomes(database: Database): Promise<GivenGroups> {
  await laidDownScopes(database);
  const register = new RegisterBuilder(database);
  for (const urn of ['SC000001', 'SC000002', 'SC000003']) {
    await register.add({ urn, owner: `Owner of ${urn}`, registeredOn: '2019-05-06' });
  }
  const group = async (owner: string, key: string) =>
    idOf(
      database,
      `insert into provider_group (definition, key, name, owner_id)
        select 'OFSTED_PUBLISHED_OWNER', $2, $2, id from owner where display_name = $1 returning id`,
      [`Owner of ${owner}`, key],
    );
  const groups = { first: await group('SC000001', 'first'), second: await group('SC000002', 'second') };
  const member = (groupId: number, urn: string, from: string, to = 'infinity') =>
    idOf(
      database,
      `insert into group_membership (definition, group_id, setting_id, from_day, from_not_before, to_day)
        select 'OFSTED_PUBLISHED_OWNER', $1, setting_id, $3, $3, $4 from registration where urn = $2 returning id`,
      [groupId, urn, from, to],
    );
  await member(groups.first, 'SC000001', '2019-05-06');
  await member(groups.second, 'SC000002', '2019-05-06');
  await member(groups.first, 'SC000003', '2019-05-06', '2024-01-01');
  await member(groups.second, 'SC000003', '2024-01-01');
  return groups;
}

/** Someone of the role, who acts for the organisation, for its usual purpose. */
export function person(role: Role, organisation: string | null, purpose: Purpose): Caller {
  const organisations = organisation === null ? [] : [organisation];
  return {
    id: `${role} of ${organisation}`,
    kind: 'PERSON',
    roles: [role],
    organisation,
    organisations,
    purpose,
    budget: null,
  };
}

export function providerOf(groupId: number): Caller {
  return person('PROVIDER', `GROUP:${groupId}`, 'OWN_RECORDS');
}

export interface KeptRow {
  urn: string;
  kind: string;
  from: string;
  to: string;
  regulation: string | null;
  citedAs: string | null;
  document: string | null;
  reference: string | null;
  isStanding: boolean;
}

/** Everything that is kept, in the order in which it came. */
export function keptIn(database: Database): Promise<KeptRow[]> {
  return database.query<KeptRow>({
    text: `select r.urn, o.kind, o.from_day as "from", o.to_day as "to", o.regulation, o.cited_as as "citedAs", o.document,
        o.reference, o.recorded_to = 'infinity' as "isStanding"
      from observation o join registration r on r.id = o.registration_id order by o.id`,
  });
}
