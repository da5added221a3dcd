import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../../../src');

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(full);
    return full.endsWith('.ts') ? [full] : [];
  });
}

const files = filesIn(source).map((file) => ({
  name: path.relative(source, file).split(path.sep).join('/'),
  // What is said in a comment or a text decides nothing.
  code: readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''"),
}));

function naming(pattern: RegExp): readonly string[] {
  return files
    .filter(({ name, code }) => !name.startsWith('domain/law/') && pattern.test(code))
    .map(({ name }) => name);
}

/** Where the day of enactment or of commencement is shown, or kept; none of these decides by it. */
const shown = [
  // The law as it stood, told in a dossier.
  'domain/dossier/sections/law-section.ts',
  'features/law/commencement-change.store.ts',
  'features/law/commencement.input.ts',
  'features/law/commencement.store.ts',
  'features/law/commencement.type.ts',
  'features/law/law.type.ts',
  'features/law/load-demonstration-scenario.ts',
  'features/law/power-register-view.ts',
  // The day on which a record begins is the day as of which its power is shown.
  'features/law/power.resolver.ts',
  'features/law/record-commencement.resolver.ts',
  'features/law/record-commencement.ts',
];

describe('whether a power is in force', () => {
  it('is decided nowhere outside the law by a day of enactment or of commencement', () => {
    expect(naming(/\b(enactedOn|commencedOn)\b/).filter((name) => !shown.includes(name))).toEqual([]);
  });

  it('is decided nowhere by what the catalogue alone knows of a beginning', () => {
    expect(naming(/\.\s*commencement\b|\bcommencement\s*[,}]/)).toEqual([
      // Shows it.
      'features/law/power-register-view.ts',
    ]);
  });

  it('compares no day with Royal Assent', () => {
    expect(naming(/\b(royalAssent2026|lastDayBefore2026)\b/)).toEqual(['features/law/load-demonstration-scenario.ts']);
  });

  it('is asked through the context, which leaves out every scenario that is not asked for', () => {
    expect(naming(/\.standingAt\(/)).toEqual(['features/law/law.context.ts']);
  });

  it('would be found: the patterns match what they are for', () => {
    const law = files.filter(({ name }) => name === 'domain/law/availability.ts');
    expect(law.map(({ code }) => [/\benactedOn\b/.test(code), /\bcommencement\s*[,}]/.test(code)])).toEqual([
      [true, true],
    ]);
  });
});
