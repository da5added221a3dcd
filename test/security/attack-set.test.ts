import { setTimeout as pause } from 'node:timers/promises';
import type { TestDatabase } from '../support/database';
import { givenNation } from '../support/nation';
import type { Attack, Target } from './attack';
import { attacks } from './attacks';
import { type Bystander, median, startBystander } from './bystander';
import { bodyOf } from './expectations';
import { runAttack } from './run-attack';
import { type ServedApart, serveApart } from './served-apart';
import { targetAt } from './target';

/** Waiting and memory are judged where nothing else runs: set ATTACKS_JUDGED=1. */
const isJudged = process.env['ATTACKS_JUDGED'] === '1';
const mostHeldUpMs = 250;
const mostMegabytesMore = 150;

let nation: TestDatabase;
let service: ServedApart;
let target: Target;
let bystander: Bystander;
let undisturbed = 0;
let megabytesBefore = 0;
const waits: { id: string; ms: number }[] = [];

beforeAll(async () => {
  nation = await givenNation();
  service = await serveApart(nation.url);
  target = targetAt(service.port, service.logged);
  bystander = startBystander(target, service.authorization);
  await pause(2_000);
  undisturbed = median(bystander.waits);
  megabytesBefore = (await service.state()).megabytes;
}, 300_000);

afterAll(async () => {
  await bystander?.leave();
  await service?.stop();
  await nation?.drop();
});

const listed = (isSlow: boolean) =>
  attacks
    .filter((attack) => Boolean(attack.isSlow) === isSlow)
    .map((attack) => [attack.id, attack.family, attack.name, attack] as const);

async function held(attack: Attack): Promise<void> {
  bystander.forget();
  const { through } = await runAttack(attack, target);
  // Somebody who asked during the attack may still be waiting for their answer.
  await bystander.answered();
  waits.push({ id: attack.id, ms: Math.max(0, ...bystander.waits) });
  expect(through).toBeNull();
  expect(bystander.failures).toEqual([]);
}

describe('the attack set', () => {
  it('has at least 80 cases, each with a name of its own', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(80);
    expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length);
    expect(new Set(attacks.map(({ family, name }) => `${family}: ${name}`)).size).toBe(attacks.length);
  });

  it.each(listed(false))('%s %s: %s', (_id, _family, _name, attack) => held(attack));

  it('slow sockets, all kinds at once', async () => {
    bystander.forget();
    const outcomes = await Promise.all(listed(true).map(([, , , attack]) => runAttack(attack, target)));
    waits.push({ id: 'S', ms: Math.max(0, ...bystander.waits) });
    expect(outcomes.filter(({ through }) => through !== null)).toEqual([]);
    expect(bystander.failures).toEqual([]);
  });

  it('leaves the service as it was: nothing is lost, and nothing broke', async () => {
    const reply = await target.post({
      query: '{ settings(first: 1) { totalCount } providerGroups(first: 1) { totalCount } }',
    });
    const { data } = bodyOf(reply) as { data: Record<'settings' | 'providerGroups', { totalCount: number }> };
    expect(data.settings.totalCount).toBeGreaterThan(50);
    expect(data.providerGroups.totalCount).toBeGreaterThan(10);
    expect((await service.state()).faults).toEqual([]);
  });

  it('refuses lists in lists before any of it runs', async () => {
    const nested = attacks.filter(({ id }) => ['N01', 'N02', 'N03'].includes(id));
    for (const attack of nested) {
      const times: number[] = [];
      for (let round = 0; round < 5; round += 1) times.push((await runAttack(attack, target)).ms);
      process.stderr.write(`${attack.id} ${attack.name}: refused in ${median(times).toFixed(1)} ms.\n`);
      if (isJudged) expect(median(times)).toBeLessThan(10);
    }
  });

  it('holds nobody up, and takes no memory for good', async () => {
    const { megabytes } = await service.state();
    const more = megabytes - megabytesBefore;
    const longest = [...waits].sort((a, b) => b.ms - a.ms);
    const told = longest.slice(0, 8).map(({ id, ms }) => `${id} ${ms.toFixed(0)} ms`);
    process.stderr.write(
      `${attacks.length} attacks. A bystander waits ${undisturbed.toFixed(1)} ms undisturbed; at most: ${told.join(', ')}. ` +
        `Memory ${megabytesBefore.toFixed(0)} MB before, ${more.toFixed(0)} MB more after.${isJudged ? '' : ' Not judged: set ATTACKS_JUDGED=1.'}\n`,
    );
    if (!isJudged) return;
    expect(longest.filter(({ ms }) => ms > undisturbed + mostHeldUpMs)).toEqual([]);
    expect(more).toBeLessThan(mostMegabytesMore);
  });
});
