import { parseArgs } from 'node:util';
import { type QueryName, queryNames } from './queries';

export interface BenchOptions {
  rounds: number;
  /** Measured in each round, for each peer and query, after as long a warm-up. */
  seconds: number;
  connections: number;
  only: readonly QueryName[];
  seed: number;
}

export const usage = `npm run bench -- [--profile full|ci] [--rounds n] [--seconds n] [--connections n] [--only Q2,Q3] [--seed n]`;

const profiles: Readonly<Record<string, { rounds: number; seconds: number }>> = {
  full: { rounds: 6, seconds: 2 },
  ci: { rounds: 3, seconds: 1 },
};

function whole(name: string, text: string | undefined, otherwise: number, most: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`--${name} cannot be ${text}. Expected a whole number from 1 to ${most}.\n${usage}`);
}

function wanted(only: string | undefined): readonly QueryName[] {
  const names = only?.split(',').map((name) => name.trim().toUpperCase()) ?? [...queryNames];
  const unknown = names.find((name) => !(queryNames as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no query ${unknown}. There are ${queryNames.join(', ')}.\n${usage}`);
  return names as QueryName[];
}

/** What was asked for, within bounds: a run is to end by itself. */
export function readOptions(args: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { profile: text, rounds: text, seconds: text, connections: text, only: text, seed: text },
  });
  const profile = profiles[values.profile ?? 'full'];
  if (!profile)
    throw new Error(`There is no profile ${values.profile}. There are ${Object.keys(profiles).join(', ')}.\n${usage}`);
  return {
    rounds: whole('rounds', values.rounds, profile.rounds, 50),
    seconds: whole('seconds', values.seconds, profile.seconds, 60),
    connections: whole('connections', values.connections, 8, 64),
    only: wanted(values.only),
    seed: whole('seed', values.seed, 20261122, 2 ** 31),
  };
}
