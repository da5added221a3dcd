import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { orm } from '../../../src/app/orm';
import type { Database } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/open-database';
import { generateNation } from '../../../src/synthetic/generate-nation';
import type { TestDatabase } from '../../support/database';
import { givenNation, testScale } from '../../support/nation';

const scale = process.env['OVERSIGHT_BIG'] === '1' ? 1 : testScale;

interface GroupAnswer {
  member: string;
  parent: string;
  from: string;
  to: string | null;
}

interface Answers {
  groups: GroupAnswer[];
  continuations: { kind: 'PHOENIX' | 'LOOK_ALIKE'; before: string; after: string }[];
}

async function answersOf(): Promise<Answers> {
  const folder = mkdtempSync(path.join(tmpdir(), 'answers-'));
  try {
    await generateNation({ folder, scale });
    return JSON.parse(readFileSync(path.join(folder, 'answers.json'), 'utf8')) as Answers;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the invented nation, against the answers its generator wrote down', () => {
  let answers: Answers;
  let nation: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    answers = await answersOf();
    nation = await givenNation(scale);
    db = await openDatabase(nation.url, { orm });
  }, 300_000);
  afterAll(async () => {
    await db.close();
    await nation.drop();
  });

  it('has every setting in the true group of its provider, on every day', async () => {
    const rows = await db.query<{ member: string; parent: string; from: string }>({
      text: `select (select min(record_id) from party_version where party_id = c.party_id) as member,
          (select min(record_id) from party_version where party_id = g.party_id) as parent, m.from_day::text as "from"
        from group_membership m join provider_group g on g.id = m.group_id
        join setting_version v on v.setting_id = m.setting_id and v.recorded_to = 'infinity'
          and v.valid_from <= m.from_day and v.valid_to > m.from_day
        join owner_company c on c.owner_id = v.owner_id where m.definition = 'COMPANIES_ACT_PARENT'`,
    });
    const truth = new Map<string, GroupAnswer[]>();
    for (const answer of answers.groups) truth.set(answer.member, [...(truth.get(answer.member) ?? []), answer]);
    const trueParent = ({ member, from }: { member: string; from: string }) =>
      truth.get(member)?.find((answer) => answer.from <= from && (answer.to === null || answer.to > from))?.parent;
    expect(rows.length).toBeGreaterThan(300);
    expect(rows.filter((row) => row.parent !== trueParent(row))).toEqual([]);
    process.stderr.write(`True groups: ${rows.length} memberships, none wrong.\n`);
  });

  it('puts no setting of a council or another public body into a group of undertakings', async () => {
    const [row] = await db.query<{ count: number }>({
      text: `select count(*)::int as count from group_membership m join setting_version v on v.setting_id = m.setting_id
        where m.definition = 'COMPANIES_ACT_PARENT' and v.recorded_to = 'infinity' and v.sector = 'LOCAL_AUTHORITY'`,
    });
    expect(row?.count).toBe(0);
  });

  it('proposes every phoenix, no look-alike, and links none by itself', async () => {
    const links = await db.query<{ pair: string; status: string }>({
      text: `select b.urn || ' ' || a.urn as pair, l.status from continuity_link l
        join registration b on b.id = l.from_registration_id join registration a on a.id = l.to_registration_id`,
    });
    const proposed = new Set(links.map(({ pair }) => pair));
    const pairs = (kind: string) =>
      answers.continuations.filter((each) => each.kind === kind).map(({ before, after }) => `${before} ${after}`);
    expect(pairs('PHOENIX').length).toBeGreaterThanOrEqual(5);
    expect(pairs('PHOENIX').filter((pair) => !proposed.has(pair))).toEqual([]);
    expect(pairs('LOOK_ALIKE').filter((pair) => proposed.has(pair))).toEqual([]);
    expect(links.filter(({ status }) => status !== 'PROPOSED')).toEqual([]);
  });
});
