import { cite } from '../../law/citation';
import { notRegisteredUnderPart2, provisionTypes } from '../../register/vocabulary';
import type { Guard } from '../guard';

const registered = cite('CSA_2000', 's. 23A(2) and (3)', 'verified');

const saidOfRegistration = {
  DOES_NOT_STAND: 'The setting is not registered with the Chief Inspector on the day.',
  NOT_KNOWN:
    'Whether the setting is registered with the Chief Inspector on the day is not known. Expected `opening.urn` of a registration that the register shows on that day.',
} as const;

/** Only settings registered by the Chief Inspector count, so that of others nothing is suspected here. */
export const registeredOnDay: Guard = {
  says: 'the setting is registered with the Chief Inspector on the day',
  refuse: ({ facts: { registration = 'NOT_KNOWN' } }) =>
    registration === 'STANDS'
      ? []
      : [{ code: 'SETTING_NOT_REGISTERED', message: saidOfRegistration[registration], citation: registered }],
};

/** Grounds for cancelling are of registrations under Part 2: schools and others are inspected only. */
export const ofPart2Kind: Guard = {
  says: 'it is of a kind that is registered under Part 2',
  refuse: ({ facts: { registration, provisionType } }) => {
    // Of what is not registered the kind is not asked: one reason is enough.
    if (registration !== 'STANDS') return [];
    if (provisionType && !notRegisteredUnderPart2.includes(provisionType)) return [];
    const it = provisionType
      ? `It is a ${provisionTypes[provisionType].toLowerCase()}, which is inspected and not registered under Part 2.`
      : 'Of which kind the setting is, is not known.';
    return [{ code: 'NOT_APPLICABLE_TO_KIND', message: it, citation: cite('CSA_2000', 's. 14(1)', 'verified') }];
  },
};

/** One suspicion of a setting at a time: so none is counted twice, and a withdrawal withdraws it. */
export const noOtherStands: Guard = {
  says: 'no other suspicion of the setting stands',
  refuse: ({ facts: { suspicionStanding } }) =>
    suspicionStanding == null
      ? []
      : [
          {
            code: 'SUSPICION_ALREADY_STANDS',
            message: `Suspicion ${suspicionStanding} of this setting stands. Amend it, or withdraw it first.`,
            citation: null,
          },
        ],
};
