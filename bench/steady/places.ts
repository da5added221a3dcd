import { randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/database/database';
import type { Credentials } from './callers';
import type { Places } from './reads';

/** Settings, councils and owners of the nation, spread over it; the same on every run. */
export async function findPlaces(database: Database, groupIds: readonly number[]): Promise<Places> {
  const columnOf = async (text: string) =>
    (await database.query<{ value: string }>({ text })).map(({ value }) => value);
  return {
    groupIds,
    urns: await columnOf('select first_urn as value from setting order by md5(first_urn) limit 200'),
    councilCodes: await columnOf(
      "select code as value from local_authority_code where scheme = 'DFE' order by md5(code) limit 40",
    ),
    ownerNames: await columnOf(
      `select name as value from provider_group where id in (${groupIds.map(Number).join(', ')}) order by id`,
    ),
  };
}

async function ask<Data>(url: string, credential: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${credential}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data: Data; errors?: readonly { message: string }[] };
  if (answer.errors) throw new Error(answer.errors[0]?.message);
  return answer.data;
}

const findings = '{ findings(asOf: "2025-03-31", first: 10) { nodes { id } } }';
const write =
  'mutation Write($input: WriteFindingNoteInput!) { writeFindingNote(input: $input) { problems { message } } }';
const acknowledge = `mutation Acknowledge($input: FindingActionInput!) {
  acknowledgeFinding(input: $input) { problems { message } } }`;

/** Work on findings, so that there is something to read that is not open. */
export async function seedWork(url: string, { officer, analyst }: Credentials): Promise<void> {
  const { findings: page } = await ask<{ findings: { nodes: { id: string }[] } }>(url, officer, findings);
  for (const { id: findingId } of page.nodes) {
    const common = () => ({
      findingId,
      reason: 'The steady load needs something to read.',
      idempotencyKey: randomUUID(),
    });
    for (const credential of [officer, analyst])
      await ask(url, credential, write, { input: { ...common(), text: 'Seen; nothing to add.' } });
    await ask(url, officer, acknowledge, { input: { ...common(), expectedVersion: 0 } });
  }
}
