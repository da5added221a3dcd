import { servedNation } from '../../support/service';

const service = servedNation();

interface Event {
  kind: string;
  happenedOn: string;
  sentence: string;
  setting: { urn: string; status: string } | null;
}

/** A stretch of suspension that began while the setting was in the group. */
async function suspendedStay(): Promise<{ groupId: number; urn: string; from: string; to: string | null }> {
  const [row] = await service.database.query<{ groupId: number; urn: string; from: string; to: string | null }>({
    text: `select m.group_id as "groupId", r.urn, v.valid_from::text as "from", nullif(v.valid_to, 'infinity')::text as "to"
      from setting_version v join group_membership m on m.setting_id = v.setting_id
      join registration r on r.id = v.registration_id
      where v.recorded_to = 'infinity' and v.status = 'SUSPENDED' and m.definition = 'OFSTED_PUBLISHED_OWNER'
        and v.valid_from >= m.from_day and v.valid_to < m.to_day
      order by v.id limit 1`,
  });
  if (!row) throw new Error('No setting of the nation was suspended in a group, and went on in it.');
  return row;
}

async function timeline(groupId: number, asOf: string): Promise<{ totalCount: number; nodes: Event[] }> {
  const { data, errors } = await service.ask(
    `query ($id: ID!, $asOf: Day!) { providerGroup(id: $id, asOf: $asOf) { timeline(first: 100, orderBy: BY_SETTING) {
      totalCount nodes { kind happenedOn sentence setting { urn status } } } } }`,
    { id: String(groupId), asOf },
  );
  expect(errors).toBeUndefined();
  return data.providerGroup.timeline;
}

const isOfSuspension = ({ kind }: Event) => kind === 'SETTING_SUSPENDED' || kind === 'SUSPENSION_ENDED';

describe('suspensions on a timeline', () => {
  it('begin and end once each, on the days of the register, and are counted', async () => {
    const { groupId, urn, from, to } = await suspendedStay();
    const { totalCount, nodes } = await timeline(groupId, '2025-03-31');
    expect(nodes).toHaveLength(totalCount);
    const own = nodes.filter((event) => isOfSuspension(event) && event.setting?.urn === urn);
    expect(own.map(({ kind, happenedOn }) => [kind, happenedOn])).toEqual([
      ['SETTING_SUSPENDED', from],
      ['SUSPENSION_ENDED', to],
    ]);
    expect(own.map(({ setting }) => setting?.status)).toEqual(['SUSPENDED', 'ACTIVE']);
    expect(own[0]?.sentence).toMatch(/^The registration of a setting was suspended (on|between) /);
    expect(own[1]?.sentence).toMatch(/^The suspension of a setting ended (on|between) /);
  });

  it('are not there before they began', async () => {
    const { groupId, urn, from } = await suspendedStay();
    const dayBefore = new Date(Date.parse(`${from}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    const { totalCount, nodes } = await timeline(groupId, dayBefore);
    expect(nodes).toHaveLength(totalCount);
    expect(nodes.filter((event) => isOfSuspension(event) && event.setting?.urn === urn)).toEqual([]);
  });
});
