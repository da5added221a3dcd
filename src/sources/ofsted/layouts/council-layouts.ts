import { type DatasetLayout, type Field, optional, required } from './dataset-layout';

const councilName = required('localAuthority', 'COUNCIL', ['Local authority name', 'Local authority', 'LA name']);

const ilacsJudgements: readonly Field[] = [
  required('overall', 'GRADE', ['Overall effectiveness']),
  optional('leaders', 'GRADE', ['Impact of leaders', 'Impact of leaders on social work practice']),
  optional('helpAndProtection', 'GRADE', ['Experiences and progress of children who need help and protection']),
  optional('inCare', 'GRADE', [
    'Experiences and progress of children in care',
    'Experiences and progress of children in care and care leavers',
  ]),
  optional('careLeavers', 'GRADE', ['Experiences and progress of care leavers']),
];

export const councilJudgementsLayout: DatasetLayout = {
  dataset: 'COUNCIL_JUDGEMENTS',
  fields: [
    councilName,
    optional('eventType', 'COUNCIL_EVENT_TYPE', ['Inspection type']),
    required('inspectedOn', 'DAY', ['Inspection date']),
    optional('publishedOn', 'DAY', ['Publication date']),
    ...ilacsJudgements,
  ],
};

export const councilInspectionsInYearLayout: DatasetLayout = {
  dataset: 'COUNCIL_INSPECTIONS_IN_YEAR',
  fields: [
    councilName,
    required('eventType', 'COUNCIL_EVENT_TYPE', ['Inspection/Visit type', 'Visit type', 'Inspection or visit type']),
    required('inspectedOn', 'DAY', ['Inspection/Visit date', 'Visit date', 'Inspection or visit date']),
    optional('publishedOn', 'DAY', ['Publication date']),
    ...ilacsJudgements,
    optional('theme', 'TEXT', ['Visit Theme', 'Theme']),
  ],
};

function sifBlock(prefix: string, words: string): readonly Field[] {
  return [
    optional(`${prefix}PublishedOn`, 'DAY', [], new RegExp(`sif${words}publicationdate$`)),
    optional(`${prefix}Overall`, 'GRADE', [], new RegExp(`^${words}overalljudgement(oe)?$`)),
    optional(`${prefix}HelpAndProtection`, 'GRADE', [], new RegExp(`^${words}childrenwhoneedhelpandprotection$`)),
    optional(`${prefix}InCare`, 'GRADE', [], new RegExp(`^${words}childrenlookedafterandachievingpermanence$`)),
    optional(`${prefix}CareLeavers`, 'GRADE', [], new RegExp(`^${words}clasubexperiencesandprogressofcareleavers$`)),
    optional(`${prefix}Leaders`, 'GRADE', [], new RegExp(`^${words}leadershipmanagementandgovernance$`)),
  ];
}

function ilacsBlock(prefix: string, words: string, isRequired: boolean): readonly Field[] {
  const start = `^${words}ilacsframework`;
  return [
    { ...optional(`${prefix}EventType`, 'COUNCIL_EVENT_TYPE', [], new RegExp(`${start}inspectiontype$`)), isRequired },
    { ...optional(`${prefix}PublishedOn`, 'DAY', [], new RegExp(`${start}publicationdate$`)), isRequired },
    { ...optional(`${prefix}Overall`, 'GRADE', [], new RegExp(`${start}overalleffectiveness$`)), isRequired },
    optional(`${prefix}Leaders`, 'GRADE', [], new RegExp(`${start}impactofleaders$`)),
    optional(`${prefix}HelpAndProtection`, 'GRADE', [], new RegExp(`${start}\\w*needhelpandprotection$`)),
    optional(`${prefix}InCare`, 'GRADE', [], new RegExp(`${start}\\w*childrenincare(andcareleavers)?$`)),
    optional(`${prefix}CareLeavers`, 'GRADE', [], new RegExp(`${start}experiencesandprogressofcareleavers$`)),
  ];
}

/**
 * One row a council, each earlier framework in columns of its own.
 *
 * The frameworks before the single inspection framework (SLAC, CPI, TLAC) judged other things and are left among the
 * unused columns.
 */
export const councilHistoryLayout: DatasetLayout = {
  dataset: 'COUNCIL_INSPECTION_HISTORY',
  fields: [
    councilName,
    ...sifBlock('firstSif', 'firstsif'),
    ...sifBlock('secondSif', 'sifreinspection'),
    ...ilacsBlock('firstIlacs', '(first)?', true),
    ...ilacsBlock('secondIlacs', 'second', false),
    ...ilacsBlock('thirdIlacs', 'third', false),
  ],
};
