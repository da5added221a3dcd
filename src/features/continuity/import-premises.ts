import type { Transaction } from '../../platform/database/database';
import { PremisesStore } from './premises.store';
import { premisesToken } from './premises-token';
import type { PremisesProblem, PremisesRow } from './read-premises';

export interface PremisesImport {
  read: number;
  /** Tokens that are new, or other than before. */
  kept: number;
  unchanged: number;
  problems: readonly PremisesProblem[];
}

const batchSize = 1000;

type Hashed = { rowNumber: number; urn: string; token: Buffer | null };

function problemOf(rowNumber: number, reason: string): PremisesProblem {
  return { rowNumber, reason };
}

async function keepBatch(store: PremisesStore, batch: readonly Hashed[], now: string, outcome: Mutable): Promise<void> {
  const known = await store.registrationsOf(batch.map(({ urn }) => urn));
  const tokens = new Map<number, Buffer>();
  for (const { rowNumber, urn, token } of batch) {
    const registrationId = known.get(urn);
    if (registrationId === undefined) {
      outcome.problems.push(problemOf(rowNumber, `No publication names URN ${urn}. Import the register first.`));
    } else if (token === null) {
      outcome.problems.push(
        problemOf(rowNumber, 'The address names no place. Expected a line with a number or a name, and a postcode.'),
      );
    } else tokens.set(registrationId, token);
  }
  const kept = await store.keep(
    'IMPORTED',
    [...tokens].map(([registrationId, token]) => ({ registrationId, token })),
    now,
  );
  outcome.kept += kept;
  outcome.unchanged += tokens.size - kept;
}

interface Mutable extends PremisesImport {
  problems: PremisesProblem[];
}

/**
 * Takes the regulator's list of where settings are. Each address becomes a keyed hash as its row is read; the address
 * itself reaches no table, no statement, no message and no log.
 */
export async function importPremises(
  tx: Transaction,
  rows: AsyncIterable<PremisesRow | PremisesProblem>,
  key: Buffer,
  now: string,
): Promise<PremisesImport> {
  const store = new PremisesStore(tx);
  const outcome: Mutable = { read: 0, kept: 0, unchanged: 0, problems: [] };
  let batch: Hashed[] = [];
  for await (const row of rows) {
    outcome.read += 1;
    if ('reason' in row) {
      outcome.problems.push(row);
      continue;
    }
    const { rowNumber, urn, address, postcode } = row;
    batch.push({ rowNumber, urn, token: premisesToken(key, address, postcode) });
    if (batch.length < batchSize) continue;
    await keepBatch(store, batch, now, outcome);
    batch = [];
  }
  if (batch.length > 0) await keepBatch(store, batch, now, outcome);
  return outcome;
}

/** Brings the tokens of published addresses in step with the register. */
export async function refreshPublishedPremises(tx: Transaction, key: Buffer, now: string): Promise<number> {
  const store = new PremisesStore(tx);
  const tokens = (await store.published()).flatMap(({ registrationId, address, postcode }) => {
    const token = premisesToken(key, address, postcode);
    return token === null ? [] : [{ registrationId, token }];
  });
  await store.keepOnlyPublished(tokens.map(({ registrationId }) => registrationId));
  return store.keep('PUBLISHED', tokens, now);
}
