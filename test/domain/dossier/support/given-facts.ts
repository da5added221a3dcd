import type { DossierFacts, DossierMatter, DossierStep } from '../../../../src/domain/dossier/dossier-facts';
import type { Particulars } from '../../../../src/domain/matters/particulars';

/** A step on a day, recorded at nine on it, seen by the regulator, and by the provider where it says so. */
export function step(
  version: number,
  code: string,
  state: string,
  on: string,
  { particulars = {}, toProvider = false }: { particulars?: Particulars; toProvider?: boolean } = {},
): DossierStep {
  return {
    version,
    step: code,
    state,
    on,
    particulars,
    reason: `Why ${code} was done.`,
    takenBy: 'officer-1',
    roles: ['REGULATOR_OFFICER'],
    organisation: 'OFSTED',
    isHypothetical: false,
    recordedAt: `${on}T09:00:00.000000Z`,
    lanes: toProvider ? ['REGULATOR', 'PROVIDER'] : ['REGULATOR'],
    addressees: toProvider ? ['OFSTED', 'GROUP:1'] : ['OFSTED'],
  };
}

const intention = {
  basis: 'OFFENCE',
  standard: 'BEYOND_REASONABLE_DOUBT',
  person: 'Northfield Ltd',
  findings: ['It was carried on without registration.', 'It was told twice.'],
  reasons: ['=SUM(A1) is a reason, with "quotes",\nand two lines'],
  amount: 900_000,
  rightOfReply: 'You may make written representations before the end of 28 days beginning with the day of service.',
  act: 'Carrying on a home',
  actOn: '2026-05-20',
  setting: 'A house in the area of council 888 & <near> it',
  offence: 'CARRYING_ON_UNREGISTERED',
};

/** A penalty, from its draft to its approval, with representations and how they were considered. */
export const penalty: DossierMatter = {
  id: 7,
  kind: 'PENALTY',
  title: 'A penalty for <Northfield>',
  relation: 'SUBJECT',
  scenario: null,
  steps: [
    step(1, 'DRAFT_PENALTY', 'DRAFTED', '2026-06-01', { particulars: intention }),
    step(2, 'WEIGH_IMPACT', 'DRAFTED', '2026-06-02', { particulars: { urgency: 'No place is touched.' } }),
    step(3, 'ASK_APPROVAL', 'INTENTION_AWAITING_APPROVAL', '2026-06-03'),
    step(4, 'RETURN_DRAFT', 'DRAFTED', '2026-06-04'),
    step(5, 'ASK_APPROVAL', 'INTENTION_AWAITING_APPROVAL', '2026-06-05'),
    step(6, 'APPROVE_INTENTION', 'INTENTION_APPROVED', '2026-06-08'),
    step(7, 'SERVE_INTENTION', 'INTENTION_SERVED', '2026-06-15', {
      particulars: { ...intention, servedBy: 'By hand' },
      toProvider: true,
    }),
    step(8, 'RECORD_REPRESENTATIONS', 'REPRESENTATIONS_RECEIVED', '2026-06-20', {
      particulars: { representations: 'It was for one night only.' },
      toProvider: true,
    }),
    step(9, 'CONSIDER_REPRESENTATIONS', 'REPRESENTATIONS_RECEIVED', '2026-07-01', {
      particulars: { considered: [{ point: 'One night', answer: 'Visits found it open on five days.' }] },
    }),
  ],
};

/** The case around it, with a decision that was weighed. */
export const around: DossierMatter = {
  id: 3,
  kind: 'CASE',
  title: 'Northfield',
  relation: 'CASE',
  scenario: null,
  steps: [
    step(1, 'OPEN_CASE', 'OPENED', '2026-05-25', {
      particulars: {
        why: 'A report',
        links: [
          { kind: 'DOCUMENT', target: 'File 12' },
          { kind: 'FINDING', target: '5' },
        ],
      },
    }),
    step(2, 'RECORD_DECISION', 'OPENED', '2026-05-30', {
      particulars: {
        question: 'Prosecute or penalise?',
        decidedBy: 'A deputy director',
        grade: 'SCS1',
        options: [
          { option: 'A penalty', isTaken: true, why: 'It is quicker.' },
          { option: 'A prosecution', isTaken: false, why: 'The evidence is for the lower route.' },
        ],
        outcome: 'A penalty',
        isPublished: false,
      },
    }),
  ],
};

export const facts: DossierFacts = {
  template: 'PENALTY',
  audience: { lane: 'REGULATOR', organisation: null },
  knownAt: '2026-07-05T12:00:00.000000Z',
  day: '2026-07-05',
  subject: penalty,
  related: [around],
  recorded: [],
  lookedUp: {
    groupName: 'Northfield',
    addresseeName: null,
    setting: null,
    section23A: null,
    impacts: [],
    findings: [
      {
        id: 5,
        indicator: 'repeated-adverse',
        indicatorVersion: 2,
        asOf: '2026-05-01',
        computedAt: '2026-05-02T03:00:00.000000Z',
        sentence: 'Two of three homes were judged inadequate.',
        wouldClear: 'One better judgement.',
        caveats: ['Few homes.'],
        numbers: [
          {
            name: 'adverse',
            value: 2,
            meaning: 'Adverse judgements.',
            words: 'The count.',
            agrees: true,
            notWorkedOut: null,
          },
          {
            name: 'old',
            value: null,
            meaning: 'Not kept.',
            words: null,
            agrees: null,
            notWorkedOut: 'Inputs were not kept.',
          },
        ],
      },
    ],
  },
};

/** The same for the provider: what is shown to it, and nothing looked up that is not. */
export const factsForProvider: DossierFacts = {
  ...facts,
  audience: { lane: 'PROVIDER', organisation: 'GROUP:1' },
  subject: { ...penalty, steps: penalty.steps.filter(({ lanes }) => lanes.includes('PROVIDER')) },
  related: [],
  lookedUp: { ...facts.lookedUp, findings: [] },
};
