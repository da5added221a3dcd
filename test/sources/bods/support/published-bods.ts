import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The standard's own files, which stand beside the project and are never copied into it. */
const folder = path.resolve(__dirname, '../../../../../shared/data/bods');

/** `describe`, or a skip with a printed reason where the published files are absent. */
export function describeWithPublishedBods(name: string, tests: () => void): void {
  if (existsSync(folder)) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`Skipped "${name}": the files of the standard are not beside the project.\n`);
  // Tables of cases are made of the files, so the tests cannot even be named without them.
  describe.skip(name, () => it('needs the files of the standard', () => undefined));
}

export function publishedPaths(kind: 'examples' | 'valid-statements'): string[] {
  const place = path.join(folder, kind);
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(place, name));
}

export function publishedStatements(kind: 'examples' | 'valid-statements'): Record<string, unknown>[] {
  return publishedPaths(kind).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[]);
}

/** Its `urn:entity` and the like are no URNs to a library that minds their grammar, so they get a host here. */
export function publishedSchema(name: string): Record<string, unknown> {
  const text = readFileSync(path.join(folder, 'schema-0.4', name), 'utf8');
  return JSON.parse(text.replaceAll('"urn:', '"https://standard.test/')) as Record<string, unknown>;
}

export function publishedCodes(list: string): string[] {
  const text = readFileSync(path.join(folder, 'schema-0.4', 'codelists', `${list}.csv`), 'utf8');
  return text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.slice(0, line.indexOf(',')));
}
