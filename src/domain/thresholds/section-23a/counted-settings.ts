import { compareDays, type Day } from '../../values/day';
import { type Answer, allOf } from '../answer';
import { type Check, isBySubsidiary, isRegistered, isSuspected, isUnderPart2, isWithChiefInspector } from './checks';
import { heldOn, type RegistrationFact, type Section23AFacts } from './group-on-day';
import { groupedBy } from './grouped';

/** One setting as s. 23A counts it: whether it counts, and whether it would if a suspicion were recorded. */
export interface CountedSetting {
  settingId: string;
  urn: string;
  name: string;
  /** Null where the registrant is not known. */
  undertaking: string | null;
  counts: Answer;
  countsIfSuspected: Answer;
  checks: readonly Check[];
}

/** The registration that stands on the day; else the one that ended last or begins next. A setting counts once. */
function registrationOfDay(ofSetting: readonly RegistrationFact[], day: Day): RegistrationFact | undefined {
  const newestFirst = ofSetting.toSorted((a, b) => compareDays(b.registeredFrom, a.registeredFrom));
  const standing = newestFirst.find(({ registeredFrom, registeredTo }) => heldOn(registeredFrom, registeredTo, day));
  return standing ?? newestFirst.findLast(({ registeredFrom }) => day < registeredFrom) ?? newestFirst[0];
}

/** Every setting of the group with whether it counts on the day, in the order of their ids. */
export function countedSettings(facts: Section23AFacts, day: Day): readonly CountedSetting[] {
  const bySetting = groupedBy(facts.registrations, ({ settingId }) => settingId);
  const suspicionsOf = groupedBy(facts.suspicions, ({ settingId }) => settingId);
  return [...bySetting.keys()].toSorted().flatMap((settingId) => {
    const registration = registrationOfDay(bySetting.get(settingId) ?? [], day);
    if (registration === undefined) return [];
    const others = [
      isRegistered(registration, day),
      isWithChiefInspector(registration, day),
      isUnderPart2(registration, day),
      isBySubsidiary(registration, facts.group, day),
    ];
    const suspected = isSuspected(registration, suspicionsOf.get(settingId) ?? [], day);
    const countsIfSuspected = allOf(others.map(({ answer }) => answer));
    return [
      {
        settingId,
        urn: registration.urn,
        name: registration.name,
        undertaking: registration.holder.undertaking,
        counts: allOf([countsIfSuspected, suspected.answer]),
        countsIfSuspected,
        checks: [...others, suspected],
      },
    ];
  });
}
