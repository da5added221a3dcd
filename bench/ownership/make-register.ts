import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { seededNumbers } from '../../src/domain/statistics/seeded-random';
import { companyHeader, companyRow } from './company-rows';
import { makeForest } from './forest';
import { ceasedOn, corporateLine, individualLine, rareLine, statementLine, totalsLine } from './psc-lines';

export interface RegisterOptions {
  /** Where the two files go; it is made if it is not there. */
  into: string;
  companies: number;
  seed?: number;
  publishedOn?: string;
}

export interface MadeRegister {
  companiesFile: string;
  pscFile: string;
  publishedOn: string;
  companies: number;
  /** Lines of the snapshot, without its totals row: as many as there are companies. */
  lines: number;
  majorityEdges: number;
  cycles: number;
  deepest: number;
  largest: readonly number[];
}

const pieceLength = 1 << 20;

/** Writes text in large pieces: a system call for each of ten million lines would cost more than making them. */
class TextFile {
  private readonly file: number;
  private piece = '';

  constructor(readonly path: string) {
    this.file = openSync(path, 'w');
  }

  add(text: string): void {
    this.piece += text;
    if (this.piece.length >= pieceLength) this.flush();
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    writeSync(this.file, this.piece);
    this.piece = '';
  }
}

/** A step through all companies that visits each once, in an order that looks like none. */
function stepThrough(companies: number): number {
  const greatest = (first: number, second: number): number => (second === 0 ? first : greatest(second, first % second));
  let step = Math.floor(companies * 0.618) | 1;
  while (greatest(step, companies) !== 1) step += 2;
  return step;
}

/** Lines of a company at the top of its group, or alone: who holds it is no company's majority. */
function linesOfTop(company: number, companies: number, random: () => number): string[] {
  const kind = random();
  const other = Math.floor(random() * companies);
  if (kind < 0.42) return [individualLine(company, other % (companies / 10), 'MAJORITY', 10)];
  if (kind < 0.5) return [individualLine(company, other % (companies / 10), 'OVER_HALF', 11)];
  if (kind < 0.62) return [corporateLine(company, other, 'MINORITY', 12)];
  // Two that hold a half each: joint control, or none.
  if (kind < 0.7) return [12, 13].map((salt) => corporateLine(company, (other + salt) % companies, 'MINORITY', salt));
  if (kind < 0.82) return [corporateLine(company, other, 'MAJORITY', 14, ceasedOn(company))];
  if (kind < 0.88) return [statementLine(company, 15)];
  return kind < 0.91 ? [rareLine(company, 16)] : [];
}

/** Writes the two files. Equal options give equal files, byte for byte. */
export function makeRegister(options: RegisterOptions): MadeRegister {
  const { into, companies, seed = 20_250_101, publishedOn = '2025-01-01' } = options;
  mkdirSync(into, { recursive: true });
  const companiesFile = new TextFile(path.join(into, `BasicCompanyData-${publishedOn}-part1_1.csv`));
  const pscFile = new TextFile(path.join(into, `persons-with-significant-control-snapshot-${publishedOn}.txt`));
  const forest = makeForest(companies, seed);
  const random = seededNumbers(seed + 1);
  const step = stepThrough(companies);
  const counts = { persons: 0, statements: 0, exemptions: 0 };
  let lines = 0;
  const addLine = (line: string): void => {
    if (line.includes('"kind":"exemptions"')) counts.exemptions += 1;
    else if (line.includes('-statement"')) counts.statements += 1;
    else counts.persons += 1;
    lines += 1;
    pscFile.add(line);
  };
  companiesFile.add(companyHeader);
  for (let turn = 0, company = 0; turn < companies; turn += 1, company = (company + step) % companies) {
    companiesFile.add(companyRow(company));
    const parent = forest.parent[company] ?? -1;
    const band = random() < 0.85 ? 'MAJORITY' : 'OVER_HALF';
    if (parent >= 0) addLine(corporateLine(company, parent, band, 10));
    else for (const line of linesOfTop(company, companies, random)) addLine(line);
  }
  // As many lines as companies: what is left over are minority stakes.
  for (; lines < companies; ) addLine(individualLine(Math.floor(random() * companies), lines, 'MINORITY', 17));
  pscFile.add(totalsLine(counts, publishedOn));
  companiesFile.close();
  pscFile.close();
  const { majorityEdges, cycles, deepest, largest } = forest;
  const files = { companiesFile: companiesFile.path, pscFile: pscFile.path };
  return { ...files, publishedOn, companies, lines, majorityEdges, cycles, deepest, largest };
}

function numberAfter(flag: string, otherwise: number): number {
  const at = process.argv.indexOf(flag);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

/** `node -r ./scripts/register.js bench/ownership/make-register.ts --into <folder> [--companies 5000000] [--seed n]` */
if (require.main === module) {
  const at = process.argv.indexOf('--into');
  const into = at < 0 ? undefined : process.argv[at + 1];
  if (!into) throw new Error('Say where the files go: --into <folder>');
  const made = makeRegister({
    into,
    companies: numberAfter('--companies', 5_000_000),
    seed: numberAfter('--seed', 20_250_101),
  });
  console.log(JSON.stringify(made, null, 2));
}
