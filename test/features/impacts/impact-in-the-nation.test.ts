import { ImpactFactsStore } from '../../../src/features/impacts/impact-facts.store';
import { answerOver } from '../../support/answer-over';
import { demoDay } from '../../support/service';
import { askedNation, newKey } from '../finding-reviews/support/asking';
import { people as workers } from '../matters/support/given-road';

const nation = askedNation();

const prepare = `mutation ($input: PrepareImpactStatementInput!) { prepareImpactStatement(input: $input) { problems { message }
  impactStatement { id sentence figures(first: 100) { nodes { code least most unit about { council region } } } earlier(first: 5) { totalCount } } } }`;

interface Home {
  settingId: number;
  registrationId: number;
  urn: string;
  council: string;
  provisionType: string;
  places: number | null;
}

/** Homes of one group under the Companies Act, so that the same group's others are no alternatives. */
async function homesOfAGroup(): Promise<Home[]> {
  return nation.database.query<Home>({
    text: `select v.setting_id as "settingId", v.registration_id as "registrationId", r.urn, la.name as council, v.provision_type as "provisionType", v.places
      from group_membership m join setting_version v on v.setting_id = m.setting_id and v.recorded_to = 'infinity' and v.valid_from <= $1
        and v.valid_to > $1 and v.status = 'ACTIVE' join registration r on r.id = v.registration_id join local_authority la on la.id = v.local_authority_id
      where m.group_id = (select group_id from group_membership where definition = 'COMPANIES_ACT_PARENT' and from_day <= $1 and to_day > $1
        group by group_id order by count(*) desc, group_id limit 1) and m.from_day <= $1 and m.to_day > $1 order by r.urn limit 20`,
    values: [demoDay],
  });
}

async function cancellation(home: Home | undefined): Promise<number> {
  const [row] = await nation.database.query<{ id: number }>({
    text: `with m as (insert into matter (kind, registration_id, setting_id, title, state, version, moved_on, is_open, is_hypothetical, opened_by,
          opened_at, lanes, addressees) values ('REGISTRATION_ENFORCEMENT', $1, $2, 'A cancellation', 'NOTICE_DRAFTED', 1, $3, true, false, 'officer',
          $3::date, '{REGULATOR}', '{OFSTED}') returning id),
        s as (insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, is_hypothetical, recorded_at,
          lanes, addressees) select id, 1, 'DRAFT_NOTICE', 'NOTICE_DRAFTED', $3, '{"action": "CANCEL"}', 'why', 'officer', '{REGULATOR_OFFICER}', false,
          $3::date, '{REGULATOR}', '{OFSTED}' from m)
      select id from m`,
    values: [home?.registrationId, home?.settingId, demoDay],
  });
  return row?.id ?? 0;
}

describe('over the demo nation', () => {
  it('a statement counts the settings of each area as the register does, whoever controls them', async () => {
    const homes = await homesOfAGroup();
    const matterId = String(await cancellation(homes[0]));
    const input = { matterId, urns: homes.map(({ urn }) => urn), reason: 'To weigh it.', idempotencyKey: newKey() };
    const { prepareImpactStatement: of } = await nation.ask(workers.officer, prepare, { input }, demoDay);
    expect(of.problems).toEqual([]);
    expect(of.impactStatement.sentence).toContain(`of ${homes.length} settings`);
    const store = new ImpactFactsStore(nation.database);
    const affected = await store.affected(
      homes.map(({ settingId }) => settingId),
      demoDay,
    );
    const reach = affected.map(({ provisionType, region }) => ({ provisionType, region: region ?? '', isSame: true }));
    const distinct = [...new Map(reach.map((one) => [`${one.provisionType} ${one.region}`, one])).values()];
    const around = await store.around(affected, distinct, demoDay);
    for (const { council, provisionType } of affected) {
      const near = around.filter(
        (row) => row.band === 'SAME_COUNCIL' && row.council === council && row.provisionType === provisionType,
      );
      const own = affected.filter((one) => one.council === council && one.provisionType === provisionType).length;
      const [all] = await nation.database.query<{ count: number }>({
        text: `select count(distinct v.setting_id)::int as count from setting_version v join local_authority la on la.id = v.local_authority_id
          where v.recorded_to = 'infinity' and v.valid_from <= $1 and v.valid_to > $1 and v.status in ('ACTIVE', 'SUSPENDED')
            and la.name = $2 and v.provision_type = $3`,
        values: [demoDay, council, provisionType],
      });
      expect(near.reduce((sum, { settings }) => sum + settings, own)).toBe(all?.count);
    }
    expect(around.some(({ control }) => control === 'OTHER')).toBe(true);
  });

  it('takes as many statements for the impacts of three matters as for those of one', async () => {
    const homes = await homesOfAGroup();
    for (const home of homes.slice(0, 3)) {
      const matterId = String(await cancellation(home));
      const input = { matterId, reason: 'To weigh it.', idempotencyKey: newKey() };
      const { prepareImpactStatement: of } = await nation.ask(workers.officer, prepare, { input }, demoDay);
      expect(of.impactStatement.sentence).toContain('of 1 setting in the area of 1 council');
    }
    const query = `query ($first: Int!) { matters(first: $first) { nodes { impactStatements(first: 2) { totalCount nodes { id followUps { days } matter { id } } } } } }`;
    const counted = async (first: number) => {
      const { result, statements } = await answerOver(() => nation.database)(
        workers.officer,
        query,
        { first },
        demoDay,
      );
      expect(result.errors).toBeUndefined();
      return statements.length;
    };
    const one = await counted(1);
    expect(await counted(3)).toBe(one);
    expect(one).toBeLessThanOrEqual(7);
  });
});
