import { type Citation, type Confidence, cite } from '../citation';
import type { GapId } from '../gaps';
import type { Provision } from '../provision';

const earlyText = 'Read in a copy of the Act as it stood in about 2003.';

function standing(
  provision: string,
  says: string,
  confidence: Confidence = 'verified',
  note: string | null = earlyText,
  insertedBy: Citation | null = null,
  gaps: readonly GapId[] = [],
): Provision {
  return { citation: cite('CSA_2000', provision, confidence, note), says, insertedBy, isNumberVerified: true, gaps };
}

const composed = 'Composed of the text as passed and as amended in 2008 and 2014; the consolidated text was not read.';

/** Part 2 of the Care Standards Act 2000 as it stood before 2026: one registration at a time. */
export const part2Before2026: readonly Provision[] = [
  standing(
    's. 11',
    'Carrying on or managing an establishment or agency without being registered is an offence; each branch of an agency registers for itself, voluntary adoption agencies excepted.',
  ),
  standing(
    's. 12(2)(b)',
    'An applicant gives any other information that the registration authority reasonably requires.',
  ),
  standing('s. 12(4)', 'A separate application is made for each establishment or agency.'),
  standing(
    's. 13(2)',
    'The registration authority must grant an application if satisfied that the requirements are being and will continue to be complied with, and otherwise must refuse it.',
    'verified',
    earlyText,
    null,
    ['GAP-7'],
  ),
  standing(
    's. 13(3)',
    'Registration may be granted subject to such conditions as the registration authority thinks fit.',
  ),
  standing('s. 13(5)', 'The registration authority may later vary or impose a condition as it thinks fit.'),
  standing(
    's. 14',
    'The registration authority may cancel a registration on one of the grounds listed.',
    'verified',
    earlyText,
    null,
    ['GAP-3'],
  ),
  standing(
    's. 14(1)(ca)',
    'A compliance notice was served and its steps were not taken in time.',
    'verified',
    'Read in the clause of the Bill of 2007-08 that inserted it.',
  ),
  standing(
    's. 14A',
    'A registration may be suspended for a specified period where the setting is being, or was at any time, carried on otherwise than in accordance with the relevant requirements.',
    'inferred',
    composed,
    null,
    ['GAP-3', 'GAP-17'],
  ),
  standing(
    's. 17',
    'The registration authority gives notice, with reasons, of a proposal to refuse, to set conditions, to suspend or to cancel.',
    'verified',
    'Subsection (4)(aa), on suspension, was read in s. 30A.',
  ),
  standing(
    's. 18',
    'Representations on a proposal may be made within 28 days of service of the notice, and no decision is made before.',
  ),
  standing(
    's. 19',
    'A decision to adopt a proposal is notified, and has effect after 28 days or when an appeal is determined or abandoned.',
  ),
  standing(
    's. 20',
    "A justice of the peace may cancel a registration or change its conditions by urgent order, where there would otherwise be a serious risk to a person's life, health or well-being.",
  ),
  standing(
    's. 20B',
    'A registration may be suspended or its conditions changed at once by notice, where there is reasonable cause to believe that otherwise any person will or may be exposed to the risk of harm.',
    'inferred',
    composed,
    null,
    ['GAP-17'],
  ),
  standing(
    's. 21',
    'A decision of the registration authority may be appealed to the First-tier Tribunal not more than 28 days after service; the Tribunal may confirm it or direct that it has no effect.',
  ),
  standing(
    's. 22A',
    'A compliance notice requires steps in a period from a person who, in the opinion of the registration authority, fails or has failed a requirement; not taking them is an offence.',
    'verified',
    null,
  ),
  standing(
    's. 22B',
    'A notice may require that no child is accommodated at the setting unless there when it was served and continuously since.',
    'verified',
    'Read: subsections (1) to (5).',
  ),
  standing('s. 24', 'Failing without reasonable excuse to comply with a condition of registration is an offence.'),
  standing('s. 25', 'Contravening a regulation that is specified for the purpose is an offence.'),
  standing('s. 26', 'A false description of a setting is an offence.'),
  standing('s. 27', 'A false statement in an application is an offence.'),
  standing(
    's. 28',
    'Failing to display the certificate of registration is an offence.',
    'verified',
    'Described so in the explanatory notes to the Act.',
  ),
  standing(
    's. 30A',
    'Local authorities must be told of decisions to cancel or suspend, of proceedings for offences, of restriction notices and of other enforcement.',
    'verified',
    'Read: subsections (1) and the start of (2).',
  ),
];
