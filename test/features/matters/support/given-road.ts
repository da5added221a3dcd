import { demonstrationScenario } from '../../../../src/domain/law/commencement-scenario';
import { loadDemonstrationScenario } from '../../../../src/features/law/load-demonstration-scenario';
import type { Database } from '../../../../src/platform/database/database';
import { OwnershipBuilder } from '../../../support/ownership';
import { RegisterBuilder } from '../../continuity/support/given-continuity';
import { laidDownScopes } from '../../finding-reviews/support/asking';
import { person, providerOf } from '../../observations/support/given-observations';

/** The day on which the road is walked, after the supposed commencement. */
export const roadDay = '2026-06-15';
export const scenario = demonstrationScenario;

/** Northfield, with two subsidiaries that each run homes, one that it runs itself, and a stranger. */
export interface GivenRoad {
  /** The parent undertaking. */
  parent: number;
  alpha: number;
  beta: number;
  /** A company outside the group. */
  stranger: number;
  /** The provider group of the two subsidiaries. */
  group: number;
  otherGroup: number;
}

export const people = {
  officer: person('REGULATOR_OFFICER', 'OFSTED', 'QUALITY_OVERSIGHT'),
  approver: person('REGULATOR_APPROVER', 'OFSTED', 'QUALITY_OVERSIGHT'),
  department: person('DFE_OVERSIGHT_OFFICER', 'DFE', 'QUALITY_OVERSIGHT'),
  council: person('COMMISSIONER', 'LA:888', 'COMMISSIONING'),
  provider: ({ group }: GivenRoad) => providerOf(group),
  otherProvider: ({ otherGroup }: GivenRoad) => providerOf(otherGroup),
} as const;

/** The homes: two of Alpha, one of Beta, one in the parent's own name, one of a stranger. */
export const homes = {
  firstOfAlpha: 'SC000101',
  secondOfAlpha: 'SC000102',
  ofBeta: 'SC000201',
  ofParent: 'SC000301',
  ofStranger: 'SC000401',
} as const;

/** A group on which a notice could be served, and the scenario in which the powers are supposed in force. */
export async function givenRoad(database: Database): Promise<GivenRoad> {
  await laidDownScopes(database);
  await loadDemonstrationScenario(database);
  const id = async (text: string, values: readonly unknown[] = []) => {
    const [row] = await database.query<{ id: number }>({ text, values });
    if (!row) throw new Error(`Nothing came back from ${text}`);
    return row.id;
  };
  const register = new RegisterBuilder(database);
  const owned: readonly [string, string][] = [
    [homes.firstOfAlpha, 'Alpha Homes Ltd'],
    [homes.secondOfAlpha, 'Alpha Homes Ltd'],
    [homes.ofBeta, 'Beta Care Ltd'],
    [homes.ofParent, 'Northfield Group Ltd'],
    [homes.ofStranger, 'Stranger Ltd'],
  ];
  for (const [urn, owner] of owned) await register.add({ urn, owner, name: `Home ${urn}`, registeredOn: '2019-05-06' });
  const companies = new OwnershipBuilder(database);
  const company = async (name: string) => {
    const party = await companies.entity(name);
    await database.query({
      text: `insert into owner_company (owner_id, party_id, basis) select id, $2, 'DECIDED' from owner where display_name = $1`,
      values: [name, party],
    });
    return party;
  };
  const parent = await company('Northfield Group Ltd');
  const alpha = await company('Alpha Homes Ltd');
  const beta = await company('Beta Care Ltd');
  const stranger = await company('Stranger Ltd');
  for (const subsidiary of [alpha, beta]) {
    await id(
      `insert into parent_edge (definition, subsidiary_id, parent_id, limb, basis, from_day, to_day)
        values ('COMPANIES_ACT_PARENT', $1, $2, 'VOTING_MAJORITY', 'SHOWN', '2020-01-01', 'infinity') returning id`,
      [subsidiary, parent],
    );
  }
  const groupOf = async (party: number, name: string, urns: readonly string[]) => {
    const group = await id(
      `insert into provider_group (definition, key, name, party_id) values ('COMPANIES_ACT_PARENT', 'party-' || $1::int, $2, $1::int) returning id`,
      [party, name],
    );
    for (const urn of urns) {
      await id(
        `insert into group_membership (definition, group_id, setting_id, from_day, from_not_before, to_day)
          select 'COMPANIES_ACT_PARENT', $1, setting_id, '2020-01-01', '2020-01-01', 'infinity' from registration where urn = $2
          returning id`,
        [group, urn],
      );
    }
    return group;
  };
  const { firstOfAlpha, secondOfAlpha, ofBeta, ofParent, ofStranger } = homes;
  const group = await groupOf(parent, 'Northfield Group Ltd', [firstOfAlpha, secondOfAlpha, ofBeta, ofParent]);
  const otherGroup = await groupOf(stranger, 'Stranger Ltd', [ofStranger]);
  return { parent, alpha, beta, stranger, group, otherGroup };
}
