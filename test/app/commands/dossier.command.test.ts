import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyDossier } from '../../../src/app/commands/dossier.command';
import { sealFiles, sha256 } from '../../../src/platform/sealed-files/sealed-files';
import { writeSealedFolder } from '../../../src/platform/sealed-files/sealed-folder';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const der = publicKey.export({ type: 'spki', format: 'der' });
const signer = {
  fingerprint: sha256(der),
  publicKey: der.toString('base64'),
  sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64'),
};

let place: string;
beforeEach(() => {
  place = path.join(mkdtempSync(path.join(tmpdir(), 'dossier-')), 'of-northfield');
  const files = [
    { name: 'dossier.html', text: '<p>One</p>\n' },
    { name: 'statements.csv', text: 'number\n1\n' },
  ];
  const about = { title: 'Northfield', knownAt: '2026-06-15T12:00:00Z', lane: 'REGULATOR', statements: 1 };
  writeSealedFolder(place, files, sealFiles(about, files, signer));
});
afterEach(() => {
  rmSync(path.dirname(place), { recursive: true, force: true });
  process.exitCode = undefined;
});

/** What the command says, and the exit code it leaves. */
function verified(at: string, fingerprint?: string): { said: string; code: number } {
  process.exitCode = undefined;
  const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  verifyDossier(at, fingerprint === undefined ? {} : { fingerprint });
  const said = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { said, code };
}

describe('oversight dossier verify', () => {
  it('needs no database, and says what is whole and whose key signed it', () => {
    for (const at of [place, path.join(place, 'dossier.json')]) {
      const { said, code } = verified(at);
      expect(code).toBe(0);
      expect(said).toContain(
        'Whole: "Northfield", as known at 2026-06-15T12:00:00Z, for REGULATOR, 1 statements, 2 files.',
      );
      expect(said).toContain(`Signed with the key ${signer.fingerprint}.`);
      expect(said).toContain('compare it with the one that the regulator publishes');
    }
    expect(verified(place, signer.fingerprint).said).toContain(', which you trust.');
  });

  it.each([
    'dossier.html',
    'statements.csv',
    'manifest.json',
    'dossier.json',
  ])('ends with 1 and names %s where one byte of it is altered', (name) => {
    const file = path.join(place, name);
    const bytes = readFileSync(file);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { said, code } = verified(place);
    expect(code).toBe(1);
    expect(said).toContain(`${name}: `);
    expect(said).toContain('The dossier is not whole. Do not rely on it.');
  });

  it('ends with 1 where another key signed it than the one that is trusted, and with 2 where there is nothing', () => {
    expect(verified(place, 'ab'.repeat(32))).toMatchObject({
      code: 1,
      said: expect.stringContaining('ask the organisation'),
    });
    expect(verified(path.join(place, 'nowhere'))).toMatchObject({
      code: 2,
      said: expect.stringContaining('There is no '),
    });
  });
});
