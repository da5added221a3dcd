import { isOrganisationKey } from '../../access/organisation';
import { movesOf } from '../../cases/case-file';
import { caseStages, isCaseStage } from '../../cases/stages';
import { writtenDay } from '../../values/day';
import { type Guard, guard } from '../guard';
import { rows } from '../read-particulars';

/** A decision with more options than this is several decisions. */
export const mostOptions = 20;

/** A case is the work on one group: it names the provider group, the undertaking, or both. */
export const aboutAGroup: Guard = guard(
  'it is about a provider group, an undertaking, or both',
  ({ facts }) => facts.isAboutGroup === true,
  {
    code: 'CASE_WITHOUT_GROUP',
    message: 'A case is about a group. Expected `opening.groupId`, `opening.undertakingId`, or both.',
    citation: null,
  },
);

/** A move goes to another stage than the one the track is at. */
export function toAnotherStage(step: 'MOVE_QUALITY_STAGE' | 'MOVE_FINANCE_STAGE'): Guard {
  const track = step === 'MOVE_QUALITY_STAGE' ? 'QUALITY' : 'FINANCE';
  return {
    says: 'the track is at another stage, or at none yet',
    refuse: ({ past, particulars: { stage } }) => {
      const at = movesOf(past.map((one) => ({ ...one, reason: '' }))).findLast((move) => move.track === track)?.to;
      if (!isCaseStage(stage) || at !== stage) return [];
      const message = `It is at that stage already: ${caseStages[at]}. Expected another one.`;
      return [{ code: 'STAGE_NOT_MOVED', message, citation: null }];
    },
  };
}

/** Something was taken, and something was considered and not: to do nothing is an option. */
export const optionsWeighed: Guard = {
  says: 'an option is taken, and one or more were considered and not taken, each with its reason',
  refuse: ({ particulars }) => {
    const options = rows(particulars.options);
    const taken = options.filter(({ isTaken }) => isTaken === true).length;
    if (taken > 0 && taken < options.length && options.length <= mostOptions) return [];
    const message = `Expected 2 to ${mostOptions} options, of which one or more are taken and one or more are not, each with why; to do nothing is an option. ${options.length} are given, ${taken} of them taken.`;
    return [{ code: 'OPTIONS_NOT_WEIGHED', message, citation: null }];
  },
};

const isCouncilKey = (one: unknown): boolean =>
  typeof one === 'string' && /^(LA|RCC):/.test(one) && isOrganisationKey(one);

/** Councils and co-operatives are named one by one; the Department and the group of the case need no naming. */
export const recipientsOfTheLane: Guard = {
  says: 'who it is shared with is of the lane',
  refuse: ({ particulars: { lane, recipients }, facts }) => {
    if (lane === 'PROVIDER' && facts.isAboutProviderGroup !== true) {
      const message = 'The case names no provider group, so that nobody acts for one here. Expected a case about one.';
      return [{ code: 'RECIPIENT_NOT_OF_THE_LANE', message, citation: null }];
    }
    const named = Array.isArray(recipients) ? recipients : [];
    const wrong = lane === 'COMMISSIONER' ? named.filter((one) => !isCouncilKey(one)) : named;
    if (wrong.length === 0) return [];
    const expected =
      lane === 'COMMISSIONER' ? 'councils and co-operatives, such as LA:888' : 'no recipients for this lane';
    return [
      {
        code: 'RECIPIENT_NOT_OF_THE_LANE',
        message: `Expected ${expected}, and not ${wrong.join(', ')}.`,
        citation: null,
      },
    ];
  },
};

/** What is shared is shared up to a day that is not over. */
export const notYetExpired: Guard = {
  says: 'its last day is not over',
  refuse: ({ today, particulars: { until } }) => {
    if (typeof until !== 'string' || until >= today) return [];
    const message = `${writtenDay(until)} is over. Expected a last day from ${writtenDay(today)} on.`;
    return [{ code: 'PERIOD_HAS_RUN_OUT', message, citation: null }];
  },
};

/** A case ends with a decision that is recorded, and not by being forgotten. */
export const decisionRecorded: Guard = {
  ...guard('a decision is recorded', ({ past }) => past.some(({ step }) => step === 'RECORD_DECISION'), {
    code: 'DECISION_NOT_RECORDED',
    message:
      'No decision is recorded in the case. Record one, with the options and its outcome; to do nothing more is one.',
    citation: null,
  }),
  isOfMatterAlone: true,
};

/** What belongs to the case is at its end. What was not looked up counts as open. */
export const nothingOpenBelow: Guard = {
  says: 'no matter of the case is open',
  refuse: ({ facts: { openBelow } }) =>
    (openBelow ?? ['Whether matters of the case are open is not known.']).map((message) => ({
      code: 'STILL_OPEN_BELOW',
      message,
      citation: null,
    })),
};
