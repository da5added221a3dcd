import type { Samples } from './queries';
import type { RunningPeer } from './running-peer';

const pages = 8;

const text = `query Places($after: String) {
  providerGroups(asOf: "2025-03-31", first: 100, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } } }`;

interface Answer {
  data: {
    providerGroups: { nodes: { id: string; name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
}

/** Walks the product's list of groups: only the product knows how its cursors are spelled. */
export async function samplePlaces(product: RunningPeer): Promise<Samples['places']> {
  const places: { cursor: string; name: string; id: number }[] = [];
  let after: string | null = null;
  while (places.length < pages) {
    const response: Response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables: { after } }),
    });
    const { nodes, pageInfo } = ((await response.json()) as Answer).data.providerGroups;
    const last = nodes.at(-1);
    if (!last || !pageInfo.hasNextPage) break;
    places.push({ cursor: pageInfo.endCursor, name: last.name, id: Number(last.id) });
    after = pageInfo.endCursor;
  }
  return places;
}
