import { type Confidence, cite } from '../citation';
import type { GapId } from '../gaps';
import type { Provision } from '../provision';

function inserted(
  bySection: string,
  provision: string,
  says: string,
  confidence: Confidence = 'verified',
  note: string | null = null,
  gaps: readonly GapId[] = [],
): Provision {
  return {
    citation: cite('CSA_2000', provision, confidence, note),
    says,
    insertedBy: cite(
      'CWSA_2026',
      bySection,
      bySection === 's. 20' ? 'inferred' : 'verified',
      bySection === 's. 20' ? 'The number follows from the renumbering of the Bill.' : null,
    ),
    isNumberVerified: !provision.endsWith('?') && bySection !== 's. 20',
    gaps,
  };
}

const numberOnly = 'Only the number and what it concerns were read, in s. 30ZC(1).';
const numberSupposed = 'The number is supposed from the order of the sections.';

/** What the Children's Wellbeing and Schools Act 2026 inserts into Part 2: groups, money and penalties. */
export const part2InsertedIn2026: readonly Provision[] = [
  inserted(
    's. 14',
    's. 23A',
    'The Chief Inspector may serve an improvement plan notice on a parent undertaking where grounds for cancelling are reasonably suspected for two or more settings of one subsidiary, or for one or more of each of two or more subsidiaries.',
    'verified',
    'Read: subsections (1) to (4)(e), the start of it.',
    ['GAP-2', 'GAP-4'],
  ),
  inserted(
    's. 14',
    's. 23B',
    'The parent undertaking submits an improvement plan, which the Chief Inspector approves or rejects.',
    'secondary',
    'The text was not read.',
    ['GAP-5'],
  ),
  inserted(
    's. 14',
    's. 23B(5)',
    'The parent undertaking must implement the improvement plan.',
    'verified',
    numberOnly,
    ['GAP-5'],
  ),
  inserted(
    's. 14',
    's. 23B(8)',
    'The parent undertaking must modify the plan to name another senior manager.',
    'verified',
    numberOnly,
    ['GAP-2', 'GAP-5'],
  ),
  inserted(
    's. 15',
    's. 30ZC(1)',
    'The Chief Inspector may impose a monetary penalty for failing the notice, s. 23B(5) or s. 23B(8), if satisfied on the balance of probabilities.',
  ),
  inserted(
    's. 15',
    's. 30ZC(2)',
    'The Chief Inspector may impose a monetary penalty for an offence under Part 2, if satisfied beyond reasonable doubt.',
  ),
  inserted(
    's. 15',
    's. 30ZC(3)',
    'No penalty for an offence where the person was convicted, is being prosecuted, or was prosecuted and not convicted, for the same act or omission.',
  ),
  inserted(
    's. 15',
    's. 30ZC(4)',
    'While a penalty stands uncancelled, the person may not be convicted of an offence under Part 2 for the same act or omission.',
  ),
  inserted(
    's. 15',
    's. 30ZD',
    'Regulations may require the Chief Inspector to publish information about penalties, identity included.',
    'verified',
    'Only the opening words were read.',
  ),
  inserted(
    's. 16',
    's. 30ZE',
    'A person is subject to financial oversight if the Secretary of State determines that the provider, or the group of which it is a member, meets a condition.',
    'verified',
    'Read: subsections (1) to (6)(a).',
    ['GAP-9'],
  ),
  inserted(
    's. 16',
    's. 30ZE(2)',
    'The conditions of financial oversight are specified in regulations.',
    'verified',
    'No regulations were found.',
    ['GAP-8'],
  ),
  inserted(
    's. 16',
    's. 30ZE(6)',
    'The notice of determination may require the person to name an individual with a significant role in its management.',
    'verified',
    'Read: paragraph (a).',
    ['GAP-9'],
  ),
  inserted(
    's. 16',
    's. 30ZF?',
    'A person subject to financial oversight may be required to submit a recovery and resolution plan.',
    'secondary',
    numberSupposed,
    ['GAP-10'],
  ),
  inserted(
    's. 16',
    's. 30ZG?',
    'The Secretary of State may arrange an independent business review where there is a significant financial risk.',
    'secondary',
    numberSupposed,
    ['GAP-10'],
  ),
  inserted(
    's. 16',
    's. 30ZH?',
    'The Secretary of State must warn local authorities where there is a real possibility that relevant services fail.',
    'secondary',
    numberSupposed,
    ['GAP-10'],
  ),
  inserted('s. 16', 's. 30ZI?', 'Not read; no source says what it holds.', 'unverified', numberSupposed, ['GAP-10']),
  inserted('s. 16', 's. 30ZJ?', 'Not read; no source says what it holds.', 'unverified', numberSupposed, ['GAP-10']),
  inserted(
    's. 17',
    's. 30ZK',
    "Regulations may limit the profit of a relevant provider from children's homes and fostering agencies in England, if the Secretary of State is satisfied that this is necessary.",
    'verified',
    'Read: subsections (1) to (8)(a).',
    ['GAP-11'],
  ),
  inserted(
    's. 17',
    's. 30ZK(1)',
    'The power to make the regulations that limit profit.',
    'verified',
    'No regulations were found.',
    ['GAP-11'],
  ),
  inserted(
    's. 17',
    's. 30ZL?',
    'Providers may be required to make annual returns.',
    'inferred',
    'That returns can be required was read in debate; the number is inferred by elimination.',
    ['GAP-11'],
  ),
  inserted(
    's. 18',
    's. 30ZM',
    'The Secretary of State may impose monetary penalties for failures of financial oversight, profit limit or returns.',
    'verified',
    'The number and the subjects were read; the text was not.',
    ['GAP-6'],
  ),
  inserted('s. 19', 's. 30ZN', 'Schedule 1A sets the procedure for monetary penalties.'),
  inserted(
    's. 19',
    'Sch. 1A para. 2',
    'A notice of intention comes first, with reasons, the amount, and the right to make written representations in the 28 days beginning with the day of service; a decision not to impose is notified.',
    'verified',
    'Read: paragraphs 1 and 2(1) to (3).',
  ),
  inserted(
    's. 19',
    'Sch. 1A para. 3',
    'Not read: the penalty notice, any cap on the amount, payment, appeal and recovery.',
    'unverified',
    'Stands for paragraph 3 onwards.',
    ['GAP-6'],
  ),
  inserted(
    's. 20',
    's. 30ZO',
    'The Secretary of State may give financial oversight information to the Care Quality Commission for its market oversight functions.',
    'verified',
    'Read as amended at Commons Report; the enacted text was not read.',
  ),
];
