import type { SettingFacts } from '../nation/facts';
import { isFormer } from '../nation/held-settings';
import { compareText } from '../nation/settings-of';
import { writtenDay } from '../values/day';
import { listOf } from './finding-inputs';
import type { Finding, FindingInput, FindingInputs, NumberFormula } from './indicator';
import { counted } from './sentences';

/** What became of a setting that its group has no more. Codes are stable once released. */
export const leavings = {
  CLOSED: 'It is off the register on the day',
  LEFT: 'It is on the register on the day, in another group or in none',
} as const;

/** What the numbers of every rule over a window mean that say how many settings are not there any more. */
export const formerNumberMeanings = {
  closed: 'How many of the settings read left the group within the window and are off the register on the day',
  left: 'How many of them left the group within the window and are on the register still',
} as const;

function thatAre(code: keyof typeof leavings, words: string): NumberFormula {
  return {
    words,
    from: ['former'],
    compute: (inputs) => listOf(inputs, 'former').filter(({ value }) => value === code).length,
  };
}

/** How those numbers follow from `formerInputs`. */
export const formerFormulas: Readonly<Record<keyof typeof formerNumberMeanings, NumberFormula>> = {
  closed: thatAre('CLOSED', 'How many of those listed are CLOSED'),
  left: thatAre('LEFT', 'How many of those listed are LEFT'),
};

/** The settings read that the group has no more: what became of each, and as of which day it left. */
export function formerInputs(settings: readonly SettingFacts[]): { former: readonly FindingInput[] } {
  const former = [...new Map(settings.filter(isFormer).map((one) => [one.settingId, one])).values()];
  return {
    former: former
      .sort((first, second) => compareText(first.urn, second.urn))
      .map(({ urn, leftGroupOn, isOnRegister }) => ({
        value: isOnRegister ? 'LEFT' : 'CLOSED',
        of: `setting ${urn}`,
        asOf: leftGroupOn,
      })),
  };
}

/** The same as numbers. */
export function formerNumbers(settings: readonly SettingFacts[]): Record<keyof typeof formerNumberMeanings, number> {
  const inputs: FindingInputs = formerInputs(settings);
  return {
    closed: Number(formerFormulas.closed.compute(inputs)),
    left: Number(formerFormulas.left.compute(inputs)),
  };
}

/** Said behind what is noted of a setting: nothing where it stands in its group. */
export function leavingNote(setting: SettingFacts): string {
  if (!isFormer(setting)) return '';
  const since = setting.isOnRegister ? 'and is on the register still' : 'and is off the register';
  return `; it left the group on ${writtenDay(setting.leftGroupOn)} ${since}`;
}

/** Said where some of what a finding reads was of settings that the group has no more. */
export function formerCaveats({ closed, left }: Finding['numbers']): readonly string[] {
  const [off, on] = [Number(closed), Number(left)];
  if (off + on === 0) return [];
  const caveats = [
    `${counted(off + on, 'of the settings read has', 'of the settings read have')} left the group within the window: ` +
      `${off} off the register, ${on} still on it. What happened while the group had them counts until the window has passed.`,
  ];
  if (off > 0) {
    caveats.push('One of them that was registered again under another number may be counted under both.');
  }
  return caveats;
}
