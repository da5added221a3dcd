import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { envelopeFile, envelopeName, manifestFile, type SealManifest, type TextFile } from './sealed-files';
import { filesOfEnvelope, type SealFault, type SealReport, verifyEnvelope, verifySealed } from './verify-sealed';

/** Writes the files, their manifest and the envelope into a new folder: whole, or not at all. */
export function writeSealedFolder(folder: string, files: readonly TextFile[], manifest: SealManifest): void {
  mkdirSync(path.dirname(folder), { recursive: true });
  mkdirSync(folder);
  try {
    for (const { name, text } of [...files, manifestFile(manifest), envelopeFile(files, manifest)]) {
      writeFileSync(path.join(folder, name), text, { flag: 'wx' });
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function faultsOfEnvelopeBeside(
  found: ReadonlyMap<string, Uint8Array>,
  envelope: Uint8Array | undefined,
): readonly SealFault[] {
  if (envelope === undefined) return [];
  const within = filesOfEnvelope(envelope);
  const isSame =
    within !== null &&
    within.size === found.size &&
    [...within].every(
      ([name, bytes]) => found.get(name) !== undefined && Buffer.from(bytes).equals(found.get(name) ?? bytes),
    );
  return isSame
    ? []
    : [{ file: envelopeName, message: 'It does not hold the files that stand beside it: one of them was changed.' }];
}

/** Checks a folder, or an envelope, on the disk. Needs no database, and no key but the one in the manifest. */
export function verifyOnDisk(place: string, trusted: string | null = null): SealReport {
  if (!statSync(place).isDirectory()) return verifyEnvelope(readFileSync(place), trusted);
  const names = readdirSync(place, { withFileTypes: true });
  const strange = names.filter((entry) => !entry.isFile()).map(({ name }) => name);
  const all = new Map(
    names.filter((entry) => entry.isFile()).map(({ name }) => [name, readFileSync(path.join(place, name))] as const),
  );
  const envelope = all.get(envelopeName);
  all.delete(envelopeName);
  const report = verifySealed(all, trusted);
  const unlisted = strange.map((file) => ({
    file,
    message: 'It is not listed in the manifest, and nothing vouches for it. Take it away.',
  }));
  return { ...report, faults: [...report.faults, ...unlisted, ...faultsOfEnvelopeBeside(all, envelope)] };
}
