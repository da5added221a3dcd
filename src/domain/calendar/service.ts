import { confidences, type Stated } from '../law/citation';
import { addDays, type Day, daysBetween, writtenDay } from '../values/day';
import { type ServiceMethod, type ServiceMethodId, serviceMethods } from './service-methods';

/** Whom a document is for, as far as service asks. */
export const addresseeKinds = {
  REGISTERED_PERSON: 'Who carries on or manages an establishment or agency, or intends to',
  PARENT_UNDERTAKING: 'A parent undertaking',
  OTHER: 'Anyone else',
} as const;
export type AddresseeKind = keyof typeof addresseeKinds;

/** The service of a document, as recorded. The day is recorded by a person and never worked out from that of sending. */
export interface Service {
  method: ServiceMethodId;
  addressee: AddresseeKind;
  sentOn: Day | null;
  servedOn: Day;
}

/** The day on which a document that is sent on the day is taken to be served; null where nothing read gives one. */
export function deemedServiceDay(method: ServiceMethodId, sentOn: Day): Day | null {
  const { deemed }: ServiceMethod = serviceMethods[method];
  return deemed === null || deemed.daysAfterSending === null ? null : addDays(sentOn, deemed.daysAfterSending);
}

/** Why the recorded service cannot be right on the day; empty where nothing speaks against it. */
export function problemsOfService({ sentOn, servedOn }: Service, today: Day): readonly string[] {
  const problems: string[] = [];
  if (servedOn > today)
    problems.push(`Expected a day of service up to ${writtenDay(today)}: it is recorded once served.`);
  if (sentOn !== null && servedOn < sentOn) {
    problems.push(`Expected a day of service from ${writtenDay(sentOn)} on, the day of sending, and not before.`);
  }
  return problems;
}

function remarkOnDeemedDay(service: Service, { deemed }: ServiceMethod): readonly Stated[] {
  if (deemed === null) return [];
  const { confidence } = deemed.source;
  const said = `By ${deemed.source.provision} service is taken to be effected ${deemed.inWords}.`;
  const day = service.sentOn === null ? null : deemedServiceDay(service.method, service.sentOn);
  if (day === null || day === service.servedOn) return [{ text: said, confidence }];
  const apart = Math.abs(daysBetween(service.servedOn, day));
  const recorded = `That would be ${writtenDay(day)}; the day recorded is ${writtenDay(service.servedOn)}, ${apart} days apart.`;
  return [{ text: `${said} ${recorded} The recorded day counts; say what shows it.`, confidence }];
}

/** What is to be shown beside a recorded service: what was read of its method, and what was not. Nothing here moves a day. */
export function remarksOnService(service: Service): readonly Stated[] {
  const method: ServiceMethod = serviceMethods[service.method];
  const remarks = [...remarkOnDeemedDay(service, method)];
  if (method.note !== null) {
    remarks.push({ text: method.note, confidence: method.citation?.confidence ?? 'unverified' });
  }
  if (service.addressee !== 'REGISTERED_PERSON') {
    const whom = addresseeKinds[service.addressee];
    const text = `Section 37, as read, speaks of who carries on or manages an establishment or agency, or intends to. Whether it covers this addressee (${whom}) is ${confidences.unverified}.`;
    remarks.push({ text, confidence: 'unverified' });
  }
  return remarks;
}
