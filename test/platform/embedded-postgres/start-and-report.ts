import { startEmbeddedPostgres } from '../../../src/platform/embedded-postgres/embedded-postgres';

/** A process of its own for the tests: starts the server on the folder it is given, says so, and leaves it running. */
async function startAndReport(dataDir: string): Promise<void> {
  const { port, adopted, adminUrl } = await startEmbeddedPostgres({ dataDir, profile: 'kept' });
  process.stdout.write(`${JSON.stringify({ port, adopted, adminUrl })}\n`);
}

startAndReport(process.argv[2] ?? '').catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
