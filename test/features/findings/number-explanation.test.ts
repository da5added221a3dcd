import { FindingStore } from '../../../src/features/findings/finding.store';
import { explanationOf } from '../../../src/features/findings/number-explanation';
import { type Answer, demoDay, servedNation } from '../../support/service';

const service = servedNation();

interface Explained {
  name: string;
  value: string | null;
  recomputed: string | null;
  agrees: boolean | null;
  words: string | null;
  notWorkedOut: string | null;
  caveats: string[];
  inputs: { totalCount: number; nodes: { list: string; value: string | null; of: string; asOf: string | null }[] };
}

interface Inputs {
  inputs: {
    totalCount: number;
    nodes: unknown[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

interface InputsPage {
  findings: { nodes: { explain: Inputs }[] };
}

const explanation = `name value recomputed agrees words notWorkedOut caveats
  inputs(first: 100) { totalCount nodes { list value of asOf } }`;

async function explain(indicator: string, names: readonly string[], first = 1) {
  const asked = names.map((name, index) => `n${index}: explain(number: "${name}") { ${explanation} }`).join(' ');
  return service.ask(
    `{ findings(first: ${first}, filter: { indicators: [${indicator}] }) { nodes { id numbers { name value } ${asked} } } }`,
  );
}

describe('explaining a number of a stored finding', () => {
  it.each([
    'OFSTED_PUBLISHED_OWNER',
    'COMPANIES_ACT_PARENT',
  ])('walks every number of every finding under %s: each is worked out again to the same value from what was stored', async (definition) => {
    const store = new FindingStore(service.api);
    const run = await store.runFor(demoDay, definition);
    const findings = await store.page(run?.id ?? 0, {}, 10_000, 0);
    const inputs = new Map((await store.inputsOf(findings.map(({ id }) => id))).map((row) => [row.id, row.inputs]));
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) {
      for (const [name, value] of Object.entries(finding.numbers)) {
        const explained = explanationOf(finding, inputs.get(finding.id) ?? null, name);
        expect([finding.indicator, finding.groupId, explained]).toMatchObject([
          finding.indicator,
          finding.groupId,
          { name, value, recomputed: value, agrees: true, notWorkedOut: null },
        ]);
      }
    }
  });

  it('shows every number of a finding of each rule through the API', async () => {
    const { data: catalogue } = await service.ask('{ indicators { id } }');
    for (const { id } of catalogue.indicators) {
      const { data } = await service.ask(
        `{ findings(first: 1, filter: { indicators: [${id}] }) { nodes { numbers { name value } } } }`,
      );
      const numbers: { name: string; value: string | null }[] = data.findings.nodes[0]?.numbers ?? [];
      for (const { name, value } of numbers) {
        const { data: shown, errors } = await explain(id, [name]);
        expect(errors).toBeUndefined();
        expect([id, shown.findings.nodes[0].n0]).toMatchObject([id, { name, value, recomputed: value, agrees: true }]);
      }
    }
  });

  it('reads the inputs of a page of findings in one statement, however many numbers are asked for', async () => {
    for (const names of [['observed'], ['observed', 'n', 'clearsWith']]) {
      const { statements, errors } = await explain('STATUTORY_WATCH', names, 5);
      expect(errors).toBeUndefined();
      // The run, the findings, and their inputs.
      expect(statements).toHaveLength(3);
    }
  });

  it('says of each input what it is of, and of which day', async () => {
    const { data } = await explain('STATUTORY_WATCH', ['inherited'], 1);
    const { inputs, caveats }: Explained = data.findings.nodes[0].n0;
    expect(inputs.totalCount).toBeGreaterThan(0);
    expect(caveats.length).toBeGreaterThan(0);
    for (const { list, of, asOf } of inputs.nodes) {
      expect(list).toBe('joining');
      expect(of).toMatch(/^inspection \d+$/);
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('gives the inputs in pages, each once and in one order', async () => {
    const page = (first: number, after: string | null): Promise<Answer<InputsPage>> =>
      service.ask(
        `query ($after: String) { findings(first: 1, filter: { indicators: [STATUTORY_WATCH] }) { nodes { explain(number: "state") {
          inputs(first: ${first}, after: $after) { totalCount nodes { list of } pageInfo { hasNextPage endCursor } } } } } }`,
        { after },
      );
    const whole = (await page(100, null)).data.findings.nodes[0]!.explain.inputs;
    const walked: unknown[] = [];
    let after: string | null = null;
    for (;;) {
      const { inputs }: Inputs = (await page(2, after)).data.findings.nodes[0]!.explain;
      walked.push(...inputs.nodes);
      if (!inputs.pageInfo.hasNextPage) break;
      after = inputs.pageInfo.endCursor;
    }
    expect(walked).toEqual(whole.nodes);
    expect(walked).toHaveLength(whole.totalCount);
  });

  it('refuses a number that the finding does not have, and names those it has', async () => {
    const { errors } = await explain('STATUTORY_WATCH', ['nothing'], 1);
    expect(errors?.[0]?.message).toContain('The finding has no number "nothing". Expected one of');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('refuses a place among the inputs of another number', async () => {
    const ask = (number: string, after: string | null) =>
      service.ask(
        `query ($after: String) { findings(first: 1, filter: { indicators: [STATUTORY_WATCH] }) { nodes {
          explain(number: "${number}") { inputs(first: 1, after: $after) { pageInfo { endCursor } } } } } }`,
        { after },
      );
    const { data } = await ask('state', null);
    const { errors } = await ask('observed', data.findings.nodes[0].explain.inputs.pageInfo.endCursor);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('a finding whose inputs were kept before they were packed', () => {
  it('is worked out again as well', async () => {
    const run = await new FindingStore(service.api).runFor(demoDay, 'OFSTED_PUBLISHED_OWNER');
    const rolledBack = new Error('rolled back');
    const changing = service.database.transaction(async (tx) => {
      const store = new FindingStore(tx);
      const findings = await store.page(run?.id ?? 0, {}, 10_000, 0);
      const ids = findings.map(({ id }) => id);
      const inputsOf = async () => new Map((await store.inputsOf(ids)).map(({ id, inputs }) => [id, inputs]));
      const packed = await inputsOf();
      await tx.query({
        text: `update finding f set inputs = n.inputs from jsonb_to_recordset($1::jsonb) as n(id int, inputs jsonb) where f.id = n.id`,
        values: [JSON.stringify([...packed].map(([id, inputs]) => ({ id, inputs })))],
      });
      const shapes = await tx.query<{ shape: string }>({
        text: `select distinct jsonb_typeof(list.value) as shape from finding f, jsonb_each(f.inputs) list where f.id = any($1::int[])`,
        values: [ids],
      });
      expect(shapes).toEqual([{ shape: 'array' }]);
      expect(await inputsOf()).toEqual(packed);
      throw rolledBack;
    });
    await expect(changing).rejects.toBe(rolledBack);
  });
});

describe('a finding that cannot be worked out again', () => {
  it('says that it was made before inputs were kept, and still shows its number', async () => {
    await service.database.query({ text: `update finding set inputs = null where indicator = 'repeated-adverse'` });
    const { data, errors } = await explain('REPEATED_ADVERSE', ['observed'], 1);
    expect(errors).toBeUndefined();
    const explained: Explained = data.findings.nodes[0].n0;
    expect(explained).toMatchObject({
      recomputed: null,
      agrees: null,
      words: null,
      inputs: { totalCount: 0, nodes: [] },
    });
    expect(explained.notWorkedOut).toBe(
      'The finding was made before inputs were kept, so that its numbers cannot be worked out again.',
    );
    expect(explained.value).not.toBeNull();
  });

  it('says that its rule has another version by now', async () => {
    await service.database.query({
      text: `update finding set indicator_version = 99 where indicator = 'statutory-watch'`,
    });
    const { data } = await explain('STATUTORY_WATCH', ['observed'], 1);
    expect(data.findings.nodes[0].n0.notWorkedOut).toContain('The finding was made by version 99 of its rule');
  });
});
