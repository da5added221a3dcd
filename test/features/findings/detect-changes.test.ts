import { detectAll } from '../../../src/domain/indicators/detect';
import { KeptFindings } from '../../../src/domain/indicators/kept-findings';
import { type KeptInputs, unpackedInputs } from '../../../src/domain/indicators/packed-inputs';
import { detectPatterns } from '../../../src/features/findings/detect-patterns';
import { effectsOfNation } from '../../../src/features/findings/effects-of-nation';
import { FactsStore } from '../../../src/features/findings/facts.store';
import { hashOfRules } from '../../../src/features/findings/facts-hash';
import { columnsOfEffect } from '../../../src/features/findings/group-effect';
import { ScanMemory } from '../../../src/features/findings/scan-memory';
import { publishedOwner } from '../../../src/features/provider-groups/group-membership.store';
import { demoDay, servedNation } from '../../support/service';

const service = servedNation();
let today = '2025-06-01';
const memory = new ScanMemory({ today: () => today });

/** Settings of large groups that stood good. */
async function settingsToJudge(count: number): Promise<readonly number[]> {
  const rows = await service.database.query<{ id: number }>({
    text: `select m.setting_id as id from group_membership m join grade_span s on s.setting_id = m.setting_id
      where m.definition = $1 and m.from_day <= $2 and m.to_day > $2 and s.key = 'OVERALL' and s.value = 'GOOD'
        and s.from_day <= $2 and s.to_day > $2
      order by (select count(*) from group_membership o where o.group_id = m.group_id) desc, m.setting_id limit $3`,
    values: [publishedOwner, demoDay, count],
  });
  return rows.map(({ id }) => id);
}

async function judgeInadequate(settingId: number): Promise<void> {
  await service.database.query({
    text: `update judgement j set value = 'INADEQUATE' from inspection i
      where j.inspection_id = i.id and i.setting_id = $1 and j.scale like 'FOUR_POINT%'`,
    values: [settingId],
  });
}

async function stored(runId: number) {
  const rows = await service.database.query<{ inputs: KeptInputs }>({
    text: `select f.rank, f.group_id::text as "groupId", f.indicator, f.sentence, f.numbers, f.inputs, f.caveats,
        (select array_agg(s.setting_id::text order by s.id) from finding_setting s where s.finding_id = f.id) as settings
      from finding f where f.detection_run_id = $1 order by f.rank`,
    values: [runId],
  });
  return rows.map(({ inputs, ...row }) => ({ ...row, inputs: unpackedInputs(inputs) }));
}

const storedEffects = (runId: number) =>
  service.database.query<Record<string, unknown>>({
    text: `select to_jsonb(e) - 'id' - 'detection_run_id' as effect from group_effect e where detection_run_id = $1
      order by outcome, place`,
    values: [runId],
  });

const detect = () => detectPatterns(service.database, demoDay, publishedOwner, { memory });
const held = () => memory.of(demoDay, publishedOwner, hashOfRules());

const modelsFittedIn = (runId: number) =>
  service.database.query({
    text: 'select model_fitted_in_run_id as id from detection_run where id = $1',
    values: [runId],
  });

describe('detecting after a change, with what was remembered', () => {
  it('keeps what a full scan with the same fit keeps', async () => {
    const [first = 0, second = 0, third = 0] = await settingsToJudge(3);
    await judgeInadequate(first);
    const full = await detect();
    expect(full.isNew).toBe(true);
    expect(await modelsFittedIn(full.runId)).toEqual([{ id: full.runId }]);
    const fitted = held()?.fitted?.nation ?? null;
    expect(fitted).not.toBeNull();
    for (const settingId of [second, third]) {
      await judgeInadequate(settingId);
      const { runId, isNew } = await detect();
      expect(isNew).toBe(true);
      expect(await modelsFittedIn(runId)).toEqual([{ id: full.runId }]);
      const nation = await new FactsStore(service.database).nationOn(demoDay, publishedOwner);
      const findings = detectAll(nation, { fitted, kept: new KeptFindings() });
      expect(await stored(runId)).toEqual(
        findings.map(({ rank, groupId, indicator, sentence, numbers, inputs, caveats, settings }) => ({
          rank,
          groupId,
          indicator,
          sentence,
          numbers: JSON.parse(JSON.stringify(numbers)),
          inputs: JSON.parse(JSON.stringify(inputs)),
          caveats,
          settings: settings.map((setting) => setting.settingId),
        })),
      );
      const effects = [...effectsOfNation(nation, fitted)].sort((a, b) => (a.outcome < b.outcome ? -1 : 1));
      expect((await storedEffects(runId)).map(({ effect }) => effect)).toEqual(
        effects.flatMap(({ outcome, effects: own }) =>
          own.map((effect, index) => ({ outcome, place: index + 1, ...columnsOfEffect(effect) })),
        ),
      );
    }
  });

  it('adds nothing where nothing changed, and reads nothing of any setting again', async () => {
    const before = held();
    expect((await detect()).isNew).toBe(false);
    expect(held()?.nation).toBe(before?.nation);
    expect(held()?.fitted).toBe(before?.fitted);
  });

  it('is full once a day: it fits anew, and after it a scan of no change adds nothing', async () => {
    const before = held()?.fitted;
    today = '2025-06-02';
    const { isNew, runId } = await detect();
    expect(isNew).toBe(true);
    expect(await modelsFittedIn(runId)).toEqual([{ id: runId }]);
    expect(held()?.fitted).not.toEqual(before);
    expect((await detect()).isNew).toBe(false);
    expect((await detectPatterns(service.database, demoDay, publishedOwner)).isNew).toBe(false);
  });

  it.each([
    ['everything may have changed', `select keep_fact_changes('ALL', '{0}')`],
    [
      'a register of another day is known',
      `with made as (insert into release (dataset, as_at, covers) values ('PROVIDER_REGISTER', '2020-02-29', 'EVERY_PROVIDER') returning id)
        update register_entry e set release_id = made.id from made where e.id = (select max(id) from register_entry)`,
    ],
  ])('is full where %s', async (_, text) => {
    const before = held();
    await service.database.query({ text });
    await detect();
    expect(held()?.nation).not.toBe(before?.nation);
  });

  it('forgets what it held of a definition when a scan fails, and reads all of it again', async () => {
    const failing = { memory, observationsOn: () => Promise.reject(new Error('The lane is closed.')) };
    await expect(detectPatterns(service.database, demoDay, publishedOwner, failing)).rejects.toThrow('closed');
    expect(held()).toBeNull();
    expect((await detect()).isNew).toBe(false);
    expect(held()).not.toBeNull();
  });

  it('waits for another scan of the definition in the process, and reads what that one left', async () => {
    const [, , , another = 0] = await settingsToJudge(4);
    await judgeInadequate(another);
    const both = await Promise.all([detect(), detect()]);
    expect(both.map(({ isNew }) => isNew)).toEqual([true, false]);
    expect(both[0].runId).toBe(both[1].runId);
  });

  it('holds nothing of another day, nor of other rules', () => {
    expect(memory.of('2023-03-31', publishedOwner, hashOfRules())).toBeNull();
    expect(memory.of(demoDay, publishedOwner, 'others')).toBeNull();
    expect(memory.of(demoDay, 'COMPANIES_ACT_PARENT', hashOfRules())).toBeNull();
  });
});

describe('the facts that rules read', () => {
  it('have visits that judged nothing, with no judgement', async () => {
    const [visit] = await service.database.query<{ id: number; settingId: number }>({
      text: `with like_it as (
          select i.* from inspection i join setting_version v on v.setting_id = i.setting_id and v.recorded_to = 'infinity'
            and v.valid_from <= $1 and v.valid_to > $1 and v.status = 'ACTIVE'
          where i.recorded_to = 'infinity' order by i.id limit 1)
        insert into inspection (setting_id, registration_id, event_key, event_number, event_type, event_type_as_published,
          inspected_on, published_on, provision_type, content_hash, release_id, recorded_from, recorded_to)
        select setting_id, registration_id, 'a visit', null, 'MONITORING', 'Monitoring visit', $1::date - 9, $1::date - 1,
          provision_type, 'visit', release_id, now(), 'infinity' from like_it
        returning id, setting_id as "settingId"`,
      values: [demoDay],
    });
    const nation = await new FactsStore(service.database).nationOn(demoDay, publishedOwner);
    const settings = [...nation.groups.flatMap((group) => group.settings), ...nation.ungrouped];
    const found = settings.find(({ settingId }) => settingId === String(visit?.settingId));
    expect(found?.inspections.find(({ inspectionId }) => inspectionId === String(visit?.id))?.judgements).toEqual([]);
  });
});
