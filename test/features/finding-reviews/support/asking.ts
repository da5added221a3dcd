import type { ExecutionResult } from 'graphql';
import { orm } from '../../../../src/app/orm';
import type { Caller } from '../../../../src/domain/access/caller';
import { firstScopes } from '../../../../src/domain/access/legal-scopes';
import type { Purpose } from '../../../../src/domain/access/purposes';
import type { Role } from '../../../../src/domain/access/roles';
import { ScopeStore } from '../../../../src/features/access/scope.store';
import type { DossierSealing } from '../../../../src/features/dossiers/sealing';
import type { Database } from '../../../../src/platform/database/database';
import { openDatabase } from '../../../../src/platform/database/open-database';
import { answerOver } from '../../../support/answer-over';
import type { TestDatabase } from '../../../support/database';
import { givenNation } from '../../../support/nation';
import { demoDay } from '../../../support/service';

function person(id: string, role: Role, organisation: string | null, purpose: Purpose): Caller {
  const organisations = organisation === null ? [] : [organisation];
  return { id, kind: 'PERSON', roles: [role], organisation, organisations, purpose, budget: null };
}

/** One person of each kind that works on findings, two councils, and some who do not. */
export const people = {
  officer: person('officer', 'REGULATOR_OFFICER', 'OFSTED', 'QUALITY_OVERSIGHT'),
  colleague: person('colleague', 'DFE_OVERSIGHT_OFFICER', 'DFE', 'QUALITY_OVERSIGHT'),
  analyst: person('analyst', 'DFE_ANALYST', 'DFE', 'MARKET_ANALYSIS'),
  northCouncil: person('north', 'COMMISSIONER', 'LA:888', 'COMMISSIONING'),
  southCouncil: person('south', 'COMMISSIONER', 'LA:889', 'COMMISSIONING'),
  provider: person('provider', 'PROVIDER', 'GROUP:1', 'OWN_RECORDS'),
  auditor: person('auditor', 'AUDITOR', null, 'AUDIT'),
} as const;

interface Asked {
  // biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
  ask(caller: Caller, source: string, variables?: Record<string, unknown>, today?: string): Promise<any>;
  /** The answer with its errors, for what is refused. */
  answer(
    caller: Caller,
    source: string,
    variables?: Record<string, unknown>,
    today?: string,
  ): Promise<ExecutionResult<Record<string, unknown>>>;
}

/**
 * The API over a database, asked in turns by several people behind both fences: the guarded schema, and the login of
 * requests with its row-level security.
 */
export function askedOver(opened: () => Database, sealing?: DossierSealing): Asked {
  const answered = answerOver(opened, sealing);
  const answer: Asked['answer'] = async (caller, source, variables = {}, today = demoDay) =>
    (await answered(caller, source, variables, today)).result;
  return {
    answer,
    async ask(caller, source, variables, today) {
      const { data, errors } = await answer(caller, source, variables, today);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

/** The scopes that the service begins with. */
export async function laidDownScopes(database: Database): Promise<void> {
  await new ScopeStore(database).addMissing(firstScopes);
}

/** The synthetic nation, asked by several people. For all tests of the file; call it at the top level. */
export function askedNation(): Asked & { readonly database: Database } {
  let nation: TestDatabase | null = null;
  let database: Database | null = null;
  const opened = () => {
    if (!database) throw new Error('The nation is there only from beforeAll on.');
    return database;
  };
  beforeAll(async () => {
    nation = await givenNation();
    database = await openDatabase(nation.url, { orm });
    await laidDownScopes(database);
  }, 180_000);
  afterAll(async () => {
    await database?.close();
    await nation?.drop();
  });
  return {
    ...askedOver(opened),
    get database() {
      return opened();
    },
  };
}

let keys = 0;

/** A key that no other change of the tests has. */
export function newKey(): string {
  keys += 1;
  return `test-key-${process.pid}-${keys}`;
}

/** More findings of the demo day, one each in groups of their own: the nation has few. */
export async function plantFindings(database: Database, count: number): Promise<string[]> {
  const rows = await database.query<{ id: number }>({
    text: `with f as (select f.* from finding f join detection_run d on d.id = f.detection_run_id where d.as_of = $2 order by f.rank limit 1),
        g as (select g.id, row_number() over (order by g.id) as n from provider_group g
          where not exists (select from finding o where o.group_id = g.id) order by g.id limit $1)
      insert into finding (detection_run_id, group_id, indicator, indicator_version, strength, rank, window_from, window_to,
        sentence, would_clear, numbers, interval, powers, caveats)
      select f.detection_run_id, g.id, f.indicator, f.indicator_version, f.strength, (select max(rank) from finding) + g.n, f.window_from, f.window_to,
        f.sentence, f.would_clear, f.numbers, f.interval, f.powers, f.caveats from f cross join g returning id`,
    values: [count, demoDay],
  });
  return rows.map(({ id }) => String(id));
}
