import { asGiven, countOf, differentIn, listOf, onlyIn, textsOf } from '../finding-inputs';
import type { FindingInputs, NumberFormula } from '../indicator';
import { joiningSplitFormulas } from '../joining-split';
import { type CountedSettings, countByUndertaking, watchState } from '../section-23a-observations';
import { leftAdverseFormulas } from './left-adverse';
import { settingsToClearWatch, settingsToLeaveRoute } from './watch-clearing';

const observedLists = ['observedSetting', 'observedUndertaking'];
const countedLists = ['eligibleUndertaking', ...observedLists, 'canAssessRouteB'];

function observedSettings(inputs: FindingInputs): readonly { settingId: string; undertakingKey: string }[] {
  const undertakings = textsOf(inputs, 'observedUndertaking');
  return textsOf(inputs, 'observedSetting').map((settingId, index) => ({
    settingId,
    undertakingKey: undertakings[index] ?? '',
  }));
}

function counted(inputs: FindingInputs): CountedSettings {
  return {
    canAssessRouteB: onlyIn(inputs, 'canAssessRouteB') === 'yes',
    eligible: textsOf(inputs, 'eligibleUndertaking').map((undertakingKey) => ({ undertakingKey })),
    observed: observedSettings(inputs).map((setting) => ({ setting })),
  };
}

/** How each number of the statutory watch follows from what `watchInputs` kept. */
export const watchFormulas: Readonly<Record<string, NumberFormula>> = {
  observed: countOf('observedSetting', 'How many settings are listed'),
  n: countOf('eligibleUndertaking', 'How many settings are listed, each with the undertaking it is registered for'),
  state: {
    words:
      'Route A where two or more of the observed settings are registered for one undertaking; route B where they are ' +
      'registered for two or more and the definition tells undertakings apart; one setting away where a single one is ' +
      'observed and another that could count would make a route',
    from: countedLists,
    compute: (inputs) => watchState(counted(inputs)),
  },
  undertakings: differentIn('observedUndertaking', 'How many different undertakings are listed'),
  mostInOneUndertaking: {
    words: 'The most times that one undertaking is listed',
    from: observedLists,
    compute: (inputs) => Math.max(...countByUndertaking(observedSettings(inputs)).values()),
  },
  canAssessRouteB: asGiven('canAssessRouteB', 'As the definition of the group has it'),
  leadersAdverse: countOf('adverseForLeaders', 'How many settings are listed'),
  outOfScope: countOf('outOfScope', 'How many settings are listed'),
  registrantUnknown: {
    words: 'For how many of the observed settings no registrant is known',
    from: ['observedRegistrant'],
    compute: (inputs) => listOf(inputs, 'observedRegistrant').filter(({ value }) => value === null).length,
  },
  ...joiningSplitFormulas,
  ...leftAdverseFormulas,
  leavesRouteWith: {
    words: 'The routes counted again without the first setting, then without the first two, until there is none',
    from: countedLists,
    compute: (inputs) => settingsToLeaveRoute(counted(inputs)),
  },
  clearsWith: {
    words: 'The state read again without the first setting, then without the first two, until there is none',
    from: countedLists,
    compute: (inputs) => settingsToClearWatch(counted(inputs)),
  },
};
