import { orm } from '../../src/app/orm';
import type { Database } from '../../src/platform/database/database';
import { openDatabase } from '../../src/platform/database/open-database';
import type { TestDatabase } from '../support/database';
import { givenNation } from '../support/nation';
import { attacks } from './attacks';
import { type Outcome, runAttack } from './run-attack';
import { targetAt } from './target';
import { startWeakTwin, type WeakTwin } from './weak-twin';

let nation: TestDatabase;
let database: Database;
let twin: WeakTwin;
const outcomes: Outcome[] = [];

beforeAll(async () => {
  nation = await givenNation();
  database = await openDatabase(nation.url, { orm });
  twin = await startWeakTwin(database);
  const target = targetAt(twin.port, twin.logged);
  const tried = attacks.filter(({ isFatal, isSlow }) => !isFatal && !isSlow);
  for (const attack of tried) outcomes.push(await runAttack(attack, target));
}, 300_000);

afterAll(async () => {
  await twin?.stop();
  await database?.close();
  await nation?.drop();
});

describe('a server without our protections', () => {
  const through = () => outcomes.filter(({ succeeded }) => succeeded);

  it('is broken into in many ways, so that the runner is seen to tell a hole', () => {
    const told = through().map(({ id }) => id);
    process.stderr.write(
      `${told.length} of ${outcomes.length} attacks succeed against the weak twin: ${told.join(' ')}\n`,
    );
    expect(told.length).toBeGreaterThanOrEqual(15);
  });

  it.each(['A', 'B', 'E', 'I', 'J', 'L', 'R', 'V', 'X'])('is open to the family %s', (letter) => {
    expect(through().filter(({ id }) => id.startsWith(letter))).not.toEqual([]);
  });
});
