import { setTimeout as pause } from 'node:timers/promises';
import { servedNation } from '../support/service';
import type { Attack, Target } from './attack';
import { attacks } from './attacks';
import { type Bystander, median, startBystander } from './bystander';
import { runAttack } from './run-attack';
import { targetAt } from './target';

/** More than the whole set costs, and hardly filled, so that what is charged can be seen. */
const budget = { capacity: 50_000_000, perMinute: 60 };
const service = servedNation({ budgetFor: () => budget, publicIntrospection: false });

/** Memory and waiting are judged on a machine that does nothing else: `ATTACK_REPORT=1`. */
const isJudged = process.env['ATTACK_REPORT'] === '1';

let target: Target;
let bystander: Bystander;
let undisturbed = 0;
let memoryBefore = 0;
const longestWaits: { id: string; ms: number }[] = [];

beforeAll(async () => {
  target = targetAt(Number(new URL(service.origin).port), () => service.log.join(''));
  bystander = startBystander(target);
  await pause(2_000);
  undisturbed = median(bystander.waits);
  memoryBefore = process.memoryUsage().rss;
}, 200_000);

afterAll(() => bystander.leave());

async function held(attack: Attack): Promise<void> {
  bystander.forget();
  const { through } = await runAttack(attack, target);
  longestWaits.push({ id: attack.id, ms: Math.max(0, ...bystander.waits) });
  expect(through).toBeNull();
}

const listed = (isSlow: boolean) =>
  attacks
    .filter((attack) => Boolean(attack.isSlow) === isSlow)
    .map((attack) => [attack.id, attack.family, attack.name, attack] as const);

describe('the attack set', () => {
  it('has at least 80 cases, each with a name of its own', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(80);
    expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
    expect(new Set(attacks.map(({ family, name }) => `${family}: ${name}`)).size).toBe(attacks.length);
  });

  it.each(listed(false))('%s %s: %s', (_id, _family, _name, attack) => held(attack));

  it('slow sockets, all kinds at once', async () => {
    const outcomes = await Promise.all(listed(true).map(([, , , attack]) => runAttack(attack, target)));
    expect(outcomes.filter(({ through }) => through !== null)).toEqual([]);
  });

  it('leaves the service as it was: it answers, nothing is lost, and no fault was logged', async () => {
    const answer = await service.ask('{ settings(first: 1) { totalCount } providerGroups(first: 1) { totalCount } }');
    expect(answer.errors).toBeUndefined();
    expect(answer.data.settings.totalCount).toBeGreaterThan(50);
    expect(service.faults.map(({ error }) => String(error))).toEqual([]);
    expect(bystander.failures).toEqual([]);
  });

  it('holds nobody up, and takes no memory for good', async () => {
    const worst = [...longestWaits].sort((a, b) => b.ms - a.ms).slice(0, 5);
    const grown = (process.memoryUsage().rss - memoryBefore) / 1_048_576;
    if (!isJudged) return;
    const worstTold = worst.map(({ id, ms }) => `${id} ${ms.toFixed(0)} ms`).join(', ');
    process.stdout.write(
      `Attack set: undisturbed ${undisturbed.toFixed(1)} ms; longest waits ${worstTold}; memory ${grown.toFixed(0)} MiB more.\n`,
    );
    expect(worst.filter(({ ms }) => ms > undisturbed + 250)).toEqual([]);
    expect(grown).toBeLessThan(300);
  });
});
