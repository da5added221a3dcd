import { detectPatterns } from '../../../src/features/findings/detect-patterns';
import { publishedOwner } from '../../../src/features/provider-groups/group-membership.store';
import { scenarioOf } from '../../support/nation';
import { people } from '../../support/people';
import { type Answer, demoDay, servedNation } from '../../support/service';

const service = servedNation();

interface FoundFinding {
  rank: number;
  strength: string;
  indicator: { id: string };
  sentence: string;
  wouldClear: string;
  numbers: { name: string; value: string | null; meaning: string }[];
  providerGroup: { name: string; publishedNames: string[]; settings: { nodes: { sector: string }[] } };
  settings: {
    totalCount: number;
    nodes: {
      note: string;
      setting: { urn: string; asOf: string } | null;
      inspections: { totalCount: number; nodes: { id: string; inspectedOn: string }[] };
    }[];
  };
  powers: {
    code: string;
    status: { status: string; isAvailable: boolean; sentence: string; citation: { provision: string } };
  }[];
}

interface FindingsPage {
  findings: {
    totalCount: number;
    nodes: FoundFinding[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

const everything = `query ($asOf: Day, $after: String) { findings(asOf: $asOf, first: 6, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { rank strength sentence wouldClear
  indicator { id } numbers { name value meaning }
  settings(first: 100) { totalCount nodes { note setting { urn asOf } inspections(first: 5) { totalCount nodes { id inspectedOn } } } }
  providerGroup { name publishedNames settings(first: 100) { nodes { sector } } }
  powers { code status { status isAvailable sentence citation { provision } } } } } }`;

async function findingsOn(asOf = demoDay): Promise<FoundFinding[]> {
  const found: FoundFinding[] = [];
  for (let after: string | null = null; ; ) {
    const answer: Answer<FindingsPage> = await service.ask(everything, { asOf, after }, { as: people.analyst });
    expect(answer.errors).toBeUndefined();
    const { totalCount, nodes, pageInfo } = answer.data.findings;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) {
      expect(totalCount).toBe(found.length);
      return found;
    }
    after = pageInfo.endCursor;
  }
}

async function foundIn(scenario: string): Promise<FoundFinding[]> {
  const { owners } = scenarioOf(scenario);
  return (await findingsOn()).filter(({ providerGroup }) =>
    providerGroup.publishedNames.some((name) => owners.includes(name)),
  );
}

describe('the planted scenarios', () => {
  it('at-the-test: three settings of one registrant are on route A', async () => {
    const found = await foundIn('at-the-test');
    const [watch] = found.filter(({ indicator }) => indicator.id === 'STATUTORY_WATCH');
    expect(watch).toMatchObject({ strength: 'ROUTE_OBSERVED' });
    expect(watch?.settings.nodes).toHaveLength(3);
    const { urns } = scenarioOf('at-the-test');
    for (const { setting } of watch?.settings.nodes ?? []) expect(urns).toContain(setting?.urn);
  });

  it('one-setting-from-the-test: is near, with one setting', async () => {
    const [watch] = (await foundIn('one-setting-from-the-test')).filter(
      ({ indicator }) => indicator.id === 'STATUTORY_WATCH',
    );
    expect(watch).toMatchObject({ strength: 'NEAR' });
    expect(watch?.settings.nodes).toHaveLength(1);
  });

  it('large-group-below-good: in a twentieth of the nation nobody can tell it from chance, and it is not flagged', async () => {
    const found = (await foundIn('large-group-below-good')).filter(({ strength }) => strength === 'BEYOND_CHANCE');
    expect(found).toEqual([]);
    const [owner] = scenarioOf('large-group-below-good').owners;
    const [effect] = await service.database.query<{ observed: number; low: number; high: number }>({
      text: `select e.observed, e.ratio_low95 as low, e.ratio_high95 as high from group_effect e
        join detection_run r on r.id = e.detection_run_id join provider_group g on g.id = e.group_id
        where r.as_of = $1 and r.definition = $2 and g.name = $3 and e.outcome = 'BELOW_GOOD'`,
      values: [demoDay, publishedOwner, owner],
    });
    // Twenty of 52, where others of its kind in its region are few: chance is within the interval, and only just.
    expect(effect).toMatchObject({ observed: 20 });
    expect(effect?.low).toBeLessThan(1);
    expect(effect?.high).toBeGreaterThan(1.5);
  });

  it('noisy-pair: half of its settings are below good, and it is not flagged', async () => {
    expect(await foundIn('noisy-pair')).toEqual([]);
  });
});

describe('a stored finding', () => {
  it('has numbers, each with its meaning, and a sentence on what would clear it', async () => {
    for (const { numbers, sentence, wouldClear } of await findingsOn()) {
      expect(numbers.length).toBeGreaterThan(0);
      for (const { name, meaning } of numbers) expect([name, meaning]).not.toEqual([name, '']);
      expect(sentence).toMatch(/\.$/);
      expect(wouldClear).toMatch(/\.$/);
    }
  });

  it('has the settings it rests on, as of its day, with inspections up to it', async () => {
    for (const asOf of ['2023-03-31', '2025-03-31']) {
      for (const { settings } of await findingsOn(asOf)) {
        expect(settings.totalCount).toBeGreaterThan(0);
        expect(settings.nodes).toHaveLength(settings.totalCount);
        for (const { setting, inspections, note } of settings.nodes) {
          expect(setting).toMatchObject({ asOf });
          expect(note).not.toBe('');
          expect(inspections.totalCount).toBeGreaterThan(0);
          expect(inspections.nodes).toHaveLength(Math.min(5, inspections.totalCount));
          for (const { inspectedOn } of inspections.nodes) expect(inspectedOn <= asOf).toBe(true);
        }
      }
    }
  });

  it('names powers with their status on the day, and none is said to be available without a commencement', async () => {
    for (const { powers } of await findingsOn()) {
      expect(powers.length).toBeGreaterThan(0);
      for (const { status } of powers) {
        expect(status.isAvailable).toBe(status.status === 'IN_FORCE');
        expect(status.sentence).not.toBe('');
        expect(status.citation.provision).not.toBe('');
      }
    }
    const { data } = await service.ask(
      '{ power(code: "IMPROVEMENT_PLAN_NOTICE") { commencedOn status { isAvailable } } }',
    );
    expect(data.power).toEqual({ commencedOn: null, status: { isAvailable: false } });
  });

  it('ranks from one without a gap', async () => {
    const ranks = (await findingsOn()).map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.map((_, index) => index + 1));
  });

  it('under the statutory watch is never of a group of local authority settings', async () => {
    const watched = (await findingsOn()).filter(({ indicator }) => indicator.id === 'STATUTORY_WATCH');
    expect(watched.length).toBeGreaterThan(0);
    for (const { providerGroup } of watched) {
      const sectors = providerGroup.settings.nodes.map(({ sector }) => sector);
      expect(sectors.some((sector) => sector === 'PRIVATE' || sector === 'VOLUNTARY')).toBe(true);
    }
  });

  it('is found again through its group, and through a filter on it, its rule or its power', async () => {
    const { data } = await service.ask(
      '{ findings(first: 100) { nodes { id powers { code } indicator { id } providerGroup { id findings(first: 10) { nodes { id } } } } } }',
    );
    for (const { id, providerGroup } of data.findings.nodes) {
      expect(providerGroup.findings.nodes).toContainEqual({ id });
    }
    const [first] = data.findings.nodes;
    const filters = [
      { groupId: first.providerGroup.id },
      { power: first.powers[0].code },
      { indicators: [first.indicator.id] },
    ];
    for (const filter of filters) {
      const { data: filtered } = await service.ask(
        'query ($f: FindingFilter) { findings(first: 100, filter: $f) { totalCount nodes { id } } }',
        { f: filter },
      );
      expect(filtered.findings.nodes).toContainEqual({ id: first.id });
      expect(filtered.findings.totalCount).toBe(filtered.findings.nodes.length);
    }
  });
});

describe('the settings of findings, and the inspections read there', () => {
  const ofSettings = (settings: string, inspections: string) => `{ findings(first: 20) { nodes { id
    settings(${settings}) { totalCount nodes { note setting { urn } inspections(${inspections}) { totalCount nodes { id } } } } } } }`;

  it.each([1, 2, 10])('are a statement each and one for the total, in pages of %i', async (first) => {
    const query = ofSettings(`first: ${first}`, `first: ${first}`);
    const { statements, errors } = await service.ask(query, {}, { as: people.analyst });
    expect(errors).toBeUndefined();
    // The run, the findings, a page of settings, their total, the settings themselves, and the inspections.
    expect(statements).toHaveLength(6);
  });

  it('are what the rule stored, in its order', async () => {
    const stored = await service.database.query<{ finding: number; note: string; inspections: number[] }>({
      text: `select finding_id as finding, note, inspection_ids as inspections from finding_setting order by finding_id, id`,
    });
    const { data } = await service.ask(ofSettings('first: 25', 'first: 5'), {}, { as: people.analyst });
    for (const { id, settings } of data.findings.nodes) {
      const its = stored.filter(({ finding }) => String(finding) === id);
      const shown = settings.nodes.map(
        ({ note, inspections }: { note: string; inspections: { totalCount: number; nodes: { id: string }[] } }) => ({
          note,
          total: inspections.totalCount,
          first: inspections.nodes.map((inspection) => Number(inspection.id)),
        }),
      );
      expect(settings.totalCount).toBe(its.length);
      expect(shown).toEqual(
        its
          .slice(0, 25)
          .map(({ note, inspections }) => ({ note, total: inspections.length, first: inspections.slice(0, 5) })),
      );
    }
  });
});

describe('the findings of groups', () => {
  it.each([1, 5, 20])('are one statement and one for the total, in pages of %i', async (first) => {
    const { statements, data, errors } = await service.ask(
      `{ providerGroups(first: 20, orderBy: BELOW_GOOD_DESC) { nodes { findings(first: ${first}) {
        totalCount nodes { rank } pageInfo { hasNextPage } } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(3);
    const pages: { totalCount: number; nodes: { rank: number }[]; pageInfo: { hasNextPage: boolean } }[] =
      data.providerGroups.nodes.map(({ findings }: { findings: unknown }) => findings);
    expect(Math.max(...pages.map(({ totalCount }) => totalCount))).toBeGreaterThan(1);
    for (const { totalCount, nodes, pageInfo } of pages) {
      expect(nodes).toHaveLength(Math.min(first, totalCount));
      expect(pageInfo.hasNextPage).toBe(totalCount > first);
      const ranks = nodes.map(({ rank }) => rank);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });
});

describe('a setting of a local authority', () => {
  it('with the worst of grades is not watched: s. 23A speaks of private and voluntary groups', async () => {
    const { database } = service;
    const [council] = await database.query<{ groupId: number }>({
      text: `select m.group_id as "groupId" from group_membership m join setting_version v on v.setting_id = m.setting_id
        where v.recorded_to = 'infinity' and v.valid_from <= $1 and v.valid_to > $1 and v.sector = 'LOCAL_AUTHORITY'
          and m.from_day <= $1 and m.to_day > $1 group by m.group_id having count(*) >= 2 limit 1`,
      values: [demoDay],
    });
    expect(council).toBeDefined();
    await database.query({
      text: `update judgement j set value = 'INADEQUATE' from inspection i, group_membership m
        where j.inspection_id = i.id and m.setting_id = i.setting_id and m.group_id = $1 and j.key = 'OVERALL'`,
      values: [council?.groupId],
    });
    const { findings } = await detectPatterns(database, demoDay, publishedOwner);
    const watched = findings.filter(({ indicator }) => indicator === 'statutory-watch').map(({ groupId }) => groupId);
    expect(watched).not.toContain(String(council?.groupId));
    expect(watched.length).toBeGreaterThan(0);
  });
});

describe('detecting again', () => {
  const count = async () => {
    const [row] = await service.database.query<{ runs: number; findings: number; settings: number }>({
      text: `select (select count(*)::int from detection_run) as runs, (select count(*)::int from finding) as findings,
        (select count(*)::int from finding_setting) as settings`,
    });
    return row;
  };

  it('over the same facts adds nothing', async () => {
    const before = await count();
    const { isNew } = await detectPatterns(service.database, demoDay, publishedOwner);
    expect(isNew).toBe(false);
    expect(await count()).toEqual(before);
  });

  it('over changed facts adds a run, which then answers, and the old one stays as it was', async () => {
    const { database } = service;
    const stored = `select f.* from finding f where f.detection_run_id = $1 order by f.rank`;
    const { data } = await service.ask('{ detectionRun { id } }');
    const oldId = Number(data.detectionRun.id);
    const old = await database.query({ text: stored, values: [oldId] });
    const [owner] = scenarioOf('noisy-pair').owners;
    await database.query({
      text: `update judgement j set value = 'INADEQUATE' from inspection i, group_membership m, provider_group g
        where j.inspection_id = i.id and m.setting_id = i.setting_id and g.id = m.group_id and g.name = $1 and j.key = 'OVERALL'`,
      values: [owner],
    });
    const { isNew, runId } = await detectPatterns(database, demoDay, publishedOwner);
    expect(isNew).toBe(true);
    expect(runId).toBeGreaterThan(oldId);
    expect((await service.ask('{ detectionRun { id } }')).data.detectionRun.id).toBe(String(runId));
    expect(await foundIn('noisy-pair')).not.toEqual([]);
    expect(await database.query({ text: stored, values: [oldId] })).toEqual(old);
  });

  it('for an earlier day leaves the answers of later days alone', async () => {
    const { data } = await service.ask('{ detectionRun { id } }');
    await detectPatterns(service.database, '2022-03-31', publishedOwner);
    expect((await service.ask('{ detectionRun { id } }')).data).toEqual(data);
    expect((await service.ask('{ detectionRun(asOf: "2022-12-31") { asOf } }')).data.detectionRun.asOf).toBe(
      '2022-03-31',
    );
  });
});
