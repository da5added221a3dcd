import type { TestCluster } from './test-cluster';

/** Runs after the last test, also when some failed. */
async function stopCluster(): Promise<void> {
  await (globalThis as TestCluster).stopTestCluster?.();
}

export = stopCluster;
