import { anonymous } from '../../../src/domain/access/caller';
import { indicators } from '../../../src/domain/indicators/indicators';
import { publishShippedRules } from '../../../src/features/rule-publications/publish-shipped-rules';
import { rulesInCode } from '../../../src/features/rule-publications/rules-in-code';
import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { askedOver } from '../finding-reviews/support/asking';
import { decline } from './support/regulators';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
const api = askedOver(() => database);

const [shown, run] = ['2027-02-10', '2027-02-01T12:00:00Z'];

/** Findings of the rule in these versions, strongest first, in one run made on 1 February. */
async function givenFindings(...versions: number[]) {
  await database.query({
    text: `with o as (insert into owner (name_key, display_name) values ('ash', 'Ash') returning id),
        g as (insert into provider_group (definition, key, name, owner_id) select 'OFSTED_PUBLISHED_OWNER', 'ash', 'Ash', id from o returning id),
        r as (insert into detection_run (as_of, definition, inputs_hash, computed_at, groups_considered, settings_considered)
          values ('2027-01-31', 'OFSTED_PUBLISHED_OWNER', 'some', $2, 1, 3) returning id)
      insert into finding (detection_run_id, group_id, indicator, indicator_version, strength, rank, sentence, would_clear, numbers, powers, caveats)
      select r.id, g.id, 'decline', v.version, 'REPEATED', v.rank, 'It declined.', 'Nothing.', '{}', '{}', '{}'
      from r, g, unnest($1::int[]) with ordinality v(version, rank)`,
    values: [versions, run],
  });
}

async function givenPublication(
  version: number,
  approvedAt: string,
  withdrawnAt: string | null = null,
  digest = decline.digest,
) {
  await database.query({
    text: `insert into rule_publication (rule, version, digest, what_changed, judged_on, reason, proposed_by, proposed_at,
        approved_by, approved_at, approval_reason) values ('decline', $1, $2, 'x', 'x', 'x', 'ama', $3, 'lewis', $3, 'x')`,
    values: [version, digest, approvedAt],
  });
  if (withdrawnAt === null) return;
  await database.query({
    text: `update rule_publication set withdrawn_by = 'ama', withdrawn_at = $2, withdrawal_reason = 'x' where version = $1`,
    values: [version, withdrawnAt],
  });
}

async function findings(args = '') {
  const source = `{ findings(first: 10) { nodes { sentence wasPublishedWhenFound indicator { version publication${args} { status } }
    rulePublication${args} { status since sentence publication { version standing } } } } }`;
  return (await api.ask(anonymous, source, {}, shown)).findings.nodes;
}

async function standings(args = '') {
  return (await findings(args)).map((one: { rulePublication: { status: string }; wasPublishedWhenFound: boolean }) => [
    one.rulePublication.status,
    one.wasPublishedWhenFound,
  ]);
}

describe('a finding', () => {
  it('of a version that nobody published is marked, and withheld from nobody', async () => {
    await givenFindings(decline.version);
    expect(await findings()).toEqual([
      {
        sentence: 'It declined.',
        wasPublishedWhenFound: false,
        indicator: { version: decline.version, publication: { status: 'NOT_PUBLISHED' } },
        rulePublication: {
          status: 'NOT_PUBLISHED',
          since: null,
          sentence: `Version ${decline.version} of \`decline\` is not published for use. Read what it found as a trial.`,
          publication: null,
        },
      },
    ]);
  });

  it('of a published version says since when', async () => {
    await givenFindings(decline.version);
    await givenPublication(decline.version, '2027-01-15T09:00:00Z');
    expect(await findings()).toMatchObject([
      {
        wasPublishedWhenFound: true,
        indicator: { publication: { status: 'PUBLISHED' } },
        rulePublication: {
          status: 'PUBLISHED',
          since: '2027-01-15T09:00:00.000000Z',
          publication: { version: decline.version, standing: 'PUBLISHED' },
        },
      },
    ]);
  });

  it('is told by the version that made it, not by the one that the code has', async () => {
    await givenFindings(decline.version, decline.version - 1);
    await givenPublication(decline.version - 1, '2027-01-15T09:00:00Z', null, 'b'.repeat(64));
    expect(await standings()).toEqual([
      ['NOT_PUBLISHED', false],
      ['PUBLISHED', true],
    ]);
  });

  it('that was found before its version was published says both', async () => {
    await givenFindings(decline.version);
    await givenPublication(decline.version, '2027-02-05T09:00:00Z');
    expect(await standings()).toEqual([['PUBLISHED', false]]);
    expect(await standings('(knownAt: "2027-02-04T09:00:00Z")')).toEqual([['NOT_PUBLISHED', false]]);
  });

  it('whose version was withdrawn since says both, and what was known before stays known', async () => {
    await givenFindings(decline.version);
    await givenPublication(decline.version, '2027-01-15T09:00:00Z', '2027-02-05T09:00:00Z');
    expect(await standings()).toEqual([['NOT_PUBLISHED', true]]);
    expect(await standings('(knownAt: "2027-02-04T09:00:00Z")')).toEqual([['PUBLISHED', true]]);
  });

  it('is of no published version once the figures are others under the same number', async () => {
    await givenFindings(decline.version);
    await givenPublication(decline.version, '2027-01-15T09:00:00Z', null, 'b'.repeat(64));
    expect((await findings())[0].rulePublication).toMatchObject({
      status: 'NOT_PUBLISHED',
      sentence: expect.stringMatching(/its figures were changed since/),
    });
  });

  it('costs two statements more, however many there are', async () => {
    const source = `{ findings(first: 10) { nodes { wasPublishedWhenFound rulePublication { status } indicator { publication { status } } } } }`;
    const extra = async () =>
      (await answerOver(() => database)(anonymous, source, {}, shown)).statements
        .map(({ name }) => name)
        .filter((name) => name?.startsWith('rule-') || name === 'detection-runs-made-at')
        .sort();
    await givenFindings(...Array.from({ length: 8 }, () => decline.version));
    expect(await extra()).toEqual(['detection-runs-made-at', 'rule-publications-approved']);
  });
});

describe('the rules that ship with the demonstration', () => {
  const asked = `{ indicators { id retired { on } publication { status publication { judgedOn } } } }`;

  it('begin unpublished', async () => {
    const { indicators: told } = await api.ask(anonymous, asked, {}, shown);
    expect(told).toHaveLength(indicators.length);
    for (const { publication } of told) expect(publication).toEqual({ status: 'NOT_PUBLISHED', publication: null });
  });

  it('are published once, by two who are nobody, but for those that are not run any more', async () => {
    const run = [...rulesInCode.values()].filter(({ isRun }) => isRun);
    expect(await publishShippedRules(database)).toBe(run.length);
    expect(await publishShippedRules(database)).toBe(0);
    const { indicators: told } = await api.ask(anonymous, asked, {}, shown);
    for (const { id, retired, publication } of told) {
      expect([id, publication.status]).toEqual([id, retired === null ? 'PUBLISHED' : 'NOT_PUBLISHED']);
    }
  });

  it('are not published again after they were withdrawn', async () => {
    await givenPublication(decline.version, '2027-01-15T09:00:00Z', '2027-02-05T09:00:00Z');
    await publishShippedRules(database);
    const rows = await database.query({ text: `select id from rule_publication where rule = 'decline'` });
    expect(rows).toHaveLength(1);
  });
});
