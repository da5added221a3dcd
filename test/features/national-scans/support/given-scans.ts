import type { Caller } from '../../../../src/domain/access/caller';
import type { Day } from '../../../../src/domain/values/day';
import type { DetectPatterns } from '../../../../src/features/national-scans/run-national-scan';
import type { Database } from '../../../../src/platform/database/database';
import { askedOver, newKey, people } from '../../finding-reviews/support/asking';

export const both = ['COMPANIES_ACT_PARENT', 'OFSTED_PUBLISHED_OWNER'];
export const today = '2025-06-01';
export const day = '2025-03-31';
export const now = () => '2025-06-01T12:00:00.000000Z';
/** The same, for what asks for the day too. */
export const clock = { today: () => today, now };

const fields =
  'id asOf definitions reason status stepsDone stepsTotal doing attempt error startedAt finishedAt runs { id asOf }';
const payload = `replayed wasLive problems { code message path } scan { ${fields} }`;

/** Scans, asked of the API over a database and looked at in it. */
export function scansOver(opened: () => Database) {
  const api = askedOver(opened);
  const request = async (given: Record<string, unknown> = {}, caller: Caller = people.analyst) => {
    const input = { asOf: day, definitions: both, reason: 'For the meeting.', idempotencyKey: newKey(), ...given };
    const source = `mutation ($input: RequestNationalScanInput!) { done: requestNationalScan(input: $input) { ${payload} } }`;
    return (await api.ask(caller, source, { input }, today)).done;
  };
  const cancel = async (scanId: string, caller: Caller = people.analyst) => {
    const input = { scanId, reason: 'Too early.', idempotencyKey: newKey() };
    const source = `mutation ($input: CancelNationalScanInput!) { done: cancelNationalScan(input: $input) { ${payload} } }`;
    return (await api.ask(caller, source, { input }, today)).done;
  };
  const scan = async (id: number | string, caller: Caller = people.analyst) => {
    const source = `query ($id: ID!) { nationalScan(id: $id) { ${fields} } }`;
    return (await api.ask(caller, source, { id: String(id) }, today)).nationalScan;
  };
  /** The number of a new scan. */
  const requested = async (given: Record<string, unknown> = {}) => Number((await request(given)).scan.id);
  const all = () =>
    opened().query<{ asOf: Day; reason: string; status: string; definitions: string[]; followedBy: string | null }>({
      text: `select as_of as "asOf", reason, status, definitions, followed_by as "followedBy" from national_scan order by id`,
    });
  return { api, request, requested, cancel, scan, all };
}

/** Reads nothing, and keeps a run for each day and definition once, as detection does over equal facts. */
export function givenDetection(
  before: (definition: string, times: number) => Promise<unknown> = async () => undefined,
) {
  const read: string[] = [];
  const detect: DetectPatterns = async (system, asOf, definition) => {
    read.push(definition);
    await before(definition, read.length);
    return system.transaction(async (tx) => {
      const values = [asOf, definition];
      const [there] = await tx.query<{ runId: number }>({
        text: 'select id as "runId" from detection_run where as_of = $1 and definition = $2',
        values,
      });
      if (there) return there;
      const [made] = await tx.query<{ runId: number }>({
        text: `insert into detection_run (as_of, definition, inputs_hash, computed_at, groups_considered, settings_considered)
          values ($1, $2, 'equal', now(), 1, 2) returning id as "runId"`,
        values,
      });
      if (!made) throw new Error('No run came back.');
      return made;
    });
  };
  return { read, detect };
}

/** A register of the day was published: what the service knows begins with it. */
export async function givenRelease(database: Database, asAt: Day): Promise<void> {
  const text = `insert into release (dataset, as_at, covers) values ('REGISTER', $1, 'EVERY_PROVIDER')`;
  await database.query({ text, values: [asAt] });
}
