import { type Cause, type CommonCauses, commonCauses } from '../../common-cause/common-causes';
import { seedOf } from '../../statistics/seeded-random';
import { formerFormulas, formerNumberMeanings } from '../former-settings';
import type { FindingInput, FindingInputs, NumberFormula } from '../indicator';
import { populationsFrom } from './cause-inputs';
import { countOf, lengthOf, numbersIn, onlyValueOf, sumOf } from './formulas';

/** What the numbers of a finding on common causes mean. */
export const causeNumberMeanings = {
  cause: 'What is shared, as a code: of several, the one with the highest lift',
  observed: 'How many of the settings below good share it',
  hits: 'Of how many settings below good',
  othersWith: 'How many of the settings compared with have it',
  others: 'Of how many: the rest of the group or, for a sub-judgement, settings below good elsewhere',
  lift: 'The first share over the second; none where none of the others has it',
  p: 'The exact probability of as many or more by chance, for this alone (hypergeometric, upper tail)',
  asStrong: 'In how many shuffles of which settings are below good this or anything else looked at came out as strong',
  adjustedP: 'p after allowing for everything looked at (Westfall and Young, least p)',
  shuffles: 'How many shuffles; their seed is the group and the day',
  maximumP: 'Up to which p, of both kinds, a cause is found',
  minimumWith: 'How many settings must have a value for it to be looked at, and how many below good to be found',
  causes: 'How many causes are found',
  valuesLookedAt: 'How many values were looked at',
  n: 'Settings of the group that stand judged overall, or did when they left it within the window',
  belowGood: 'How many of them stand, or stood then, below good',
  byProviderOnly: 'In how many more of the settings below good only the provider reports the same; in no test',
  inherited: 'How many of the judgements below good were made before the setting is first known in the group',
  own: 'How many were made on or after that day',
  clearsWith:
    'How few settings, had they not stood below good, would leave no finding: tried with the first ones listed',
  ...formerNumberMeanings,
} as const;

const known = new WeakMap<FindingInputs, CommonCauses>();

/** The causes that follow from the inputs alone; the last answer for the same inputs is kept. */
export function causesFrom(inputs: FindingInputs): CommonCauses {
  const before = known.get(inputs);
  if (before !== undefined) return before;
  const [shuffles = 0] = numbersIn(inputs, 'shuffles');
  const [maximumP = 0] = numbersIn(inputs, 'maximumP');
  const [minimumWith = 0] = numbersIn(inputs, 'minimumWith');
  const seed = seedOf(String(inputs['seed']?.[0]?.value));
  const found = commonCauses(populationsFrom(inputs), seed, { shuffles, maximumP, minimumWith });
  known.set(inputs, found);
  return found;
}

/** The inputs with what clears them, which no cause depends on: what was worked out of them is not worked out again. */
export function withClearing(inputs: FindingInputs, clearing: readonly FindingInput[]): FindingInputs {
  const all = { ...inputs, clearing };
  const before = known.get(inputs);
  if (before !== undefined) known.set(all, before);
  return all;
}

const causeLists = [
  'attributes',
  'hits',
  'HELPED_AND_PROTECTED',
  'HELPED_AND_PROTECTED elsewhere',
  'LEADERS_AND_MANAGERS',
  'LEADERS_AND_MANAGERS elsewhere',
  'seed',
  'shuffles',
  'maximumP',
  'minimumWith',
];

function ofFirst(words: string, read: (cause: Cause) => number | string | null): NumberFormula {
  return {
    words: `Of the cause with the highest lift: ${words}`,
    from: causeLists,
    compute: (inputs) => {
      const [first] = causesFrom(inputs).causes;
      return first === undefined ? null : read(first);
    },
  };
}

/** How each number of a finding follows from the inputs that `causeInputs` gives. */
export const causeFormulas: Readonly<Record<keyof typeof causeNumberMeanings, NumberFormula>> = {
  cause: ofFirst('its name', ({ value }) => value),
  observed: ofFirst('how many settings below good have it', ({ hitsWith }) => hitsWith),
  hits: ofFirst('of how many settings below good', ({ hits }) => hits),
  othersWith: ofFirst('how many of the others have it', ({ othersWith }) => othersWith),
  others: ofFirst('of how many others', ({ others }) => others),
  lift: ofFirst('the first share over the second', ({ lift }) => lift),
  p: ofFirst('the upper tail of the hypergeometric distribution', ({ p }) => p),
  asStrong: ofFirst('shuffles in which any value had as low a p', ({ asStrong }) => asStrong),
  adjustedP: ofFirst('asStrong and one, over shuffles and one', ({ adjustedP }) => adjustedP),
  shuffles: onlyValueOf('shuffles', 'The policy value'),
  maximumP: onlyValueOf('maximumP', 'The policy value'),
  minimumWith: onlyValueOf('minimumWith', 'The policy value'),
  causes: {
    words: 'How many values pass, overlapping ones counted once',
    from: causeLists,
    compute: (inputs) => causesFrom(inputs).causes.length,
  },
  valuesLookedAt: {
    words: 'How many values at least minimumWith settings have',
    from: causeLists,
    compute: (inputs) => causesFrom(inputs).valuesLookedAt,
  },
  n: lengthOf('hits', 'The number of settings'),
  belowGood: sumOf('hits', 'The sum over the settings: 1 for one below good, and else 0'),
  byProviderOnly: {
    words: 'How many of the lists hold the name of the cause',
    from: [...causeLists, 'byProviderOnly'],
    compute: (inputs) => {
      const first = causesFrom(inputs).causes[0]?.value ?? '';
      return (inputs['byProviderOnly'] ?? []).filter(({ value }) => String(value).split('|').includes(first)).length;
    },
  },
  inherited: countOf('joining', 'INHERITED', 'How many of the judgements are INHERITED'),
  own: countOf('joining', 'OWN', 'How many of the judgements are OWN'),
  clearsWith: lengthOf('clearing', 'How many settings it took when the rule was run again'),
  ...formerFormulas,
};
