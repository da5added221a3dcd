import { people } from '../support/people';
import { servedNation } from '../support/service';

const service = servedNation();

const fourLevels = (groups: number, settings: number, inspections: number) => `{
  providerGroups(first: ${groups}) { nodes { name
    settings(first: ${settings}) { nodes { urn
      inspections(first: ${inspections}) { nodes { inspectedOn judgements { key value } } } } } } }
}`;

describe('one level of a query is one statement', () => {
  it.each([
    [1, 1, 1],
    [2, 5, 3],
    [20, 25, 3],
    [50, 40, 1],
  ])('for %i groups, %i settings each, %i inspections each, and their judgements: four', async (...sizes) => {
    const { statements, errors, data } = await service.ask(fourLevels(...sizes), {}, { as: people.analyst });
    expect(errors).toBeUndefined();
    expect(data.providerGroups.nodes.length).toBeGreaterThan(0);
    expect(statements).toHaveLength(4);
  });

  it('and one more for each total that is asked for', async () => {
    const { statements, errors } = await service.ask(`{
      providerGroups(first: 10) { totalCount nodes {
        settings(first: 10) { totalCount nodes {
          inspections(first: 3) { totalCount nodes { judgements { key } } } } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(7);
  });

  it('also where the total is asked for in a fragment', async () => {
    const { statements, data } = await service.ask(`
      query { settings(first: 1) { ...Counted ... on SettingConnection { nodes { urn } } } }
      fragment Counted on SettingConnection { totalCount }`);
    expect(statements).toHaveLength(2);
    expect(data.settings.totalCount).toBeGreaterThan(1);
  });

  it('a total that is not asked for is not counted', async () => {
    const { statements } = await service.ask('{ settings(first: 5) { nodes { urn } pageInfo { hasNextPage } } }');
    expect(statements).toHaveLength(1);
  });

  it('the same field under two names with different arguments is one statement each, and each has its own answer', async () => {
    const { statements, data, errors } = await service.ask(`{
      providerGroups(first: 10, orderBy: SETTINGS_DESC) { nodes {
        few: settings(first: 1) { nodes { urn latest: inspections(first: 1) { nodes { id } } } }
        many: settings(first: 4) { nodes { urn all: inspections(first: 50) { nodes { id } } } }
      } }
    }`);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(5);
    for (const { few, many } of data.providerGroups.nodes) {
      expect(few.nodes).toHaveLength(1);
      expect(few.nodes[0].urn).toBe(many.nodes[0].urn);
      expect(few.nodes[0].latest.nodes[0]).toEqual(many.nodes[0].all.nodes[0]);
    }
  });

  it('the same field under two names with equal arguments is asked for once', async () => {
    const { statements } = await service.ask(`{
      providerGroups(first: 3) { nodes { a: settings(first: 2) { nodes { urn } } b: settings(first: 2) { nodes { urn } } } }
    }`);
    expect(statements).toHaveLength(2);
  });

  it('the settings of a timeline, each as of a day of its own, are one statement', async () => {
    const { statements, data, errors } = await service.ask(`{
      providerGroups(first: 20, orderBy: SETTINGS_DESC) { nodes {
        timeline(first: 25) { totalCount nodes { happenedOn setting { urn asOf } inspection { inspectedOn } } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(5);
    const events = data.providerGroups.nodes.flatMap(
      ({ timeline }: { timeline: { nodes: { happenedOn: string; setting: { asOf: string } }[] } }) => timeline.nodes,
    );
    expect(events.length).toBeGreaterThan(50);
    for (const { happenedOn, setting } of events) expect(setting.asOf).toBe(happenedOn);
  });

  it('loaders do not outlive a request: the same question is asked of the database again', async () => {
    const query = '{ providerGroups(first: 2) { nodes { settings(first: 2) { nodes { urn } } } } }';
    await service.ask(query);
    const { statements } = await service.ask(query);
    expect(statements).toHaveLength(2);
  });
});
