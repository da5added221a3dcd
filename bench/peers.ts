import type { QueryName, Variables } from './queries';
import { queries, queryNames } from './queries';

export interface BenchRequest {
  path: string;
  body: string;
  headers?: Readonly<Record<string, string>>;
}

/** A server to measure. It is given `PORT` and `DATABASE_URL`, and must answer `{"data": …}` as the product does. */
export interface Peer {
  name: string;
  /** What it is, for the report. */
  about: string;
  /** Arguments to Node, from the project's folder. */
  command: readonly string[];
  env?: Readonly<Record<string, string>>;
  /** A GET here answers 200 once it serves. */
  readyPath: string;
  answers: readonly QueryName[];
  /** How it wants a query spelled. */
  request(query: QueryName, variables: Variables): BenchRequest;
}

const typescript = ['-r', './scripts/register.js'] as const;

/** Set once the key is there: the product is asked as a machine client that is signed in, as it would be. */
export const signedIn: { credential: string | null } = { credential: null };

const product: Omit<Peer, 'name' | 'about'> = {
  command: ['--max-semi-space-size=64', 'bin/oversight.js', 'start', '--no-demo'],
  readyPath: '/health/ready',
  answers: queryNames,
  request: (query, { afterName: _name, afterId: _id, ...variables }) => ({
    path: '/graphql',
    body: JSON.stringify({ query: queries[query].graphql, variables }),
    ...(signedIn.credential === null ? {} : { headers: { authorization: `Bearer ${signedIn.credential}` } }),
  }),
};

const bareNode: Omit<Peer, 'name' | 'about'> = {
  command: [...typescript, 'bench/hand-written.ts'],
  readyPath: '/',
  answers: queryNames,
  request: (query, { after: _, ...variables }) => ({ path: `/${query}`, body: JSON.stringify(variables) }),
};

export const subject: Peer = { ...product, name: 'oversight', about: 'the served API' };

/** The subject a second time: what differs between the two is noise. */
export const control: Peer = {
  ...product,
  name: 'oversight again',
  about: 'the served API once more, to see the noise',
};

export const others: readonly Peer[] = [
  {
    ...bareNode,
    name: 'hand-written',
    about: 'bare node:http, one hand-written SQL statement, our indexes and read models',
  },
  {
    ...bareNode,
    name: 'hand-written, fenced',
    about: 'the same, with the statements that charge a caller and carry its identity through row-level security',
    env: { BENCH_FENCED: '1' },
  },
  {
    ...bareNode,
    name: 'hand-written, no read model',
    about: 'the same over the register itself: versions, inspections, judgements',
    env: { BENCH_LIVE: '1' },
    answers: ['Q4'],
  },
];
