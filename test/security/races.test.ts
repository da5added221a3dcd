import { people } from '../support/people';
import { servedNation } from '../support/service';

const service = servedNation({ poolSize: 10 });
const callers = 40;
const rounds = 25;

const snooze = `mutation ($input: SnoozeFindingInput!) { snoozeFinding(input: $input) {
  replayed problems { code } conflict { expectedVersion currentVersion expected { version status } current { version status } }
  review { version status snoozedUntil } } }`;

interface Reply {
  replayed: boolean;
  problems: unknown[];
  conflict: {
    expectedVersion: number;
    currentVersion: number;
    expected: { version: number };
    current: { version: number };
  } | null;
  review: { version: number; status: string } | null;
}

async function findingIds(): Promise<string[]> {
  const { data } = await service.ask('{ findings(first: 2) { nodes { id } } }');
  return data.findings.nodes.map(({ id }: { id: string }) => id);
}

async function ask(
  findingId: string,
  expectedVersion: number,
  idempotencyKey: string,
): Promise<{ reply: Reply; text: string }> {
  const input = { findingId, expectedVersion, idempotencyKey, reason: 'We wait for their reply.', until: '2025-04-30' };
  const { data, errors, text } = await service.ask(snooze, { input }, { as: people.officer });
  if (errors) throw new Error(text);
  return { reply: data.snoozeFinding, text: JSON.stringify(data.snoozeFinding) };
}

async function eventsOf(version: number): Promise<number> {
  const [row] = await service.database.query<{ count: number }>({
    text: 'select count(*)::int as count from finding_review_event where version = $1',
    values: [version],
  });
  return row?.count ?? 0;
}

describe('forty callers at once', () => {
  it('with one key are one effect and one reply, round after round', async () => {
    const [findingId = ''] = await findingIds();
    for (let round = 0; round < rounds; round += 1) {
      const asked = await Promise.all(
        Array.from({ length: callers }, () => ask(findingId, round, `same-key-${round}`)),
      );
      expect(asked.filter(({ reply }) => !reply.replayed)).toHaveLength(1);
      const replies = asked.map(({ text }) => text.replace('"replayed":false', '"replayed":true'));
      expect(new Set(replies).size).toBe(1);
      expect(asked[0]?.reply.review?.version).toBe(round + 1);
      expect(await eventsOf(round + 1)).toBe(1);
    }
  }, 120_000);

  it('with a key each on one version have one winner, and the others see both versions', async () => {
    const [, findingId = ''] = await findingIds();
    for (let round = 0; round < rounds; round += 1) {
      const asked = await Promise.all(
        Array.from({ length: callers }, (_, caller) => ask(findingId, round, `own-key-${round}-${caller}`)),
      );
      const winners = asked.filter(({ reply }) => reply.review !== null);
      expect(winners).toHaveLength(1);
      expect(winners[0]?.reply.review).toMatchObject({ version: round + 1, status: 'SNOOZED' });
      for (const { reply } of asked.filter(({ reply: { review } }) => review === null)) {
        expect(reply).toMatchObject({
          problems: [],
          conflict: {
            expectedVersion: round,
            currentVersion: round + 1,
            expected: { version: round },
            current: { version: round + 1, status: 'SNOOZED' },
          },
        });
      }
    }
    const audited = await service.database.query<{ version: number }>({
      text: `select (new_value->>'version')::int as version from audit_entry where record_class = 'FINDING_REVIEW' and kind = 'WRITE'`,
    });
    expect(audited).toHaveLength(2 * rounds);
  }, 120_000);
});
