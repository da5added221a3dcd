import { demonstrationScenario } from '../../domain/law/commencement-scenario';
import { demonstrationBegins } from '../../features/law/load-demonstration-scenario';
import type { Database } from '../../platform/database/database';
import { type DemoSetting, type DemoSubject, daysBack } from './demo-step';
import { noticeStory } from './notice-story';
import { penaltyStory, penaltyStoryBegan } from './penalty-story';
import { askAsDemo, type DemoWalk, walkStory } from './walk-demo-cases';

const watched = `query { statutoryWatch(first: 20, definition: COMPANIES_ACT_PARENT) {
  nodes { providerGroup { id name undertaking { id } } }
} }`;

const counted = `query ($undertakingId: ID!, $scenario: String) {
  thresholdTest(power: "IMPROVEMENT_PLAN_NOTICE", undertakingId: $undertakingId, scenario: $scenario) {
    section23A { settings(first: 100) { nodes { urn countsIfSuspected undertaking { id } } } }
  }
}`;

interface Watched {
  statutoryWatch: {
    nodes: readonly { providerGroup: { id: string; name: string; undertaking: { id: string } | null } }[];
  };
}

interface Counted {
  thresholdTest: {
    section23A: {
      settings: {
        nodes: readonly { urn: string; countsIfSuspected: string; undertaking: { id: string } | null }[];
      };
    };
  } | null;
}

/** Two settings of the group that would count if they were suspected. */
async function settingsOf(walk: DemoWalk, undertakingId: string): Promise<DemoSetting[]> {
  const asked = { undertakingId, scenario: demonstrationScenario };
  const { thresholdTest } = await askAsDemo<Counted>(walk, 'ruth', counted, asked);
  return (thresholdTest?.section23A.settings.nodes ?? [])
    .flatMap(({ urn, countsIfSuspected, undertaking }) =>
      countsIfSuspected === 'YES' && undertaking !== null ? [{ urn, undertakingId: undertaking.id }] : [],
    )
    .slice(0, 2);
}

/** The groups nearest to what s. 23A counts, as far as two of their settings could count. */
async function subjectsOf(walk: DemoWalk, most: number): Promise<DemoSubject[]> {
  const { statutoryWatch } = await askAsDemo<Watched>(walk, 'ruth', watched, {});
  const found: DemoSubject[] = [];
  for (const { providerGroup } of statutoryWatch.nodes) {
    const { id: groupId, name, undertaking } = providerGroup;
    if (undertaking === null || found.length === most) continue;
    const [one, other] = await settingsOf(walk, undertaking.id);
    if (one && other) found.push({ groupId, name, undertakingId: undertaking.id, settings: [one, other] });
  }
  return found;
}

/**
 * Cases of the demonstration, walked by its people through the API under the hypothetical scenario: one up to a penalty
 * that may be answered, one up to a notice that waits for its approval. Answers how many there are.
 */
export async function loadDemoCases(walk: DemoWalk): Promise<number> {
  const today = walk.clock.today();
  if (daysBack(today)(penaltyStoryBegan) < demonstrationBegins) return 0;
  const [first, second] = await subjectsOf(walk, 2);
  if (first) await walkStory(walk, today, penaltyStory(first));
  if (second) await walkStory(walk, today, noticeStory(second, 20, 2));
  return [first, second].filter(Boolean).length;
}

/** The group that the first case of the demonstration is about; null where there is none. */
export async function groupOfDemoCases(system: Database): Promise<number | null> {
  const [row] = await system.query<{ groupId: number }>({
    text: `select group_id as "groupId" from matter where kind = 'CASE' and scenario = $1 and group_id is not null order by id limit 1`,
    values: [demonstrationScenario],
  });
  return row?.groupId ?? null;
}
