import { demoDay, servedNation } from '../../support/service';

const service = servedNation();

interface Stretch {
  changedNotBefore: string;
  changedBy: string;
  validTo: string | null;
}

const historyOf = (settings: number, stretches: number) => `{ settings(first: ${settings}) { nodes { urn
  history(first: ${stretches}) { totalCount nodes { changedNotBefore changedBy validTo } pageInfo { hasNextPage } } } } }`;

interface Shown {
  urn: string;
  history: { totalCount: number; nodes: Stretch[]; pageInfo: { hasNextPage: boolean } };
}

async function ask(settings: number, stretches: number) {
  const { data, errors, statements } = await service.ask<{ settings: { nodes: Shown[] } }>(
    historyOf(settings, stretches),
  );
  expect(errors).toBeUndefined();
  return { shown: data.settings.nodes, statements };
}

describe('the history of a setting', () => {
  it.each([
    [1, 1],
    [20, 2],
    [50, 30],
  ])('of %i settings, %i stretches each, is one statement, and one for the totals', async (settings, stretches) => {
    const { shown, statements } = await ask(settings, stretches);
    expect(statements).toHaveLength(3);
    for (const { history } of shown) {
      expect(history.nodes).toHaveLength(Math.min(stretches, history.totalCount));
      expect(history.pageInfo.hasNextPage).toBe(history.totalCount > stretches);
    }
  });

  it('is every stretch that we believe, oldest first, each ending before the next begins', async () => {
    const { shown } = await ask(50, 30);
    for (const { urn, history } of shown) {
      const stored = await service.database.query<{ from: string; to: string }>({
        text: `select v.valid_from as "from", v.valid_to as "to" from setting_version v join registration r on r.id = v.registration_id
          where r.urn = $1 and v.recorded_to = 'infinity' order by v.valid_from`,
        values: [urn],
      });
      const ends = stored.map(({ to }) => (to === 'infinity' ? null : to));
      expect(history.nodes.map(({ changedBy }) => changedBy)).toEqual(stored.map(({ from }) => from));
      expect(history.nodes.map(({ validTo }) => validTo)).toEqual(ends);
      expect(history.totalCount).toBe(stored.length);
      for (const [index, { changedNotBefore, changedBy, validTo }] of history.nodes.entries()) {
        expect(changedNotBefore <= changedBy).toBe(true);
        const next = history.nodes[index + 1];
        if (next) expect(validTo !== null && validTo <= next.changedBy).toBe(true);
      }
    }
  });

  it('is the same as of whatever day the setting is shown', async () => {
    const query = `query ($urn: Urn!, $asOf: Day) { setting(urn: $urn, asOf: $asOf) { history(first: 30) { nodes { changedBy status } } } }`;
    const [{ urn } = { urn: '' }] = (await ask(1, 1)).shown;
    const now = await service.ask(query, { urn, asOf: demoDay });
    const { data } = await service.ask(query, { urn, asOf: now.data.setting.history.nodes[0].changedBy });
    expect(data).toEqual(now.data);
  });
});
