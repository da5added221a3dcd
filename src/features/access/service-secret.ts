import { randomBytes } from 'node:crypto';
import type { Queryable } from '../../platform/database/database';

/** The secret of that name, the same for every server of the database; made where there is none yet. */
export async function serviceSecret(system: Queryable, name: string): Promise<Buffer> {
  await system.query({
    text: 'insert into service_secret (name, secret, made_at) values ($1, $2, now()) on conflict (name) do nothing',
    values: [name, randomBytes(32)],
  });
  const [row] = await system.query<{ secret: Buffer }>({
    text: 'select secret from service_secret where name = $1',
    values: [name],
  });
  if (!row) throw new Error(`The secret of ${name} was not kept.`);
  return row.secret;
}
