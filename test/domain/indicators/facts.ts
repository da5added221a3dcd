import type { JudgementValue, ScaleKey } from '../../../src/domain/judgements/frameworks';
import type { GroupFacts, JudgedInspection, NationFacts, SettingFacts } from '../../../src/domain/nation/facts';
import { seededNumbers } from '../../../src/domain/statistics/seeded-random';

/** The day on which every case is read, unless it says otherwise. */
export const day = '2025-03-31';

const scaleOf: Partial<Record<JudgementValue, ScaleKey>> = {
  ADEQUATE: 'FOUR_POINT_ADEQUATE',
  SATISFACTORY: 'FOUR_POINT_SATISFACTORY',
  IMPROVED_EFFECTIVENESS: 'INTERIM_EFFECTIVENESS',
  SUSTAINED_EFFECTIVENESS: 'INTERIM_EFFECTIVENESS',
  DECLINED_EFFECTIVENESS: 'INTERIM_EFFECTIVENESS',
  CONSISTENTLY_STRONG: 'SUPPORTED_ACCOMMODATION',
  INCONSISTENT_QUALITY: 'SUPPORTED_ACCOMMODATION',
  SERIOUS_OR_WIDESPREAD_WEAKNESSES: 'SUPPORTED_ACCOMMODATION',
};

interface Judged {
  overall?: JudgementValue;
  helped?: JudgementValue;
  leaders?: JudgementValue;
}

function judgementsOf({ overall, helped, leaders }: Judged): JudgedInspection['judgements'] {
  const given = [
    ['OVERALL', overall],
    ['HELPED_AND_PROTECTED', helped],
    ['LEADERS_AND_MANAGERS', leaders],
  ] as const;
  return given.flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, scale: scaleOf[value] ?? 'FOUR_POINT', value }],
  );
}

/** A full inspection on the day, by its overall judgement or by all it judged. */
export function inspected(
  inspectedOn: string,
  judged: JudgementValue | Judged,
  more: Partial<JudgedInspection> = {},
): JudgedInspection {
  return {
    inspectionId: inspectedOn,
    eventNumber: null,
    eventType: 'FULL',
    inspectedOn,
    publishedOn: inspectedOn,
    judgements: judgementsOf(typeof judged === 'string' ? { overall: judged } : judged),
    ...more,
  };
}

/** A private children's home in the North West that was always in its group. */
export function setting(
  settingId: string,
  inspections: readonly JudgedInspection[],
  more: Partial<SettingFacts> = {},
): SettingFacts {
  return {
    settingId,
    urn: `SC${settingId}`,
    provisionType: 'CHILDRENS_HOME',
    sector: 'PRIVATE',
    region: 'E12000002',
    localAuthority: 'Lancashire',
    undertakingKey: 'one',
    registeredInParentsOwnName: false,
    joinedGroupOn: '2015-03-31',
    inspections: inspections.map((one) => ({ ...one, inspectionId: `${settingId}/${one.inspectionId}` })),
    places: 4,
    registeredOn: '2015-03-31',
    suspensions: [],
    observations: [],
    ...more,
  };
}

export function group(groupId: string, settings: readonly SettingFacts[], more: Partial<GroupFacts> = {}): GroupFacts {
  return {
    groupId,
    name: `Group ${groupId}`,
    definition: 'PARENT_UNDERTAKING',
    canAssessRouteB: true,
    settings,
    former: [],
    ...more,
  };
}

/** So many homes with the first few below good, or whatever is given. */
export function homes(
  prefix: string,
  count: number,
  hits: number,
  [hit, other]: readonly [JudgementValue, JudgementValue] = ['REQUIRES_IMPROVEMENT', 'GOOD'],
  more: Partial<SettingFacts> = {},
): readonly SettingFacts[] {
  return Array.from({ length: count }, (_, index) =>
    setting(`${prefix}${index}`, [inspected('2024-06-01', index < hits ? hit : other)], more),
  );
}

export function nation(
  groups: readonly GroupFacts[],
  ungrouped: readonly SettingFacts[] = homes('other', 200, 30),
  more: Partial<NationFacts> = {},
): NationFacts {
  return { day, groups, ungrouped, ...more };
}

/** The same nation with one group's settings changed. */
export function withSettings(
  facts: NationFacts,
  groupId: string,
  change: (setting: SettingFacts) => SettingFacts,
): NationFacts {
  const groups = facts.groups.map((one) =>
    one.groupId === groupId ? { ...one, settings: one.settings.map(change) } : one,
  );
  return { ...facts, groups };
}

/** A setting whose judgements are changed one by one. */
export function rejudged(
  facts: SettingFacts,
  change: (value: JudgementValue, inspection: JudgedInspection) => JudgementValue,
): SettingFacts {
  const inspections = facts.inspections.map((inspection) => ({
    ...inspection,
    judgements: inspection.judgements.map((one) => ({ ...one, value: change(one.value, inspection) })),
  }));
  return { ...facts, inspections };
}

/** The same seed gives the same numbers on every machine. */
export const randomNumbers = seededNumbers;

export function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  const copy = [...items];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [copy[i] as T, copy[j] as T];
    copy[i] = b;
    copy[j] = a;
  }
  return copy;
}
