import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {
  envelopeFile,
  manifestFile,
  type SealManifest,
  type Signer,
  sealFiles,
  sha256,
  type TextFile,
} from '../../../src/platform/sealed-files/sealed-files';
import { verifyOnDisk, writeSealedFolder } from '../../../src/platform/sealed-files/sealed-folder';
import { verifyEnvelope, verifySealed } from '../../../src/platform/sealed-files/verify-sealed';

const runs = process.env['OVERSIGHT_BIG'] ? 5_000 : 400;

function signer(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    fingerprint: sha256(der),
    publicKey: der.toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64'),
  };
}

const files: readonly TextFile[] = [
  { name: 'dossier.html', text: '<!doctype html>\n<title>Été</title>\n' },
  { name: 'statements.csv', text: 'number,statement\n1,"One, two"\n' },
];
const key = signer();
const manifest = sealFiles({ what: 'DOSSIER', title: 'Northfield' }, files, key);

function found(all: readonly TextFile[] = files, of: SealManifest = manifest): Map<string, Uint8Array> {
  return new Map([...all, manifestFile(of)].map(({ name, text }) => [name, Buffer.from(text)]));
}

function messages(report: { faults: readonly { file: string; message: string }[] }): readonly string[] {
  return report.faults.map(({ file, message }) => `${file}: ${message}`);
}

/** Another byte in the place. */
function altered(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at % copy.length] = ((copy[at % copy.length] ?? 0) + 1 + (by % 255)) % 256;
  return copy;
}

describe('sealed files', () => {
  it('are whole as they were made, and again as one envelope', () => {
    expect(verifySealed(found()).faults).toEqual([]);
    expect(verifyEnvelope(Buffer.from(envelopeFile(files, manifest).text)).faults).toEqual([]);
  });

  it('are the same to the byte when they are made again', () => {
    const again = sealFiles({ title: 'Northfield', what: 'DOSSIER' }, files, key);
    expect(envelopeFile(files, again)).toEqual(envelopeFile(files, manifest));
  });

  it.each(['dossier.html', 'statements.csv', 'manifest.json'])('are not whole with any byte of %s altered', (name) => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (at, by) => {
        const all = found();
        all.set(name, altered(all.get(name) ?? new Uint8Array(), at, by));
        const { faults } = verifySealed(all);
        expect(faults.map(({ file }) => file)).toContain(name);
      }),
      { numRuns: runs, seed: 6 },
    );
  });

  it('are not whole with any single byte of the envelope altered', () => {
    const bytes = Buffer.from(envelopeFile(files, manifest).text);
    for (let at = 0; at < bytes.length; at += 1) {
      expect(verifyEnvelope(altered(bytes, at, at)).faults).not.toEqual([]);
    }
  });

  it('are not whole with a file cut off, missing, or put beside them', () => {
    const cut = found();
    cut.set('dossier.html', (cut.get('dossier.html') ?? new Uint8Array()).slice(0, -1));
    expect(messages(verifySealed(cut))[0]).toMatch(/^dossier\.html: It has \d+ bytes; \d+ were sealed/);
    const less = found();
    less.delete('statements.csv');
    expect(messages(verifySealed(less))[0]).toContain('statements.csv: It is listed in the manifest and is not there.');
    const more = found([...files, { name: 'note.txt', text: 'Trust me.' }]);
    expect(messages(verifySealed(more))[0]).toContain('note.txt: It is not listed in the manifest');
  });

  it('are somebody else’s where another key signed them, which only the fingerprint tells', () => {
    const other = signer();
    const forged = sealFiles({ what: 'DOSSIER', title: 'Southfield' }, files, other);
    expect(verifySealed(found(files, forged)).faults).toEqual([]);
    expect(messages(verifySealed(found(files, forged), key.fingerprint))[0]).toContain(
      'not with the one that you trust',
    );
    expect(verifySealed(found(), key.fingerprint).faults).toEqual([]);
    expect(verifySealed(found(), key.fingerprint.slice(0, 16).toUpperCase()).faults).toEqual([]);
    expect(verifySealed(found(), key.fingerprint.slice(0, 15)).faults).toHaveLength(1);
  });

  it.each<[string, (of: SealManifest) => SealManifest]>([
    ['what is said of the whole', (of) => ({ ...of, about: { what: 'DOSSIER', title: 'Southfield' } })],
    ['the list of files', (of) => ({ ...of, files: of.files.slice(0, 1) })],
    ['the key', (of) => ({ ...of, signature: { ...of.signature, publicKey: signer().publicKey } })],
    ['the fingerprint', (of) => ({ ...of, signature: { ...of.signature, fingerprint: sha256('other') } })],
    [
      'the spelling of the signature',
      (of) => ({ ...of, signature: { ...of.signature, value: `${of.signature.value}=` } }),
    ],
  ])('do not verify with %s replaced', (_, change) => {
    expect(verifySealed(found(files, change(manifest))).faults).not.toEqual([]);
  });
});

describe('a sealed folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'sealed-')), 'dossier');
    writeSealedFolder(folder, files, manifest);
  });
  afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

  it('holds the files, the manifest and the envelope, and each of them verifies', () => {
    expect(readdirSync(folder).toSorted()).toEqual(['dossier.html', 'dossier.json', 'manifest.json', 'statements.csv']);
    expect(verifyOnDisk(folder).faults).toEqual([]);
    expect(verifyOnDisk(path.join(folder, 'dossier.json')).faults).toEqual([]);
  });

  it('is not whole with one byte of any of its files altered', () => {
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      const bytes = readFileSync(file);
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        writeFileSync(file, altered(bytes, at, 0));
        expect(verifyOnDisk(folder).faults.map((fault) => fault.file)).toContain(name);
      }
      writeFileSync(file, bytes);
    }
    expect(verifyOnDisk(folder).faults).toEqual([]);
  });

  it('is not whole with a folder in it, and is written over by nobody', () => {
    mkdirSync(path.join(folder, 'more'));
    expect(messages(verifyOnDisk(folder))).toEqual([expect.stringContaining('more: It is not listed')]);
    expect(() => writeSealedFolder(folder, files, manifest)).toThrow('EEXIST');
  });
});
