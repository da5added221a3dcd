import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { indicators } from '../src/domain/indicators/indicators';
import { isAvailable } from '../src/domain/law/availability';
import { gaps } from '../src/domain/law/gaps';
import { powers } from '../src/domain/law/powers';
import { systemClock } from '../src/platform/clock';

interface Measured {
  file: string;
  lines: number;
}

const root = path.resolve(__dirname, '..');

function measured(folder: string, ending: string): readonly Measured[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(folder, file))
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
}

function median(files: readonly Measured[]): number {
  return files[Math.floor(files.length / 2)]?.lines ?? 0;
}

function longest(files: readonly Measured[]): string {
  const last = files.at(-1);
  return last ? `${last.lines} (${last.file})` : 'none';
}

interface Violation {
  rule: { name: string };
}

/** Circles, type-only ones included, and all other offences against the borders. */
function borders(): { circles: number; others: number } {
  const cruise = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    'src',
    'test',
    'migrations',
    'ormconfig.ts',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ];
  const { stdout } = spawnSync(process.execPath, [cruise, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256_000_000,
  });
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  const circles = summary.violations.filter(({ rule }) => rule.name === 'no-circular').length;
  return { circles, others: summary.violations.length - circles };
}

const source = measured('src', '.ts');
const domain = source.filter(({ file }) => file.startsWith(path.join('src', 'domain')));
const tests = measured('test', '.test.ts');
const written = tests.map(
  ({ file }) => readFileSync(path.join(root, file), 'utf8').match(/^\s*(it|test)(\.each)?\(/gm) ?? [],
);
const { circles, others } = borders();
const today = systemClock.today();
const isVerified = ({ citation }: (typeof indicators)[number]) =>
  citation !== 'policy' && citation.confidence === 'verified';

const numbers: readonly (readonly [string, string | number])[] = [
  ['import circles', circles],
  ['other border offences', others],
  ['source files', source.length],
  ['median lines', median(source)],
  ['longest file', longest(source)],
  ['files over 250 lines', source.filter(({ lines }) => lines > 250).length],
  ['longest domain file', longest(domain)],
  ['test files', tests.length],
  ['tests written (a table of cases counts once)', written.flat().length],
  ['example operations', measured('schema/operations', '.graphql').length],
  ['indicators', indicators.length],
  [
    'indicators that rest on policy, not on a verified provision',
    indicators.filter((rule) => !isVerified(rule)).length,
  ],
  ['powers in the catalogue', powers.length],
  [`powers known to be in force on ${today}`, powers.filter((power) => isAvailable(power, today)).length],
  ['open questions of law', Object.keys(gaps).length],
];
for (const [name, value] of numbers) console.log(`${name}: ${value}`);
