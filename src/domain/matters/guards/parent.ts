import { cite } from '../../law/citation';
import { type Guard, guard } from '../guard';
import type { GuardFacts } from '../guard-facts';
import { noticeOf, settingsOfNotice } from '../plan-answers';

const test = cite('CSA_2000', 's. 23A(1) to (3)', 'verified');

const saidOfAddressee: Readonly<Record<NonNullable<GuardFacts['addressee']> | 'NOT_LOOKED_UP', string>> = {
  UNDERTAKING: '',
  NATURAL_PERSON: 'The addressee is a natural person, and a natural person is no undertaking.',
  PUBLIC_BODY: 'The addressee is a public body, and is not held to be an undertaking.',
  UNKNOWN: 'What the addressee is, is not known. Expected a body that holds another as its subsidiary on the day.',
  NOT_LOOKED_UP: 'What the addressee is, is not known. Name the undertaking on which the notice is served.',
};

/** The addressee is a parent undertaking on the day. How the Act defines one was not read (GAP-2). */
export const addresseeIsParent: Guard = {
  says: 'the addressee is a parent undertaking',
  refuse: ({ facts: { addressee } }) =>
    addressee === 'UNDERTAKING'
      ? []
      : [{ code: 'NO_PARENT_UNDERTAKING', message: saidOfAddressee[addressee ?? 'NOT_LOOKED_UP'], citation: test }],
};

/** Route A or B of s. 23A is met by suspicions that stand recorded on the day. */
export const section23AMet: Guard = {
  says: 'route A or route B is met by recorded suspicions',
  refuse: ({ facts: { threshold } }) =>
    threshold?.answer === 'MET'
      ? []
      : [
          {
            code: 'THRESHOLD_NOT_MET',
            message: threshold?.sentence ?? 'Whether route A or route B is met is not known.',
            citation: test,
          },
        ],
};

/** Every undertaking and setting that is named belongs to the group of the addressee on the day. */
export const namedAreOfTheGroup: Guard = {
  says: 'every subsidiary and setting named is of the group on the day',
  refuse: ({ facts: { notOfTheGroup } }) =>
    (notOfTheGroup ?? ['Whether the settings named are of the group is not known.']).map((message) => ({
      code: 'NOT_OF_THE_GROUP',
      message,
      citation: cite('CSA_2000', 's. 23A(2) and (3)', 'verified'),
    })),
};

/** Every suspicion that the notice names stands on the day. */
export const everySuspicionStands: Guard = {
  says: 'every suspicion it rests on stands on the day',
  refuse: ({ facts: { suspicionsNotStanding } }) =>
    (suspicionsNotStanding ?? ['Whether the suspicions stand is not known.']).map((message) => ({
      code: 'SUSPICION_NOT_STANDING',
      message,
      citation: cite('CSA_2000', 's. 23A(2) and (3)', 'verified'),
    })),
};

/** Every setting is named once, with all of its issues: else one home reads as two. */
export const eachSettingOnce: Guard = {
  says: 'every setting is named once',
  isOfMatterAlone: true,
  refuse: ({ past }) => {
    const urns = settingsOfNotice(noticeOf(past)).map(({ urn }) => urn);
    const twice = [...new Set(urns.filter((urn, place) => urn !== '' && urns.indexOf(urn) !== place))];
    return twice.map((urn) => ({
      code: 'NAMED_TWICE',
      message: `${urn} is named more than once. Expected it once, with all of its issues.`,
      citation: cite('CSA_2000', 's. 23A(4)(b)(i)', 'verified'),
    }));
  },
};

/** The plan answers every issue that the notice names. */
export const everyIssueAddressed: Guard = {
  says: 'the plan answers every issue of the notice',
  refuse: ({ facts: { issuesNotAddressed } }) =>
    (issuesNotAddressed ?? ['Whether the plan answers the issues is not known.']).map((message) => ({
      code: 'ISSUE_NOT_ADDRESSED',
      message,
      citation: cite('CSA_2000', 's. 23B', 'secondary', 'Said by the minister; the text of s. 23B was not read.'),
    })),
};

/** A breach was found on the balance of probabilities, and the decision says so. */
export const onBalanceOfProbabilities = guard(
  'the decision says that it is reached on the balance of probabilities',
  ({ particulars }) => particulars.standard === 'BALANCE_OF_PROBABILITIES',
  {
    code: 'PROOF_NOT_STATED',
    message: 'Say in `standard` that you are satisfied on the balance of probabilities: BALANCE_OF_PROBABILITIES.',
    citation: cite('CSA_2000', 's. 30ZC(1)', 'verified'),
  },
);
