import { type OperationDefinitionNode, parse, validate } from 'graphql';
import { exampleOperations } from '../../src/app/example-operations';
import { buildApiSchema } from '../../src/app/schema';
import { commissionerOf, people } from '../support/people';
import { servedNation } from '../support/service';
import type { Person } from '../support/test-issuer';

const service = servedNation();
const schema = buildApiSchema();
const examples = exampleOperations();

/** How many SQL statements each example takes, whatever its page size: one a level, and one for each total. */
const statementsOf: Readonly<Record<string, number>> = {
  'regulator-case': 2,
  'regulator-clock-calendar': 1,
  'regulator-clocks': 2,
  'regulator-commencements': 2,
  'regulator-commitment-record': 2,
  'regulator-commitments': 2,
  'regulator-continuity': 3,
  'regulator-draft-penalty': 10,
  'regulator-findings-of-group': 5,
  'regulator-findings-of-rules': 6,
  'regulator-findings-to-triage': 6,
  'regulator-findings': 12,
  'regulator-group-structure': 7,
  'regulator-growth-restrictions': 5,
  'regulator-matter': 1,
  'regulator-matters': 3,
  'regulator-my-queue': 9,
  'regulator-numbers-explained': 3,
  'regulator-open-case': 9,
  'regulator-ownership-changes': 2,
  'regulator-penalties': 3,
  'regulator-propose-commitment': 3,
  'regulator-record-commencement': 5,
  'regulator-record-suspicion': 15,
  'regulator-registration-check': 12,
  'regulator-report-unregistered': 12,
  'regulator-restrict-accommodation': 13,
  'regulator-rule-publications': 6,
  'regulator-snooze-finding': 7,
  'regulator-statutory-watch': 9,
  'regulator-suspicion-facts': 3,
  'regulator-timeline-of-group': 4,
  'regulator-unregistered-settings': 3,
  'regulator-watch': 7,
  'regulator-who-controls': 5,
  'regulator-work-list': 5,
  'analyst-decide-owner-merge': 10,
  'analyst-detection-rules': 1,
  'analyst-flagged-groups': 3,
  'analyst-group-definitions': 5,
  'analyst-group-effects': 4,
  'analyst-inspections': 4,
  'analyst-market': 4,
  'analyst-owner-links': 2,
  'analyst-owner-merges': 2,
  'analyst-ownership-conflicts': 2,
  'analyst-settings': 4,
  'analyst-simulate': 5,
  'commissioner-acknowledge-notification': 3,
  'commissioner-add-note': 6,
  'commissioner-below-undertaking': 3,
  'commissioner-due-diligence': 12,
  'commissioner-find-undertakings': 4,
  'commissioner-group-memberships': 7,
  'commissioner-groups-of-owner': 7,
  'commissioner-groups-of-undertaking': 14,
  'commissioner-holders': 4,
  'commissioner-notes': 3,
  'commissioner-one-group': 13,
  'commissioner-settings-below': 8,
  'commissioner-undertaking': 7,
  'commissioner-whose-number': 1,
};

/** The demonstration has no register of whose accounts are consolidated. */
const nothingThere: Readonly<Record<string, readonly string[]>> = {
  'commissioner-groups-of-owner': ['byConsolidation'],
  // The page fills in the number of a matter.
  'regulator-matter': ['matter'],
};

/** Who asks what is not open to everyone. */
const askedBy: Readonly<Record<string, Person>> = {
  // To whose lane none of the matters is shown that other examples begin.
  'regulator-case': people.departmentApprover,
  'regulator-clock-calendar': people.departmentApprover,
  'regulator-clocks': people.departmentApprover,
  'regulator-findings-to-triage': people.officer,
  'regulator-matter': people.officer,
  'regulator-matters': people.officer,
  'regulator-my-queue': people.departmentApprover,
  'regulator-open-case': people.officer,
  'regulator-record-commencement': people.administrator,
  'regulator-record-suspicion': people.officer,
  'regulator-suspicion-facts': people.officer,
  'regulator-propose-commitment': people.officer,
  'regulator-draft-penalty': people.officer,
  'regulator-registration-check': people.officer,
  'regulator-growth-restrictions': people.officer,
  'regulator-restrict-accommodation': people.officer,
  'commissioner-acknowledge-notification': commissionerOf('888'),
  'regulator-report-unregistered': people.officer,
  'regulator-penalties': people.officer,
  'regulator-unregistered-settings': people.officer,
  'regulator-commitments': people.officer,
  'regulator-commitment-record': people.officer,
  'regulator-snooze-finding': people.officer,
  'regulator-work-list': people.officer,
  'analyst-decide-owner-merge': people.analyst,
  'commissioner-add-note': commissionerOf('888'),
  'commissioner-notes': commissionerOf('888'),
  'analyst-simulate': people.analyst,
  'analyst-owner-links': people.analyst,
  'regulator-continuity': people.officer,
  'regulator-ownership-changes': people.officer,
};

/** Pages fill in the number of a body; which number a company has differs from one load to the next. */
const aboutAnUndertaking = [
  'commissioner-below-undertaking',
  'commissioner-groups-of-undertaking',
  'commissioner-holders',
  'commissioner-settings-below',
  'commissioner-undertaking',
];

/** The same of a group; one that is on the statutory watch. By the name of the variable. */
const aboutAGroup: Readonly<Record<string, string>> = {
  'regulator-findings-of-group': 'id',
  'regulator-numbers-explained': 'groupId',
  'regulator-timeline-of-group': 'id',
};

async function watchedGroup(): Promise<string> {
  const [row] = await service.database.query<{ id: number }>({
    text: `select f.group_id as id from finding f join detection_run r on r.id = f.detection_run_id
      where f.indicator = 'statutory-watch' and r.as_of = '2025-03-31' and r.definition = 'OFSTED_PUBLISHED_OWNER' order by f.rank limit 1`,
  });
  return String(row?.id);
}

async function variablesOf(name: string, variables: string): Promise<Record<string, unknown>> {
  const given = JSON.parse(variables) as Record<string, unknown>;
  const group = aboutAGroup[name];
  if (group !== undefined) return { ...given, [group]: await watchedGroup() };
  if (!aboutAnUndertaking.includes(name)) return given;
  const [row] = await service.database.query<{ id: number }>({
    text: `select party_id as id from party_identifier where scheme = 'GB-COH' and identifier = 'ZX000004'`,
  });
  return { ...given, id: String(row?.id), asOf: '2025-03-31' };
}

describe('the example operations', () => {
  it('are those whose statements are counted below', () => {
    expect(examples.map(({ name }) => name)).toEqual(Object.keys(statementsOf));
  });

  it.each(examples.map((example) => [example.name, example] as const))('%s fits the schema', (_name, { query }) => {
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it.each(
    examples.map((example) => [example.name, example] as const),
  )('%s is one named operation that says for whom it is, and all its variables are given', (_name, example) => {
    const { definitions } = parse(example.query);
    const [operation] = definitions as OperationDefinitionNode[];
    expect(definitions).toHaveLength(1);
    expect(operation?.name?.value).toMatch(/^(Analyst|Commissioner|Regulator)[A-Z]/);
    expect(example.query).toMatch(/^# (Analyst|Commissioner|Regulator): /);
    const declared = (operation?.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
    expect(Object.keys(JSON.parse(example.variables)).sort()).toEqual([...declared].sort());
  });

  it.each(
    examples.map((example) => [example.name, statementsOf[example.name] ?? 0, example] as const),
  )('%s answers over the demo nation with %i statements', async (name, statements, { query, variables }) => {
    const answer = await service.ask(query, await variablesOf(name, variables), { as: askedBy[name] });
    expect(answer.errors).toBeUndefined();
    expect(answer.status).toBe(200);
    const missing = Object.keys(answer.data).filter((part) => answer.data[part] === null);
    expect(missing).toEqual(nothingThere[name] ?? []);
    expect(answer.statements).toHaveLength(statements);
  });

  it.each(
    examples.map((example) => [example.name, example] as const),
  )('%s takes as many statements for one row as for many', async (name, { query, variables }) => {
    const answer = await service.ask(
      query,
      { ...(await variablesOf(name, variables)), first: 1 },
      { as: askedBy[name] },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.statements.length).toBeLessThanOrEqual(statementsOf[name] ?? 0);
  });
});
