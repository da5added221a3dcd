import type { Caller } from '../../../../src/domain/access/caller';
import type { Database } from '../../../../src/platform/database/database';
import { RegisterBuilder } from '../../continuity/support/given-continuity';
import { askedOver, newKey } from '../../finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay, scenario } from '../../matters/support/given-road';

export const fields = `id asOf sha256 effect sentence settings(first: 10) { nodes { urn } }
  figures(first: 50) { nodes { code unit least most asOf about { provisionType region council } inputs(first: 20) { nodes { what value source } } } }
  options { timing atOnce { least most } restsOn { power isAvailable forSettings } }
  earlier(first: 5) { totalCount nodes { title tookEffectOn openBefore openAfter placesBefore placesAfter standsAt } }
  notKnown { what byWhichData } expected { settingsOpen { least most } places { least most } }
  followUps { days on settingsOpen places happened { settingsOpen places withoutPlaces inspections } }`;
export const prepare = `mutation ($input: PrepareImpactStatementInput!) { prepareImpactStatement(input: $input) {
  impactStatement { ${fields} } problems { code message path } replayed } }`;

/** The homes lie in one council of one region, with an alternative near, one in the region, and one of which control is not known. */
export async function placed(database: Database, road: GivenRoad): Promise<void> {
  const register = new RegisterBuilder(database);
  const [council] = await database.query<{ id: number }>({
    text: `insert into local_authority (name, region_code) values ('Northshire', 'E12000003') returning id`,
  });
  const [other] = await database.query<{ id: number }>({
    text: `insert into local_authority (name, region_code) values ('Southshire', 'E12000004') returning id`,
  });
  await register.add({ urn: 'SC000501', owner: 'Elsewhere Ltd', name: 'Near', registeredOn: '2018-01-01', places: 6 });
  await register.add({ urn: 'SC000502', owner: 'Elsewhere Ltd', name: 'Next', registeredOn: '2018-01-01', places: 5 });
  await register.add({ urn: 'SC000503', owner: 'A Person', name: 'Unsure', registeredOn: '2018-01-01', places: 3 });
  await database.query({ text: 'update setting_version set local_authority_id = $1', values: [council?.id] });
  await database.query({
    text: `update setting_version set local_authority_id = $1 where registration_id = (select id from registration where urn = 'SC000502')`,
    values: [other?.id],
  });
  const [group] = await database.query<{ id: number }>({
    text: `insert into provider_group (definition, key, name, party_id) values ('COMPANIES_ACT_PARENT', 'elsewhere', 'Elsewhere Ltd', $1) returning id`,
    values: [road.stranger],
  });
  await database.query({
    text: `insert into group_membership (definition, group_id, setting_id, from_day, from_not_before, to_day, basis)
      select 'COMPANIES_ACT_PARENT', $1, setting_id, '2019-05-06', '2019-05-06', 'infinity', 'SHOWN' from registration
      where urn in ('SC000501', 'SC000502')`,
    values: [group?.id],
  });
}

const draft = `mutation ($input: ImprovementPlanStepInput!) { takeImprovementPlanStep(input: $input) { matter { id version } problems { code message } } }`;

/** The road walked as far as statements of impact: what drafts a notice, and what prepares a statement. */
export function impactsOver(opened: () => Database, roadOf: () => GivenRoad) {
  const { ask } = askedOver(opened);
  return {
    async drafted(title = 'Northfield'): Promise<string> {
      const road = roadOf();
      const input = {
        step: 'DRAFT_NOTICE',
        on: roadDay,
        reason: 'As the file says.',
        idempotencyKey: newKey(),
        expectedVersion: 0,
        opening: { title, undertakingId: String(road.parent), groupId: String(road.group), scenario },
        particulars: {
          subsidiaries: [
            {
              undertakingId: String(road.alpha),
              settings: [
                { urn: homes.firstOfAlpha, issues: ['Vetting.'] },
                { urn: homes.secondOfAlpha, issues: ['Vetting.'] },
              ],
            },
          ],
        },
      };
      const { takeImprovementPlanStep } = await ask(people.officer, draft, { input }, roadDay);
      return takeImprovementPlanStep.matter.id;
    },
    async prepared(matterId: string, more: object = {}, by: Caller = people.officer, today = roadDay) {
      const input = { matterId, reason: 'Before approval.', idempotencyKey: newKey(), ...more };
      return (await ask(by, prepare, { input }, today)).prepareImpactStatement;
    },
  };
}
