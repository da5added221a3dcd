import { cite } from '../../law/citation';
import { type Day, isDay, writtenDay } from '../../values/day';
import type { Guard } from '../guard';
import { lastDayToProsecute, limitOfProsecution } from '../prosecution-limit';
import { prosecutionStandings, standingOf, strongestOf } from '../prosecutions';

const barredByPenalty = cite('CSA_2000', 's. 30ZC(4)', 'verified');
const barredByProsecution = cite('CSA_2000', 's. 30ZC(3)', 'verified');

/** No penalty that is not cancelled stands for the same act. What was not looked up bars it too. */
export const noPenaltyStands: Guard = {
  says: 'no penalty that is not cancelled stands for the same act',
  refuse: ({ facts: { penaltyStands } }) => {
    if (penaltyStands === false) return [];
    const message =
      penaltyStands === undefined
        ? 'Whether a penalty stands for the same act was not looked up.'
        : 'A penalty was imposed for the same act and is not cancelled: while it stands nobody may be convicted of an offence under Part 2 for it.';
    return [{ code: 'BARRED_BY_PENALTY', message, citation: barredByPenalty }];
  },
};

/** No prosecution for the same act was begun. */
export const notProsecuted: Guard = {
  says: 'no prosecution for the same act was begun',
  refuse: ({ past, facts: { prosecution } }) => {
    const found = strongestOf([prosecution ?? 'NONE_RECORDED', standingOf(past)]);
    if (prosecution !== undefined && found === 'NONE_RECORDED') return [];
    const message =
      found === 'NONE_RECORDED'
        ? 'Whether there is a prosecution for the same act was not looked up.'
        : `A penalty may not be imposed for the same act. Recorded: ${prosecutionStandings[found]}.`;
    return [{ code: 'BARRED_BY_PROSECUTION', message, citation: barredByProsecution }];
  },
};

function isGiven(value: unknown): value is Day {
  return typeof value === 'string' && isDay(value);
}

/** The last day for proceedings is no later than s. 29 lets it be, and is not over. */
export const inTimeToProsecute: Guard = {
  says: 'proceedings are still in time, and the last day for them is no later than s. 29 counts it',
  refuse: ({ on, particulars: { knownOn, committedOn, beginBy } }) => {
    if (!isGiven(knownOn) || !isGiven(committedOn) || !isGiven(beginBy)) return [];
    const last = lastDayToProsecute(knownOn, committedOn);
    if (on > last) {
      const message = `The last day for proceedings was ${writtenDay(last)}, and ${writtenDay(on)} is after it.`;
      return [{ code: 'PERIOD_HAS_RUN_OUT', message, citation: limitOfProsecution }];
    }
    if (beginBy <= last) return [];
    const message = `${writtenDay(beginBy)} is after ${writtenDay(last)}, the last day for proceedings. Expected in \`beginBy\` that day or an earlier one.`;
    return [{ code: 'LAST_DAY_NOT_AS_COUNTED', message, citation: limitOfProsecution }];
  },
};

/** Proceedings begin while their time runs. Nothing read lets them begin after it. */
export const proceedingsInTime: Guard = {
  says: 'the time for proceedings has not run out',
  isOfMatterAlone: true,
  refuse: ({ on, facts: { openClocks } }) => {
    const last = openClocks?.get('PROSECUTION')?.lastDay ?? null;
    if (last === null || on <= last) return [];
    const message = `The time for proceedings ended with ${writtenDay(last)}. Expected that day or an earlier one.`;
    return [{ code: 'PERIOD_HAS_RUN_OUT', message, citation: limitOfProsecution }];
  },
};
