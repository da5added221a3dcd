import type { Particulars } from '../../src/domain/matters/particulars';
import { type CaseLine, type CaseStep, line } from './step-case';

/** Drafted, its impact weighed, put forward, and approved by another officer, all on the day. */
function approvedOn(on: string, particulars: Particulars): readonly CaseStep[] {
  return [
    { step: 'DRAFT_NOTICE', on, particulars },
    { step: 'WEIGH_IMPACT', on, particulars: { statementId: '1', balance: 'Nine places; three councils were asked.' } },
    { step: 'ASK_APPROVAL', on },
    { step: 'APPROVE_NOTICE', on },
  ];
}

export function approvedNotice(words: string, on: string, particulars: Particulars): CaseLine {
  return { words, steps: approvedOn(on, particulars) };
}

const served = { servedBy: 'By hand, on the secretary of the company' } as const;
const proposing = {
  urn: 'SC123456',
  reasons: ['Regulation 12 was not complied with on three visits.'],
  representationsRight: 'You may make written representations within 28 days of service.',
} as const;

/** What each kind of proposal says. */
export const proposals = {
  cancel: { ...proposing, action: 'CANCEL', grounds: ['RELEVANT_REQUIREMENTS_BREACH'] },
  suspend: { ...proposing, action: 'SUSPEND', failure: 'No one on duty at night.', suspendedUntil: '2027-06-30' },
  conditions: { ...proposing, action: 'CONDITIONS', conditions: ['No more than 3 children'], limits: ['PLACES'] },
  grantWithConditions: {
    ...proposing,
    urn: undefined,
    action: 'GRANT_WITH_CONDITIONS',
    provisionType: 'CHILDRENS_HOME',
    localAuthority: '888',
    conditions: ['No more than 3 children'],
    limits: ['PLACES'],
  },
  refuse: { ...proposing, urn: undefined, action: 'REFUSE', provisionType: 'CHILDRENS_HOME', localAuthority: '888' },
} as const satisfies Readonly<Record<string, Particulars>>;
export type Proposal = keyof typeof proposals;

/** A notice of proposal, approved and served on the day. */
export function proposalServed(of: Proposal, on: string): CaseLine {
  const steps = [
    ...approvedOn(on, proposals[of]),
    { step: 'SERVE_PROPOSAL', on, particulars: { ...served, action: proposals[of].action } },
  ];
  return { words: `A notice of proposal to ${words[of]} is served on ${on}.`, steps };
}

const words: Readonly<Record<Proposal, string>> = {
  cancel: 'cancel the registration',
  suspend: 'suspend the registration to 30 June 2027',
  conditions: 'impose a condition on the registration',
  grantWithConditions: 'grant an application subject to a condition',
  refuse: 'refuse an application',
};

const deciding = { reasons: ['It is still so.'], appealRight: 'You may appeal under s. 21.', ...served } as const;

/** The decision to adopt what was proposed, notice of it served on the day. */
export function adopted(of: Proposal, on: string, more: Particulars = {}): CaseLine {
  const { action, ...rest } = proposals[of];
  const measure = Object.fromEntries(
    Object.entries(rest).filter(([name]) => ['conditions', 'limits', 'suspendedUntil'].includes(name)),
  );
  return line(`The proposal is adopted, and notice of it served, on ${on}.`, 'ADOPT_PROPOSAL', on, {
    action,
    ...measure,
    ...deciding,
    ...more,
  });
}

export function refusedApplication(on: string): CaseLine {
  return line(`The application is refused, and notice of it served, on ${on}.`, 'REFUSE_APPLICATION', on, deciding);
}

export function represented(on: string): CaseLine {
  return line(`Written representations arrive on ${on}.`, 'RECEIVE_REPRESENTATIONS', on, {
    representations: ['The rota has changed.'],
  });
}

export function waived(on: string): CaseLine {
  return line(`It is notified in writing on ${on} that none will be made.`, 'WAIVE_REPRESENTATIONS', on, {
    notice: 'Letter of the company.',
  });
}

export const appeal = (on: string): CaseLine =>
  line(`An appeal is brought on ${on}.`, 'APPEAL', on, { appealGrounds: 'It is disproportionate.' });

export const tribunal = (step: string, saying: string, on: string): CaseLine =>
  line(`The Tribunal ${saying} on ${on}.`, step, on, { decision: '[2027] UKFTT 1 (HESC)' });

/** What the notices that stand alone say. */
export const notices = {
  compliance: {
    opinion: 'The Chief Inspector is of the opinion that you are failing to comply.',
    requirement: 'CHR 2015, reg. 12',
    failure: 'Doors are not alarmed at night.',
    urn: 'SC123456',
    steps: ['Alarm the doors.'],
    stepsBy: '2027-03-31',
    effect: 'Not taking the steps in time is an offence.',
  },
  restriction: {
    requirement: 'No child may be accommodated but those here now.',
    urn: 'SC123456',
    reasons: ['Children were hurt.'],
    appealRight: 'You may appeal under s. 21.',
  },
  order: { urn: 'SC123456', measure: 'CANCEL', risk: "A serious risk to a child's life." },
  urgent: {
    section: 'Given under s. 20B.',
    reasons: ['A child will be exposed to the risk of harm tonight.'],
    urn: 'SC123456',
    measure: 'SUSPEND',
    suspendedUntil: '2027-03-31',
    appealRight: 'You may appeal under s. 21.',
  },
} as const satisfies Readonly<Record<string, Particulars>>;

/** What goes out to local authorities. */
export const notification = {
  description: 'CHILDRENS_HOME',
  settingName: 'Alder House',
  settingAddress: 'Held in the register.',
  urn: 'SC123456',
  person: 'Alder Care Ltd',
} as const satisfies Particulars;
export const serviceOf = served;
