/** The database cannot be used; the message names the place and the remedy, never the password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/** Where an address points, fit to be shown: user, host, port and database, without the password. */
export function placeOf(url: string): string {
  try {
    const { hostname, port, pathname, username, searchParams } = new URL(url);
    const host = searchParams.get('host') ?? (hostname || 'localhost');
    const database = decodeURIComponent(pathname.slice(1)) || '(default)';
    const user = username ? ` as user ${decodeURIComponent(username)}` : '';
    return `${host}:${port || '5432'}, database ${database}${user}`;
  } catch {
    return 'an address that cannot be read';
  }
}
