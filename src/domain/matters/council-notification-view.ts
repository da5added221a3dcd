import type { Day } from '../values/day';
import type { NotifiableLimb } from './machines/council-notification/limb-codes';
import type { Particulars } from './particulars';

/** A step of a notification, with whose it was. */
export interface NotificationStep {
  step: string;
  on: Day;
  organisation: string | null;
  particulars: Particulars;
}

export interface Acknowledgement {
  /** The local authority, by its code. */
  council: string;
  on: Day;
  receivedBy: string | null;
}

/** What the steps of a notification add up to, as far as they are seen. */
export interface CouncilNotificationView {
  limb: NotifiableLimb | null;
  settingName: string | null;
  urn: string | null;
  /** The day of the event, from which it is to be sent as soon as practicable. */
  eventOn: Day | null;
  sentOn: Day | null;
  councils: readonly string[];
  acknowledgements: readonly Acknowledgement[];
  /** Local authorities of which no acknowledgement is seen. */
  awaited: readonly string[];
  corrections: readonly string[];
}

function textOf(steps: readonly NotificationStep[], name: string): string | null {
  const said = steps.findLast(({ particulars }) => typeof particulars[name] === 'string')?.particulars[name];
  return typeof said === 'string' ? said : null;
}

/** The local authorities to which it was sent, by their codes; none before it was. */
export function councilsToldBy(steps: readonly Pick<NotificationStep, 'step' | 'particulars'>[]): readonly string[] {
  const { councils } = steps.findLast(({ step }) => step === 'SEND')?.particulars ?? {};
  return Array.isArray(councils) ? (councils as readonly string[]) : [];
}

/** Folds the steps of a notification. */
export function councilNotificationOf(steps: readonly NotificationStep[]): CouncilNotificationView {
  const councils = councilsToldBy(steps);
  const acknowledgements = steps
    .filter(({ step }) => step === 'ACKNOWLEDGE')
    .map(({ organisation, on, particulars: { receivedBy } }) => ({
      council: (organisation ?? '').replace(/^LA:/, ''),
      on,
      receivedBy: typeof receivedBy === 'string' ? receivedBy : null,
    }));
  const told = new Set(acknowledgements.map(({ council }) => council));
  return {
    limb: textOf(steps, 'limb') as NotifiableLimb | null,
    settingName: textOf(steps, 'settingName'),
    urn: textOf(steps, 'urn'),
    eventOn: steps.find(({ step }) => step === 'BEGIN')?.on ?? null,
    sentOn: steps.findLast(({ step }) => step === 'SEND')?.on ?? null,
    councils,
    acknowledgements,
    awaited: councils.filter((council) => !told.has(council)),
    corrections: steps.flatMap(({ particulars: { correction } }) =>
      typeof correction === 'string' ? [correction] : [],
    ),
  };
}
