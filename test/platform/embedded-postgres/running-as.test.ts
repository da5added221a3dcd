import { chownSync, statSync } from 'node:fs';
import path from 'node:path';
import { ask, removeTrialFolders, reportOf, start, startElsewhere, trialFolder } from './trial-folder';

const nobody = 65534;
const isRoot = process.getuid?.() === 0;
const asRootOnly = isRoot ? describe : describe.skip;
if (!isRoot)
  process.stderr.write('Skipped: who runs the server can be chosen only by root; the other tests ran as this user.\n');

afterAll(removeTrialFolders);

const ownerOf = (dataDir: string) => statSync(path.join(dataDir, 'postgres', 'PG_VERSION')).uid;

asRootOnly('the server', () => {
  it('runs for an ordinary user', async () => {
    const dataDir = trialFolder();
    chownSync(dataDir, nobody, nobody);
    const report = await reportOf(startElsewhere(dataDir, { uid: nobody, gid: nobody }));
    expect(await ask(report.adminUrl, 'select current_user::text')).toBe('postgres');
    expect(ownerOf(dataDir)).toBe(nobody);

    const adopter = await start(dataDir);
    expect(adopter.adopted).toBe(true);
    await adopter.stop({ evenIfAdopted: true });
  });

  it('leaves the data to the ordinary user they belong to, also when root starts it', async () => {
    const dataDir = trialFolder();
    chownSync(dataDir, nobody, nobody);
    await (await start(dataDir)).stop();
    expect(ownerOf(dataDir)).toBe(nobody);
    const report = await reportOf(startElsewhere(dataDir, { uid: nobody, gid: nobody }));
    expect(await ask(report.adminUrl, 'select 1')).toBe(1);
  });

  it('falls back to the user nobody where there are no user namespaces', async () => {
    const dataDir = trialFolder();
    const report = await reportOf(startElsewhere(dataDir, { env: { PATH: '' } }));
    expect(await ask(report.adminUrl, 'select 1')).toBe(1);
    expect(ownerOf(dataDir)).toBe(nobody);
  });
});
