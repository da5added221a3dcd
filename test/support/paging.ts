import type { Service } from './service';

interface PageAnswer {
  totalCount: number;
  edges: { cursor: string; node: Record<string, unknown> }[];
  nodes: Record<string, unknown>[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

export interface Walked {
  /** What tells one node of the list from another, as text. */
  nodes: string[];
  cursors: string[];
  totalCounts: Set<number>;
}

/** What a node of each list is told by; of the others it is the id. */
const identities: readonly (readonly [pattern: RegExp, fields: string])[] = [
  [/^settings/, 'urn'],
  [/^powers/, 'code'],
  [/^timeline/, 'happenedOn kind setting { urn } inspection { id }'],
  [/^history/, 'changedBy validTo'],
  [/^restsOn/, 'note setting { urn }'],
];

function findPage(data: unknown): PageAnswer {
  if (typeof data === 'object' && data !== null) {
    if ('edges' in data) return data as PageAnswer;
    for (const value of Object.values(data)) {
      if (typeof value === 'object' && value !== null) return findPage(value);
    }
  }
  throw new Error('The answer holds no page.');
}

/** Goes through a list from its start to its end; `list` says PAGE where the page's arguments belong. */
export async function pageThrough(
  service: Service,
  list: string,
  wrap: (list: string) => string,
  nextSize: () => number,
): Promise<Walked> {
  const fields = identities.find(([pattern]) => pattern.test(list))?.[1] ?? 'id';
  const walked: Walked = { nodes: [], cursors: [], totalCounts: new Set() };
  let after: string | null = null;
  for (;;) {
    const first = nextSize();
    const page = `first: ${first}${after === null ? '' : `, after: ${JSON.stringify(after)}`}`;
    const selection = `totalCount edges { cursor node { ${fields} } } nodes { ${fields} } pageInfo { hasNextPage endCursor }`;
    const answer = await service.ask(`{ ${wrap(`${list.replace('PAGE', page)} { ${selection} }`)} }`);
    if (answer.errors) throw new Error(answer.text);
    const { totalCount, edges, nodes, pageInfo } = findPage(answer.data);
    expect(edges.map(({ node }) => node)).toEqual(nodes);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    if (pageInfo.hasNextPage) expect(nodes).toHaveLength(first);
    walked.totalCounts.add(totalCount);
    walked.nodes.push(...nodes.map((node) => JSON.stringify(node)));
    walked.cursors.push(...edges.map(({ cursor }) => cursor));
    if (!pageInfo.hasNextPage) return walked;
    after = pageInfo.endCursor;
  }
}
