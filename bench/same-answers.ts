import { createHash } from 'node:crypto';
import type { QueryName, Variables } from './queries';
import type { RunningPeer } from './running-peer';

/**
 * JSON with the names of every object in order: the order of fields is no part of an answer. Neither is the spelling
 * of a cursor, which is opaque: that there is one is.
 */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => [name, name === 'endCursor' ? of !== null : canonical(of)]),
  );
}

async function answerOf(running: RunningPeer, query: QueryName, variables: Variables): Promise<string> {
  const { path, body, headers } = running.peer.request(query, variables);
  const response = await fetch(`${running.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  const about = `${running.peer.name}, ${query}, ${JSON.stringify(variables)}`;
  if (!response.ok) throw new Error(`${about}: answered ${response.status}. ${text.slice(0, 400)}`);
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: unknown };
  if (errors !== undefined || data === null || data === undefined) throw new Error(`${about}: ${text.slice(0, 400)}`);
  return JSON.stringify(canonical(data));
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const near = (text: string) => text.slice(Math.max(0, at - 80), at + 80);
  return `at character ${at}:\n  ${near(a)}\n  ${near(b)}`;
}

export interface ProvenAnswers {
  query: QueryName;
  variants: number;
  /** Of the canonical answers, so that two result files can be compared. */
  sha256: string;
}

/** Every variant of a query, from every peer: the same answer, or the run ends here. */
export async function proveSameAnswers(
  peers: readonly RunningPeer[],
  query: QueryName,
  variants: readonly Variables[],
): Promise<ProvenAnswers> {
  const [first, ...rest] = peers;
  const hash = createHash('sha256');
  for (const variables of first ? variants : []) {
    const expected = await answerOf(first as RunningPeer, query, variables);
    hash.update(expected);
    for (const other of rest) {
      const given = await answerOf(other, query, variables);
      if (given === expected) continue;
      const difference = firstDifference(expected, given);
      throw new Error(
        `${query}: ${first?.peer.name} and ${other.peer.name} differ for ${JSON.stringify(variables)} ${difference}`,
      );
    }
  }
  return { query, variants: variants.length, sha256: hash.digest('hex') };
}
