import path from 'node:path';
import { parseArgs } from 'node:util';

export interface SteadyOptions {
  /** Requests offered a second. */
  rate: number;
  seconds: number;
  /** Before the measurement, at the same rate. */
  warmUpSeconds: number;
  seed: number;
  /** Where the demo nation is kept between runs. */
  dataDir: string;
}

const usage =
  'node -r ./scripts/register.js bench/steady-load.ts [--rate n] [--seconds n] [--warm-up n] [--seed n] [--data-dir folder]';

function whole(name: string, text: string | undefined, otherwise: number, most: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`--${name} cannot be ${text}. Expected a whole number from 1 to ${most}.\n${usage}`);
}

/** What was asked for, within bounds: a run is to end by itself. */
export function readSteadyOptions(args: readonly string[]): SteadyOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { rate: text, seconds: text, 'warm-up': text, seed: text, 'data-dir': text },
  });
  return {
    rate: whole('rate', values.rate, 300, 5_000),
    seconds: whole('seconds', values.seconds, 60, 86_400),
    warmUpSeconds: whole('warm-up', values['warm-up'], 10, 600),
    seed: whole('seed', values.seed, 20261122, 2 ** 31),
    dataDir: path.resolve(values['data-dir'] ?? path.join(__dirname, '../.data')),
  };
}
