import { askedOwnership } from './support/asked-ownership';

const api = askedOwnership();

const fields = `sentence undertaking { name } values { isBelieved interestCount sources { code } interests { source { code } share { words } } }`;
const list = `query ($first: Int!, $after: String, $asOf: Day, $knownAt: Instant) {
  ownershipConflicts(first: $first, after: $after, asOf: $asOf, knownAt: $knownAt) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} } } }`;

describe('sources that speak of one body', () => {
  beforeAll(async () => {
    const { given } = api;
    const holder = await given.entity('Holder Ltd');
    const body = async (name: string) => given.entity(name);
    const agreed = await body('Agreed Ltd');
    for (const source of ['PSC', 'BODS'] as const) await given.holds(holder, agreed, { source, share: '75..100' });
    const disputed = await body('Disputed Ltd');
    for (const source of ['PSC', 'BODS'] as const) await given.holds(holder, disputed, { source, share: '75..100' });
    await given.holds(holder, disputed, { source: 'DECLARATION', share: '>25..50' });
    await given.holds(holder, disputed, { source: 'GLEIF', type: 'otherInfluenceOrControl' });
    const once = await body('Corrected Ltd');
    await given.holds(holder, once, { source: 'PSC', share: '75..100' });
    await given.holds(holder, once, { source: 'BODS', share: '40', recordedTo: '2022-01-01T00:00:00Z' });
    await given.holds(holder, once, { source: 'BODS', share: '75..100', recordedFrom: '2022-01-01T00:00:00Z' });
    const alone = await body('Alone Ltd');
    await given.holds(holder, alone, { source: 'BODS', share: '40' });
  });

  it('and say different things are listed, with what each says and which is believed', async () => {
    const { ownershipConflicts } = await api.ask(list, { first: 10 });
    expect(ownershipConflicts.totalCount).toBe(1);
    expect(ownershipConflicts.nodes).toEqual([
      {
        sentence: '3 sources, 2 values',
        undertaking: { name: 'Disputed Ltd' },
        values: [
          {
            isBelieved: false,
            interestCount: 1,
            sources: [{ code: 'bods' }, { code: 'psc' }],
            interests: [{ source: { code: 'bods' }, share: { words: '75 to 100 %' } }],
          },
          {
            isBelieved: true,
            interestCount: 1,
            sources: [{ code: 'declaration' }],
            interests: [{ source: { code: 'declaration' }, share: { words: 'over 25 up to 50 %' } }],
          },
        ],
      },
    ]);
  });

  it('are compared as of the day, and as known at the moment', async () => {
    const names = async (asked: object) =>
      (await api.ask(list, { first: 10, ...asked })).ownershipConflicts.nodes.map(
        ({ undertaking }: { undertaking: { name: string } }) => undertaking.name,
      );
    expect(await names({ knownAt: '2021-06-01T00:00:00Z' })).toEqual(['Disputed Ltd', 'Corrected Ltd']);
    expect(await names({ asOf: '2009-01-01' })).toEqual([]);
  });

  it('come page by page', async () => {
    const asked = { first: 1, knownAt: '2021-06-01T00:00:00Z' };
    const first = (await api.ask(list, asked)).ownershipConflicts;
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = (await api.ask(list, { ...asked, after: first.pageInfo.endCursor })).ownershipConflicts;
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.nodes).toMatchObject([{ undertaking: { name: 'Corrected Ltd' }, sentence: '2 sources, 2 values' }]);
  });

  it('are told beside the body too, and null where there is nothing to tell', async () => {
    const source = `{ undertakings(first: 10, nameContains: "ltd") { nodes { name conflict { sentence } } } }`;
    const { undertakings } = await api.ask(source);
    const told = undertakings.nodes.map((node: { name: string; conflict: { sentence: string } | null }) => [
      node.name,
      node.conflict?.sentence ?? null,
    ]);
    expect(Object.fromEntries(told)).toEqual({
      'Agreed Ltd': null,
      'Alone Ltd': null,
      'Corrected Ltd': null,
      'Disputed Ltd': '3 sources, 2 values',
      'Holder Ltd': null,
    });
  });
});
