import { mkdir } from 'node:fs/promises';
import { buildNation } from './nation/build-nation';
import { writeOwnership } from './ownership/write-ownership';
import { type WrittenFile, writePublications } from './publications/write-publications';
import { writeAnswers, writeHouses } from './scenarios/write-answers';
import { writeScenarios } from './scenarios/write-scenarios';

export interface NationOptions {
  folder: string;
  /** The same seed and scale give the same bytes. */
  seed?: number;
  /** 1 is the nation; scenarios are planted in full at any scale. */
  scale?: number;
  onProgress?: (step: string, done: number, total: number) => void;
}

export interface GeneratedNation {
  files: readonly WrittenFile[];
  scenarios: readonly { name: string; sentence: string; urns: readonly string[]; owners: readonly string[] }[];
}

/** Writes an invented nation of providers in the layouts in which the real one is published. */
export async function generateNation({
  folder,
  seed = 2026,
  scale = 1,
  onProgress,
}: NationOptions): Promise<GeneratedNation> {
  await mkdir(folder, { recursive: true });
  onProgress?.('Building the nation', 0, 1);
  const nation = buildNation(seed, scale);
  onProgress?.('Building the nation', 1, 1);
  const published = await writePublications(nation, folder, seed, onProgress);
  onProgress?.('Writing ownership', 0, 1);
  const ownership = await writeOwnership(nation, folder, seed);
  onProgress?.('Writing ownership', 1, 1);
  const others = [
    ownership.file,
    await writeHouses(nation, folder),
    await writeScenarios(nation, folder),
    await writeAnswers(nation, ownership.groups, folder),
  ];
  return { files: [...published, ...others], scenarios: nation.scenarios };
}
