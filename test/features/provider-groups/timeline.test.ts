import { servedNation } from '../../support/service';

const service = servedNation();

interface Event {
  kind: string;
  happenedOn: string;
  setting: { urn: string } | null;
}

interface TimelinePage {
  totalCount: number;
  nodes: Event[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function page(orderBy: string, first: number, after: string | null): Promise<TimelinePage> {
  const { data, errors } = await service.ask(
    `query ($after: String) { providerGroups(first: 1, orderBy: SETTINGS_DESC) { nodes {
      timeline(first: ${first}, orderBy: ${orderBy}, after: $after) {
        totalCount nodes { kind happenedOn setting { urn } } pageInfo { hasNextPage endCursor } } } } }`,
    { after },
  );
  expect(errors).toBeUndefined();
  return data.providerGroups.nodes[0].timeline;
}

async function walk(orderBy: string, first: number): Promise<Event[]> {
  const events: Event[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo, totalCount }: TimelinePage = await page(orderBy, first, after);
    events.push(...nodes);
    if (!pageInfo.hasNextPage) {
      expect(events).toHaveLength(totalCount);
      return events;
    }
    after = pageInfo.endCursor;
  }
}

describe('a timeline in lanes', () => {
  it('has the events of each setting together, oldest first, and the same events as the newest-first one', async () => {
    const lanes = await walk('BY_SETTING', 100);
    const urns = lanes.map(({ setting }) => setting?.urn);
    expect(urns.filter((urn, index) => urn !== urns[index - 1])).toHaveLength(new Set(urns).size);
    for (const [index, event] of lanes.entries()) {
      const next = lanes[index + 1];
      if (next && next.setting?.urn === event.setting?.urn) expect(event.happenedOn <= next.happenedOn).toBe(true);
    }
    const sorted = (events: readonly Event[]) => events.map((event) => JSON.stringify(event)).sort();
    expect(sorted(lanes)).toEqual(sorted(await walk('NEWEST', 100)));
  });

  it('is the same at any page size', async () => {
    expect(await walk('BY_SETTING', 9)).toEqual(await walk('BY_SETTING', 100));
  });

  it('does not take a place in the other order', async () => {
    const { pageInfo } = await page('NEWEST', 1, null);
    const { errors } = await service.ask(
      `query ($after: String) { providerGroups(first: 1, orderBy: SETTINGS_DESC) { nodes {
        timeline(first: 1, orderBy: BY_SETTING, after: $after) { totalCount } } } }`,
      { after: pageInfo.endCursor },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
