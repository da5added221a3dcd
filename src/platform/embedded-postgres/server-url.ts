export interface ServerAddress {
  readonly port: number;
  readonly password: string | null;
}

/** `sslmode` is named because `PGSSLMODE` in the environment would otherwise speak for a server without TLS. */
export function serverUrl({ port, password }: ServerAddress, database: string): string {
  const secret = password === null ? '' : `:${encodeURIComponent(password)}`;
  return `postgres://postgres${secret}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`;
}
