/** The oldest and the newest server we test against, as `server_version_num` writes them. */
const supported = { from: 150000, to: 189999 };

/** Why this server will not do, or null where it will. */
export function whyNotServer(version: { text: string; number: number }, place: string): string | null {
  if (version.number >= supported.from && version.number <= supported.to) return null;
  return `PostgreSQL at ${place} is version ${version.text}; this service needs 15, 16, 17 or 18.`;
}
