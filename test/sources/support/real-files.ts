import { existsSync } from 'node:fs';
import path from 'node:path';

/** Published files that stand beside the project and are never copied into it. */
export const ofstedFiles = path.resolve(__dirname, '../../../../shared/data/ofsted');

/** `describe`, or a skip with a printed reason where the published files are absent. */
export function describeWithRealFiles(name: string, tests: () => void): void {
  if (existsSync(ofstedFiles)) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`Skipped "${name}": the published files are not beside the project.\n`);
  describe.skip(name, tests);
}
