import { contentRead, type Notice, type NoticeContent } from './notice';
import { readAgainOn } from './text-read';

const proposals = ['REFUSE_REGISTRATION', 'IMPOSE_CONDITION', 'CANCEL_REGISTRATION', 'SUSPEND_REGISTRATION'] as const;

function content(id: string, provision: string, text: string, onlyWhere: string | null = null) {
  return contentRead(id, provision, text, readAgainOn, { onlyWhere });
}

function prescribed(id: string, provision: string, text: string, onlyWhere: string | null = null) {
  return contentRead(id, provision, text, readAgainOn, { instrument: 'SI_2011_552', onlyWhere });
}

/** Of a section that was read in pieces: as it was passed, and as it was amended. */
function composed(id: string, provision: string, text: string, onlyWhere: string | null = null): NoticeContent {
  const { citation, ...rest } = content(id, provision, text, onlyWhere);
  const note = 'Composed of the text as passed and as amended in 2008 and 2014.';
  return { ...rest, citation: { ...citation, confidence: 'inferred', note }, gap: 'GAP-17' };
}

const ofProceedings = 'Where proceedings for a relevant offence are notified';

/** What notices under Part 2 of the Care Standards Act 2000 must hold, as it stood before 2026. */
export const noticesBefore2026 = {
  NOTICE_OF_PROPOSAL: {
    title: 'Notice of a proposal about a registration',
    powers: proposals,
    form: {
      text: 'In writing (s. 17(2)); for other proposals the words as read say notice only',
      confidence: 'verified',
    },
    contents: [
      content('proposal', 's. 17', 'The proposal: to refuse, to set conditions, to suspend or to cancel'),
      content(
        'conditions',
        's. 17(2)',
        'The conditions subject to which it is proposed to grant the application',
        'Where conditions are proposed that were not agreed in writing',
      ),
      content('reasons', 's. 17(6)', 'The reasons of the registration authority for its proposal'),
      content(
        'representations',
        's. 18(1)',
        'That within 28 days of service written representations may be made concerning any matter that is disputed',
      ),
    ],
  },
  NOTICE_OF_DECISION: {
    title: 'Notice of a decision to adopt a proposal',
    powers: proposals,
    form: { text: 'In writing (s. 19(3))', confidence: 'verified' },
    contents: [
      content('decision', 's. 19(3)', 'The decision to adopt the proposal'),
      content('appeal', 's. 19(4)(a)', 'The right of appeal conferred by s. 21, explained'),
      content(
        'conditions',
        's. 19(4)(b)',
        'The conditions subject to which the application is granted',
        'Where a proposal under s. 17(2) is adopted',
      ),
      composed(
        'period',
        's. 19(4)(ba)',
        'The period, or extended period, of suspension',
        'Where a suspension is decided or extended',
      ),
      content(
        'condition',
        's. 19(4)(c)',
        'The condition as varied, the condition removed, or the additional condition',
        'Where a condition is varied, removed or added',
      ),
    ],
  },
  NOTICE_OF_URGENT_ORDER: {
    title: 'What is served when a justice of the peace has made an urgent order',
    powers: ['URGENT_CANCEL'],
    form: { text: 'The order itself is in writing (s. 20(4))', confidence: 'verified' },
    contents: [
      content('order', 's. 20(5)(a)', 'A copy of the order'),
      content('appeal', 's. 20(5)(b)', 'Notice of the right of appeal conferred by s. 21'),
    ],
  },
  URGENT_NOTICE: {
    title: 'Notice that suspends, or changes conditions, at once',
    powers: ['URGENT_SUSPEND'],
    form: { text: 'In writing (s. 20B(2))', confidence: 'inferred' },
    contents: [
      composed('section', 's. 20B(4)(a)', 'That it is given under s. 20B'),
      composed(
        'reasons',
        's. 20B(4)(b)',
        'The reasons for believing that any person will or may be exposed to the risk of harm unless the authority acts',
      ),
      composed('measure', 's. 20B(4)(c)', 'The condition as varied, removed or imposed, or the period of suspension'),
      composed('appeal', 's. 20B(4)(d)', 'The right of appeal conferred by s. 21, explained'),
    ],
  },
  COMPLIANCE_NOTICE: {
    title: 'Compliance notice',
    powers: ['COMPLIANCE_NOTICE'],
    form: null,
    contents: [
      content(
        'opinion',
        's. 22A(3)(a)',
        'That the Chief Inspector is of the opinion that the person is failing, or has failed',
      ),
      content('requirement', 's. 22A(3)(b)', 'The requirement that is not, or was not, complied with'),
      content('failure', 's. 22A(3)(c)', 'How the person is failing, or has failed, to comply with it'),
      content('setting', 's. 22A(3)(d)', 'The establishment or agency concerned'),
      content('steps', 's. 22A(3)(e)', 'The steps to be taken to comply, or to prevent a recurrence'),
      content('period', 's. 22A(3)(f)', 'The period for taking those steps'),
      content(
        'effect',
        's. 22A(3)(g)',
        'The effect of subsections (4) and (5), explained: not taking the steps in time is an offence',
      ),
    ],
  },
  RESTRICTION_NOTICE: {
    title: 'Notice restricting accommodation',
    powers: ['RESTRICT_ACCOMMODATION'],
    form: null,
    contents: [
      content('requirement', 's. 22B(3)(a)', 'The requirement that it imposes, explained'),
      content('setting', 's. 22B(3)(b)', 'The establishment on which it is imposed'),
      content('reasons', 's. 22B(3)(c)', 'The reasons for serving it'),
      content('appeal', 's. 22B(3)(d)', 'The right of appeal conferred by s. 21, explained'),
    ],
  },
  ENFORCEMENT_NOTIFICATION: {
    title: 'Notification of enforcement to local authorities',
    powers: ['NOTIFY_LA_ENFORCEMENT'],
    form: null,
    contents: [
      prescribed('setting', 'reg. 3(2)(a)', 'A description of the establishment or agency, its name and address'),
      prescribed('registrationNumber', 'reg. 3(2)(b)', 'Its registration number'),
      prescribed('person', 'reg. 3(2)(c)', 'Who carries it on or manages it: name, and address where it differs'),
      prescribed('sentOn', 'reg. 3(2)(d)', 'The date on which it is sent to the local authority'),
      prescribed(
        'limb',
        'reg. 3(2)(e)',
        'Whether it is sent under s. 30A(2)(a), (b) or (c); of (aa) and (ab), which came later, it says nothing',
      ),
      prescribed('summonsOn', 'reg. 3(3)(a)', 'The date on which the summons was issued', ofProceedings),
      prescribed('offence', 'reg. 3(3)(b)', 'A description of the alleged offence', ofProceedings),
      prescribed(
        'hearingOn',
        'reg. 3(3)(c)',
        'The date on which the proceedings are to be heard, if known',
        ofProceedings,
      ),
      {
        ...prescribed(
          'restrictionOn',
          'reg. 3(4)',
          'The date of the restriction, or as the rest of the paragraph says',
          'Where a notice restricting accommodation is notified',
        ),
        reading: 'CUT',
      },
    ],
  },
} as const satisfies Readonly<Record<string, Notice>>;
