export type Profile = 'kept' | 'throwaway';

/** Written into `postgresql.conf` when the cluster is made, so that an operator may change them there. */
export function serverSettings(profile: Profile): Readonly<Record<string, string>> {
  const shared = {
    max_connections: '60',
    shared_buffers: profile === 'kept' ? '256MB' : '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    datestyle: 'ISO, YMD',
    default_text_search_config: 'pg_catalog.english',
    log_checkpoints: 'off',
  };
  if (profile === 'kept') return { ...shared, synchronous_commit: 'on', password_encryption: 'scram-sha-256' };
  return {
    ...shared,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    autovacuum: 'on',
    max_wal_senders: '0',
    wal_level: 'minimal',
  };
}

/** Given on every start: the server listens to this machine only, and on no socket file. */
export function listeningArguments(port: number): string[] {
  return ['-h', '127.0.0.1', '-p', String(port), '-k', ''];
}
