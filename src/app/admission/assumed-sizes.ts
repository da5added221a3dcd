import { keyRefusalCodes } from '../../domain/access/api-keys';
import { clockRules } from '../../domain/calendar/clock-rules';
import { rungs } from '../../domain/cases/escalation';
import { caseTracks } from '../../domain/cases/stages';
import { formProblems } from '../../domain/casework/problem';
import { commitmentThemes } from '../../domain/commitments/themes';
import { outcomes } from '../../domain/expectation/expected-trial';
import { followUpDays } from '../../domain/impact/impact-policy';
import { timings } from '../../domain/impact/timing-options';
import { indicators } from '../../domain/indicators/indicators';
import { judgementKeys, scales } from '../../domain/judgements/frameworks';
import { appealRoutes } from '../../domain/law/appeal-routes';
import { cancellationGrounds } from '../../domain/law/grounds';
import { growthLevers, growthWarning } from '../../domain/law/growth';
import { notices, noticesOf } from '../../domain/law/notices';
import { clocksOf } from '../../domain/law/power-clocks';
import { textsOf } from '../../domain/law/power-texts';
import { powers } from '../../domain/law/powers';
import { refusalCodes } from '../../domain/law/refusal-codes';
import { mostParticulars } from '../../domain/matters/check-particulars';
import { mostOptions } from '../../domain/matters/guards/case';
import { machines } from '../../domain/matters/machines/machines';
import { rowsFrom } from '../../domain/matters/next-steps';
import { groupDefinitions } from '../../domain/ownership/definitions/group-definitions';
import { matchSignals } from '../../domain/ownership/matching/match-signals';
import { provisionTypes, regions } from '../../domain/register/vocabulary';
import { mostReasons } from '../../domain/registration-check/decide-headroom';
import type { QuestionsTest } from '../../domain/thresholds/question';
import { checks } from '../../domain/thresholds/section-23a/checks';
import { counterfactualAims, setsListedAtMost } from '../../domain/thresholds/section-23a/counterfactuals';
import { questionsTests } from '../../domain/thresholds/statutory-tests/questions-tests';
import { mostEarlierPromises } from '../../features/commitments/earlier-promise.resolver';
import { ownershipBounds } from '../../features/ownership/ownership-bounds';
import { mostCandidates } from '../../features/registration-checks/find-applicant';
import { mostMatched, mostParents } from '../../features/registration-checks/registration-check.resolver';
import { mostChanges } from '../../features/simulations/read-changes';
import { longestChain } from '../../features/thresholds/thresholds.context';
import type { AssumedSizes } from '../../platform/graphql/limits/schema-lists';

function countOf(closed: Readonly<Record<string, unknown>>): number {
  return Object.keys(closed).length;
}

function longest(lists: readonly (readonly unknown[])[]): number {
  return Math.max(...lists.map(({ length }) => length));
}

const ofCouncils = Object.keys(judgementKeys).filter((key) => key.startsWith('COUNCIL_')).length;
const ofSettings = countOf(judgementKeys) - ofCouncils;

/** The points of every scale, and `NOT_JUDGED` on each. */
const points = Object.values(scales).reduce((sum, scale) => sum + scale.length + 1, 0);

const ofCasework = countOf(formProblems) + countOf(refusalCodes);

const allMachines = Object.values(machines);
const allSteps = allMachines.flatMap(({ steps }) => steps);

/** What one step can say at most: its own fields, and those of the document that it serves. */
const ofOneStep = longest(allSteps.map(({ fields = [], completes }) => [...fields, ...(completes?.fields ?? [])]));

const tests: readonly QuestionsTest[] = Object.values(questionsTests);
/** Each question, with those it has as parts, and the one about the kind of setting. */
const limbsOf = ({ limbs }: QuestionsTest) =>
  limbs.flatMap((limb) => ('parts' in limb ? [limb, ...limb.parts] : [limb]));

/**
 * How many objects a list without a page size may hold. Each is bounded by a closed list or by what its rows allow; a
 * list that can grow without bound is a connection instead.
 */
export const assumedSizes: AssumedSizes = new Map<string, number>([
  // Of each kind the latest.
  ['Matter.clocks', countOf(clockRules)],
  // The rows of a machine that lead on from one state.
  [
    'Matter.nextSteps',
    longest(allMachines.flatMap((of) => Object.keys(of.states).map((state) => rowsFrom(of, state)))),
  ],
  ['NextStep.fields', ofOneStep],
  ['RegistrationCheck.candidates', mostCandidates],
  ['RegistrationCheck.parents', mostParents],
  ['RegistrationCheck.matchedControllers', mostMatched],
  ['RegistrationCheck.reasons', mostReasons],
  // One for each council that was told; there are 153 in England and 22 in Wales, and some are told twice.
  ['CouncilNotification.acknowledgements', 400],
  // A prosecution bars a penalty, and a penalty a prosecution.
  ['UnregisteredSetting.bars', 2],
  ['MatterStep.statements', ofOneStep],
  // One for each code, and one for each field of a step and of its rows.
  ['MatterPayload.problems', ofCasework + mostParticulars],
  // The same.
  ['SealDossierPayload.problems', ofCasework + mostParticulars],
  // The wordiest of the tests that ask questions; that of s. 23A has four.
  ['ThresholdTest.limbs', longest(tests.map(limbsOf)) + 1],
  ['ThresholdTest.notes', Math.max(2, longest(tests.map(({ notes }) => notes)))],
  ['CountedSetting.checks', countOf(checks)],
  ['Section23A.counterfactuals', countOf(counterfactualAims) * 2],
  ['Counterfactual.sets', setsListedAtMost],
  // Itself, and as many above it as are read.
  ['Undertaking.section23AChain', longestChain + 1],
  ['ImpactStatement.options', countOf(timings)],
  // Two powers for each way in time.
  ['TimingOption.restsOn', 2],
  // Five that are never known, and the places that the register does not say.
  ['ImpactStatement.notKnown', 6],
  ['ImpactStatement.followUps', followUpDays.length],
  ['Query.impactCalibration', followUpDays.length],
  // One for each code.
  ['ImpactStatementPayload.problems', ofCasework],
  // An inspection judges a key once: a unique index.
  ['Inspection.judgements', ofSettings],
  // The same for councils.
  ['CouncilInspection.judgements', ofCouncils],
  // One of each key stands on a day.
  ['Setting.standingJudgements', ofSettings],
  // One row a key.
  ['QualityProfile.judgements', ofSettings],
  // One row a point of a scale.
  ['JudgementCounts.values', points],
  // The same.
  ['QualitySlice.values', points],
  // One row a kind.
  ['QualityProfile.byProvisionType', countOf(provisionTypes)],
  // One row a region, and one for settings whose region is not published.
  ['QualityProfile.byRegion', countOf(regions) + 1],
  // One row a name: 164 councils living, abolished or Welsh, and nine other spellings.
  ['QualityProfile.byLocalAuthority', 180],
  // The catalogue of rules.
  ['Query.indicators', indicators.length],
  // The same.
  ['Indicator.informs', longest(indicators.map(({ informs }) => informs))],
  // The same; each value of each figure is an entry.
  ['Indicator.policyValues', longest(indicators.map(({ policyValues }) => Object.values(policyValues).flat()))],
  // The wordiest rule has 39. A finding keeps the numbers of the version that made it, so there is room.
  ['Finding.numbers', 48],
  // A rule informs seven powers at most, and the same holds of its versions.
  ['Finding.powers', 8],
  // The same.
  ['WatchedGroup.powers', 8],
  // One for each outcome.
  ['ProviderGroup.effects', countOf(outcomes)],
  // One for each definition of a group.
  ['EffectByDefinition.definitions', groupDefinitions.length],
  // The catalogue of powers.
  ['Power.gaps', longest(powers.map(({ gaps }) => gaps))],
  ['Power.furtherCitations', longest(powers.map(({ furtherCitations }) => furtherCitations))],
  ['Power.texts', longest(Object.values(textsOf))],
  ['TextRead.gaps', longest(Object.values(textsOf).flatMap((texts) => texts.map(({ gaps }) => gaps)))],
  ['Power.notices', longest(powers.map(({ code }) => noticesOf(code)))],
  ['StatutoryNotice.contents', longest(Object.values(notices).map(({ contents }) => contents))],
  ['AppealRoute.gaps', longest(Object.values(appealRoutes).map(({ gaps }) => gaps))],
  ['Power.clocks', longest(Object.values(clocksOf))],
  ['CommencementPayload.problems', ofCasework],
  // The same.
  ['Power.noticeAndAppeal', longest(powers.map(({ noticeAndAppeal }) => noticeAndAppeal))],
  // The catalogue of what bears on growth.
  ['GrowthView.levers', growthLevers.length],
  // The same.
  ['GrowthView.policyIntent', growthWarning.policyIntent.length],
  // The same.
  ['GrowthLever.legalBasis', longest(growthLevers.map(({ legalBasis }) => legalBasis))],
  // A council of our list has one code of the Department and two nine-character codes at most.
  ['LocalAuthority.codes', 8],
  // Two councils at most took over from one.
  ['LocalAuthority.successors', 3],
  // Each reason is said once.
  ['ApiKeyPayload.problems', countOf(formProblems) + countOf(keyRefusalCodes)],
  // The same.
  ['FindingReviewPayload.problems', ofCasework],
  // The same.
  ['FindingNotePayload.problems', ofCasework],
  // The same.
  ['OwnerMergePayload.problems', ofCasework],
  // The same.
  ['OwnerLinkPayload.problems', ofCasework],
  // The same.
  ['ContinuityPayload.problems', ofCasework],
  // The same: of each field one thing is wrong at most, and there are eleven.
  ['ObservationPayload.problems', ofCasework],
  // One for each definition of a group.
  ['NationalScan.runs', groupDefinitions.length],
  // Of each thing one is wrong at most.
  ['NationalScanPayload.problems', ofCasework],
  // The same.
  ['RulePublicationPayload.problems', ofCasework],
  // Each code once.
  ['OwnerLinkProposal.signals', countOf(matchSignals)],
  // As many as there are signals of a link's kind.
  ['ContinuityLink.signals', 12],
  // The published table of signals.
  ['ContinuityTable.signals', 33],
  // The same; a change says so where its body has more.
  ['OwnershipChangePayload.problems', ofCasework],
  ['OwnershipChange.held', 50],
  ['OwnershipChange.proposed', 50],
  // An effect says so where there are more.
  ['OwnershipChangeEffect.flows', 20],
  ['OwnershipChangeEffect.routes', 20],
  ['OwnershipChangeEffect.groupsBegin', 20],
  ['OwnershipChangeEffect.groupsEnd', 20],
  // One for each definition that is drawn by control.
  ['OwnershipChangeEffect.overTime', 3],
  // The catalogue of definitions.
  ['Query.groupDefinitions', groupDefinitions.length],
  // Of each change several fields can be wrong.
  ['Simulation.problems', mostChanges * 3],
  // The catalogue of grounds.
  ['Suspicion.grounds', countOf(cancellationGrounds)],
  // The same: a prosecution is relevant to two.
  ['RelevantFact.relevantTo', 2],
  // What is proposed as the same promise, as it says itself.
  ['Commitment.promisedBefore', mostEarlierPromises],
  // The catalogue of themes.
  ['CommitmentRecord.byTheme', countOf(commitmentThemes)],
  // Each reason is said once.
  ['ReminderPayload.problems', ofCasework],
  ['MarkVisitedPayload.problems', ofCasework],
  // One for each track.
  ['CaseFile.board', countOf(caseTracks)],
  // What a decision may weigh, as its guard keeps it.
  ['CaseDecision.options', mostOptions],
  // One for each rung.
  ['EscalationLadder.rungs', countOf(rungs)],
  // What a walk reads, as it says itself.
  ...Object.entries(ownershipBounds),
]);
