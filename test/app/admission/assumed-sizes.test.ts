import { isInterfaceType, isObjectType } from 'graphql';
import { assumedSizes } from '../../../src/app/admission/assumed-sizes';
import { buildApiSchema } from '../../../src/app/schema';
import { indicators } from '../../../src/domain/indicators/indicators';
import { unboundedLists } from '../../../src/platform/graphql/limits/schema-lists';
import { councils, otherSpellings, successions, welshCouncils } from '../../../src/sources/geography/councils';
import { people } from '../../support/people';
import { servedNation } from '../../support/service';

const schema = buildApiSchema();
const assumed = (name: string) => assumedSizes.get(name) ?? 0;

describe('the assumed sizes', () => {
  it('bound every list that has no page size', () => {
    expect(unboundedLists(schema, assumedSizes)).toEqual([]);
  });

  it.each([...assumedSizes])('of %s (%i) is that of a list there is, which needs one', (name, size) => {
    const [typeName = '', fieldName = ''] = name.split('.');
    const type = schema.getType(typeName);
    const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
    expect(fields[fieldName]).toBeDefined();
    expect(unboundedLists(schema, new Map())).toContain(name);
    expect(size).toBeGreaterThan(0);
  });
});

/** How often the most frequent one stands among them. */
function mostOf(names: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(...counts.values());
}

const closedLists: readonly (readonly [list: string, longest: number])[] = [
  ['LocalAuthority.codes', Math.max(...councils.map(([, , , codes]) => codes.length + 1))],
  ['LocalAuthority.successors', mostOf(successions.map(([predecessor]) => predecessor))],
  ['QualityProfile.byLocalAuthority', councils.length + welshCouncils.length + otherSpellings.length],
  ['Finding.numbers', Math.max(...indicators.map(({ numbers }) => Object.keys(numbers).length))],
  ['Finding.powers', Math.max(...indicators.map(({ informs }) => informs.length))],
];

describe('a size that stands in no closed list', () => {
  it.each(closedLists)('of %s is at least what we know of: %i', (list, longest) => {
    expect(longest).toBeGreaterThan(0);
    expect(assumed(list)).toBeGreaterThanOrEqual(longest);
  });
});

const service = servedNation();

/** The longest of each list in an answer, by the type of what holds it and the name of the field. */
function longestIn(value: unknown, found = new Map<string, number>()): Map<string, number> {
  if (Array.isArray(value)) for (const each of value) longestIn(each, found);
  else if (typeof value === 'object' && value !== null) {
    const { __typename, ...fields } = value as Record<string, unknown>;
    for (const [field, held] of Object.entries(fields)) {
      const name = `${__typename}.${field}`;
      if (Array.isArray(held)) found.set(name, Math.max(found.get(name) ?? 0, held.length));
      longestIn(held, found);
    }
  }
  return found;
}

const slice = '{ __typename values { points: __typename } }';

const questions = {
  'groups and how they stand': `{ providerGroups(first: 3, orderBy: SETTINGS_DESC) { nodes { quality { __typename
    judgements { __typename values { points: __typename } } byProvisionType ${slice} byRegion ${slice} byLocalAuthority ${slice} } } } }`,
  'settings and their judgements': `{ settings(first: 100) { nodes { __typename standingJudgements { key }
    inspections(first: 3) { nodes { __typename judgements { key } } } } } }`,
  councils: `{ localAuthorities(first: 100) { nodes { __typename codes { code } successors { name }
    inspections(first: 10) { __typename judgements { key } } } } }`,
  findings:
    '{ findings(first: 100) { nodes { __typename numbers { name } powers { __typename gaps { id } noticeAndAppeal { text: __typename } } } } }',
  'groups on the watch, and their effects':
    '{ statutoryWatch(first: 20) { nodes { __typename powers { code } providerGroup { __typename effects { outcome } effectByDefinition { __typename definitions { definition } } } } } }',
  'rules and growth':
    '{ __typename indicators { __typename id informs { __typename } policyValues { __typename } } growth { __typename levers { __typename legalBasis { provision } } policyIntent { when } } }',
  'bodies and whose they are': `{ undertakings(nameContains: "holdings", first: 10) { nodes { __typename
    identifiers { scheme } formerNames { name } sources { code } parents { __typename reasons { limb } }
    ultimateParent { __typename passed { code } } } } }`,
  'chains above': `{ undertakings(nameContains: "ltd", first: 3) { nodes { chain { __typename steps { __typename } paths { __typename } stops { code } }
    interestsIn(first: 3) { nodes { __typename components { id } } } } } }`,
  'structures below': `{ undertakings(nameContains: "holdings", first: 1) { nodes {
    structure { __typename nodes { __typename } edges { __typename reasons { limb } } } } } }`,
  'definitions and tables':
    '{ __typename groupDefinitions { definition } continuityTable { __typename signals { __typename } } }',
  'scans of the nation': '{ nationalScans(first: 10) { nodes { __typename runs { id } } } }',
  'a simulation that cannot be': `{ simulate(changes: [{ closeSetting: { urn: "9999999" } }]) { __typename problems { code } } }`,
};

const asked = 'expectedVersion: 0, on: "2025-03-31", reason: "To see how long its lists are.", idempotencyKey:';

/** What is not open, as an officer of the regulator asks it: what the officer begins, and what is read of it. */
const questionsOfOfficer = {
  'a suspicion that is recorded': `mutation { takeSuspicionStep(input: { step: RECORD_SUSPICION, ${asked} "sizes-suspicion",
    opening: { title: "To see", urn: "9000108" }, particulars: { grounds: [RELEVANT_REQUIREMENTS_BREACH], why: "To see.",
    links: [{ kind: DOCUMENT, target: "Notes" }] } }) { __typename matter { __typename clocks { code } nextSteps { __typename fields { name } }
    steps(first: 5) { nodes { __typename statements { name } } } suspicion { __typename grounds { code } } } problems { code } } }`,
  'a case that is opened': `mutation { takeCaseStep(input: { step: OPEN_CASE, ${asked} "sizes-case", opening: { title: "To see", groupId: "1" },
    particulars: { why: "To see." } }) { __typename matter { __typename caseFile { __typename board { track } } escalation { __typename rungs { rung } } }
    problems { code } } }`,
  'facts beside a suspicion': `{ settings(first: 40) { nodes { suspicionFacts(first: 5) { nodes { __typename relevantTo { code } } } } } }`,
  'powers and their texts': `{ powers(first: 100) { nodes { __typename furtherCitations { provision } texts { __typename gaps { id } }
    notices { __typename contents { id } } appeal { __typename gaps { id } } clocks { __typename } } } }`,
  'the test of s. 23A': `{ undertakings(nameContains: "holdings", first: 1) { nodes { __typename section23AChain { __typename limbs { id } notes { text }
    section23A { __typename counterfactuals { __typename sets { __typename } } settings(first: 10) { nodes { __typename checks { __typename } } } } } } } }`,
  'the check of an applicant':
    '{ registrationCheck(name: "Holdings", provisionType: CHILDRENS_HOME, localAuthority: "E09000001") { __typename reasons { code } candidates { id } parents { limbInWords } matchedControllers { isRestricted } } }',
  'how impacts came out': '{ __typename impactCalibration(kind: IMPROVEMENT_PLAN) { __typename } }',
};

/** Lists of which the demonstration has nothing to show; tests of their features hold them to these sizes. */
const notInTheDemo = [
  'CaseDecision.options',
  'Commitment.promisedBefore',
  'CommitmentRecord.byTheme',
  'CouncilNotification.acknowledgements',
  'ImpactStatement.followUps',
  'ImpactStatement.notKnown',
  'ImpactStatement.options',
  'TimingOption.restsOn',
  'UnregisteredSetting.bars',
  'OwnerLinkProposal.signals',
  'ContinuityLink.signals',
  'OwnershipConflict.values',
  'OwnershipAnswer.sources',
  'OwnershipAnswer.interests',
  'OwnershipChange.held',
  'OwnershipChange.proposed',
  'OwnershipChangeEffect.flows',
  'OwnershipChangeEffect.routes',
  'OwnershipChangeEffect.groupsBegin',
  'OwnershipChangeEffect.groupsEnd',
  'OwnershipChangeEffect.overTime',
];

describe('over the demo nation, no list is longer than assumed', () => {
  const seen = new Set<string>();

  it.each(Object.entries(questions))('in the answer on %s', async (_name, query) => {
    const { data, errors } = await service.ask(query, {}, { as: people.analyst });
    expect(errors).toBeUndefined();
    for (const [name, longest] of longestIn(data)) {
      if (!assumedSizes.has(name)) continue;
      seen.add(name);
      expect([name, longest, longest <= assumed(name)]).toEqual([name, longest, true]);
    }
  });

  it.each(Object.entries(questionsOfOfficer))('in the answer on %s', async (_name, query) => {
    const { data, errors } = await service.ask(query, {}, { as: people.officer });
    expect(errors).toBeUndefined();
    for (const [name, longest] of longestIn(data)) {
      if (!assumedSizes.has(name)) continue;
      seen.add(name);
      expect([name, longest, longest <= assumed(name)]).toEqual([name, longest, true]);
    }
  });

  it('and every list was looked at but the problems of changes, and what the nation has none of', () => {
    const unseen = [...assumedSizes.keys()].filter((name) => !seen.has(name) && !name.endsWith('Payload.problems'));
    expect(unseen.sort()).toEqual([...notInTheDemo].sort());
  });
});
