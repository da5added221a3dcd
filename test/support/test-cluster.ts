/** How the end of a test run finds what its beginning started: both run in the same process. */
export type TestCluster = typeof globalThis & { stopTestCluster?: () => Promise<void> };
