import * as fc from 'fast-check';
import { detectAll } from '../../../src/domain/indicators/detect';
import { nationLook } from '../../../src/domain/indicators/group-effect/nation-look';
import { KeptFindings } from '../../../src/domain/indicators/kept-findings';
import type { JudgementValue } from '../../../src/domain/judgements/frameworks';
import type { JudgedInspection, NationFacts } from '../../../src/domain/nation/facts';
import type { RecordedObservation } from '../../../src/domain/observations/observation';
import { effectsOfNation } from '../../../src/features/findings/effects-of-nation';
import { hashOfFacts } from '../../../src/features/findings/facts-hash';
import { NationInMemory } from '../../../src/features/findings/nation-in-memory';
import type { FormerRow, NationRows, SettingRow } from '../../../src/features/findings/nation-rows';
import { withObservations } from '../../../src/features/findings/with-observations';
import { inspected } from '../../domain/indicators/facts';

const day = '2025-03-31';
const definition = 'OFSTED_PUBLISHED_OWNER';

/** What is stored of one setting. */
interface Stored {
  groupId: number | null;
  /** Groups it was in before, and when it left them. */
  left: readonly { groupId: number; on: string }[];
  isOnRegister: boolean;
  joinedGroupOn: string;
  registeredOn: string;
  grades: readonly JudgementValue[];
  suspendedFrom: string | null;
  region: 'E12000001' | 'E12000002';
}

const anyStored: fc.Arbitrary<Stored> = fc.record({
  groupId: fc.constantFrom(null, 1, 1, 2, 2, 3, 4, 5),
  left: fc.uniqueArray(
    fc.record({ groupId: fc.constantFrom(6, 7, 8), on: fc.constantFrom('2022-06-01', '2024-06-01') }),
    { selector: ({ groupId }) => groupId, maxLength: 2 },
  ),
  isOnRegister: fc.boolean(),
  joinedGroupOn: fc.constantFrom('2015-03-31', '2023-06-01', '2024-10-01'),
  registeredOn: fc.constantFrom('2014-01-01', '2023-05-01', '2024-09-15'),
  grades: fc.array(
    fc.constantFrom<JudgementValue>('GOOD', 'GOOD', 'OUTSTANDING', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'),
    {
      maxLength: 5,
    },
  ),
  suspendedFrom: fc.constantFrom(null, null, null, '2024-12-01'),
  region: fc.constantFrom('E12000001', 'E12000002'),
});

type Nation = ReadonlyMap<number, Stored | null>;

function inspectionsOf(id: number, { grades }: Stored): readonly JudgedInspection[] {
  return grades.map((grade, at) => {
    const on = `${2024 - (grades.length - 1 - at)}-0${1 + (id % 9)}-15`;
    return { ...inspected(on, { overall: grade, helped: grade, leaders: grade }), inspectionId: `${id}${at}` };
  });
}

function rowOf(id: number, one: Stored, groupId: number | null): SettingRow {
  return {
    settingId: id,
    urn: `SC${String(id).padStart(6, '0')}`,
    provisionType: id % 7 === 0 ? 'INDEPENDENT_FOSTERING_AGENCY' : 'CHILDRENS_HOME',
    sector: 'PRIVATE',
    region: one.region,
    localAuthority: `Council ${id % 4}`,
    groupId,
    groupName: groupId === null ? null : `Group ${groupId}`,
    groupKey: groupId === null ? null : `group ${groupId}`,
    joinedGroupOn: groupId === null ? null : one.joinedGroupOn,
    partyId: null,
    groupPartyId: null,
    places: 1 + (id % 8),
    registeredOn: one.registeredOn,
  };
}

/** What a store would answer of these settings. */
function rowsOf(nation: Nation, ids: readonly number[] = [...nation.keys()]): NationRows {
  const stored = ids.flatMap((id) => {
    const one = nation.get(id);
    return one === null || one === undefined ? [] : [[id, one] as const];
  });
  const standing = stored.filter(([, { isOnRegister, left }]) => isOnRegister || left.length === 0);
  const former = stored.flatMap(([id, one]) =>
    one.left.map(
      ({ groupId, on }): FormerRow => ({
        ...rowOf(id, one, groupId),
        joinedGroupOn: '2015-03-31',
        leftGroupOn: on,
        isOnRegister: one.isOnRegister,
      }),
    ),
  );
  return {
    settings: standing.map(([id, one]) => rowOf(id, one, one.groupId)),
    former,
    inspections: new Map(stored.map(([id, one]) => [id, inspectionsOf(id, one)])),
    suspensions: new Map(
      stored.flatMap(([id, { suspendedFrom }]) =>
        suspendedFrom === null ? [] : [[id, [{ settingId: id, from: suspendedFrom, to: null }]] as const],
      ),
    ),
    registerDays: ['2023-03-31', '2024-03-31', '2025-03-31'],
  };
}

/** Nothing that was read of the nation before is known of it. */
function unread(nation: NationFacts): NationFacts {
  return JSON.parse(JSON.stringify(nation));
}

function inOrder(nation: NationFacts) {
  const byUrn = <One extends { urn: string }>(ones: readonly One[]) =>
    [...ones].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  const groups = [...nation.groups].sort((a, b) => (a.groupId < b.groupId ? -1 : 1));
  return {
    ...nation,
    groups: groups.map((group) => ({ ...group, settings: byUrn(group.settings), former: byUrn(group.former) })),
    ungrouped: byUrn(nation.ungrouped),
  };
}

const anyObservations = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom('REQUIREMENT', 'MANAGER_VACANCY')),
  {
    maxLength: 12,
  },
);

function recorded(drawn: readonly (readonly [number, string])[]): ReadonlyMap<number, readonly RecordedObservation[]> {
  return new Map(
    drawn.map(([settingId, kind], at) => [
      settingId,
      [
        {
          observationId: String(at),
          kind: kind as RecordedObservation['kind'],
          from: '2024-06-01',
          to: null,
          evidence: 'REGULATOR',
          action: null,
          regulation: kind === 'REQUIREMENT' ? 'CHR_2015 reg 12' : null,
          count: null,
        },
      ],
    ]),
  );
}

const anyNation = fc
  .array(anyStored, { minLength: 25, maxLength: 45 })
  .map((all) => new Map(all.map((one, at) => [at + 1, one] as const)));
/** Settings that change, to something else or to nothing; some are new. */
const anyChanges = fc.array(
  fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.option(anyStored, { freq: 8 })), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 3,
  }),
  { minLength: 1, maxLength: 3 },
);

const numRuns = process.env['OVERSIGHT_BIG'] ? 300 : 25;

describe('a nation of which some settings are read again', () => {
  it('is what reading everything again gives', () => {
    fc.assert(
      fc.property(anyNation, anyChanges, (given, changes) => {
        const stored = new Map<number, Stored | null>(given);
        const memory = new NationInMemory(day, definition, rowsOf(stored));
        for (const change of changes) {
          for (const [id, one] of change) stored.set(id, one);
          const ids = change.map(([id]) => id);
          memory.replace(ids, rowsOf(stored, ids));
          const whole = new NationInMemory(day, definition, rowsOf(stored)).facts();
          expect(inOrder(memory.facts())).toEqual(inOrder(whole));
          expect(hashOfFacts(memory.facts())).toBe(hashOfFacts(unread(whole)));
        }
      }),
      { numRuns: numRuns * 4, seed: 5 },
    );
  });

  it('keeps every group that did not change the object it was', () => {
    fc.assert(
      fc.property(anyNation, fc.nat(), anyStored, (given, pick, instead) => {
        const stored = new Map<number, Stored | null>(given);
        const memory = new NationInMemory(day, definition, rowsOf(stored));
        const before = memory.facts();
        const id = 1 + (pick % stored.size);
        const was = stored.get(id);
        stored.set(id, instead);
        memory.replace([id], rowsOf(stored, [id]));
        const touched = new Set(
          [was?.groupId, instead.groupId, ...(was?.left ?? []), ...instead.left].map((one) =>
            String(typeof one === 'object' ? one?.groupId : one),
          ),
        );
        for (const group of before.groups.filter(({ groupId }) => !touched.has(groupId)))
          expect(memory.facts().groups.find(({ groupId }) => groupId === group.groupId)).toBe(group);
      }),
      { numRuns: numRuns * 2, seed: 5 },
    );
  });

  it('gives what a full scan with the same fit gives, after every change', () => {
    fc.assert(
      fc.property(anyNation, anyChanges, anyObservations, (given, changes, drawn) => {
        const stored = new Map<number, Stored | null>(given);
        const memory = new NationInMemory(day, definition, rowsOf(stored));
        const { fitted } = nationLook(memory.facts());
        const kept = new KeptFindings();
        detectAll(withObservations(memory.facts(), recorded(drawn)), { fitted, kept });
        for (const change of changes) {
          for (const [id, one] of change) stored.set(id, one);
          const ids = change.map(([id]) => id);
          memory.replace(ids, rowsOf(stored, ids));
          const nation = withObservations(memory.facts(), recorded(drawn));
          const whole = unread(
            withObservations(new NationInMemory(day, definition, rowsOf(stored)).facts(), recorded(drawn)),
          );
          expect(detectAll(nation, { fitted, kept })).toEqual(detectAll(whole, { fitted, kept: new KeptFindings() }));
          expect(effectsOfNation(nation, fitted).map(withoutTrials)).toEqual(
            effectsOfNation(whole, fitted).map(withoutTrials),
          );
        }
      }),
      { numRuns, seed: 5 },
    );
  });

  it('fitted again, gives what a full scan gives', () => {
    fc.assert(
      fc.property(anyNation, anyChanges, (given, changes) => {
        const stored = new Map<number, Stored | null>(given);
        const memory = new NationInMemory(day, definition, rowsOf(stored));
        detectAll(memory.facts());
        for (const [id, one] of changes.flat()) stored.set(id, one);
        const ids = [...new Set(changes.flat().map(([id]) => id))];
        memory.replace(ids, rowsOf(stored, ids));
        expect(detectAll(memory.facts())).toEqual(
          detectAll(unread(new NationInMemory(day, definition, rowsOf(stored)).facts())),
        );
      }),
      { numRuns, seed: 5 },
    );
  });
});

function withoutTrials({ outcome, effects }: ReturnType<typeof effectsOfNation>[number]) {
  return { outcome, effects: effects.map((effect) => ({ ...effect })) };
}
