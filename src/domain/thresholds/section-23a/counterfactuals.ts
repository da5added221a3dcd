import type { Answer } from '../answer';
import { resultFor, type ThresholdResult } from '../threshold-test';
import { firstFew } from './combinations';
import type { CountedSetting } from './counted-settings';
import {
  closingRouteA,
  closingRouteB,
  type MinimalSets,
  openingRouteA,
  openingRouteB,
  toAnotherResultByAdding,
  toAnotherResultByClearing,
  toMetByAdding,
  toNotMetByClearing,
} from './minimal-sets';
import { eligible, type Routes, routesOver } from './routes';

/** How many sets are listed of each kind; whether there are more is said. */
export const setsListedAtMost = 20;

/** What is changed: suspicions withdrawn, or suspicions recorded of settings that have none that counts. */
export const counterfactualChanges = {
  CLEARING: 'The suspicions about these settings are withdrawn.',
  ADDING: 'A named officer records a suspicion about each of these settings.',
} as const;
export type CounterfactualChange = keyof typeof counterfactualChanges;

export const counterfactualAims = {
  ANOTHER_RESULT: 'the result changes',
  NOT_MET: 'the test is not met',
  MET: 'the test is met',
  ROUTE_A_CLOSED: 'route A is not made out any more',
  ROUTE_B_CLOSED: 'route B is not made out any more',
  ROUTE_A_OPEN: 'route A is made out',
  ROUTE_B_OPEN: 'route B is made out',
} as const;
export type CounterfactualAim = keyof typeof counterfactualAims;

/** One smallest set: leave out any of its settings, and it would not do. */
export interface CounterfactualSet {
  settings: readonly string[];
  resultThen: ThresholdResult;
  routesThen: Routes;
}

/** The smallest sets of settings with which something would be otherwise, smallest first. */
export interface Counterfactual {
  change: CounterfactualChange;
  aim: CounterfactualAim;
  sentence: string;
  sets: readonly CounterfactualSet[];
  /** False where there are more than are listed. */
  isComplete: boolean;
}

function after(change: CounterfactualChange, settings: readonly CountedSetting[], chosen: ReadonlySet<string>) {
  return settings.map(({ settingId, undertaking, counts, countsIfSuspected }) => {
    if (!chosen.has(settingId)) return { undertaking, counts };
    const then: Answer = change === 'CLEARING' ? 'NO' : countsIfSuspected;
    return { undertaking, counts: then };
  });
}

function inWords(change: CounterfactualChange, aim: CounterfactualAim, sets: readonly CounterfactualSet[]): string {
  const verb = change === 'CLEARING' ? 'Clearing' : 'Recording a suspicion of';
  const smallest = sets[0]?.settings.length;
  if (smallest === undefined) {
    return `${verb} settings, however many, does not bring about that ${counterfactualAims[aim]}.`;
  }
  const settings = smallest === 1 ? 'one setting is' : `${smallest} settings are`;
  return `${verb} the settings of any one of these sets brings about that ${counterfactualAims[aim]}; ${settings} the fewest.`;
}

/** What would have to be otherwise about the suspicions for the answer to change. */
export function counterfactuals(isParent: Answer, settings: readonly CountedSetting[]): readonly Counterfactual[] {
  const now = { answer: eligible(isParent, routesOver(settings)), ...routesOver(settings) };
  const about = (change: CounterfactualChange, aim: CounterfactualAim, series: MinimalSets): Counterfactual => {
    const { few, isComplete } = firstFew(series, setsListedAtMost);
    const sets = few.map((chosen) => {
      const ids = chosen.map(({ settingId }) => settingId).toSorted();
      const routesThen = routesOver(after(change, settings, new Set(ids)));
      return { settings: ids, resultThen: resultFor(eligible(isParent, routesThen)), routesThen };
    });
    return { change, aim, sentence: inWords(change, aim, sets), sets, isComplete };
  };
  // The further aim is listed only where the first change of the result may fall short of it.
  const isOpen = settings.some((one) => one.counts === 'NOT_KNOWN');
  const mayStayOpen =
    isParent === 'NOT_KNOWN' || settings.some((one) => one.countsIfSuspected === 'NOT_KNOWN') || isOpen;
  return [
    about('CLEARING', 'ANOTHER_RESULT', toAnotherResultByClearing(isParent, settings)),
    ...(now.answer === 'YES' && isOpen ? [about('CLEARING', 'NOT_MET', toNotMetByClearing(isParent, settings))] : []),
    ...(now.routeA === 'YES' ? [about('CLEARING', 'ROUTE_A_CLOSED', closingRouteA(settings))] : []),
    ...(now.routeB === 'YES' ? [about('CLEARING', 'ROUTE_B_CLOSED', closingRouteB(settings))] : []),
    about('ADDING', 'ANOTHER_RESULT', toAnotherResultByAdding(isParent, settings)),
    ...(now.answer === 'NO' && mayStayOpen ? [about('ADDING', 'MET', toMetByAdding(isParent, settings))] : []),
    ...(now.routeA === 'YES' ? [] : [about('ADDING', 'ROUTE_A_OPEN', openingRouteA(settings))]),
    ...(now.routeB === 'YES' ? [] : [about('ADDING', 'ROUTE_B_OPEN', openingRouteB(settings))]),
  ];
}
