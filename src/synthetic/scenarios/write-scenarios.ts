import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Nation } from '../model';
import type { WrittenFile } from '../publications/write-publications';

/** Says in words what was planted, and where, so that a detector can be held to it. */
export async function writeScenarios({ scenarios }: Nation, folder: string): Promise<WrittenFile> {
  const file = path.join(folder, 'scenarios.json');
  await writeFile(file, `${JSON.stringify(scenarios, null, 2)}\n`);
  return { path: file, dataset: 'SCENARIOS', asAt: '2025-03-31', rows: scenarios.length };
}
