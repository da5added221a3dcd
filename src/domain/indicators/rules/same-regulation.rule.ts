import type { PowerCode } from '../../law/powers';
import type { NationFacts } from '../../nation/facts';
import { isFormer } from '../../nation/held-settings';
import { detectionOwner, policyOn, policyValue } from '../../nation/policy';
import { compareText } from '../../nation/settings-of';
import { monthsTo } from '../../nation/window';
import { isOpenOn } from '../../observations/open-or-recent';
import { regulationWords, titleOfRegulation } from '../../observations/regulations';
import { clopperPearson } from '../../statistics/clopper-pearson';
import { type Day, writtenDay } from '../../values/day';
import { defineIndicator, type Finding, type FindingInputs } from '../indicator';
import { type CitedShare, type CitingSetting, citedShares } from '../recorded/cited-shares';
import { type Formulas, lengthOf, numbersFrom, onlyValueOf, sumOf } from '../recorded/formulas';
import { asListed, fewestToFallShort } from '../recorded/noted-settings';
import { inShareOrder } from '../recorded/recorded-shares';
import {
  baselineInput,
  besideExpected,
  countingCaveats,
  joiningCaveats,
  policyInput,
  providerCaveats,
  shareFormulas,
  shareInputs,
  shareNumberMeanings,
} from '../recorded/share-numbers';
import { counted, probability } from '../sentences';

const id = 'same-regulation';
const version = 2;
const informs = ['IMPROVEMENT_PLAN_NOTICE', 'COMPLIANCE_NOTICE'] as const;
const policyValues = {
  windowMonths: policyValue(12),
  minimumSettings: policyValue(2),
  maximumQ: policyValue(0.05),
  pseudoCount: policyValue(10),
};

function policyAt(day: Day) {
  return {
    pseudoCount: policyOn(policyValues.pseudoCount, day),
    minimumSettings: policyOn(policyValues.minimumSettings, day),
  };
}

function saidByOthers({ found }: CitedShare): number {
  return found.filter((one) => one.isSaidByOthers).length;
}

/**
 * Regulations cited often enough without any provider's report come first, and among them the least q.
 *
 * So no report of a provider can put a weaker finding before a stronger one.
 */
function compareCited(first: CitedShare, second: CitedShare, minimum: number): number {
  const isFirm = (one: CitedShare): number => Number(saidByOthers(one) >= minimum);
  const byFirm = isFirm(second) - isFirm(first);
  if (byFirm !== 0) return byFirm;
  const [one, other] = [first.step?.q ?? 2, second.step?.q ?? 2];
  const byStrength = isFirm(first) === 1 ? one - other || saidByOthers(second) - saidByOthers(first) : 0;
  return byStrength || second.found.length - first.found.length || compareText(first.regulation, second.regulation);
}

const appliesElsewhere =
  'Settings of all other groups and of none to which the regulation applies, of the same kind in the same region';

const formulas: Formulas = {
  ...shareFormulas,
  regulation: onlyValueOf('regulation', 'The regulation as it is cited'),
  open: sumOf('open', 'The sum over the settings: 1 where such a requirement is open on the day, and else 0'),
  requirements: lengthOf('joining', 'The number of requirements'),
  regulations: lengthOf('regulations', 'The number of regulations'),
  maximumQ: onlyValueOf('maximumQ', 'The policy value'),
};

function isOpen({ setting, requirements }: CitingSetting, day: Day): boolean {
  return !isFormer(setting) && requirements.some((one) => isOpenOn(one, day));
}

function inputsOf(headline: CitedShare, all: readonly CitedShare[], day: Day): FindingInputs {
  return {
    ...shareInputs(headline, policyAt(day), day),
    regulation: [{ value: headline.regulation, of: 'requirements', asOf: day }],
    open: headline.found.map((one) => ({
      value: isOpen(one, day) ? 1 : 0,
      of: `setting ${one.setting.urn}`,
      asOf: day,
    })),
    regulations: all.map(({ regulation }) => ({ value: regulation, of: 'requirements', asOf: day })),
    maximumQ: policyInput(policyOn(policyValues.maximumQ, day)),
    baseline: baselineInput(appliesElsewhere, day),
  };
}

/** `, “The protection of children standard”`: a heading that was not read is said to be unverified. */
function headingWords(regulation: string): string {
  const { title } = titleOfRegulation(regulation);
  return title === null ? ' (heading not verified)' : ` (“${title}”)`;
}

function sentenceOf(
  headline: CitedShare,
  others: readonly CitedShare[],
  from: Day,
  numbers: Finding['numbers'],
): string {
  const { group, regulation, found, settings } = headline;
  const q = numbers['q'];
  const allowing =
    typeof q === 'number' ? `, and allowing for every group and regulation looked at, q is ${probability(q)}` : '';
  const further = others.map((one) => `${regulationWords(one.regulation)} in ${one.found.length}`).join(', ');
  return (
    `${counted(found.length, 'setting')} of ${group.name}, of ${settings.length} to which it applies, ` +
    `${found.length === 1 ? 'has' : 'have'} a requirement, open or made since ${writtenDay(from)}, that cites ` +
    `${regulationWords(regulation)}${headingWords(regulation)}, ${numbers['open']} of them an open one` +
    `${besideExpected(numbers)}${allowing}.${further === '' ? '' : ` Also cited in several: ${further}.`}`
  );
}

function powersFor(found: readonly CitingSetting[], day: Day): readonly PowerCode[] {
  return informs.filter((power) => power !== 'COMPLIANCE_NOTICE' || found.some((one) => isOpen(one, day)));
}

function isBeyondElsewhere(headline: CitedShare, day: Day): boolean {
  const { minimumSettings } = policyAt(day);
  const q = headline.step?.q ?? 1;
  return saidByOthers(headline) >= minimumSettings && q <= policyOn(policyValues.maximumQ, day);
}

function findingOf(cited: readonly CitedShare[], { day }: NationFacts): Finding | null {
  const { minimumSettings } = policyAt(day);
  const several = cited
    .filter(({ found }) => found.length >= minimumSettings)
    .sort((first, second) => compareCited(first, second, minimumSettings));
  const [headline, ...others] = several;
  if (headline === undefined) return null;
  const window = monthsTo(day, policyOn(policyValues.windowMonths, day));
  const clearing = fewestToFallShort(headline.found, minimumSettings);
  const inputs = inputsOf(headline, several, day);
  const numbers = numbersFrom(formulas, inputs);
  const many = others.length === 0 ? '' : `, and the same of the other ${counted(others.length, 'regulation')}`;
  return {
    indicator: id,
    version,
    groupId: headline.group.groupId,
    day,
    window,
    strength: isBeyondElsewhere(headline, day) ? 'REPEATED' : 'EVIDENCE',
    sentence: sentenceOf(headline, others, window.from, numbers),
    wouldClear:
      `It would clear if ${clearing.length} of these ${counted(headline.found.length, 'setting')} had no such requirement that is ` +
      `open or in the window${many}.`,
    settings: asListed(headline.found),
    numbers,
    inputs,
    interval: clopperPearson(headline.found.length, headline.settings.length),
    powers: powersFor(headline.found, day),
    caveats: [
      'That settings breach the same regulation is evidence of a shared issue, and no power follows from it by itself.',
      'Inspectors cite some regulations far more often than others: what counts is how often elsewhere.',
      ...providerCaveats(numbers),
      ...joiningCaveats(numbers),
      ...countingCaveats(numbers),
    ],
    rank: 0,
  };
}

/** Groups in which several settings breach the same regulation. */
export const sameRegulation = defineIndicator({
  id,
  version,
  title: 'The same regulation breached in several settings',
  sentence:
    'Reads which regulation requirements cite, open on the day or made in the window, in how many settings of a group, ' +
    'and compares it with how often settings elsewhere to which the regulation applies are said to breach it. It is ' +
    'REPEATED where that is beyond chance, allowing for every group and regulation looked at, and else EVIDENCE. A setting ' +
    'that left the group within the window counts with what was open or made while the group had it.',
  example:
    '5 settings of Example Care, of 14 to which it applies, have a requirement, open or made since 1 April 2024, that ' +
    "cites regulation 12 of the Children's Homes (England) Regulations 2015 (“The protection of children standard”), 3 " +
    'of them an open one; 1.1 would be expected from settings elsewhere of the same kind in the same region ' +
    '(probability of as many or more by chance 0.003), and allowing for every group and regulation looked at, q is 0.04.',
  citation: 'policy',
  owner: detectionOwner,
  policyValues,
  ordering:
    'REPEATED before EVIDENCE; then by q, lowest first; then by the lower end of the interval, as a count, less the count expected, highest first; then by group.',
  numbers: {
    ...shareNumberMeanings,
    regulation: 'The regulation, the first one where several are cited in several settings',
    open: 'In how many of the settings such a requirement is open on the day, those that left the group not counted',
    requirements: 'How many requirements cite it in those settings',
    regulations: 'How many regulations are cited in as many settings as make a finding',
    maximumQ: 'Up to which q it is REPEATED',
  },
  formulas,
  informs,
  readsInspections: false,
  detect(nation) {
    const window = monthsTo(nation.day, policyOn(policyValues.windowMonths, nation.day));
    const found = citedShares(nation, window, policyAt(nation.day)).flatMap((cited) => {
      const finding = findingOf(cited, nation);
      const headline = cited.find(({ regulation }) => regulation === finding?.numbers['regulation']);
      return finding === null || headline === undefined ? [] : [{ finding, headline }];
    });
    const ordered = inShareOrder(found, ({ headline }) => headline).map(({ finding }) => finding);
    return [
      ...ordered.filter(({ strength }) => strength === 'REPEATED'),
      ...ordered.filter(({ strength }) => strength === 'EVIDENCE'),
    ].map((finding, index) => ({ ...finding, rank: index + 1 }));
  },
});
