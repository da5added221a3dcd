import { parseArgs } from 'node:util';
import { groupEffectPolicyOn } from '../../src/domain/indicators/group-effect/group-effect-policy';
import { clopperPearson } from '../../src/domain/statistics/clopper-pearson';
import { powerOdds, powerSizes } from './power-curve';
import { type SimulationOptions, simulate, simulatePower } from './simulate';
import { scenarios } from './simulated-nation';
import { intervalKinds, type ScenarioTally, sizeBands } from './simulation-tallies';

/**
 * Whether the group effect keeps what it promises, in invented nations of 1,400 groups whose truth is known.
 * `node -r ./scripts/register.js bench/detection/null-simulation.ts --nations 1000 [--seed n]` prints tables in Markdown.
 */

const usage = 'null-simulation.ts [--nations n] [--seed n]';
const day = '2025-03-31';

function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

function row(cells: readonly string[]): void {
  say(`| ${cells.join(' | ')} |`);
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): void {
  row(headers);
  row(headers.map(() => '---'));
  for (const cells of rows) row(cells);
  say();
}

function percent(share: number | null): string {
  return share === null ? '' : (100 * share).toFixed(1);
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  const number = text === undefined ? otherwise : Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= 100_000) return number;
  throw new Error(`--${name} cannot be ${text}. Expected a whole number from 1 to 100,000.\n${usage}`);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function withInterval(count: number, of: number): string {
  const { low, high } = clopperPearson(count, of);
  return `${percent(count / of)} (${percent(low)} to ${percent(high)})`;
}

function printDiscoveries(tallies: ReadonlyMap<string, ScenarioTally>, maximumQ: number): void {
  say(`## Discoveries at q of ${maximumQ} or below`);
  say();
  table(
    [
      'scenario',
      'nations',
      'nations with any, % (95% interval of the simulation)',
      'found in a nation',
      'mean share of false ones, %',
      'median precision',
    ],
    [...tallies].map(([name, tally]) => [
      name,
      String(tally.nations),
      withInterval(tally.nationsWithDiscovery, tally.nations),
      (tally.discoveries / tally.nations).toFixed(2),
      percent(tally.falseShares / tally.nations),
      median(tally.precisions).toFixed(0),
    ]),
  );
}

const kindNames = {
  ratio: 'of the group alone (shown)',
  shrunken: 'drawn towards other groups (shown)',
  'mid-p': 'mid-p inverted (for comparison)',
} as const;

function printCoverage(name: string, tally: ScenarioTally): void {
  say(`### ${name}`);
  say();
  table(
    ['interval', 'level', 'all', 'tested (3 or more)', 'with an effect', ...sizeBands],
    intervalKinds.flatMap((kind) =>
      [0.95, 0.8].map((level) => {
        const coverage = tally.coverage(kind, level);
        const shares = ['all', '3+', 'effect', ...sizeBands].map((band) => percent(coverage.share(band)));
        return [kindNames[kind], `${100 * level}`, ...shares];
      }),
    ),
  );
}

function printPower(options: SimulationOptions): void {
  const curve = simulatePower(options);
  say(`## Power: how often one group is found among 1,400 without an effect, % of ${options.nations} nations`);
  say();
  say('In brackets: how often Benjamini and Hochberg would find it, which do not know that p-values are discrete.');
  say();
  table(
    ['settings judged', ...powerOdds.map((odds) => `odds of ${odds} times`)],
    powerSizes.map((size) => [
      String(size),
      ...powerOdds.map((odds) => `${percent(curve.share(size, odds))} (${percent(curve.shareByPlain(size, odds))})`),
    ]),
  );
}

function main(): void {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { nations: text, seed: text } });
  const nations = whole('nations', values.nations, 1000);
  const options: SimulationOptions = {
    nations,
    seed: whole('seed', values.seed, 20_251),
    maximumQ: groupEffectPolicyOn(day).maximumQ,
    policy: groupEffectPolicyOn(day),
    nationsWithIntervals: nations,
    nationsWithMidP: Math.min(nations, 100),
  };
  const tallies = new Map(scenarios.map((scenario) => [scenario.name, simulate(scenario, options)]));
  printDiscoveries(tallies, options.maximumQ);
  say('## Coverage, %');
  say();
  say(
    'The truth is always the count the group gives in the long run over the count expected. The level of the interval of',
  );
  say(
    'the group alone is for every group as it is; that of the interval drawn towards other groups is an average over',
  );
  say(
    'groups that vary, so where none has an effect it covers nearly always, and where few have one it misses those few.',
  );
  say();
  for (const [name, tally] of tallies) printCoverage(name, tally);
  printPower(options);
}

main();
