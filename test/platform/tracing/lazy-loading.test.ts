import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** How many modules of OpenTelemetry plain Node has loaded once tracing is open. */
function loadedWith(env: Record<string, string>): number {
  const script = `require('./src/platform/tracing/open-tracing.ts').openTracing(${JSON.stringify(env)}).then(async (tracing) => {
    process.stdout.write(String(Object.keys(require.cache).filter((file) => file.includes('@opentelemetry')).length));
    await tracing.stop();
  })`;
  return Number(
    execFileSync(process.execPath, ['-r', './scripts/register.js', '-e', script], { cwd: root }).toString(),
  );
}

describe('the packages of tracing', () => {
  it('are not loaded where no collector is configured', () => {
    expect(loadedWith({})).toBe(0);
  });

  it('are loaded by plain Node where one is', () => {
    expect(loadedWith({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' })).toBeGreaterThan(0);
  });
});
