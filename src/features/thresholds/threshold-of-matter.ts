import { answersOfMatter } from '../../domain/matters/recorded-answers';
import { isOnRegister } from '../../domain/register/vocabulary';
import type { RecordedFacts } from '../../domain/thresholds/ask-questions';
import type { RecordedAnswer } from '../../domain/thresholds/recorded-answer';
import type { Day } from '../../domain/values/day';
import type { Matter, StoredStep } from '../matters/matter';
import type { Setting } from '../settings/setting';

const register = "the Chief Inspector's register";

function registered({ urn, status }: Setting, day: Day): RecordedAnswer {
  const isOn = isOnRegister(status);
  return {
    question: 'REGISTERED',
    answer: isOn,
    standard: null,
    statement: `${urn} ${isOn ? 'stands' : 'does not stand'} on the register`,
    source: register,
    from: day,
    to: null,
  };
}

/** What a test that asks questions reads: what the steps that are seen record, and what the register says of the setting. */
export function factsOfMatter(
  { id, kind }: Matter,
  steps: readonly StoredStep[],
  setting: Setting | null,
  day: Day,
): RecordedFacts {
  const answers = answersOfMatter(kind, String(id), steps);
  return {
    kind: setting === null ? null : { provisionType: setting.provisionType, source: register, asOf: day },
    answers: setting === null ? answers : [...answers, registered(setting, day)],
  };
}
