import { regulationWords } from '../observations/regulations';
import { type ProvisionType, provisionTypes, type RegionCode, regions } from '../register/vocabulary';
import { type Day, writtenDay } from '../values/day';
import { frameworkPeriods } from './attributes';
import { endOfStretch } from './cohorts';
import { type Cause, kindOf } from './common-causes';

type Auxiliary = 'do' | 'are' | 'were' | 'have' | 'did';

const singular: Readonly<Record<Auxiliary, string>> = { do: 'does', are: 'is', were: 'was', have: 'has', did: 'did' };

interface Phrase {
  says: string;
  auxiliary: Auxiliary;
}

/** What the words need that a value does not hold. */
export interface CauseWords {
  cohortMonths: number;
  vacancyDays: number;
  shuffles: number;
  groupNames: ReadonlyMap<string, string>;
}

function between(start: Day, months: number): string {
  return `between ${writtenDay(start)} and ${writtenDay(endOfStretch(start, months))}`;
}

function subJudgement(aspect: string, level: string): Phrase {
  return { says: `stand ${level === 'ADVERSE' ? 'adverse' : 'below good'} ${aspect}`, auxiliary: 'do' };
}

const phrases: Readonly<Record<string, (value: string, words: CauseWords) => Phrase>> = {
  REGULATION: (value) => ({ says: `cite ${regulationWords(value)}`, auxiliary: 'do' }),
  REGION: (value) => ({ says: `are in the region ${regions[value as RegionCode] ?? value}`, auxiliary: 'are' }),
  COUNCIL: (value) => ({ says: `are in the area of ${value}`, auxiliary: 'are' }),
  KIND: (value) => ({
    says: `are of the kind “${provisionTypes[value as ProvisionType] ?? value}”`,
    auxiliary: 'are',
  }),
  ACQUIRED: (value, { cohortMonths }) => ({
    says: `had been registered before, and are first known in the group ${between(value, cohortMonths)}`,
    auxiliary: 'are',
  }),
  FORMER_GROUP: (value, { groupNames }) => ({ says: `came from ${groupNames.get(value) ?? value}`, auxiliary: 'did' }),
  OPENED: (value, { cohortMonths }) => ({
    says: `were first registered ${between(value, cohortMonths)}`,
    auxiliary: 'were',
  }),
  MANAGER_VACANCY: (_value, { vacancyDays }) => ({
    says: `have, now or in the window, been without a registered manager for ${vacancyDays} days or more`,
    auxiliary: 'have',
  }),
  FRAMEWORK: (value) => ({
    says: `were last judged ${frameworkPeriods.find(({ from }) => from === value)?.words ?? value}`,
    auxiliary: 'were',
  }),
  HELPED_AND_PROTECTED: (value) => subJudgement('for how well children are helped and protected', value),
  LEADERS_AND_MANAGERS: (value) => subJudgement('for leaders and managers', value),
};

function phraseOf(value: string, words: CauseWords): Phrase {
  const kind = kindOf(value);
  return phrases[kind]?.(value.slice(kind.length + 1), words) ?? { says: `share ${value}`, auxiliary: 'do' };
}

/** What settings with the value do or are: `cite regulation 12 of …`. */
export function causeWords(value: string, words: CauseWords): string {
  return phraseOf(value, words).says;
}

function withThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Whether the value is compared with settings below good elsewhere, and not with the rest of the group. */
export function isComparedElsewhere(value: string): boolean {
  const kind = kindOf(value);
  return kind === 'HELPED_AND_PROTECTED' || kind === 'LEADERS_AND_MANAGERS';
}

/**
 * One plain sentence: how many share it, how many others do, the lift, and how often shuffles gave as much.
 *
 * No cause is claimed: it says what is shared.
 */
export function causeSentence(cause: Cause, words: CauseWords): string {
  const { says, auxiliary } = phraseOf(cause.value, words);
  const { hitsWith, hits, othersWith, others, lift, asStrong } = cause;
  const verb = othersWith > 1 ? auxiliary : singular[auxiliary];
  const rest = isComparedElsewhere(cause.value)
    ? `of ${withThousands(others)} settings below good elsewhere`
    : `of the other ${withThousands(others)} settings`;
  const measure = lift === null ? '' : `lift ${lift.toPrecision(2).replace(/\.0$/, '')}; `;
  return (
    `${hitsWith} of the ${hits} settings judged below good ${says}; ${rest} ` +
    `${othersWith === 0 ? 'none' : othersWith} ${verb} (${measure}as much by chance in ${withThousands(asStrong)} of ` +
    `${withThousands(words.shuffles)} shuffles)`
  );
}
