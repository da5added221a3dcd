import { type Citation, cite } from '../../law/citation';
import type { RecordedCommencement } from '../../law/recorded-commencement';
import type { Day } from '../../values/day';
import { type Answer, anyOf, between } from '../answer';
import { type Limb, missingLaw } from '../limb';
import { type ThresholdTest, thresholdTest } from '../threshold-test';
import { type CountedSetting, countedSettings } from './counted-settings';
import { type Counterfactual, counterfactuals } from './counterfactuals';
import { type AddressedGroup, addresseeKinds, type Section23AFacts } from './group-on-day';
import {
  countByUndertaking,
  counting,
  eligible,
  perhapsCounting,
  type Routes,
  routesInWords,
  routesOver,
  twoOrMore,
} from './routes';

/** The test of s. 23A for one possible addressee. */
export interface Section23ATest extends ThresholdTest {
  addressee: string;
  routes: Routes;
  /** Every setting of the group, with why it counts or does not. */
  settings: readonly CountedSetting[];
  /** The subsidiaries that a notice by the route would identify, s. 23A(4)(a). */
  qualifying: { routeA: readonly string[]; routeB: readonly string[] };
  counterfactuals: readonly Counterfactual[];
}

const addressed = cite(
  'CSA_2000',
  's. 23A(1)',
  'inferred',
  'That a parent undertaking is one of the Companies Act is inferred (GAP-2).',
);
const routeCitations: Readonly<Record<'A' | 'B', Citation>> = {
  A: cite('CSA_2000', 's. 23A(2)', 'verified'),
  B: cite('CSA_2000', 's. 23A(3)', 'verified'),
};
const routeQuestions = {
  A: 'Is one subsidiary registered for two or more settings for which grounds for cancelling are recorded as suspected?',
  B: 'Are two or more subsidiaries each registered for one or more settings for which grounds for cancelling are recorded as suspected?',
} as const;

/** Whether the addressee can be a parent undertaking at all. */
function isParentUndertaking({ kind }: AddressedGroup['parent']): Answer {
  return between(kind === 'UNDERTAKING', kind === 'UNKNOWN' || kind === 'TRUST');
}

function addresseeLimb({ parent }: AddressedGroup): Limb {
  const answer = isParentUndertaking(parent);
  const what = `What ${parent.name} is: an undertaking, a natural person or a public body`;
  const unsettled = [
    { what, whoCouldRecord: 'Whoever reviews who controls whom, with a source', gap: null },
    missingLaw('GAP-2'),
  ];
  return {
    id: 'ADDRESSEE',
    partOf: null,
    question: 'Is the addressee an undertaking, so that it can be a parent undertaking?',
    answer,
    madeOut: answer,
    decides: true,
    facts: [{ statement: `${parent.name}: ${addresseeKinds[parent.kind]}`, source: parent.source, asOf: parent.asOf }],
    missing: answer === 'NOT_KNOWN' ? unsettled : [],
    citation: addressed,
  };
}

/** The facts of the settings that matter to a route: those that count, and of those that may what is not known. */
function routeLimb(route: 'A' | 'B', answer: Answer, settings: readonly CountedSetting[]): Limb {
  const perhaps = perhapsCounting(settings);
  const open = answer === 'NOT_KNOWN' ? perhaps.filter(({ counts }) => counts === 'NOT_KNOWN') : [];
  const checks = perhaps.flatMap((setting) => setting.checks);
  return {
    id: `ROUTE_${route}`,
    partOf: 'EITHER_ROUTE',
    question: routeQuestions[route],
    answer,
    madeOut: answer,
    decides: true,
    facts: checks.filter(({ check }) => check === 'SUSPECTED' || check === 'BY_SUBSIDIARY').map(({ fact }) => fact),
    missing: open.flatMap((setting) => setting.checks.flatMap(({ missing }) => missing)),
    citation: routeCitations[route],
  };
}

function eitherRoute({ routeA, routeB }: Routes): Limb {
  const answer = anyOf([routeA, routeB]);
  return {
    id: 'EITHER_ROUTE',
    partOf: null,
    question: 'Is route A or route B made out?',
    answer,
    madeOut: answer,
    decides: true,
    facts: [],
    missing: [],
    citation: cite('CSA_2000', 's. 23A(1)', 'verified'),
  };
}

function qualifyingSubsidiaries(settings: readonly CountedSetting[], { routeA, routeB }: Routes) {
  const counts = [...countByUndertaking(counting(settings))];
  const withAtLeast = (least: number) =>
    counts
      .filter(([, count]) => count >= least)
      .map(([undertaking]) => undertaking)
      .toSorted();
  return {
    routeA: routeA === 'YES' ? withAtLeast(twoOrMore) : [],
    routeB: routeB === 'YES' ? withAtLeast(1) : [],
  };
}

function restsOn(isParent: Answer, routes: Routes): string {
  if (isParent === 'NO') return 'for the addressee is no undertaking';
  const words = routesInWords(routes);
  return words === '' || isParent !== 'YES' ? '' : `by ${words}`;
}

/** The test of s. 23A on the day, for the addressee of the facts. It counts recorded suspicions, and never grades. */
export function section23ATest(
  facts: Section23AFacts,
  day: Day,
  recorded: readonly RecordedCommencement[] = [],
): Section23ATest {
  const settings = countedSettings(facts, day);
  const routes = routesOver(settings);
  const isParent = isParentUndertaking(facts.group.parent);
  const outcome = {
    answer: eligible(isParent, routes),
    by: restsOn(isParent, routes),
    limbs: [
      addresseeLimb(facts.group),
      eitherRoute(routes),
      routeLimb('A', routes.routeA, settings),
      routeLimb('B', routes.routeB, settings),
    ],
    notes: [
      { text: 'The test is of recorded suspicions. A grade is evidence only.', confidence: 'verified' },
      { text: 'The statute does not ask that the issues be the same at each setting.', confidence: 'inferred' },
    ] as const,
  };
  return {
    ...thresholdTest('IMPROVEMENT_PLAN_NOTICE', outcome, day, recorded),
    addressee: facts.group.parent.undertaking,
    routes,
    settings,
    qualifying: qualifyingSubsidiaries(settings, routes),
    counterfactuals: counterfactuals(isParent, settings),
  };
}

/**
 * The test for each possible addressee of a chain, in its order.
 *
 * Each has its own answer: what a parent runs in its own name counts for those above it, and not for itself.
 */
export function section23ATestsOfChain(
  chain: readonly AddressedGroup[],
  facts: Omit<Section23AFacts, 'group'>,
  day: Day,
  recorded: readonly RecordedCommencement[] = [],
): readonly Section23ATest[] {
  return chain.map((group) => section23ATest({ ...facts, group }, day, recorded));
}
