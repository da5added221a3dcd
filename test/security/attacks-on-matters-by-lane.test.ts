import type { Caller } from '../../src/domain/access/caller';
import type { Lane } from '../../src/domain/access/lanes';
import type { Machine } from '../../src/domain/matters/machine';
import { machines } from '../../src/domain/matters/machines/machines';
import { matterKinds } from '../../src/domain/matters/matter-kinds';
import { callerSettings } from '../../src/features/access/caller-settings';
import type { Database } from '../../src/platform/database/database';
import { askedOver } from '../features/finding-reviews/support/asking';
import { type GivenRoad, people, roadDay } from '../features/matters/support/given-road';
import { givenRoadPerTest } from '../features/matters/support/given-road-per-test';
import { person } from '../features/observations/support/given-observations';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { answer } = askedOver(() => database);

interface LaidStep {
  kind: string;
  step: string;
  lanes: readonly Lane[];
}

/** Every row of a machine once, in the lanes in which it is seen. */
function stepsOf(machine: Machine): LaidStep[] {
  return machine.steps.map(({ step, shownTo = [] }) => ({
    kind: machine.kind,
    step,
    lanes: [...new Set<Lane>([matterKinds[machine.kind].lane, ...shownTo])],
  }));
}

/** To whom a step is addressed: its keeper, the group and the council that it concerns. */
function addresseesOf(lanes: readonly Lane[], group: number): string[] {
  return [
    'OFSTED',
    ...(lanes.includes('PROVIDER') ? [`GROUP:${group}`] : []),
    ...(lanes.includes('COMMISSIONER') ? ['LA:888'] : []),
  ];
}

/** One matter of each kind, with every step that its machine has: as they would be kept, whatever their order. */
async function laid(machine: Machine): Promise<LaidStep[]> {
  const steps = stepsOf(machine);
  const all = [...new Set(steps.flatMap(({ lanes }) => lanes))];
  const [row] = await database.query<{ id: number }>({
    text: `insert into matter (kind, group_id, party_id, title, state, version, is_open, is_hypothetical, opened_by, opened_at, lanes, addressees)
      values ($1, $2, $3, 'Canary title', 'S', $4, true, false, 'canary-opener', '2026-06-01T09:00:00Z', $5, $6) returning id`,
    values: [machine.kind, road.group, road.parent, steps.length, all, addresseesOf(all, road.group)],
  });
  for (const [place, { step, lanes }] of steps.entries()) {
    const kept = [row?.id, place + 1, step, JSON.stringify({}), lanes, addresseesOf(lanes, road.group)];
    await database.query({
      text: `insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, is_hypothetical,
          recorded_at, lanes, addressees) values ($1, $2, $3, 'S', '2026-06-01', $4, 'Canary reason', 'canary', '{}', false,
          '2026-06-01T09:00:00Z', $5, $6)`,
      values: kept,
    });
    await database.query({
      text: `insert into matter_link (matter_id, version, kind, target, lanes, addressees) values ($1, $2, 'DOCUMENT', $3, $4, $5)`,
      values: [row?.id, place + 1, step, lanes, kept[5]],
    });
  }
  return steps;
}

const source = `{ matters(first: 100) { totalCount nodes { kind version title openedBy
  steps(first: 100) { totalCount nodes { step } } links(first: 100) { totalCount nodes { target } } } } }`;

interface Seen {
  kind: string;
  steps: { totalCount: number; nodes: { step: string }[] };
  links: { totalCount: number; nodes: { target: string }[] };
}

async function seenBy(caller: Caller): Promise<Seen[] | null> {
  const { data, errors } = await answer(caller, source, {}, roadDay);
  return errors ? null : (data?.matters as { nodes: Seen[] }).nodes;
}

const key = (caller: Caller): Caller => ({ ...caller, id: 'key:1', kind: 'KEY' });

const inLane: readonly [string, (given: GivenRoad) => Caller, Lane | null][] = [
  ['an officer of the regulator', () => people.officer, 'REGULATOR'],
  ['an approver of the regulator', () => people.approver, 'REGULATOR'],
  ['the provider', people.provider, 'PROVIDER'],
  ['a key of the provider', (given) => key(people.provider(given)), 'PROVIDER'],
  ['another provider', people.otherProvider, null],
  [
    'a provider who asks for another purpose',
    (given) => ({ ...people.provider(given), purpose: 'PUBLIC_INFORMATION' }),
    null,
  ],
  ['the council', () => people.council, 'COMMISSIONER'],
  ['another council', () => person('COMMISSIONER', 'LA:889', 'COMMISSIONING'), null],
  ['an officer of the Department', () => people.department, 'DEPARTMENT'],
  [
    'an officer of the regulator who asks for another purpose',
    () => ({ ...people.officer, purpose: 'PUBLIC_INFORMATION' }),
    null,
  ],
];

describe.each(inLane)('%s', (_, callerOf, lane) => {
  it('sees of every kind of matter exactly the steps of its lane, and no count of others', async () => {
    const all = (await Promise.all(Object.values(machines).map(laid))).flat();
    const shown = lane === null ? [] : all.filter(({ lanes }) => lanes.includes(lane));
    const seen = await seenBy(callerOf(road));
    const words = (list: readonly { kind: string; step: string }[]) =>
      list.map(({ kind, step }) => `${kind} ${step}`).sort();
    const found = (seen ?? []).flatMap(({ kind, steps }) => steps.nodes.map(({ step }) => ({ kind, step })));
    expect(words(found)).toEqual(words(shown));
    for (const { kind, steps, links } of seen ?? []) {
      const own = shown.filter((one) => one.kind === kind).length;
      expect([steps.totalCount, links.totalCount]).toEqual([own, own]);
      expect(links.nodes).toHaveLength(own);
    }
  });
});

describe.each([
  ['an analyst', person('DFE_ANALYST', 'DFE', 'MARKET_ANALYSIS')],
  ['an auditor', person('AUDITOR', null, 'AUDIT')],
  ['an administrator', person('ADMINISTRATOR', null, 'ADMINISTRATION')],
  ['the public', person('PUBLIC', null, 'PUBLIC_INFORMATION')],
])('%s', (_, caller) => {
  it('is refused the matters, and sees none in the database either', async () => {
    await Promise.all(Object.values(machines).map(laid));
    expect(await seenBy(caller)).toBeNull();
    const settings = { ...callerSettings(caller, roadDay), role: 'oversight_api' };
    const rows = await database.transaction(
      (tx) =>
        tx.query<{ count: number }>({
          text: `select (select count(*) from matter) + (select count(*) from matter_step) + (select count(*) from matter_clock)
            + (select count(*) from matter_link) as count`,
          values: [],
        }),
      { settings },
    );
    expect(Number(rows[0]?.count)).toBe(0);
  });
});
