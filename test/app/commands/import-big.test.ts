import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { writeLongRegister } from '../../features/publications/support/long-register';
import { freshDatabase } from '../../support/database';

const command = path.resolve(__dirname, '../../../bin/oversight.js');
const printer = path.resolve(__dirname, '../../features/publications/support/print-peak-memory.js');
const isAsked = process.env['OVERSIGHT_BIG'] === '1';
if (!isAsked) process.stderr.write('Skipped the import of 500 MB: set OVERSIGHT_BIG=1 to run it.\n');

const bytes = 500 * 1024 * 1024;
const mostMegabytes = 300;

(isAsked ? describe : describe.skip)('an import of 500 MB', () => {
  it(`takes less than ${mostMegabytes} MB of memory`, async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'oversight-big-'));
    const database = await freshDatabase();
    try {
      const file = path.join(folder, 'provider_at_march_2022.csv');
      await writeLongRegister(file, bytes);
      const startedAt = performance.now();
      const child = spawn(process.execPath, ['-r', printer, command, 'import', file], {
        env: { ...process.env, DATABASE_URL: database.url },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
      const megabytes = Number(/peak memory (\d+) kB/.exec(err)?.[1]) / 1024;
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      process.stderr.write(`${out}Peak memory ${Math.round(megabytes)} MB, ${seconds} s.\n`);
      expect(out).toContain('completed');
      expect(megabytes).toBeLessThan(mostMegabytes);
    } finally {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 7_200_000);
});
