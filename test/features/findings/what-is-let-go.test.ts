import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { detectAll } from '../../../src/domain/indicators/detect';
import { nationLook } from '../../../src/domain/indicators/group-effect/nation-look';
import { KeptFindings } from '../../../src/domain/indicators/kept-findings';
import type { GroupFacts, NationFacts, SettingFacts } from '../../../src/domain/nation/facts';
import type { RecordedObservation } from '../../../src/domain/observations/observation';
import { effectsOfNation } from '../../../src/features/findings/effects-of-nation';
import { withObservations } from '../../../src/features/findings/with-observations';
import { group, inspected, setting } from '../../domain/indicators/facts';
import { requirement } from '../../domain/indicators/recorded/observed';
import { bigNation } from '../../domain/indicators/trend/big-nation';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const judgedAgain = (one: SettingFacts, step: number): SettingFacts => ({
  ...one,
  inspections: [...one.inspections, inspected('2025-03-17', 'INADEQUATE', { inspectionId: `again ${step}` })],
});

function withGroups(nation: NationFacts, changed: ReadonlyMap<number, GroupFacts>): NationFacts {
  return { ...nation, groups: nation.groups.map((one, place) => changed.get(place) ?? one) };
}

/** A judgement in one group; now and then a setting moves to the next, or a group is added before all others. */
function changedOnce(nation: NationFacts, step: number): NationFacts {
  const place = (step * 7) % (nation.groups.length - 1);
  const [own, next] = [nation.groups[place], nation.groups[place + 1]];
  const [first, ...others] = own?.settings ?? [];
  if (own === undefined || next === undefined || first === undefined) return nation;
  if (step % 6 === 5)
    return { ...nation, groups: [group(`added ${step}`, [setting(`${step}`, [])]), ...nation.groups] };
  if (step % 4 === 3 && others.length > 0) {
    const left = { ...first, leftGroupOn: '2025-03-01', isOnRegister: true };
    const seller = { ...own, settings: others, former: [...own.former, left] };
    const buyer = { ...next, settings: [...next.settings, { ...first, joinedGroupOn: '2025-03-01' }] };
    return withGroups(
      nation,
      new Map([
        [place, seller],
        [place + 1, buyer],
      ]),
    );
  }
  return withGroups(nation, new Map([[place, { ...own, settings: [judgedAgain(first, step), ...others] }]]));
}

function recordedOnce(before: ReadonlyMap<number, readonly RecordedObservation[]>, nation: NationFacts, step: number) {
  const ids = nation.groups.flatMap(({ settings }) => settings.map(({ settingId }) => Number(settingId)));
  const id = ids[(step * 31) % ids.length] ?? 0;
  return new Map([...before, [id, [requirement('2025-02-01')]]]);
}

/** What was once read, and is read no more. */
class Past {
  private readonly known: WeakRef<object>[] = [];

  add(...things: readonly object[]): void {
    for (const thing of things) this.known.push(new WeakRef(thing));
  }

  count(): number {
    return this.known.length;
  }

  alive(): number {
    return this.known.filter((one) => one.deref() !== undefined).length;
  }
}

const scans = 150;

/** The last that was read may be held, and of stretches of groups the one before; never more with each scan. */
const atMost = scans / 5;

describe('a process that scans all day', () => {
  it('lets go of the nations, groups, settings and records that it read before', async () => {
    const past = {
      nations: new Past(),
      groups: new Past(),
      settings: new Past(),
      records: new Past(),
      fields: new Past(),
    };
    const kept = { published: new KeptFindings(), all: new KeptFindings() };
    const base = bigNation(300, 5);
    // In the facts of the database every id is a number.
    let numbers = 0;
    const numbered = (one: SettingFacts): SettingFacts => {
      numbers += 1;
      return { ...one, settingId: String(numbers) };
    };
    let nation: NationFacts = {
      ...base,
      groups: base.groups.map((one) => ({ ...one, settings: one.settings.map(numbered), former: [] })),
      ungrouped: base.ungrouped.map(numbered),
    };
    const { fitted } = nationLook(nation);
    let recorded: ReadonlyMap<number, readonly RecordedObservation[]> = new Map();
    for (let step = 0; step < scans; step += 1) {
      const before = nation;
      nation = changedOnce(before, step);
      past.nations.add(before);
      const stays = new Set(nation.groups);
      past.groups.add(...before.groups.filter((one) => !stays.has(one)));
      const stand = new Set(nation.groups.flatMap(({ settings }) => settings));
      past.settings.add(...before.groups.flatMap(({ settings }) => settings.filter((one) => !stand.has(one))));
      past.records.add(recorded);
      recorded = recordedOnce(recorded, nation, step);
      past.fields.add(nationLook(nation, fitted).look.field);
      effectsOfNation(nation, fitted);
      detectAll(nation, { fitted, kept: kept.published });
      detectAll(withObservations(nation, recorded), { fitted, kept: kept.all });
      // What a weak reference was made of is held until the turn is over.
      await nextTurn();
    }
    await nextTurn();
    collectGarbage();
    expect(past.groups.count()).toBeGreaterThan(scans / 2);
    for (const [name, one] of Object.entries(past)) expect([name, one.alive() <= atMost]).toEqual([name, true]);
  });
});
