import { userInfo } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import type { KeyOwner, KeyRefusal } from '../../domain/access/api-keys';
import { keyHolds } from '../../domain/access/api-keys';
import type { ApiKey } from '../../features/access/api-key';
import { ApiKeyStore } from '../../features/access/api-key.store';
import { createApiKey } from '../../features/access/create-api-key';
import { revokeApiKey } from '../../features/access/revoke-api-key';
import { rotateApiKey } from '../../features/access/rotate-api-key';
import { systemClock } from '../../platform/clock';
import type { Transaction } from '../../platform/database/database';
import { readEnvironment } from '../environment';
import { useDatabase } from '../use-database';

function readCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** Whoever reaches the database on the owner's login; the audit trail knows them by the name on this machine. */
function operator(): KeyOwner {
  return { id: `operator:${userInfo().username}`, kind: 'OPERATOR', roles: [], organisations: [] };
}

function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return useDatabase(readEnvironment(process.env), (database) => database.transaction(work));
}

function missing(id: number): Error {
  return new Error(`There is no key ${id}. List them with: oversight keys list`);
}

function refusalError(refusals: readonly KeyRefusal[]): Error {
  return new Error(refusals.map(({ message }) => message).join('\n'));
}

function stateOf(key: ApiKey, now: string): string {
  if (key.revokedAt !== null) return 'revoked';
  if (key.rotatedTo !== null) return keyHolds(key, now) ? `until ${key.overlapUntil?.slice(0, 16)}` : 'rotated';
  return keyHolds(key, now) ? 'holds' : 'expired';
}

function lineOf(key: ApiKey, now: string): string {
  const who = [...key.roles, key.organisation ?? ''].join(' ').trim();
  const used = key.lastUsedAt === null ? 'never used' : `used ${key.lastUsedAt.slice(0, 16)}`;
  return `${String(key.id).padStart(5)}  ${stateOf(key, now)}  to ${key.expiresAt.slice(0, 10)}  ${who}  ${used}  ${key.name}\n`;
}

function tellSecret({ key, credential }: { key: ApiKey; credential: string }): void {
  process.stdout.write(`Key ${key.id}, ${key.name}, to ${key.expiresAt.slice(0, 10)}. It is shown this once:\n`);
  process.stdout.write(`${credential}\nSend it as: Authorization: Bearer <key>\n`);
}

interface CreateOptions {
  name: string;
  role: readonly string[];
  organisation?: string;
  for?: readonly string[];
  expiresInDays: number;
  budget?: number;
}

async function create({ name, role, organisation, for: others, expiresInDays, budget }: CreateOptions): Promise<void> {
  const wish = {
    name,
    roles: role,
    organisation: organisation ?? null,
    organisations: others,
    expiresInDays,
    budget: budget ?? null,
  };
  const made = await inTransaction((tx) => createApiKey(tx, operator(), wish, systemClock.now()));
  if (made.outcome === 'refused') throw refusalError(made.refusals);
  tellSecret(made);
}

async function list({ first }: { first: number }): Promise<void> {
  const keys = await inTransaction((tx) => new ApiKeyStore(tx).page(first, null));
  for (const key of keys) process.stdout.write(lineOf(key, systemClock.now()));
}

async function rotate(id: number, options: { expiresInDays: number; overlapHours: number }): Promise<void> {
  const rotated = await inTransaction((tx) => rotateApiKey(tx, operator(), { id, ...options }, systemClock.now()));
  if (rotated.outcome === 'refused') throw refusalError(rotated.refusals);
  if (rotated.outcome !== 'made') throw missing(id);
  tellSecret(rotated);
  process.stdout.write(`Key ${id} goes on for ${options.overlapHours} hours.\n`);
}

async function revoke(id: number): Promise<void> {
  const revoked = await inTransaction((tx) => revokeApiKey(tx, operator(), { id }, systemClock.now()));
  if (revoked.outcome === 'refused') throw refusalError(revoked.refusals);
  if (revoked.outcome !== 'revoked') throw missing(id);
  process.stdout.write(`Key ${id} is revoked. Every server refuses it within ten seconds.\n`);
}

export function addKeys(program: Command): void {
  const keys = program.command('keys').description('make, list, rotate and revoke the keys of machine clients');
  keys
    .command('create')
    .description('make a key; its secret is shown once and kept nowhere')
    .requiredOption('--name <name>', 'which machine uses it')
    .requiredOption('--role <role>', 'what it may be, such as SERVICE; say it again for each further role', collect)
    .option('--organisation <key>', 'whom it acts for, such as LA:888, GROUP:12 or SERVICE:casework')
    .option('--for <key>', 'whom it acts for besides; say it again for each further one', collect)
    .option('--expires-in-days <days>', 'how long it lasts', readCount, 90)
    .option('--budget <points>', 'points a minute, instead of the budget of its kind', readCount)
    .action(create);
  keys
    .command('list')
    .description('list the keys, newest first, without their secrets')
    .option('--first <count>', 'how many', readCount, 100)
    .action(list);
  keys
    .command('rotate')
    .description('give a machine another secret; the old one goes on for a while')
    .argument('<id>', 'the number of the key', readCount)
    .option('--expires-in-days <days>', 'how long the new one lasts', readCount, 90)
    .option('--overlap-hours <hours>', 'how long the old one goes on', readCount, 24)
    .action(rotate);
  keys
    .command('revoke')
    .description('end a key for good')
    .argument('<id>', 'the number of the key', readCount)
    .action(revoke);
}
