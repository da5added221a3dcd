import * as fc from 'fast-check';
import { scanNation } from '../../src/app/scan-nation';
import { detectAll } from '../../src/domain/indicators/detect';
import { detectableDefinitions } from '../../src/domain/indicators/detectable-definitions';
import type { Finding } from '../../src/domain/indicators/indicator';
import { KeptFindings } from '../../src/domain/indicators/kept-findings';
import { packedInputs } from '../../src/domain/indicators/packed-inputs';
import type { NationFacts } from '../../src/domain/nation/facts';
import { FactsStore } from '../../src/features/findings/facts.store';
import { hashOfFacts, hashOfInputs, hashOfRules } from '../../src/features/findings/facts-hash';
import type { EvidenceRead } from '../../src/features/findings/finding';
import { type RememberedFit, ScanMemory } from '../../src/features/findings/scan-memory';
import { withObservations } from '../../src/features/findings/with-observations';
import { requestScanOf } from '../../src/features/national-scans/request-scan-after';
import { ObservationFactsStore } from '../../src/features/observations/observation-facts.store';
import { systemClock } from '../../src/platform/clock';
import { demoDay, servedNation } from '../support/service';

const service = servedNation();
const memory = new ScanMemory({ today: () => '2025-06-01' });

/** `$1` picks one, whatever number it is; `$2` is another draw. Each may change nothing. */
const picked = (from: string, where: string, column = 'id') =>
  `(select ${column} from (select ${column}, row_number() over (order by ${column}) as nth, count(*) over () as among from ${from} where ${where}) p
    where nth = 1 + $1::int % among)`;
const standing = picked('setting_version', `recorded_to = 'infinity' and valid_to = 'infinity'`);
const owner = picked('owner', 'id in (select owner_id from setting_version)');
const group = picked('provider_group', 'id in (select group_id from group_membership)');
const inspection = picked('inspection', `recorded_to = 'infinity'`);

/** Every kind of small change that detection has to follow. */
const changes: Readonly<Record<string, string>> = {
  judgement: `update judgement set value = (array['INADEQUATE', 'GOOD', 'REQUIRES_IMPROVEMENT'])[1 + $2::int % 3]
    where inspection_id = ${inspection} and scale like 'FOUR_POINT%'`,
  'judgement taken back': `delete from judgement where inspection_id = ${inspection} and $2::int is not null`,
  'inspection that we believe no more': `update inspection set recorded_to = now() where id = ${inspection} and $2::int is not null`,
  'inspection of another setting': `update inspection set setting_id = ${picked('setting', 'true').replace('$1', '$2')} where id = ${inspection}`,
  suspension: `update setting_version set status = case when status = 'ACTIVE' then 'SUSPENDED' else 'ACTIVE' end where id = ${standing} and $2::int is not null`,
  resignation: `update setting_version set valid_to = date '${demoDay}' - $2::int % 400 where id = ${standing} and valid_from < date '${demoDay}' - 400`,
  'another owner': `update setting_version set owner_id = ${owner.replace('$1', '$2')} where id = ${standing} and owner_id is not null`,
  places: `update setting_version set places = $2::int % 20 where id = ${standing}`,
  membership: `update group_membership m set group_id = g.id from provider_group g where m.id = ${picked('group_membership', 'true')}
    and g.id = ${group.replace('$1', '$2')} and g.definition = m.definition`,
  'membership that ended': `update group_membership set to_day = date '${demoDay}' - $2::int % 400 where id = ${picked('group_membership', `to_day = 'infinity'`)}
    and from_day < date '${demoDay}' - 400`,
  'membership taken back': `delete from group_membership where id = ${picked('group_membership', 'true')} and $2::int is not null`,
  'name of a group': `update provider_group set name = 'Renamed ' || $2::int where id = ${group}`,
  'number of a registration': `update registration set urn = 'X' || urn where id = ${picked('registration', 'true')} and $2::int is not null`,
  'company of an owner': `insert into owner_company (owner_id, party_id, basis) select ${owner}, ${picked('party', 'true').replace('$1', '$2')}, 'DECIDED'
    on conflict (owner_id) do update set party_id = excluded.party_id`,
  'no company of an owner': `delete from owner_company where owner_id = ${picked('owner_company', 'true', 'owner_id')} and $2::int is not null`,
  'stand-in of an owner': `insert into owner_stand_in (owner_id, stand_in_id) select o, s from (select ${owner} as o, ${owner.replace('$1', '$2')} as s) w
    where o <> s on conflict (owner_id) do update set stand_in_id = excluded.stand_in_id`,
  observation: `insert into observation (setting_id, registration_id, kind, from_day, evidence, organisation, recorded_by)
    select setting_id, registration_id, 'MANAGER_VACANCY', date '${demoDay}' - 60 - $2::int % 99, 'REGULATOR', 'OFSTED', 'test' from setting_version where id = ${standing}`,
};

async function scan(): Promise<void> {
  const id = await requestScanOf(
    service.database,
    { asOf: demoDay, definitions: detectableDefinitions },
    'test',
    systemClock,
  );
  expect(await scanNation(service.database, id, { memory })).toBe('COMPLETED');
}

async function lastRun(evidence: EvidenceRead, definition: string) {
  const [run] = await service.database.query<{ hash: string; findings: unknown }>({
    text: `select r.inputs_hash as hash, (select jsonb_agg(jsonb_build_array(f.group_id::text, f.indicator, f.sentence, f.numbers, f.inputs,
          (select array_agg(s.setting_id::text order by s.id) from finding_setting s where s.finding_id = f.id)) order by f.rank)
        from finding f where f.detection_run_id = r.id) as findings
      from detection_run r where definition = $1 and as_of = $2 and evidence = $3 order by id desc limit 1`,
    values: [definition, demoDay, evidence],
  });
  return run;
}

const asStored = (findings: readonly Finding[]) =>
  findings.length === 0
    ? null
    : JSON.parse(
        JSON.stringify(
          findings.map(({ groupId, indicator, sentence, numbers, inputs, settings }) => [
            groupId,
            indicator,
            sentence,
            numbers,
            packedInputs(inputs),
            settings.length === 0 ? null : settings.map(({ settingId }) => settingId),
          ]),
        ),
      );

/** What a scan finds that reads everything, and is given the same fit. */
function readInFull(nation: NationFacts, published: NationFacts, fitted: RememberedFit | null) {
  const isOfOther = fitted !== null && fitted.factsHash !== hashOfFacts(published);
  return {
    hash: hashOfInputs(nation, isOfOther ? fitted.nation : null),
    findings: asStored(detectAll(nation, { fitted: fitted?.nation ?? null, kept: new KeptFindings() })),
  };
}

async function expectAsInFull(definition: string): Promise<void> {
  const nation = await new FactsStore(service.database).nationOn(demoDay, definition);
  const held = memory.of(demoDay, definition, hashOfRules());
  if (!held) throw new Error('Nothing is remembered.');
  expect(hashOfFacts(held.nation.facts())).toBe(hashOfFacts(nation));
  expect(await lastRun('PUBLISHED', definition)).toEqual(readInFull(nation, nation, held.fitted));
  const observations = await new ObservationFactsStore(service.database).on(demoDay);
  if (observations.size === 0) return;
  const all = withObservations(nation, observations);
  expect(await lastRun('ALL', definition)).toEqual(readInFull(all, nation, held.fitted));
}

const change = (kind: string, one: number, other: number) =>
  service.database.query({ text: changes[kind] ?? '', values: [one, other] });

const numRuns = process.env['OVERSIGHT_BIG'] ? 100 : 8;
const draw = fc.nat({ max: 1e6 });

describe('a scan of a process that remembers the nation', () => {
  it.each(Object.keys(changes))('finds what a full scan finds after one %s', async (kind) => {
    await change(kind, 4_321, 98_765);
    await scan();
    for (const definition of detectableDefinitions) await expectAsInFull(definition);
  });

  it('finds what a full scan finds, whatever changed', async () => {
    const anyChanges = fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), draw, draw), {
      minLength: 1,
      maxLength: 4,
    });
    await scan();
    let readAgain = 0;
    await fc.assert(
      fc.asyncProperty(anyChanges, async (drawn) => {
        const before = memory.of(demoDay, 'OFSTED_PUBLISHED_OWNER', hashOfRules())?.nation;
        for (const [kind, one, other] of drawn) await change(kind, one, other);
        await scan();
        if (memory.of(demoDay, 'OFSTED_PUBLISHED_OWNER', hashOfRules())?.nation === before) readAgain += 1;
        for (const definition of detectableDefinitions) await expectAsInFull(definition);
      }),
      { numRuns, seed: 5, endOnFailure: true },
    );
    expect(readAgain).toBe(numRuns);
  }, 600_000);
});
