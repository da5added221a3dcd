import { cite } from '../citation';
import { inForceBefore2026 } from '../commencement';
import type { PowerEntry } from '../power';

const compliance = cite('CSA_2000', 's. 22A', 'verified');
const restriction = cite('CSA_2000', 's. 22B', 'verified');
const notification = cite('CSA_2000', 's. 30A', 'verified');
const unregistered = cite('CSA_2000', 's. 11', 'verified');

/** Powers and duties of enforcement at one setting. */
export const enforcementPowers = [
  {
    code: 'COMPLIANCE_NOTICE',
    title: 'Require steps by a date',
    holder: 'CIECSS',
    level: 'SETTING',
    nature: 'DISCRETION',
    standardOfProof: {
      text: 'The opinion that a person is failing, or has failed, to meet a requirement of regulations',
      confidence: 'verified',
    },
    citation: compliance,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(compliance),
    needsFirst: ['a recorded opinion of failure, naming the requirement'],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'The notice states the requirement, how it is failed, the setting, the steps and the period.',
        confidence: 'verified',
      },
      { text: 'Not taking the steps in the period is an offence (s. 22A(4)).', confidence: 'verified' },
      { text: 'No direct appeal, according to Ofsted.', confidence: 'secondary' },
    ],
    gaps: [],
  },
  {
    code: 'RESTRICT_ACCOMMODATION',
    title: 'Restrict accommodation, so that no new child may be placed',
    holder: 'CIECSS',
    level: 'SETTING',
    nature: 'DISCRETION',
    standardOfProof: null,
    citation: restriction,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(restriction),
    needsFirst: [
      'reasons, which the notice must give (the statute sets no test; Ofsted policy asks for a risk of harm)',
    ],
    applicableTo: [
      'CHILDRENS_HOME',
      'SECURE_CHILDRENS_HOME',
      'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME',
      'RESIDENTIAL_FAMILY_CENTRE',
    ],
    noticeAndAppeal: [
      {
        text: 'The notice gives reasons, the requirement, the setting and the right of appeal.',
        confidence: 'verified',
      },
      {
        text: 'Children already there may stay. It ends at the time in the notice, by a further notice, or by direction of the Tribunal.',
        confidence: 'verified',
      },
      { text: 'Only homes and residential family centres can be restricted (s. 22B(8)).', confidence: 'verified' },
      { text: 'Appeal to the First-tier Tribunal within 28 days (s. 21(1)(c) and (2A)).', confidence: 'verified' },
    ],
    gaps: [],
  },
  {
    code: 'NOTIFY_LA_ENFORCEMENT',
    title: 'Tell local authorities of enforcement at a setting',
    holder: 'CIECSS',
    level: 'LOCAL_AUTHORITY',
    nature: 'DUTY',
    standardOfProof: {
      text: 'One of the events has happened: cancellation, suspension, proceedings for an offence, restriction and others',
      confidence: 'verified',
    },
    citation: notification,
    furtherCitations: [cite('SI_2011_552', 'reg. 3', 'verified')],
    enactedOn: null,
    commencement: inForceBefore2026(notification),
    needsFirst: ['an event listed in s. 30A'],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'Prescribed contents: setting, registration number, person, day, which limb; for proceedings also the summons and hearing.',
        confidence: 'verified',
      },
    ],
    gaps: [],
  },
  {
    code: 'PROSECUTE_UNREGISTERED',
    title: 'Prosecute the running of an unregistered setting',
    holder: 'CIECSS_AND_COURTS',
    level: 'SETTING_OR_PROVIDER',
    nature: 'OFFENCE',
    standardOfProof: { text: 'The criminal standard', confidence: 'verified' },
    citation: unregistered,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(unregistered),
    needsFirst: ['no uncancelled monetary penalty for the same act or omission (s. 30ZC(4))'],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'Summary fine at level 5; up to 6 months in prison if previously cancelled or repeated (s. 11(5) and (6)).',
        confidence: 'verified',
      },
    ],
    gaps: [],
  },
] as const satisfies readonly PowerEntry[];
