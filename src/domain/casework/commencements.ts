import { type Caller, hasRole } from '../access/caller';
import type { Role } from '../access/roles';
import type { ScenarioCommencement } from '../law/commencement-scenario';
import { powerOf } from '../law/powers';
import { whyNotRecordCommencement } from '../law/recorded-commencement';
import { type Decision, decide, type Refusal } from '../law/refusal';
import type { Day } from '../values/day';
import { whyNotFourEyes } from './four-eyes';
import { type Problem, problem, problemsOf } from './problem';

/** How a recorded commencement stands. Codes are stable once released. */
export const commencementStandings = {
  PENDING: 'It waits for another administrator, and has no effect.',
  STANDING: 'It was approved, and counts from its day.',
  WITHDRAWN: 'It was withdrawn, and counts no more.',
} as const;
export type CommencementStanding = keyof typeof commencementStandings;

/** Who records, approves and withdraws. */
export const commencementRecorders: readonly Role[] = ['ADMINISTRATOR'];

export interface CommencementState {
  standing: CommencementStanding;
  recordedBy: string;
}

/** What is to be recorded; `address` is where the instrument can be read. */
export interface CommencementDraft extends ScenarioCommencement {
  address: string | null;
}

const longest = { instrument: 300, provision: 100, address: 500, scenario: 80 } as const;

function whyNotBy(caller: Pick<Caller, 'roles'>): readonly Refusal[] {
  if (hasRole(caller, commencementRecorders)) return [];
  const message = `Commencements are recorded by these roles only: ${commencementRecorders.join(', ')}.`;
  return [{ code: 'ROLE_MAY_NOT_ACT', message, citation: null }];
}

function problemsOfTexts(draft: CommencementDraft): Problem[] {
  return (['instrument', 'provision', 'address', 'scenario'] as const).flatMap((field) => {
    const text = draft[field];
    const path = ['input', field];
    if (text === null) return [];
    if (text.includes('\u0000') || /\p{Surrogate}/u.test(text)) {
      const message = 'It holds the character U+0000, or half of a character. Expected text without it.';
      return problem('TEXT_NOT_STORABLE', path, message);
    }
    const isOfTheForm = field === 'instrument' || text.trim() !== '';
    if (isOfTheForm && text.length <= longest[field]) return [];
    return problem('FIELD_NOT_OF_THE_FORM', path, `Expected 1 to ${longest[field]} characters.`);
  });
}

/** A record of the real law can be looked up; one of a scenario has a name, and claims no address. */
function problemsOfKind({ isHypothetical, scenario, address }: CommencementDraft): Problem[] {
  const found: Problem[] = [];
  if (isHypothetical && scenario === null) {
    found.push(problem('FIELD_NOT_GIVEN', ['input', 'scenario'], 'What is hypothetical names its scenario.'));
  }
  if (!isHypothetical && scenario !== null) {
    const message = 'What belongs to a scenario is hypothetical. Say so, or leave the scenario out.';
    found.push(problem('FIELD_NOT_EXPECTED', ['input', 'scenario'], message));
  }
  if (isHypothetical && address !== null) {
    const message = 'What is hypothetical stands in no instrument. Leave the address out.';
    found.push(problem('FIELD_NOT_EXPECTED', ['input', 'address'], message));
  }
  if (!isHypothetical && !/^https:\/\/[a-z0-9.-]+\/\S+$/i.test(address ?? '')) {
    const message =
      'Expected the address at which the instrument can be read, such as https://www.legislation.gov.uk/uksi/2027/123.';
    found.push(problem(address === null ? 'FIELD_NOT_GIVEN' : 'FIELD_NOT_OF_THE_FORM', ['input', 'address'], message));
  }
  return found;
}

const paths = {
  COMMENCEMENT_BEFORE_ENACTMENT: ['input', 'commencedOn'],
  COMMENCEMENT_WITHOUT_INSTRUMENT: ['input', 'instrument'],
  COMMENCEMENT_INFERRED: ['input', 'confidence'],
  REGULATIONS_NOT_NEEDED: ['input', 'brings'],
} as const;

/** Everything that stands in the way of recording it, each with its place. */
export function problemsOfCommencement(
  draft: CommencementDraft,
  caller: Pick<Caller, 'roles'>,
  today: Day,
): readonly Problem[] {
  const refusals = [...whyNotBy(caller), ...whyNotRecordCommencement(powerOf(draft.power), draft)];
  const ahead =
    draft.checkedOn > today
      ? [problem('FIELD_NOT_OF_THE_FORM', ['input', 'checkedOn'], `Expected ${today} or a day before it.`)]
      : [];
  return [...problemsOf(refusals, paths), ...problemsOfTexts(draft), ...problemsOfKind(draft), ...ahead];
}

const approval = { what: 'a commencement', roles: commencementRecorders };

/** Lets a recorded commencement take effect, or says every reason why not. */
export function approveCommencement(
  { standing, recordedBy }: CommencementState,
  caller: Pick<Caller, 'id' | 'roles'>,
): Decision<'STANDING'> {
  const refusals: Refusal[] = [...whyNotFourEyes(recordedBy, caller, approval)];
  if (standing === 'STANDING') {
    refusals.push({ code: 'ALREADY_DECIDED', message: 'It was approved before, and stands.', citation: null });
  }
  if (standing === 'WITHDRAWN') {
    refusals.push({ code: 'ALREADY_WITHDRAWN', message: 'It was withdrawn. Record it anew.', citation: null });
  }
  return decide(refusals, () => 'STANDING');
}

/** Takes a recorded commencement back, approved or not. One administrator is enough: nothing may be done by it. */
export function withdrawCommencement(
  { standing }: CommencementState,
  caller: Pick<Caller, 'roles'>,
): Decision<'WITHDRAWN'> {
  const refusals: Refusal[] = [...whyNotBy(caller)];
  if (standing === 'WITHDRAWN') {
    refusals.push({ code: 'ALREADY_WITHDRAWN', message: 'It was withdrawn before.', citation: null });
  }
  return decide(refusals, () => 'WITHDRAWN');
}
