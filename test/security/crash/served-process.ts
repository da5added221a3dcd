import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { type Ended, type RunningCommand, runCommand } from '../../support/run-command';
import type { TestIssuer } from '../../support/test-issuer';
import type { KeptPostgres } from './kept-postgres';

/** The service as it is run for people, in a process that may be killed. */
export interface ServedProcess {
  readonly origin: string;
  readonly audit: { folder: string; keyFolder: string };
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Asks it to stop, as an operator would; answers how it ended. */
  stop(): Promise<Ended>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts `oversight start` over the database, with an issuer whose tokens it believes, and waits until it is ready. */
export async function serveProcess(
  postgres: KeptPostgres,
  { issuer, audience, jwksUrl }: Pick<TestIssuer, 'issuer' | 'audience' | 'jwksUrl'>,
): Promise<ServedProcess> {
  const port = await freePort();
  const folder = path.join(postgres.dataDir, 'audit');
  const env = {
    PORT: String(port),
    DATABASE_URL: postgres.url,
    AUDIT_DIR: folder,
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: audience,
    OIDC_JWKS_URL: jwksUrl,
    LOG_LEVEL: 'warn',
  };
  const begin = async (): Promise<RunningCommand> => {
    const command = runCommand(['start', '--no-demo'], env);
    await command.says('Ready: ');
    return command;
  };
  let running = await begin();
  return {
    origin: `http://127.0.0.1:${port}`,
    audit: { folder, keyFolder: folder },
    async kill() {
      const { child } = running;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async restart() {
      running = await begin();
    },
    async stop() {
      running.child.kill('SIGTERM');
      return running.end();
    },
  };
}
