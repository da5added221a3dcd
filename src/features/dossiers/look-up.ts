import {
  type DossierAudience,
  type DossierMatter,
  type DossierSetting,
  type DossierStep,
  type LookedUp,
  mattersOf,
} from '../../domain/dossier/dossier-facts';
import type { DossierTemplate } from '../../domain/dossier/dossier-template';
import { testDayOf } from '../../domain/dossier/test-day';
import type { Particulars } from '../../domain/matters/particulars';
import { isOnRegister } from '../../domain/register/vocabulary';
import { suspicionOf } from '../../domain/suspicions/suspicion';
import type { Section23AFacts, SuspicionFact } from '../../domain/thresholds/section-23a/group-on-day';
import type { Day } from '../../domain/values/day';
import type { Queryable } from '../../platform/database/database';
import { ownershipContext } from '../ownership/ownership.context';
import { providerGroupsContext } from '../provider-groups/provider-groups.context';
import { settingsContext } from '../settings/settings.context';
import { thresholdsContext } from '../thresholds/thresholds.context';
import { DossierFindingStore } from './dossier-finding.store';
import { DossierImpactStore } from './dossier-impact.store';
import type { MatterRow } from './dossier-matter.store';
import { explainedFinding } from './explained-finding';

export interface LookUpAsked {
  template: DossierTemplate;
  audience: DossierAudience;
  knownAt: string;
  day: Day;
}

/** The test reads suspicions as they stand now: of each, what was recorded by the moment counts. */
function suspicionAsKnown(
  fact: SuspicionFact,
  steps: readonly DossierStep[] | undefined,
  on: Day,
): SuspicionFact | null {
  const suspicion = suspicionOf((steps ?? []).filter((step) => step.on <= on));
  if (suspicion === null) return null;
  const { grounds, heldFrom, withdrawnOn } = suspicion;
  return { ...fact, grounds, heldFrom, withdrawnOn };
}

/** The numbers of the suspicions that the test of the addressee reads. */
export interface ReadTest {
  facts: Section23AFacts;
  suspicionIds: readonly number[];
}

/** What the test of s. 23A is put to, where the template puts it and the audience may see it. */
export async function readTest(
  db: Queryable,
  { partyId, scenario }: Pick<MatterRow, 'partyId' | 'scenario'>,
  steps: readonly DossierStep[],
  { template, audience, day }: LookUpAsked,
): Promise<ReadTest | null> {
  if (template !== 'S23A_NOTICE' || audience.lane !== 'REGULATOR' || partyId === null) return null;
  const asOf = testDayOf(steps, day);
  const read = await thresholdsContext(db).thresholds.section23A.for({ asOf, scenario }).load(partyId);
  if (read === null) return null;
  return { facts: read.facts, suspicionIds: [...read.suspicionIds.values()].flat().map(Number) };
}

function testAsKnown(
  { facts }: ReadTest,
  subject: DossierMatter,
  related: readonly DossierMatter[],
  day: Day,
): Section23AFacts {
  const stepsOf = new Map(related.map(({ id, steps }) => [`matter ${id}`, steps]));
  const on = testDayOf(subject.steps, day);
  const suspicions = facts.suspicions.flatMap((fact) => suspicionAsKnown(fact, stepsOf.get(fact.source), on) ?? []);
  return { ...facts, suspicions };
}

function idsAmong(targets: readonly unknown[]): readonly number[] {
  return [...new Set(targets.map(Number).filter((id) => Number.isSafeInteger(id) && id > 0 && id < 2 ** 31))];
}

/** The statements of impact that were read before a decision. */
function impactIds(steps: readonly DossierStep[]): readonly number[] {
  return idsAmong(
    steps.filter(({ step }) => step === 'WEIGH_IMPACT').map(({ particulars }) => particulars.statementId),
  );
}

function findingIds(steps: readonly DossierStep[]): readonly number[] {
  const links = steps.flatMap(({ particulars: { links: all } }) =>
    Array.isArray(all) ? (all as readonly Particulars[]) : [],
  );
  return idsAmong(links.filter(({ kind }) => kind === 'FINDING').map(({ target }) => target));
}

async function settingOf(db: Queryable, settingId: number | null, asOf: Day): Promise<DossierSetting | null> {
  if (settingId === null) return null;
  const setting = await settingsContext(db).settings.byId.for({ asOf }).load(settingId);
  if (setting === null) return null;
  const { urn, name, provisionType, status } = setting;
  return { urn, name: name ?? urn, provisionType, isOnRegister: isOnRegister(status) };
}

/** Everything of a dossier that stands in no step: names, the register, the group of the test, findings. */
export async function lookUp(
  db: Queryable,
  row: MatterRow,
  matters: { subject: DossierMatter; related: readonly DossierMatter[] },
  test: ReadTest | null,
  asked: LookUpAsked,
): Promise<LookedUp> {
  const { audience, knownAt, day } = asked;
  const steps = mattersOf(matters).flatMap((matter) => matter.steps);
  const ids = audience.lane === 'REGULATOR' ? findingIds(steps) : [];
  const found = ids.length === 0 ? [] : await new DossierFindingStore(db).madeBy(ids, knownAt);
  const weighed = audience.lane === 'REGULATOR' ? impactIds(steps) : [];
  const matterIds = mattersOf(matters).map(({ id }) => id);
  const group =
    row.groupId === null
      ? null
      : await providerGroupsContext(db).providerGroups.byId.for({ asOf: day }).load(row.groupId);
  const moment = { asOf: day, knownAt };
  const addressee =
    row.partyId === null ? null : await ownershipContext(db).ownership.byId.for(moment).load(row.partyId);
  return {
    groupName: group?.name ?? null,
    addresseeName: addressee?.name ?? null,
    setting: await settingOf(db, row.settingId, day),
    section23A: test === null ? null : testAsKnown(test, matters.subject, matters.related, day),
    findings: found.map(explainedFinding),
    impacts: weighed.length === 0 ? [] : await new DossierImpactStore(db).preparedBy(weighed, matterIds, knownAt),
  };
}
