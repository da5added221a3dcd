import { people } from '../../support/people';
import { demoDay, servedNation } from '../../support/service';

const service = servedNation();

interface Shown {
  definition: string;
  sharedSettings: number;
  settings: number;
  isBeyondChance: boolean | null;
  sentence: string;
  providerGroup: { id: string; asOf: string; definition: string };
  effect: { id: string; n: number; q: number | null; shrunken: { interval95: { low: number; high: number } } } | null;
}

interface Group {
  id: string;
  definition: string;
  effects: { id: string; outcome: string }[];
  effectByDefinition: {
    asOf: string;
    low: number | null;
    high: number | null;
    isRobust: boolean | null;
    sentence: string;
    definitions: Shown[];
  } | null;
}

const compared = `effectByDefinition(outcome: OUTCOME) { asOf low high isRobust sentence definitions {
  definition sharedSettings settings isBeyondChance sentence providerGroup { id asOf definition }
  effect { id n q shrunken { interval95 { low high } } } } }`;
const ofGroups = (outcome: string, args = `asOf: "${demoDay}"`) =>
  `{ providerGroups(first: 100, orderBy: SETTINGS_DESC, ${args}) { nodes { id definition effects { id outcome } ${compared.replace('OUTCOME', outcome)} } } }`;

async function groupsUnder(outcome = 'BELOW_GOOD', args?: string): Promise<Group[]> {
  const { data, errors } = await service.ask(ofGroups(outcome, args), {}, { as: people.analyst });
  expect(errors ? service.faults.at(-1)?.error : undefined).toBeUndefined();
  return data.providerGroups.nodes;
}

function shownOf({ effectByDefinition }: Group) {
  if (!effectByDefinition) throw new Error('Every group of the demo day was detected on it.');
  return effectByDefinition;
}

type Members = ReadonlyMap<string, { definition: string; settings: ReadonlySet<number> }>;

/** The settings of each group on the day, of the definitions that were detected on it. */
async function membersByGroup(): Promise<Members> {
  const rows = await service.database.query<{ definition: string; groupId: string; settings: number[] }>({
    text: `select definition, group_id::text as "groupId", array_agg(setting_id) as settings from group_membership
      where from_day <= $1 and to_day > $1 and definition in (select definition from detection_run where as_of = $1)
      group by definition, group_id`,
    values: [demoDay],
  });
  return new Map(
    rows.map(({ groupId, definition, settings }) => [groupId, { definition, settings: new Set(settings) }]),
  );
}

function sharedWith(members: Members, groupId: string) {
  const own = [...(members.get(groupId)?.settings ?? [])];
  return [...members]
    .map(([id, { definition, settings }]) => ({
      definition,
      groupId: id,
      shared: own.filter((setting) => settings.has(setting)).length,
    }))
    .filter(({ shared }) => shared > 0);
}

describe('the effect of a group under every definition', () => {
  it.each(['BELOW_GOOD', 'ADVERSE'])('is its own under its own definition, by %s', async (outcome) => {
    for (const { id, definition, effects, effectByDefinition } of await groupsUnder(outcome)) {
      const own = effectByDefinition?.definitions.find((one) => one.definition === definition);
      expect(own).toMatchObject({ providerGroup: { id, asOf: demoDay } });
      expect(own?.sharedSettings).toBe(own?.settings);
      expect(own?.effect?.id ?? null).toBe(effects.find((one) => one.outcome === outcome)?.id ?? null);
    }
  });

  it('is that of the groups that share the most settings with it, by hand and by the API', async () => {
    const groups = (await groupsUnder()).slice(0, 12);
    expect(groups.some((group) => shownOf(group).definitions.length > 1)).toBe(true);
    const members = await membersByGroup();
    for (const group of groups) {
      const shared = sharedWith(members, group.id);
      const { definitions } = shownOf(group);
      expect(definitions.map(({ definition }) => definition)).toEqual(
        [...new Set(shared.map((one) => one.definition))].sort(),
      );
      for (const { definition, sharedSettings, settings, providerGroup } of definitions) {
        const others = shared.filter((one) => one.definition === definition);
        expect(sharedSettings).toBe(Math.max(...others.map((one) => one.shared)));
        expect(others).toContainEqual({ definition, groupId: providerGroup.id, shared: sharedSettings });
        expect([providerGroup.definition, settings]).toEqual([
          definition,
          members.get(providerGroup.id)?.settings.size,
        ]);
      }
    }
  });

  it('says in figures what its intervals and verdicts say', async () => {
    const groups = await groupsUnder();
    for (const group of groups) {
      const { low, high, isRobust, sentence, definitions } = shownOf(group);
      const ends = definitions.flatMap(({ effect }) => Object.values(effect?.shrunken.interval95 ?? {}));
      expect([low, high]).toEqual(ends.length === 0 ? [null, null] : [Math.min(...ends), Math.max(...ends)]);
      const verdicts = definitions.flatMap(({ isBeyondChance }) => isBeyondChance ?? []);
      expect(isRobust).toBe(verdicts.length < 2 ? null : new Set(verdicts).size === 1);
      expect(sentence).toMatch(/\.$/);
    }
    expect(groups.some((group) => shownOf(group).isRobust !== null)).toBe(true);
  });

  it('says in a sentence of each definition whether it stands there', async () => {
    for (const { effect, isBeyondChance, sentence } of (await groupsUnder()).flatMap(
      (group) => shownOf(group).definitions,
    )) {
      expect(isBeyondChance === null).toBe((effect?.q ?? null) === null);
      expect(sentence).toContain(effect === null ? 'nothing can be said' : 'times as often as expected (95%)');
      expect(sentence.includes('it stands, beyond chance')).toBe(isBeyondChance === true);
    }
  });

  it('of a group of undertakings is found the other way round', async () => {
    const [group] = await groupsUnder('BELOW_GOOD', `asOf: "${demoDay}", definition: COMPANIES_ACT_PARENT`);
    expect(group?.definition).toBe('COMPANIES_ACT_PARENT');
    expect(group?.effectByDefinition?.definitions.map(({ definition }) => definition)).toEqual([
      'COMPANIES_ACT_PARENT',
      'OFSTED_PUBLISHED_OWNER',
    ]);
  });

  it('reads the day of the detection, also for a later day, and is nothing before the first', async () => {
    const [later] = await groupsUnder('BELOW_GOOD', 'asOf: "2025-06-30"');
    expect(later?.effectByDefinition?.asOf).toBe(demoDay);
    for (const { effectByDefinition } of await groupsUnder('BELOW_GOOD', 'asOf: "2016-06-30"'))
      expect(effectByDefinition).toBeNull();
  });

  it('is one statement for many groups, and one for the groups it names', async () => {
    const counted = async (first: number) => {
      const query = ofGroups('BELOW_GOOD').replace('first: 100', `first: ${first}`);
      return (await service.ask(query, {}, { as: people.analyst })).statements.length;
    };
    // The groups, their effects, the comparison, and the groups it names.
    expect([await counted(1), await counted(100)]).toEqual([4, 4]);
  });
});
